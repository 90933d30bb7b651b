import { datesOfMilestone, NEVER } from '../plan/dueDates.ts';
import type { Milestone } from '../plan/planTypes.generated.ts';
import type { Anchor } from '../text/anchor.ts';
import { groupRule } from './rule.ts';

export default groupRule({
  id: 'schedule-order',
  severity: 'information',
  silencedBy: ['value-unclear', 'value-impossible'],
  waivable: true,
  title: { zh: '进度先后有序', en: 'The schedule goes forward' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '进度按先后排列：重庆市2003年的方案先写2003年，再写2004年、2005年',
        en: 'stages are written in the order of their times: the plan of Chongqing of 2003 goes from 2003 to 2005',
      },
    },
  ],
  messages: {
    earlier: {
      zh: '“{b}”（{dateB}）排在“{a}”（{dateA}）之后，时间在前，请核对。',
      en: '“{b}” ({dateB}) follows “{a}” ({dateA}) and is earlier: check the order.',
    },
  },
  each: 'milestone',
  look: stageOf,
  by: ({ regions }) => [regions],
  check(stages, report) {
    stages.forEach((stage, at) => {
      const above = stages[at - 1];
      // A stage within the time of the one above it is a part of that.
      if (above === undefined || stage.last >= above.last || stage.first >= above.first) return;
      const args = { b: stage.name, dateB: stage.date, a: above.name, dateA: above.date };
      report('earlier', stage.anchor, args, { related: [{ anchor: above.anchor, text: aboveHere }] });
    });
  },
});

const aboveHere = { zh: '排在前面的在这里', en: 'The one above is here' };

interface Stage {
  readonly name: string;
  /** The time as written. */
  readonly date: string;
  readonly first: string;
  readonly last: string;
  /** Its 地区: each has a schedule of its own. */
  readonly regions: string;
  readonly anchor: Anchor;
}

/** A stage that ends on a day; standing work, and what only has a beginning, stand anywhere. */
function stageOf(row: Milestone): Stage | undefined {
  const { name, dates } = datesOfMilestone(row);
  const [date] = dates;
  if (date === undefined || date.last === NEVER) return undefined;
  const { text, anchor, first, last } = date;
  const regions = (row.regions?.items ?? []).map((region) => region.text.trim()).sort();
  return { name: name === '' ? text : name, date: text, first, last, regions: regions.join('、'), anchor };
}
