import { hintsIn } from '../../core/features/hints/hintsIn.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/inlayHint` */
export const inlayHintsFeature: ServerFeature = {
  capability: () => ({ inlayHintProvider: true }),
  register({ connection, session, answer }) {
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
      answer('inlayHint', uri, null, (analysis) =>
        hintsIn(analysis, range, session.locale, session.settings.hints).map(({ position, label }) => ({
          position,
          label,
          paddingLeft: true,
        })),
      ),
    );
  },
};
