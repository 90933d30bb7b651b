import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { idPlaces } from '../../core/features/references/idPlaces.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/documentHighlight`: the id under the cursor wherever it stands, and nothing for other words. */
export const highlightsFeature: ServerFeature = {
  capability: () => ({ documentHighlightProvider: true }),
  register({ connection, answer }) {
    connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
      answer('documentHighlight', uri, null, (analysis): DocumentHighlight[] | null => {
        const found = idPlaces(analysis, position);
        if (found === undefined) return null;
        return [
          ...found.definitions.map((range) => ({ range, kind: DocumentHighlightKind.Write })),
          ...found.references.map((range) => ({ range, kind: DocumentHighlightKind.Read })),
        ];
      }),
    );
  },
};
