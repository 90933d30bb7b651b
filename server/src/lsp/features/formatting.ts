import type { TextEdit } from 'vscode-languageserver';
import { formatPlan } from '../../core/features/formatting/formatting.ts';
import { mayBeSecond, TYPED, typed } from '../../core/features/typing/typing.ts';
import type { PlacedEdit } from '../../core/text/placedEdit.ts';
import type { ServerFeature } from './feature.ts';

/**
 * `textDocument/formatting`, `rangeFormatting` and `onTypeFormatting`.
 *
 * The options that clients send are not looked at. Plans go from hand to hand, and have one form as official papers
 * have: two columns a level, whatever an editor is set to elsewhere; tabs are none of YAML. What stands at the end
 * of the file is left to the editor, which has settings of its own for that.
 */
export const formattingFeature: ServerFeature = {
  capability: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: TYPED[0], moreTriggerCharacter: TYPED.slice(1) },
  }),
  register({ connection, session, answer }) {
    connection.onDocumentFormatting(({ textDocument: { uri } }) =>
      answer('formatting', uri, null, (analysis) => formatPlan(analysis, session.serviceOf(analysis)).map(toTextEdit)),
    );
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range: { start, end } }) =>
      answer('rangeFormatting', uri, null, (analysis) => {
        // Lines that are selected down to the beginning of the next do not include it.
        const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
        return formatPlan(analysis, session.serviceOf(analysis), { first: start.line, end: last }).map(toTextEdit);
      }),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }) => {
      const text = session.documents.get(uri)?.text;
      if (ch === ' ' && text !== undefined && !mayBeSecond(text, position)) return [];
      return answer('onTypeFormatting', uri, null, (analysis) =>
        typed(analysis, session.serviceOf(analysis), position, ch).map(toTextEdit),
      );
    });
  },
};

const toTextEdit = ({ range, newText }: PlacedEdit): TextEdit => ({ range, newText });
