import type { BoundDocument, BoundGroup, BoundPiece } from '../bind/boundDocument.ts';
import type { Finding } from '../findings/finding.ts';
import { Remembered } from '../incremental/remembered.ts';
import type { Plan } from '../plan/plan.ts';
import { type PolicyInTime, policiesInTime } from '../plan/policiesInTime.ts';
import { type RowKind, rootOf } from '../plan/rows.ts';
import type { Answer } from '../provisions/answers.ts';
import type { ProvisionCatalogue } from '../provisions/catalogue.ts';
import type { Requirement } from '../provisions/policyPack.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { Anchor, Segment } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import type { Denials } from '../values/prose/says.ts';
import {
  type AnswerState,
  contentState,
  fieldState,
  personState,
  type Surroundings,
  soughtState,
} from './answerStates.ts';
import { appliesTo } from './applies.ts';
import { joined, type Matches, type MatchesByAnswer, matchesIn, type SoughtAnswer } from './pieceMatches.ts';
import { reasons } from './reasons.ts';
import {
  MAX_PLACES,
  type RequirementState,
  type StateName,
  type StatePlace,
  type StateReason,
} from './requirementState.ts';

/** What is asked about: an analysis has it. */
export interface AnalysedPlan {
  readonly plan: Plan;
  readonly bound: BoundDocument;
  readonly findings: readonly Finding[];
}

/**
 * What was found in the pieces of plans, for whoever asks again after an edit: then one row is read, and one run of
 * rows is added up.
 */
export class StateMemory {
  readonly #pieces = new Remembered<BoundPiece, MatchesByAnswer>();
  readonly #runs = new Remembered<readonly BoundPiece[], MatchesByAnswer>();
  readonly #sought: ReadonlyMap<string, readonly SoughtAnswer[]>;

  /** @param most places that are given of one requirement; whoever lists them asks for more than one who shows a few */
  constructor(
    readonly catalogue: ProvisionCatalogue,
    readonly most: number = MAX_PLACES,
  ) {
    this.#sought = soughtByRoot(catalogue);
  }

  /** What was found of each answer in the pieces of the top-level fields it is looked for in. */
  matches({ groups }: BoundDocument, denials: Denials): (answer: SoughtAnswer) => Matches {
    const found = new Map<string, readonly MatchesByAnswer[]>();
    for (const [root, answers] of this.#sought) {
      const runs = groups.get(root)?.pieces.runs() ?? [];
      found.set(
        root,
        runs.map((run) => this.#runs.of(run, () => this.#inRun(root, run, answers, denials))),
      );
    }
    return (answer) =>
      joined(
        rootsOf(answer).flatMap((root) => (found.get(root) ?? []).flatMap((run) => run.get(answer) ?? [])),
        this.most,
      );
  }

  #inRun(
    root: string,
    run: readonly BoundPiece[],
    answers: readonly SoughtAnswer[],
    denials: Denials,
  ): MatchesByAnswer {
    const all = new Map<SoughtAnswer, Matches[]>();
    for (const piece of run) {
      for (const [answer, matches] of this.#pieces.of(piece, () =>
        matchesIn(root, piece, answers, denials, this.most),
      )) {
        const others = all.get(answer);
        if (others === undefined) all.set(answer, [matches]);
        else others.push(matches);
      }
    }
    return new Map([...all].map(([answer, matches]) => [answer, joined(matches, this.most)]));
  }
}

/** The answers of all requirements that are looked for piece by piece, by the top-level fields they are looked for in. */
function soughtByRoot({ packs }: ProvisionCatalogue): ReadonlyMap<string, readonly SoughtAnswer[]> {
  const byRoot = new Map<string, SoughtAnswer[]>();
  for (const { answeredBy, appliesTo: { has = [] } = {} } of packs.flatMap(({ requirements }) => requirements)) {
    for (const answer of [...answeredBy, ...has].flatMap(withThoseInside).filter(isSought)) {
      for (const root of rootsOf(answer)) byRoot.set(root, [...(byRoot.get(root) ?? []), answer]);
    }
  }
  return byRoot;
}

/** An answer, and those that show it where only a part was read. */
const withThoseInside = (answer: Answer): readonly Answer[] =>
  'content' in answer ? [answer, ...(answer.inPart ?? [])] : [answer];

const isSought = (answer: Answer): answer is SoughtAnswer =>
  !('person' in answer) && ('row' in answer || 'in' in answer);

/** The top-level fields in which an answer is looked for, the first first; none of one that only a person can judge. */
export function rootsOf(answer: Answer): readonly string[] {
  if ('person' in answer) return [];
  if ('content' in answer) return [answer.content];
  if ('field' in answer) return [answer.field.split('.')[0] as string];
  return 'row' in answer ? [rootOf(answer.row as RowKind)] : answer.in;
}

/**
 * How each requirement of all policies stands in a plan, in the order of the policies: a pure function of the plan and
 * the catalogue. `memory` makes it faster, says how many places are given, and changes nothing else.
 */
