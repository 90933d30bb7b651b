import { idPlaces } from '../../core/features/references/idPlaces.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/references`: where an id is named, and where it is given if the client wants that, too. */
export const referencesFeature: ServerFeature = {
  capability: () => ({ referencesProvider: true }),
  register({ connection, answer }) {
    connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }) =>
      answer('references', uri, null, (analysis) => {
        const found = idPlaces(analysis, position);
        if (found === undefined) return null;
        const ranges = [...(includeDeclaration ? found.definitions : []), ...found.references];
        return ranges.map((range) => ({ uri, range }));
      }),
    );
  },
};
