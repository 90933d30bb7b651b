import { readFileSync } from 'node:fs';
import { type MessagePort, Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { builtPath } from './built.ts';

/**
 * What the thread runs: the bundle in a realm of its own that has the language and the few things of a web worker
 * that are named here. Whatever of Node the bundle reached for would not be there.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { createContext, Script } = require('node:vm');
const scope = { TextEncoder, TextDecoder, URL, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
  performance, console, MessageChannel, structuredClone, onmessage: undefined };
scope.self = scope;
scope.postMessage = (message) => parentPort.postMessage(message);
scope.addEventListener = () => undefined;
createContext(scope);
// A web worker's global object is the one that its script knows as globalThis, and \`onmessage\` is set on that.
const own = new Script('globalThis').runInContext(scope);
parentPort.on('message', (data) => own.onmessage({ data }));
new Script(workerData.script, { filename: workerData.name }).runInContext(scope);
`;

/** The server for browsers as it was built, in a worker, with a client joined to it. */
export function startWebWorker(): { readonly client: ProtocolConnection; end(): Promise<unknown> } {
  const name = builtPath('dist/browserServer.js');
  const worker = new Worker(THREAD, { eval: true, workerData: { script: readFileSync(name, 'utf8'), name } });
  // To both, a worker thread is a port like any other.
  const port = worker as unknown as MessagePort;
  const client = createProtocolConnection(new PortMessageReader(port), new PortMessageWriter(port));
  client.listen();
  return { client, end: () => worker.terminate() };
}
