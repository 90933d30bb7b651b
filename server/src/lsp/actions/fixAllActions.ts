import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { fixAll } from '../../core/features/fixAll/fixAll.ts';
import { fixesOfKind } from '../../core/features/fixAll/fixesOfKind.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { localized } from '../../core/text/locale.ts';
import type { PlacedEdit } from '../../core/text/placedEdit.ts';
import { type FindingView, toDiagnostic, workspaceEdit } from '../convertFindings.ts';

/** The kind of mending all at once, as `editor.codeActionsOnSave` names it. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.cleanplan`;

/** Mends all that needs no look at each place; nothing where there is no such thing. */
export function toFixAll(view: FindingView): CodeAction[] {
  const edits = fixAll(view.analysis, view.service);
  return edits.length === 0 ? [] : [{ title: localized(TITLE, view.locale), kind: FIX_ALL, edit: editOf(edits, view) }];
}

const TITLE = { zh: '改正标点、空格、全半角等写法，不改文字', en: 'Correct marks, blanks and the like, and no words' };

/** What mends those like a finding all over the plan, for the first of each kind among some findings. */
export function toFixesOfKind(here: readonly Finding[], view: FindingView): ReadonlyMap<Finding, CodeAction> {
  const found = new Map<Finding, CodeAction>();
  for (const [finding, { title, edits }] of fixesOfKind(here, view.analysis, view.locale)) {
    const diagnostics = [toDiagnostic(finding, view)];
    found.set(finding, { title, kind: CodeActionKind.QuickFix, diagnostics, edit: editOf(edits, view) });
  }
  return found;
}

const editOf = (edits: readonly PlacedEdit[], { document, client }: FindingView): WorkspaceEdit =>
  workspaceEdit([...edits], document, client);
