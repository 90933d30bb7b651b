import { type DueDate, datesOfMilestone, NEVER } from '../plan/dueDates.ts';
import { yearOfDay } from '../plan/headFacts.ts';
import type { Milestone } from '../plan/planTypes.generated.ts';
import { periodHere } from './relatedTexts.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'schedule-gap',
  severity: 'information',
  silentWhenIssued: 'all',
  silencedBy: ['value-unclear', 'value-impossible'],
  waivable: true,
  title: { zh: '进度有中间节点', en: 'The schedule has stages on the way' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '北京市的三年计划逐年写明目标；隔两年以上没有节点，中途难以检查',
        en: 'a three-year plan of Beijing sets targets for each year; without a stage for more than two years there is nothing to check on the way',
      },
    },
  ],
  messages: {
    between: {
      zh: '{a}至{b}之间未安排阶段节点，请视情况补充。',
      en: 'Nothing is scheduled between {a} and {b}: add a stage where it is of use.',
    },
    end: {
      zh: '{a}至规划期末（{b}）之间未安排阶段节点，请视情况补充。',
      en: 'Nothing is scheduled between {a} and the end of the period ({b}): add a stage where it is of use.',
    },
  },
  reads: ['periods', 'about', 'milestones', 'contents'],
  check({ periods, about, milestones, contents }, report) {
    const whole = contents.some(({ name, state, inPart }) => name === 'schedule' && state === 'written' && !inPart);
    const [period, other] = periods;
    if (!whole || period === undefined || other !== undefined || yearsOf(period) < LONG) return;
    const entries = datesIn(milestones);
    if (entries === undefined || entries.length < 2) return;
    let [reached] = entries as [DueDate];
    for (const next of entries) {
      // What only has a beginning goes on to the end.
      if (reached.last === NEVER) return;
      if (next.first > yearsLater(reached.last, 2) && next.last <= period.last) {
        const related = [{ anchor: reached.anchor, text: earlierHere }];
        report('between', next.anchor, { a: plain(reached.text), b: plain(next.text) }, { related });
      }
      if (next.last > reached.last) reached = next;
    }
    const end = about?.period;
    if (end === undefined || reached.last === NEVER || yearsLater(reached.last, 1) >= period.last) return;
    report(
      'end',
      reached.anchor,
      { a: plain(reached.text), b: end.text },
      { related: [{ anchor: end.anchor, text: periodHere }] },
    );
  },
});

/** 到2027年 is 2027年 between 自 and 至. */
const plain = (time: string): string => time.replace(/^[到至]/, '');

const earlierHere = { zh: '前一个节点在这里', en: 'The stage before is here' };
/** Shorter plans need nothing on the way. */
const LONG = 4;

const yearsOf = ({ first, last }: { readonly first: string; readonly last: string }): number =>
  yearOfDay(last) - yearOfDay(first) + 1;

const yearsLater = (day: string, years: number): string => `${yearOfDay(day) + years}${day.slice(4)}`;

/**
 * The times of all stages in their order; undefined where one has none that is certain (每年, 适时, nothing yet):
 * it may be what is missing.
 */
function datesIn(milestones: readonly Milestone[]): DueDate[] | undefined {
  const dates = milestones.map((row) => datesOfMilestone(row).dates);
  if (dates.some((each) => each.length === 0)) return undefined;
  return dates.flat().sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}
