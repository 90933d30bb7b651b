import type { Areas } from '../codes/areas.ts';
import type { Plan } from '../plan/plan.ts';
import { listPathOf, type RowKind } from '../plan/rows.ts';
import type { PlanAnswer } from '../provisions/answers.ts';
import type { Requirement } from '../provisions/policyPack.ts';
import type { Localized } from '../text/locale.ts';
import type { AnswerState } from './answerStates.ts';
import { reasons } from './reasons.ts';
import type { StateReason } from './requirementState.ts';

/** Whether a requirement is for a plan; `unknown` where the plan does not say what it depends on. */
export type Applies =
  | { readonly applies: 'yes' }
  | { readonly applies: 'no' | 'unknown'; readonly reason: StateReason };

const YES: Applies = { applies: 'yes' };
const no = (text: Localized, args: StateReason['args'] = {}): Applies => ({ applies: 'no', reason: { text, args } });
const unknown = (text: Localized): Applies => ({ applies: 'unknown', reason: { text, args: {} } });

/**
 * Whether a requirement is for a plan. One condition that does not hold settles it.
 *
 * @param stateOf how an answer stands in the plan
 */
export function appliesTo(
  { appliesTo: conditions = {}, endedOn }: Pick<Requirement, 'appliesTo' | 'endedOn'>,
  plan: Plan,
  stateOf: (answer: PlanAnswer) => AnswerState,
): Applies {
  const { levels, planTypes, areas, has, from } = conditions;
  if (conditions.noPlan) return no(reasons.noPlan);
  const all = [
    levels && ofLevel(levels, plan),
    planTypes && ofType(planTypes, plan),
    onDay(from, endedOn, plan),
    areas && inAreas(areas, plan),
    has && having(has, stateOf),
  ].filter((one) => one !== undefined);
  return all.find(({ applies }) => applies === 'no') ?? all.find(({ applies }) => applies === 'unknown') ?? YES;
}

/** 国家级, also of a plan that says nothing of its level and is led by a ministry. */
const levelOf = ({ profile }: Plan): string | undefined => profile.level ?? (profile.national ? 'national' : undefined);

function ofLevel(levels: readonly string[], plan: Plan): Applies {
  const level = levelOf(plan);
  if (level === undefined) return unknown(reasons.unknownLevel);
  return levels.includes(level) ? YES : no(reasons.otherLevel);
}

function ofType(types: readonly string[], { file }: Plan): Applies {
  const type = file.about?.planType?.value;
  if (type === undefined) return unknown(reasons.unknownType);
  return types.includes(type) ? YES : no(reasons.otherType);
}

/** Whether the plan is made in the time in which a requirement is asked for, from `from` on and before `endedOn`. */
function onDay(from: string | undefined, endedOn: string | undefined, { day }: Plan): Applies {
  if (from === undefined && endedOn === undefined) return YES;
  if (day === undefined) return unknown(reasons.unknownDay);
  if (endedOn !== undefined && day.first >= endedOn) return no(reasons.ended, { day: endedOn });
  if (from !== undefined && day.last < from) return no(reasons.notYet, { day: from });
  const sure = (endedOn === undefined || day.last < endedOn) && (from === undefined || day.first >= from);
  return sure ? YES : unknown(reasons.unknownDay);
}

/** The boundaries of the areas are not known, so that a plan that names none of them may lie in one. */
function inAreas(areas: readonly string[], plan: Plan): Applies {
  if (levelOf(plan) === 'national') return YES;
  const table: Areas = plan.known.codes.areas;
  const named = namesOf(plan).flatMap((name) => table.namedIn(name));
  const holds = named.some(({ name, group }) => areas.includes(name) || (group !== undefined && areas.includes(group)));
  return holds ? YES : unknown(reasons.unknownArea);
}

/** What a plan says of where it is for: title, regions, basins, zones. */
function namesOf({ file: { about }, known }: Plan): readonly string[] {
  const scope = about?.scope;
  const { regions } = known.codes;
  return [
    about?.title?.text ?? '',
    ...(scope?.regions?.items.map(({ text }) => regions.resolve(text)?.name ?? text) ?? []),
    ...(scope?.basins?.items.map(({ text }) => text) ?? []),
    ...(scope?.zones?.items.map((zone) => (zone.form === 'text' ? zone.value.text : (zone.value.name?.text ?? ''))) ??
      []),
  ];
}

function having(answers: readonly PlanAnswer[], stateOf: (answer: PlanAnswer) => AnswerState): Applies {
  const states = answers.map(stateOf);
  if (states.some(({ state }) => state === 'answered' || state === 'annex')) return YES;
  const told = states.every(({ state }) => state === 'missing') && answers.every((answer) => isTold(answer, stateOf));
  return told ? no(reasons.lacksCase) : unknown(reasons.unknownCase);
}

/** Whether what would tell of rows is there: a plan without 规划范围 says nothing of zones. */
function isTold(answer: PlanAnswer, stateOf: (answer: PlanAnswer) => AnswerState): boolean {
  const around = 'row' in answer ? listPathOf(answer.row as RowKind).slice(0, -1) : [];
  return around.length < 2 || stateOf({ field: around.join('.') }).state === 'answered';
}