export function requirementStates(
  { plan, bound, findings }: AnalysedPlan,
  schema: SchemaModel,
  memory: StateMemory,
): readonly RequirementState[] {
  const { words } = plan.known.codes;
  const denials: Denials = {
    forbidding: words.words('negation'),
    ending: words.words('ending'),
    lacking: words.words('lacking'),
  };
  const around: Surroundings = { plan, bound, schema, denials };
  const matches = memory.matches(bound, denials);
  const stateOf = (answer: Answer): AnswerState => {
    if ('person' in answer) return personState(answer, around);
    if ('content' in answer) return contentState(answer, around, stateOf);
    if ('field' in answer) return fieldState(answer, around);
    return soughtState(rootsOf(answer), matches(answer), around);
  };
  const cited = citing(findings);
  const policies = new Map(policiesInTime(plan).map((each) => [each.policy.id, each]));
  return memory.catalogue.packs.flatMap(({ id, requirements }) => {
    const policy = policies.get(id);
    if (policy === undefined || policy.applies === 'no')
      return requirements.map((requirement) => notFor(requirement, whyNot(policy)));
    return requirements.map((requirement) => {
      const state = stateIn(requirement, { plan, bound }, stateOf, cited.get(requirement.id) ?? [], memory.most);
      return policy.applies === 'perhaps' && state.state === 'missing'
        ? { ...state, state: 'forAPerson' as const, reason: { text: reasons.unknownDay, args: {} } }
        : state;
    });
  });
}

/** Why a plan is not judged by a policy: it is not of the plan's time, or has to be named and is not. */
function whyNot(policy: PolicyInTime | undefined): StateReason {
  if (policy?.time === 'notYet') return { text: reasons.notYet, args: { day: policy.policy.from } };
  if (policy?.time === 'ended') return { text: reasons.ended, args: { day: policy.policy.until ?? '' } };
  return { text: reasons.notNamed, args: {} };
}

/** The findings that rest on each requirement: few, for most rest on none. */
function citing(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const cited = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const basis of finding.basis) {
      if (basis.kind !== 'clause') continue;
      const others = cited.get(basis.requirement);
      if (others === undefined) cited.set(basis.requirement, [finding]);
      else others.push(finding);
    }
  }
  return cited;
}

const notFor = (requirement: Requirement, reason: StateReason): RequirementState => ({
  requirement,
  state: 'notForThisPlan',
  places: [],
  more: false,
  reason,
});

/** What is given first where several answers stand differently. */
const ORDER: readonly StateName[] = [
  'answered',
  'annex',
  'elsewhere',
  'toBePublished',
  'notRead',
  'forAPerson',
  'missing',
];

function stateIn(
  requirement: Requirement,
  { plan, bound }: Pick<AnalysedPlan, 'plan' | 'bound'>,
  stateOf: (answer: Answer) => AnswerState,
  cited: readonly Finding[],
  most: number,
): RequirementState {
  const asked = appliesTo(requirement, plan, stateOf);
  if (asked.applies === 'no') return notFor(requirement, asked.reason);
  const waived = cited.find((finding) => finding.waived !== null)?.waived ?? null;
  const against = requirement.prohibition ? cited.filter((finding) => finding.waived === null) : [];
  if (against.length > 0) {
    const places = against.map(({ anchor }) => ({ path: rootAt(anchor, bound), anchor }));
    const reason = { text: reasons.broken, args: {} };
    return {
      requirement,
      state: 'missing',
      places: places.slice(0, most),
      more: places.length > most,
      reason,
    };
  }
  const found = combined(requirement.answeredBy, stateOf, most);
  // What a plan says answers what is asked of the nation only in a plan that may be the nation's.
  if (asked.applies === 'unknown' && asked.reason.text === reasons.unknownLevel && found.state !== 'notRead')
    return { requirement, ...found, state: 'forAPerson', reason: asked.reason };
  if (found.state !== 'missing') return { requirement, ...found };
  if (waived !== null)
    return {
      requirement,
      ...found,
      state: 'waived',
      reason: { text: reasons.waived, args: { reason: waived.reason } },
    };
  if (asked.applies === 'unknown') return { requirement, ...found, state: 'forAPerson', reason: asked.reason };
  return { requirement, ...found };
}

/** The top-level field that a place is in; empty for a place in none. */
function rootAt({ segment }: Anchor, { groups }: BoundDocument): string {
  const holds = ({ entry: { head, parts, tail } }: BoundGroup): boolean =>
    [head, ...(parts ?? []), tail].some((part) => part?.segment === segment);
  return [...groups.values()].find(holds)?.field.name ?? '';
}

/** The state of a requirement by all that may answer it. */
function combined(answers: readonly Answer[], stateOf: (answer: Answer) => AnswerState, most: number): AnswerState {
  const states = answers.map(stateOf);
  const best = ORDER.find((name) => states.some(({ state }) => state === name)) ?? 'missing';
  const same = states.filter(({ state }) => state === best);
  const reason = commonReason(same.flatMap((each) => each.reason ?? []));
  const places = distinct(same.flatMap((each) => each.places));
  const more = places.length > most || same.some((each) => each.more);
  return { state: best, places: places.slice(0, most), more, ...(reason && { reason }) } as AnswerState;
}

/** One reason for all: what was looked for in several fields was found in none. */
function commonReason(all: readonly StateReason[]): StateReason | undefined {
  const first = all.find(({ text }) => text === reasons.notFound) ?? all[0];
  if (first === undefined || !('content' in first.args)) return first;
  const names = all
    .filter(({ text }) => text === first.text)
    .flatMap(({ args }) => [args.content].flat() as Localized[]);
  const content = [...new Map(names.map((name) => [name.zh, name])).values()];
  return { text: first.text, args: { ...first.args, content } };
}

/** Places that do not overlap: a row is found by its kind and by its words. */
function distinct(places: readonly StatePlace[]): readonly StatePlace[] {
  const kept: StatePlace[] = [];
  // Places in different segments never overlap, and a long list has one for each row.
  const bySegment = new Map<Segment, StatePlace[]>();
  for (const place of places) {
    const { segment, span } = place.anchor;
    const near = bySegment.get(segment) ?? [];
    if (near.some(({ anchor }) => anchor.span.start < span.end && span.start < anchor.span.end)) continue;
    near.push(place);
    bySegment.set(segment, near);
    kept.push(place);
  }
  return kept;
}
