import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith, type Shown } from './common/activate.ts';

/** The one part of the browser's own interface that is used; Node's types do not know it. */
interface WebWorker {
  terminate(): void;
}
declare const Worker: new (script: string) => WebWorker;

/**
 * In the browser the server is a web worker, a new one for every start. The client is given the
 * channels and not the worker: the editor's extension host puts a class of its own in the place of
 * `Worker`, by which the client would not know it.
 */
export function activate(context: ExtensionContext): Shown {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/browserServer.js').toString(true);
  let worker: WebWorker | undefined;
  const connect = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker as never), writer: new BrowserMessageWriter(worker as never) };
  };
  const shown = activateWith((options) => new LanguageClient('cleanplan', 'CleanPlan', connect, options), context);
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return shown;
}
