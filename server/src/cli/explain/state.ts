import { daysText } from '../../core/features/planStatus/daysText.ts';
import { fill } from '../../core/messages/render.ts';
import type { PolicyPack, Requirement } from '../../core/provisions/policyPack.ts';
import type { RequirementState, StateName } from '../../core/states/requirementState.ts';
import { stateNames } from '../../core/states/requirementState.ts';
import { stateWords } from '../../core/states/stateWords.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import { comma, semicolon } from '../../core/text/punctuation.ts';
import { displayWidth, padTo } from '../reporters/displayWidth.ts';
import { labels } from './labels.ts';
import type { PlanStates } from './planStates.ts';
import type { Writer } from './writer.ts';

/** The state of one requirement in a plan, with its lines and why. */
export function writeState({ id }: Requirement, plan: PlanStates, writer: Writer): void {
  const state = plan.states.get(id);
  if (state === undefined) return;
  const word = writer.pick(stateWords[state.state]);
  const lines = linesOf(state, plan, writer.locale);
  const reason = reasonOf(state, writer.locale);
  const parts = [word, ...(reason === undefined ? [] : [reason]), ...(lines === undefined ? [] : [lines])];
  writer.label(labels.inPlan, { plan: plan.path, state: parts.join(semicolon(writer.locale)) }, 4);
}

/** The states of all requirements of a policy: how many of each, and what each asks for, provision by provision. */
export function writeStates({ provisions, requirements }: PolicyPack, plan: PlanStates, writer: Writer): void {
  const states = requirements.flatMap(({ id }) => plan.states.get(id) ?? []);
  writer.gap();
  writer.label(labels.statesIn, { plan: plan.path });
  const counts = stateNames.flatMap((name) => {
    const count = states.filter(({ state }) => state === name).length;
    return count === 0 ? [] : [`${writer.pick(stateWords[name])} ${count}`];
  });
  writer.say(counts.join(comma(writer.locale)), 2);
  writeMissing(states, writer);
  writeReasons(states, writer);
  writeDay(plan, writer);
  writer.gap();
  const words = Math.max(0, ...states.map(({ state }) => displayWidth(writer.pick(stateWords[state]))));
  for (const { id, address } of provisions) {
    const own = states.filter(({ requirement }) => requirement.provision === id);
    if (own.length > 0) writer.say(address === '' ? id : address, 2);
    for (const state of own) {
      const word = padTo(writer.pick(stateWords[state.state]), words);
      writer.row(`    ${word}  `, `${askedIn(state, plan, writer)}  ${state.requirement.id}`);
    }
  }
}

/** What a requirement asks for, and where the plan says it. */
function askedIn(state: RequirementState, plan: PlanStates, writer: Writer): string {
  const asked = writer.pick(state.requirement.gloss);
  const lines = saidThere.has(state.state) ? linesOf(state, plan, writer.locale) : undefined;
  return lines === undefined ? asked : fill(labels.askedAt, { asked, lines }, writer.locale);
}

/** Of what is missing, how much is asked of the plan itself: the rest it may carry. */
function writeMissing(states: readonly RequirementState[], writer: Writer): void {
  const missing = states.filter(({ state }) => state === 'missing');
  const ofPlan = missing.filter(({ requirement }) => requirement.object === 'plan');
  if (missing.length > 0) writer.label(labels.missingOfPlan, { count: missing.length, ofPlan: ofPlan.length }, 2);
}

/** Why requirements are not for the plan, the most frequent reason first, with how many have it. */
function writeReasons(states: readonly RequirementState[], writer: Writer): void {
  const counted = new Map<string, number>();
  for (const state of states) {
    const reason = state.state === 'notForThisPlan' ? reasonOf(state, writer.locale) : undefined;
    if (reason !== undefined) counted.set(reason, (counted.get(reason) ?? 0) + 1);
  }
  if (counted.size === 0) return;
  const sorted = [...counted].sort(([, one], [, other]) => other - one);
  const reasons = sorted.map(([reason, count]) => `${reason} ${count}`).join(semicolon(writer.locale));
  writer.label(labels.whyNot, { state: writer.pick(stateWords.notForThisPlan), reasons }, 2);
}

/** The day that the plan is judged by, and whether it is its own. */
function writeDay({ analysis: { plan, findings } }: PlanStates, writer: Writer): void {
  const { day } = plan;
  if (day === undefined) writer.label(labels.judgedByNone, {}, 2);
  else {
    writer.label(day.written ? labels.judgedBy : labels.judgedByAsOf, { day: daysText(day) }, 2);
  }
  if (findings.some(({ rule }) => rule.id === 'yaml-syntax')) writer.label(labels.partlyRead, {}, 2);
}

/** States whose places are where the plan says it. */
const saidThere: ReadonlySet<StateName> = new Set(['answered', 'annex', 'elsewhere', 'toBePublished']);

/** `第 40、99 行`, `lines 40, 99`; undefined where no place is given. */
function linesOf({ places, more }: RequirementState, { analysis }: PlanStates, locale: Locale): string | undefined {
  const lines = [...new Set(places.map(({ anchor }) => analysis.document.rangeOf(anchor).start.line + 1))].sort(
    (a, b) => a - b,
  );
  if (lines.length === 0) return undefined;
  const label = more ? labels.linesAndMore : lines.length === 1 ? labels.line : labels.lines;
  return fill(label, { lines: lines.map(String) }, locale);
}

const reasonOf = ({ reason }: RequirementState, locale: Locale): string | undefined =>
  reason && fill(reason.text, reason.args, locale);

/** What `explain --format json --plan` says of one requirement; places as zero-based ranges. */
export function stateShape(id: string, { analysis, states }: PlanStates, locale: Locale): object | undefined {
  const state = states.get(id);
  return (
    state && {
      requirement: id,
      state: state.state,
      title: localized(stateWords[state.state], locale),
      reason: reasonOf(state, locale) ?? null,
      places: state.places.map(({ path, anchor }) => ({ path, range: analysis.document.rangeOf(anchor) })),
      morePlaces: state.more,
    }
  );
}
