import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** Has a client that can do so ask again for lenses and hints: settings have changed, and with them what those say. */
export function refreshAids(connection: Connection, { capabilities: { workspace } }: Client): void {
  if (workspace?.codeLens?.refreshSupport === true)
    void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  if (workspace?.inlayHint?.refreshSupport === true)
    void connection.languages.inlayHint.refresh().catch(() => undefined);
}
