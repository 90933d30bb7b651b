import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './common/activate.ts';

/** On the desktop the server is a process of its own, so that a large plan never holds up the editor. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('server/dist/server.cjs');
  activateWith(
    (options) => new LanguageClient('cleanplan', 'CleanPlan', { module, transport: TransportKind.stdio }, options),
    context,
  );
}
