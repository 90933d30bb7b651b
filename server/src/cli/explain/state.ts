import { fill } from '../../core/messages/render.ts';
import type { Requirement } from '../../core/provisions/policyPack.ts';
import type { RequirementState, StateName } from '../../core/states/requirementState.ts';
import { stateNames } from '../../core/states/requirementState.ts';
import { type Locale, type Localized, localized } from '../../core/text/locale.ts';
import { displayWidth, padTo } from '../reporters/displayWidth.ts';
import { labels } from './labels.ts';
import type { PlanStates } from './planStates.ts';
import type { Writer } from './writer.ts';

/** How states are called. */
const stateWords: Readonly<Record<StateName, Localized>> = {
  answered: { zh: '已写明', en: 'answered' },
  annex: { zh: '在附件中', en: 'in an annex' },
  elsewhere: { zh: '在别处', en: 'elsewhere' },
  toBePublished: { zh: '另行公布', en: 'to be published' },
  missing: { zh: '未写明', en: 'missing' },
  notRead: { zh: '没有读到', en: 'not read' },
  forAPerson: { zh: '由人判断', en: 'for a person' },
  waived: { zh: '有例外说明', en: 'waived' },
  notForThisPlan: { zh: '不适用', en: 'not for this plan' },
};

/** The state of one requirement in a plan, with its lines and why. */
export function writeState({ id }: Requirement, plan: PlanStates, writer: Writer): void {
  const state = plan.states.get(id);
  if (state === undefined) return;
  const word = writer.pick(stateWords[state.state]);
  const lines = linesOf(state, plan, writer.locale);
  const reason = reasonOf(state, writer.locale);
  const parts = [word, ...(reason === undefined ? [] : [reason]), ...(lines === undefined ? [] : [lines])];
  writer.label(labels.inPlan, { plan: plan.path, state: parts.join(writer.locale === 'en' ? '; ' : '；') }, 4);
}

/** The states of all requirements of a policy: how many of each, and one line for each requirement. */
export function writeStates(requirements: readonly Requirement[], plan: PlanStates, writer: Writer): void {
  const states = requirements.flatMap(({ id }) => plan.states.get(id) ?? []);
  writer.gap();
  writer.label(labels.statesIn, { plan: plan.path });
  const counts = stateNames.flatMap((name) => {
    const count = states.filter(({ state }) => state === name).length;
    return count === 0 ? [] : [`${writer.pick(stateWords[name])} ${count}`];
  });
  writer.say(counts.join(writer.locale === 'en' ? ', ' : '，'), 2);
  writer.gap();
  const ids = Math.max(0, ...states.map(({ requirement }) => displayWidth(requirement.id)));
  const words = Math.max(0, ...states.map(({ state }) => displayWidth(writer.pick(stateWords[state]))));
  for (const state of states) {
    const word = padTo(writer.pick(stateWords[state.state]), words);
    const lines = !saidThere.has(state.state) ? undefined : linesOf(state, plan, writer.locale);
    writer.verbatim(`  ${padTo(state.requirement.id, ids)}  ${word}  ${lines ?? ''}`.trimEnd());
  }
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
