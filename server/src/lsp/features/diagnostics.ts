import { pulledReport } from '../diagnostics.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/diagnostic`, for clients that ask for their diagnostics; to others they are pushed. */
export const diagnosticsFeature: ServerFeature = {
  capability: ({ pulls }) =>
    pulls
      ? { diagnosticProvider: { identifier: 'cleanplan', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  register({ connection, session, guard }) {
    if (!session.client.pulls) return;
    connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) =>
      pulledReport(session, uri, previousResultId, guard),
    );
  },
};
