import { valueEmpty } from '../bind/bindRules.ts';
import type { BoundDocument } from '../bind/boundDocument.ts';
import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../problems/problem.ts';
import { severities } from '../problems/severity.ts';
import type { ProvisionCatalogue } from '../provisions/catalogue.ts';
import type { PlanDocument } from '../syntax/planDocument.ts';
import type { Segment } from '../text/anchor.ts';
import type { Position } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { findingsLimit, MAX_FINDINGS } from './findingsLimit.ts';
import { Waivers } from './waivers.ts';
import { weigh } from './weigh.ts';

/** What problems are judged with. */
export interface Judged {
  readonly plan: Plan;
  readonly document: PlanDocument;
  readonly bound: BoundDocument;
  readonly policies: ProvisionCatalogue;
  /** The day the plan is checked for, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Problems to findings: waive → dedupe → weigh → sort. */
export function toFindings(problems: readonly Problem[], { plan, document, bound, policies, asOf }: Judged): Finding[] {
  const waivers = new Waivers(plan, bound, asOf);
  const inForce = problems.filter((each) => restsOnPolicyOf(each, plan));
  const findings = withoutEchoes(inForce).map((problem): Finding => {
    const { severity, heading } = weigh(problem, plan.profile, policies);
    return {
      rule: problem.rule,
      message: problem.message,
      args: problem.args,
      severity,
      anchor: problem.anchor,
      basis: problem.basis ?? problem.rule.basis,
      related: problem.related ?? [],
      fix: problem.fix ?? null,
      waived: waivers.reasonFor(problem),
      heading,
    };
  });
  return sortedByPlace(bounded(findings, plan), document);
}

/** The heaviest `MAX_FINDINGS`, the earlier first among equals, and one finding that says that there are more. */
function bounded(findings: readonly Finding[], { head }: Plan): readonly Finding[] {
  if (findings.length <= MAX_FINDINGS) return findings;
  const shown = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const rest: Finding = {
    rule: findingsLimit,
    message: 'more',
    args: { count: findings.length, shown: MAX_FINDINGS },
    severity: 'information',
    anchor: head,
    basis: findingsLimit.basis,
    related: [],
    fix: null,
    waived: null,
    heading: null,
  };
  return [...shown.slice(0, MAX_FINDINGS), rest];
}

/** False for what rests only on clauses of policies that the plan is not checked against (审查依据). */
const restsOnPolicyOf = ({ basis, rule }: Problem, { profile }: Plan): boolean =>
  (basis ?? rule.basis).some(
    (each) => each.kind !== 'clause' || profile.policies.some((id) => each.requirement.startsWith(`${id}/`)),
  );

/** A blank that another rule asks for at the same key needs no second finding. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(isBlank)) return problems;
  const named = new Map<Segment, Set<number>>();
  for (const each of problems) {
    const { segment, span } = each.anchor;
    if (isBlank(each)) continue;
    const starts = named.get(segment);
    if (starts === undefined) named.set(segment, new Set([span.start]));
    else starts.add(span.start);
  }
  return problems.filter(
    (each) => !isBlank(each) || named.get(each.anchor.segment)?.has(each.anchor.span.start) !== true,
  );
}

const isBlank = ({ rule }: Problem): boolean => rule === valueEmpty;

function sortedByPlace(findings: readonly Finding[], document: PlanDocument): Finding[] {
  const places = new Map<Finding, Position>(
    findings.map((finding) => [finding, document.rangeOf(finding.anchor).start]),
  );
  const at = (finding: Finding) => places.get(finding) as Position;
  return [...findings].sort(
    (a, b) =>
      at(a).line - at(b).line ||
      at(a).character - at(b).character ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}
