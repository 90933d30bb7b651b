import { type CodeAction, CodeActionKind, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { markInsertion, markOf } from '../../core/features/recognition/offers.ts';
import type { Recognition } from '../../core/features/recognition/recognise.ts';
import { basisLine } from '../../core/features/wording/basisText.ts';
import { fill } from '../../core/messages/render.ts';
import { planFile, properName } from '../../core/problems/inputRules.ts';
import type { MessageArgs } from '../../core/problems/problem.ts';
import { codeOf, type LinkView, workspaceEdit } from '../convertFindings.ts';
import type { OpenDocument } from '../documents.ts';

/** Something said of a text as a whole, and what may be done about it. */
export interface Offer {
  readonly diagnostic: Diagnostic;
  /** Undefined where the client cannot do it. */
  readonly action: CodeAction | undefined;
}

/** The name of a file by its URI, without folders. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What is said of a text that is a plan and does not look like one to others. */
export function offersFor(document: OpenDocument, recognition: Recognition, view: LinkView): readonly Offer[] {
  if (recognition === 'renamed') return [renamed(document, view)];
  return recognition === 'unmarked' ? [unmarked(document, view)] : [];
}

function renamed({ uri }: OpenDocument, view: LinkView): Offer {
  const file = fileName(uri);
  const name = properName(file) ?? file;
  const diagnostic = said('renamed', { file, name }, view);
  const newUri = uri.slice(0, uri.lastIndexOf('/') + 1) + encodeURIComponent(name);
  const edit = { documentChanges: [{ kind: 'rename' as const, oldUri: uri, newUri }] };
  const action = view.client.renamesFiles ? offered('rename', { name }, diagnostic, edit, view) : undefined;
  return { diagnostic, action };
}

function unmarked(document: OpenDocument, view: LinkView): Offer {
  const { root, formatVersion } = view.service.schema;
  const mark = markOf(document.text, root, formatVersion);
  const diagnostic = said('unmarked', { mark }, view);
  const { at, newText } = markInsertion(document.text, mark);
  const edit = workspaceEdit([{ range: { start: at, end: at }, newText }], document, view.client);
  return { diagnostic, action: offered('mark', { mark }, diagnostic, edit, view) };
}

function said(message: 'renamed' | 'unmarked', args: MessageArgs, view: LinkView): Diagnostic {
  const { service, locale } = view;
  const basis = planFile.basis.map((each) => basisLine(each, service.policies, locale));
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    ...codeOf(planFile.id, view),
    source: 'CleanPlan',
    message: [fill(planFile.messages[message], args, locale), ...basis].join('\n'),
  };
}

const offered = (
  title: 'rename' | 'mark',
  args: MessageArgs,
  diagnostic: Diagnostic,
  edit: NonNullable<CodeAction['edit']>,
  { locale }: LinkView,
): CodeAction => ({
  title: fill(planFile.messages[title], args, locale),
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  isPreferred: true,
  edit,
});
