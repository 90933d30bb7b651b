import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { clauseTarget } from '../core/features/definition/definition.ts';
import { fixEdits } from '../core/features/fixAll/fixEdits.ts';
import { skeletonOffers } from '../core/features/skeleton/skeletonOffers.ts';
import { basisLine, sourceTextLine } from '../core/features/wording/basisText.ts';
import type { Finding } from '../core/findings/finding.ts';
import { fill, fixTitle, renderFinding } from '../core/messages/render.ts';
import type { Analysis, PlanService } from '../core/planService.ts';
import { severityInEditor } from '../core/problems/ruleMeta.ts';
import type { Severity } from '../core/problems/severity.ts';
import { type Locale, localized } from '../core/text/locale.ts';
import type { Client } from './client.ts';
import { sourceLocation } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import { rulePageUri } from './rulePages.ts';

/** What the conversion of findings needs besides the findings. */
export interface FindingView {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly service: PlanService;
  readonly locale: Locale;
  readonly client: Client;
  readonly sourceRoot: string | undefined;
  readonly ruleRoot: string | undefined;
  /** How findings were worded the last time, as the rest of the view has it. */
  readonly worded: WeakMap<Finding, WordedFinding>;
}

/** What of a diagnostic does not depend on where things stand in the text. */
export interface WordedFinding {
  readonly diagnostic: Omit<Diagnostic, 'range' | 'relatedInformation'>;
  /** The clauses it rests on, in the source. */
  readonly clauses: readonly DiagnosticRelatedInformation[];
}

/** What of it does not depend on a text. */
export type LinkView = Pick<FindingView, 'service' | 'locale' | 'client' | 'ruleRoot'>;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Waived findings count for nothing, so they are not shown. */
export const shownFindings = ({ findings }: Analysis): readonly Finding[] =>
  findings.filter(({ waived }) => waived === null);

/** A finding as the client shows it: what is to change, and on its second line what that rests on. It is worded once. */
export function toDiagnostic(finding: Finding, view: FindingView): Diagnostic {
  const { diagnostic, clauses } = view.worded.get(finding) ?? word(finding, view);
  const range = view.analysis.document.rangeOf(finding.anchor);
  const related = view.client.relatedInformation ? [...clauses, ...relatedPlaces(finding, view)] : [];
  return { range, ...diagnostic, ...(related.length > 0 && { relatedInformation: related }) };
}

function word(finding: Finding, view: FindingView): WordedFinding {
  const { service, locale, sourceRoot } = view;
  const [first] = finding.basis;
  const lines = [renderFinding(finding, locale), first && basisLine(first, service.policies, locale)];
  const worded: WordedFinding = {
    diagnostic: {
      severity: severities[severityInEditor(finding)],
      ...codeOf(finding.rule.id, view),
      source: 'CleanPlan',
      message: lines.filter((line) => line !== undefined).join('\n'),
    },
    clauses: finding.basis.flatMap((basis) => {
      const target = clauseTarget(basis, service.policies);
      const location = target && sourceLocation(target, sourceRoot);
      return location === undefined ? [] : [{ location, message: sourceTextLine(basis, service.policies, locale) }];
    }),
  };
  view.worded.set(finding, worded);
  return worded;
}

/** The rule's id, with a link to its page where the client shows one. */
export function codeOf(rule: string, { client, ruleRoot }: LinkView): Pick<Diagnostic, 'code' | 'codeDescription'> {
  const href = client.codeDescription ? rulePageUri(rule, ruleRoot) : undefined;
  return { code: rule, ...(href !== undefined && { codeDescription: { href } }) };
}

/** Says that the check itself failed: an empty list would read as a plan without findings. */
export function failureDiagnostic(reason: string, view: LinkView): Diagnostic {
  const { service, locale } = view;
  const rule = service.rules.get('internal-error');
  const template = rule?.messages.stage;
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Error,
    ...codeOf('internal-error', view),
    source: 'CleanPlan',
    message: template === undefined ? reason : fill(template, { reason }, locale),
  };
}

/** The other places in the plan that a finding speaks of. */
const relatedPlaces = (
  { related }: Finding,
  { analysis, document, locale }: FindingView,
): DiagnosticRelatedInformation[] =>
  related.map(({ anchor, text, args }) => ({
    location: { uri: document.uri, range: analysis.document.rangeOf(anchor) },
    message: fill(text, args ?? {}, locale),
  }));

/** The mending of a finding as quick fixes, one for each way there is. */
export function toQuickFixes(finding: Finding, view: FindingView): CodeAction[] {
  const { fix } = finding;
  if (fix === null) return [];
  return [fix, ...(fix.others ?? [])].map((each) => ({
    title: fixTitle(each, view.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, view)],
    ...(each.asked !== true && { isPreferred: true }),
    edit: workspaceEdit([...fixEdits(each, view.analysis)], view.document, view.client),
  }));
}

/** What is not written, written in outline or answered, as quick fixes; none for findings about something else. */
export function toSkeletonActions(finding: Finding, view: FindingView): CodeAction[] {
  const { analysis, service, locale, document, client } = view;
  return skeletonOffers(finding, analysis, service, locale).map(({ title, insertions }) => ({
    title: localized(title, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, view)],
    edit: workspaceEdit(
      insertions.map(({ at, end = at, newText }) => ({ range: { start: at, end }, newText })),
      document,
      client,
    ),
  }));
}

/** With the version where the client can refuse an edit to a text that has moved on. */
export function workspaceEdit(
  edits: LspTextEdit[],
  { uri, version }: Pick<OpenDocument, 'uri' | 'version'>,
  client: Client,
): WorkspaceEdit {
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
