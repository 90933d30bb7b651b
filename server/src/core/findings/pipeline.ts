import type { BoundDocument } from '../bind/boundDocument.ts';
import { valueEmpty } from '../bind/valueRules.ts';
import type { Plan } from '../plan/plan.ts';
import type { Basis } from '../problems/basis.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { RuleMeta } from '../problems/ruleMeta.ts';
import { severities } from '../problems/severity.ts';
import type { ProvisionCatalogue } from '../provisions/catalogue.ts';
import type { PlanDocument } from '../syntax/planDocument.ts';
import type { Finding } from './finding.ts';
import { type FindingMemory, findingOf } from './findingMemory.ts';
import { findingsLimit, MAX_FINDINGS } from './findingsLimit.ts';
import { unsilenced } from './silence.ts';
import { waiverProblems } from './waiverProblems.ts';
import { Waivers } from './waivers.ts';
import { weigh } from './weigh.ts';

/** What weighs problems and tells where they stand. */
export interface FindingContext {
  readonly plan: Plan;
  readonly document: PlanDocument;
  readonly bound: BoundDocument;
  readonly policies: ProvisionCatalogue;
  /** Every rule there is, by id. */
  readonly rules: ReadonlyMap<string, RuleMeta>;
  /** Whether the rules over the plan have run. */
  readonly checked: boolean;
  /** The findings before an edit. */
  readonly remembered: FindingMemory;
}

/** Problems to findings: silence → weigh → waive → sort. They are sorted by place. */
export function toFindings(problems: readonly Problem[], context: FindingContext): readonly Finding[] {
  const { plan, bound, policies, rules, checked, remembered } = context;
  const { language } = bound;
  const waivers = new Waivers(plan, bound, plan.asOf);
  const inForce = problems.filter((each) => restsOnPolicyOf(each, plan) && isDue(each, plan));
  const findings = unsilenced(inForce, plan.profile).map((problem): Finding => {
    const severity = weigh(problem, plan.profile, policies);
    return remembered.of(problem, severity, language, waivers.wordsFor(problem));
  });
  const failed = new Set(problems.flatMap(({ rule, args }) => (rule.id === 'internal-error' ? [args.rule] : [])));
  const ran = (rule: RuleMeta): boolean => checked && !failed.has(rule.id) && someInForce(rule.basis, plan);
  const idle = waiverProblems(waivers, { plan, rules, ran }).map((own): Finding => {
    return findingOf(own, weigh(own, plan.profile, policies));
  });
  return bounded(sorted([...findings, ...idle], context), context);
}

/** The heaviest `MAX_FINDINGS`, the earlier first among equals, and one finding that says that there are more. */
function bounded(findings: readonly Finding[], context: FindingContext): readonly Finding[] {
  if (findings.length <= MAX_FINDINGS) return findings;
  const heaviest = severities.flatMap((severity) => findings.filter((each) => each.severity === severity));
  const more = problem(findingsLimit, 'more', context.plan.head, { count: findings.length, shown: MAX_FINDINGS });
  return sorted([...heaviest.slice(0, MAX_FINDINGS), findingOf(more, 'information')], context);
}

/** False for what rests only on clauses of policies that the plan is not checked against (审查依据). */
const restsOnPolicyOf = ({ basis, rule }: Problem, plan: Plan): boolean => someInForce(basis ?? rule.basis, plan);

const someInForce = (basis: readonly Basis[], { profile }: Plan): boolean =>
  basis.some((each) => each.kind !== 'clause' || profile.policies.some((id) => each.requirement.startsWith(`${id}/`)));

/** The plan's own day is put in last: until it is put up for approval, one with a part left free is as it should be. */
const isDue = ({ rule, message }: Problem, { profile }: Plan): boolean =>
  rule !== valueEmpty || message !== 'day' || profile.final;

type SortContext = Pick<FindingContext, 'document' | 'policies'>;

/** By place, and what weighs more before what stands at the same place; no two orders of finding them give two. */
function sorted(findings: readonly Finding[], { document, policies }: SortContext): readonly Finding[] {
  const placed = findings.map((finding) => ({ finding, line: document.lineOf(finding.anchor.segment) }));
  // Within a segment offsets stand in the order of places; segments share no line.
  placed.sort(
    (a, b) =>
      a.line - b.line ||
      a.finding.anchor.span.start - b.finding.anchor.span.start ||
      severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
      byName(a.finding, b.finding, policies),
  );
  return placed.map(({ finding }) => finding);
}

/**
 * What is wrong with the file before what is wrong with the plan, which may come of it; then by rule, what a policy
 * asks for in the order it asks in; then by name.
 */
function byName(a: Finding, b: Finding, policies: ProvisionCatalogue): number {
  if (a.rule.waivable !== b.rule.waivable) return Number(a.rule.waivable) - Number(b.rule.waivable);
  if (a.rule.id !== b.rule.id) return a.rule.id < b.rule.id ? -1 : 1;
  const [before, after] = [a, b].map(({ basis }) => askedAt(basis, policies));
  if (before !== after) return (before as number) - (after as number);
  const [one, other] = [a, b].map(({ message, args }) => `${message} ${JSON.stringify(args)}`);
  return (one as string) < (other as string) ? -1 : one === other ? 0 : 1;
}

/** The rank of the clause that is cited first; what cites none comes before. */
const askedAt = ([first]: readonly Basis[], policies: ProvisionCatalogue): number =>
  first?.kind === 'clause' ? policies.rankOf(first.requirement) : -1;
