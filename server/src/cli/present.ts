import { isSafelyFixed } from '../core/features/fixAll/fixAll.ts';
import { fixEdits } from '../core/features/fixAll/fixEdits.ts';
import { daysText } from '../core/features/planStatus/daysText.ts';
import { policyLeftOut } from '../core/features/planStatus/policyLeftOut.ts';
import type { Finding } from '../core/findings/finding.ts';
import { fill, fixTitle, renderFinding } from '../core/messages/render.ts';
import type { Analysis, PlanService } from '../core/planService.ts';
import type { Basis } from '../core/problems/basis.ts';
import type { Fix, Problem, Related } from '../core/problems/problem.ts';
import { type RuleMeta, severitiesOf } from '../core/problems/ruleMeta.ts';
import type { Citation } from '../core/provisions/citation.ts';
import { internalError } from '../core/rules/internalError.ts';
import { type Locale, localized } from '../core/text/locale.ts';
import type { Range } from '../core/text/span.ts';
import type {
  CheckedFile,
  ReportedFinding,
  ReportedFix,
  ReportedPolicy,
  ReportedRelated,
  ReportedRule,
} from './report.ts';

/** Turns an analysis into what reports show: the one place where the language and the places are settled. */
export function present(analysis: Analysis, path: string, service: PlanService, locale: Locale): CheckedFile {
  // A finding of this rule means that a part of the check did not run.
  const crashed = analysis.findings.some((finding) => finding.rule.id === internalError.id);
  const { day } = analysis.plan;
  const findings = analysis.findings.map((finding) => presentFinding(finding, analysis, path, service, locale));
  return {
    path,
    text: analysis.text,
    findings,
    planDay: day === undefined ? null : daysText(day),
    dated: day?.written === true,
    policies: policiesInForce(analysis.plan.profile.policies, service),
    leftOut: policyLeftOut(analysis, service),
    notTranscribed: analysis.plan.contents
      .filter(({ notTranscribed }) => notTranscribed === true)
      .map(({ name, title }) => ({ name, title: localized(title, locale) })),
    complete: analysis.read && !crashed,
  };
}

function presentFinding(
  finding: Finding,
  analysis: Analysis,
  path: string,
  service: PlanService,
  locale: Locale,
): ReportedFinding {
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    blank: finding.rule.blanks === true,
    message: renderFinding(finding, locale),
    range: analysis.document.rangeOf(finding.anchor),
    citations: cite(finding.basis, service, locale),
    related: finding.related.map((related) => presentRelated(related, analysis, path, locale)),
    fix: finding.fix === null ? null : presentFix(finding, finding.fix, analysis, locale),
    waived: finding.waived,
  };
}

/** What is wrong with an input that has no analysis, as a finding like any other. */
export const presentProblem = (
  { rule, message, args }: Pick<Problem, 'rule' | 'message' | 'args'>,
  range: Range,
  service: PlanService,
  locale: Locale,
): ReportedFinding => ({
  rule: rule.id,
  severity: 'error',
  blank: false,
  message: fill(rule.messages[message] ?? rule.title, args, locale),
  range,
  citations: cite(rule.basis, service, locale),
  related: [],
  fix: null,
  waived: null,
});

/** What reports say of a file in which there was no plan to read. */
export const withoutPlan = {
  planDay: null,
  dated: false,
  policies: [],
  leftOut: undefined,
  notTranscribed: [],
} as const satisfies Partial<CheckedFile>;

const presentFix = (finding: Finding, fix: Fix, analysis: Analysis, locale: Locale): ReportedFix => ({
  title: fixTitle(fix, locale),
  safe: isSafelyFixed(finding),
  edits: () => fixEdits(fix, analysis),
});

const presentRelated = (related: Related, analysis: Analysis, path: string, locale: Locale): ReportedRelated => ({
  message: fill(related.text, related.args ?? {}, locale),
  range: analysis.document.rangeOf(related.anchor),
  path,
});

/** The citations of a list of bases, in its order. */
export const cite = (basis: readonly Basis[], service: PlanService, locale: Locale): Citation[] =>
  basis.map((one) => service.policies.cite(one, locale));

/** A rule with everything it may rest on. */
export const presentRule = (rule: RuleMeta, service: PlanService, locale: Locale): ReportedRule => ({
  id: rule.id,
  title: localized(rule.title, locale),
  severity: severitiesOf(rule)[0] ?? 'hint',
  citations: cite(rule.basis, service, locale),
});

/** The packs that a plan is checked against; a name that is no pack is a finding and is left out here. */
const policiesInForce = (ids: readonly string[], service: PlanService): ReportedPolicy[] =>
  ids
    .map((id) => service.policies.pack(id))
    .filter((pack) => pack !== undefined)
    .map(({ id, title, documentNumber }) => ({ id, title, documentNumber }));
