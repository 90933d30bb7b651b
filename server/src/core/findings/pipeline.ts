import { valueEmpty } from '../bind/bindRules.ts';
import type { BoundDocument } from '../bind/boundDocument.ts';
import type { Plan } from '../plan/plan.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type Severity, severities } from '../problems/severity.ts';
import type { ProvisionCatalogue } from '../provisions/catalogue.ts';
import type { PlanDocument } from '../syntax/planDocument.ts';
import type { Segment } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import type { Finding } from './finding.ts';
import { findingsLimit, MAX_FINDINGS } from './findingsLimit.ts';
import { type PlacedFinding, Placing } from './placedFinding.ts';
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

/** The findings of a text, and what those of the next text may go on from. */
export interface Judgement {
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** The same with their places. */
  readonly placed: readonly PlacedFinding[];
  readonly document: PlanDocument;
  /** What came of each problem. */
  readonly known: ReadonlyMap<Problem, PlacedFinding>;
}

/** A problem with what came of it. */
interface Verdict {
  readonly problem: Problem;
  /** What came of it the last time. */
  readonly before: PlacedFinding | undefined;
  readonly finding: Finding;
}

/**
 * Problems to findings: waive → dedupe → weigh → sort. A row's problems are the same objects until
 * somebody edits the row, and so is what came of them.
 *
 * @param previous what came of any other problems; nothing but time depends on which
 */
export function toFindings(problems: readonly Problem[], judged: Judged, previous?: Judgement): Judgement {
  const { plan, document, bound, policies, asOf } = judged;
  const waivers = new Waivers(plan, bound, asOf);
  const inForce = problems.filter((each) => restsOnPolicyOf(each, plan));
  const verdicts = withoutEchoes(inForce).map((problem): Verdict => {
    const { severity, heading } = weigh(problem, plan.profile, policies);
    const waived = waivers.reasonFor(problem);
    const before = previous?.known.get(problem);
    const last = before?.finding;
    const same = last?.severity === severity && last.heading === heading && last.waived === waived;
    return { problem, before, finding: same ? last : findingOf(problem, severity, heading, waived) };
  });
  const placing = new Placing(document, previous?.document);
  const known = new Map<Problem, PlacedFinding>();
  for (const { problem, finding, before } of bounded(verdicts, plan)) {
    known.set(problem, placing.place(finding, before));
  }
  const placed = [...known.values()].sort(byPlace);
  return { findings: placed.map(({ finding }) => finding), placed, document, known };
}

const findingOf = (
  { rule, message, args, anchor, basis, related, fix }: Problem,
  severity: Severity,
  heading: Localized | null,
  waived: string | null,
): Finding => ({
  rule,
  message,
  args,
  severity,
  anchor,
  basis: basis ?? rule.basis,
  related: related ?? [],
  fix: fix ?? null,
  waived,
  heading,
});

/** The heaviest `MAX_FINDINGS`, the earlier first among equals, and one finding that says that there are more. */
function bounded(verdicts: readonly Verdict[], { head }: Plan): readonly Verdict[] {
  if (verdicts.length <= MAX_FINDINGS) return verdicts;
  const shown = severities.flatMap((severity) => verdicts.filter(({ finding }) => finding.severity === severity));
  const more = problem(findingsLimit, 'more', head, { count: verdicts.length, shown: MAX_FINDINGS });
  return [
    ...shown.slice(0, MAX_FINDINGS),
    { problem: more, before: undefined, finding: findingOf(more, 'information', null, null) },
  ];
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

/** By place, and what weighs more before what stands at the same place. */
const byPlace = (a: PlacedFinding, b: PlacedFinding): number =>
  a.range.start.line - b.range.start.line ||
  a.range.start.character - b.range.start.character ||
  severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity);
