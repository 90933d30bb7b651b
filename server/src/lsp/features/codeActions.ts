import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { shownFindings, toQuickFix } from '../convertFindings.ts';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/codeAction`: the fixes of findings. */
export const codeActionsFeature: ServerFeature = {
  capability: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  register({ connection, session, answer }) {
    connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
      answer('codeAction', uri, [], (_, document) =>
        !session.client.codeActions || (only !== undefined && !only.some(includesQuickFix))
          ? []
          : quickFixes(session, document, range),
      ),
    );
  },
};

/** A kind stands for all kinds below it; the empty kind for every kind. */
const includesQuickFix = (kind: string): boolean => kind === '' || kind === CodeActionKind.QuickFix;

function quickFixes(session: Session, document: OpenDocument, range: Range): CodeAction[] {
  const view = session.viewOf(document);
  return shownFindings(view.analysis)
    .filter(({ anchor }) => overlap(view.analysis.document.rangeOf(anchor), range))
    .flatMap((finding) => toQuickFix(finding, view) ?? []);
}

/** Ranges that touch overlap: an empty range at the end of a word is at that word. */
const overlap = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start);

const before = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
