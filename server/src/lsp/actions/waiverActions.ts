import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { escapedText } from '../../core/features/skeleton/snippet.ts';
import { type WaiverOffer, waive } from '../../core/features/waive/waive.ts';
import { WaiverPlaces } from '../../core/features/waive/waiverPlaces.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { localized } from '../../core/text/locale.ts';
import { type FindingView, toDiagnostic, workspaceEdit } from '../convertFindings.ts';

/** What writes the entry of 例外说明 for each of some findings, without its reason. */
export function toWaiverActions(here: readonly Finding[], view: FindingView): CodeAction[] {
  const { analysis, service, locale } = view;
  const places = new WaiverPlaces(analysis, service);
  return here.flatMap((finding) => {
    const offer = waive(finding, analysis, service, places);
    if (offer === undefined) return [];
    const diagnostics = [toDiagnostic(finding, view)];
    return [
      { title: localized(offer.title, locale), kind: CodeActionKind.QuickFix, diagnostics, edit: editOf(offer, view) },
    ];
  });
}

/** The cursor goes to where the reason is to be written, if the client takes it there. */
function editOf({ at, before, after }: WaiverOffer, { document, client }: FindingView): WorkspaceEdit {
  const range = { start: at, end: at };
  // At the end of a line, an editor would indent the lines of a snippet as that line is.
  if (!client.snippetEdits || /^\r?\n/.test(before))
    return workspaceEdit([{ range, newText: before + after }], document, client);
  const { uri, version } = document;
  const snippet = { kind: 'snippet' as const, value: `${escapedText(before)}$0${escapedText(after)}` };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [{ range, snippet }] }] };
}
