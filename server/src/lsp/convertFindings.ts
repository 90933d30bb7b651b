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
import { skeletonOffers } from '../core/features/skeleton/missingContents.ts';
import { basisLine, sourceTextLine } from '../core/features/wording/basisText.ts';
import type { Finding } from '../core/findings/finding.ts';
import { fill, renderFinding } from '../core/messages/render.ts';
import type { Analysis, PlanService } from '../core/planService.ts';
import type { Fix } from '../core/problems/problem.ts';
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

export function toDiagnostic(finding: Finding, view: FindingView): Diagnostic {
  const { service, locale } = view;
  const [first] = finding.basis;
  const lines = [renderFinding(finding, locale), first && basisLine(first, service.policies, locale)];
  const related = view.client.relatedInformation ? relatedInformation(finding, view) : [];
  return {
    range: view.analysis.document.rangeOf(finding.anchor),
    severity: severities[severityInEditor(finding)],
    ...codeOf(finding.rule.id, view),
    source: 'CleanPlan',
    message: lines.filter((line) => line !== undefined).join('\n'),
    ...(related.length > 0 && { relatedInformation: related }),
  };
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

/** The clauses a finding rests on, in the source, and the other places in the plan it speaks of. */
function relatedInformation(finding: Finding, view: FindingView): DiagnosticRelatedInformation[] {
  const { analysis, document, service, locale, sourceRoot } = view;
  const clauses = finding.basis.flatMap((basis) => {
    const target = clauseTarget(basis, service.policies);
    const location = target && sourceLocation(target, sourceRoot);
    return location === undefined ? [] : [{ location, message: sourceTextLine(basis, service.policies, locale) }];
  });
  const places = finding.related.map(({ anchor, text, args }) => ({
    location: { uri: document.uri, range: analysis.document.rangeOf(anchor) },
    message: fill(text, args ?? {}, locale),
  }));
  return [...clauses, ...places];
}

/** The mending of a finding as a quick fix; undefined where it has none. */
export function toQuickFix(finding: Finding, view: FindingView): CodeAction | undefined {
  const { fix } = finding;
  if (fix === null) return undefined;
  return {
    title: titleOf(fix, view.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, view)],
    ...(fix.asked !== true && { isPreferred: true }),
    edit: workspaceEdit(editsOf(fix, view.analysis), view.document, view.client),
  };
}

/** What is not written, written in outline or answered, as quick fixes; none for findings about something else. */
export function toSkeletonActions(finding: Finding, view: FindingView): CodeAction[] {
  const { analysis, service, locale, document, client } = view;
  return skeletonOffers(finding, analysis, service, locale).map(({ title, insertions }) => ({
    title: localized(title, locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, view)],
    edit: workspaceEdit(
      insertions.map(({ at, newText }) => ({ range: { start: at, end: at }, newText })),
      document,
      client,
    ),
  }));
}

const titleOf = (fix: Fix, locale: Locale): string => fill(fix.title, fix.args ?? {}, locale);

const editsOf = (fix: Fix, analysis: Analysis): LspTextEdit[] =>
  fix.edits.map(({ anchor, newText }) => ({ range: analysis.document.rangeOf(anchor), newText }));

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
