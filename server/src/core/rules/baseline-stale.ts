import { type Days, yearOfDay } from '../plan/headFacts.ts';
import type { Indicator } from '../plan/planTypes.generated.ts';
import { lastDay } from '../plan/profile.ts';
import { rowRule } from './rule.ts';

/** A figure may be so many years older than the first year of the plan; one of a census, which is taken seldom, more. */
const YEARS = { usual: 3, census: 5 };

export default rowRule({
  id: 'baseline-stale',
  severity: 'hint',
  silentWhenIssued: 'all',
  silencedBy: ['value-unclear', 'value-impossible'],
  waivable: true,
  title: { zh: '现状数据不过旧', en: 'Present figures are not too old' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《“十四五”全国清洁生产推行方案》（2021年起）用2020年的数据，《重点流域水污染防治规划（2011—2015年）》用2010年的数据',
        en: 'the national plan of 2021 begins with figures of 2020, the plan for key basins of 2011—2015 with those of 2010',
      },
    },
  ],
  messages: {
    old: {
      zh: '“{name}”为{year}年数据，距规划期较久，请核对。',
      en: '“{name}” is of {year}, long before the plan’s period: check for newer data.',
    },
  },
  each: 'indicator',
  look(row) {
    const year = newestYear(row);
    if (row.value === undefined || row.year === undefined || year === undefined) return undefined;
    const census = row.source?.text.includes('普查') === true;
    return { name: (row.name ?? row.id)?.text ?? row.value.text, year, census, anchor: row.year.anchor };
  },
  reads: ['periods', 'baseYear'],
  judge({ name, year, census, anchor }, { periods, baseYear }, report) {
    const isFresh = ({ first }: Days) => yearOfDay(first) - year <= (census ? YEARS.census : YEARS.usual);
    if (periods.length === 0 || periods.some(isFresh)) return;
    // A year still to be written may be this one.
    if (baseYear !== undefined && (baseYear.year === undefined || baseYear.year === year)) return;
    report('old', anchor, { name, year });
  },
});

/** The year of the figure; where 历年数据 goes on behind it, the last of those. */
function newestYear({ year, yearly }: Indicator): number | undefined {
  const last = lastDay(year?.reading);
  if (last === undefined) return undefined;
  const listed = yearly?.entries.map(({ key }) => Number.parseInt(key.text, 10)).filter((each) => each < 2100) ?? [];
  return Math.max(yearOfDay(last), ...listed);
}
