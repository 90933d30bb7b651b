import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Replacement } from '../core/features/fixAll/editedText.ts';
import { fixAll } from '../core/features/fixAll/fixAll.ts';
import { fixesOfKind } from '../core/features/fixAll/fixesOfKind.ts';
import type { Finding } from '../core/findings/finding.ts';
import { localized } from '../core/text/locale.ts';
import { type FindingView, toDiagnostic, workspaceEdit } from './convertFindings.ts';

/** The kind of mending all at once, as `editor.codeActionsOnSave` names it. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.cleanplan`;

/** Mends all that needs no look at each place; nothing where there is no such thing. */
export function toFixAll(view: FindingView): CodeAction[] {
  const replacements = fixAll(view.analysis, view.service);
  return replacements.length === 0
    ? []
    : [{ title: localized(TITLE, view.locale), kind: FIX_ALL, ...edit(replacements, view) }];
}

const TITLE = { zh: '改正标点、空格、全半角等写法，不改文字', en: 'Correct marks, blanks and the like, and no words' };

/** What mends those like a finding all over the plan, for the first of each kind among some findings. */
export function toFixesOfKind(here: readonly Finding[], view: FindingView): ReadonlyMap<Finding, CodeAction> {
  const found = new Map<Finding, CodeAction>();
  for (const [finding, { title, replacements }] of fixesOfKind(here, view.analysis, view.locale)) {
    const diagnostics = [toDiagnostic(finding, view)];
    found.set(finding, { title, kind: CodeActionKind.QuickFix, diagnostics, ...edit(replacements, view) });
  }
  return found;
}

const edit = (replacements: readonly Replacement[], { document, client, analysis: { text } }: FindingView) => ({
  edit: workspaceEdit(
    replacements.map(({ start, end, newText }) => ({
      range: { start: text.positionAt(start), end: text.positionAt(end) },
      newText,
    })),
    document,
    client,
  ),
});
