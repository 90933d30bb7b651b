import type { KeyEnterprisesChoice, KeyProjectsChoice } from '../plan/planTypes.generated.ts';
import { isExact } from '../values/amount.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'count-mismatch',
  severity: 'warning',
  waivable: true,
  title: { zh: '汇总的数量与清单一致', en: 'The count of a summary is that of its list' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《长江中下游流域水污染防治规划（2011—2015年）》（环发〔2011〕100号）写明837个项目，附表逐一列出',
        en: 'the plan for the middle and lower Yangtze (环发〔2011〕100号) counts 837 projects and lists them one by one',
      },
    },
  ],
  messages: {
    differs: {
      zh: '汇总写的是 {count}，清单里有 {rows} 项。请核对',
      en: 'The summary says {count}; the list has {rows} rows. Check them',
    },
  },
  reads: ['keyEnterprises', 'keyProjects', 'totals'],
  check({ keyEnterprises, keyProjects, totals }, report) {
    const lists = [
      { content: keyEnterprises, total: totals.enterprise },
      { content: keyProjects, total: totals.project },
    ];
    for (const { content, total } of lists) {
      if (content === undefined || total === undefined || total.skipped > 0) continue;
      const count = countIn(content);
      if (count !== undefined && !count.value.eq(total.rows)) {
        report('differs', count.anchor, { count: count.text, rows: total.rows });
      }
    }
  },
});

/** The count of a summary beside its list; undefined for one that is rounded, which agrees with any list. */
function countIn(content: KeyEnterprisesChoice | KeyProjectsChoice) {
  if (content.form !== 'map') return undefined;
  const { list, summary, notTranscribed } = content.value;
  const count = summary?.count;
  // Of a list copied in part nobody knows how long it is; and a total of one tier is not of all rows.
  if (
    notTranscribed !== undefined ||
    (summary !== undefined && 'tier' in summary) ||
    list?.form !== 'list' ||
    count === undefined
  )
    return undefined;
  const { reading } = count;
  // 1.2万家 is rounded, though it does not say so.
  if (!isExact(reading) || reading.unit.scale !== '') return undefined;
  return { value: reading.figure.number, text: count.text, anchor: count.value.anchor };
}
