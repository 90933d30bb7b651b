import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type Shown } from './common/activate.ts';

/** On the desktop the server is a process of its own, so that a large plan never holds up the editor. */
export function activate(context: ExtensionContext): Shown {
  const run = { module: context.asAbsolutePath('server/dist/server.cjs'), transport: TransportKind.stdio };
  // Where the extension is debugged, so can the server be (.vscode/launch.json).
  const debug = { ...run, options: { execArgv: ['--inspect=6009'] } };
  return activateWith((options) => new LanguageClient('cleanplan', 'CleanPlan', { run, debug }, options), context);
}
