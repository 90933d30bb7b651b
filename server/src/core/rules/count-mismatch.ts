import { readAmount } from '../plan/amount.ts';
import type { KeyEnterprisesChoice, KeyProjectsChoice } from '../plan/planTypes.generated.ts';
import { defineRule } from './rule.ts';

export default defineRule({
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
  reads: ['keyEnterprises', 'keyProjects'],
  check({ keyEnterprises, keyProjects }, report) {
    for (const content of [keyEnterprises, keyProjects]) {
      const found = content === undefined ? undefined : compare(content);
      if (found !== undefined) report('differs', found.anchor, { count: found.count, rows: found.rows });
    }
  },
});

/** A list and a summary that stand side by side and do not agree; a rounded count agrees with any list. */
function compare(content: KeyEnterprisesChoice | KeyProjectsChoice) {
  if (content.form !== 'map') return undefined;
  const { list, summary } = content.value;
  if (list?.form !== 'list' || list.value.skipped > 0 || summary?.count?.form !== 'text') return undefined;
  const { text, anchor } = summary.count.value;
  const amount = readAmount(text);
  if (amount === undefined || amount.loose || amount.step !== 1) return undefined;
  const rows = list.value.count;
  return rows === amount.value ? undefined : { count: text, rows, anchor };
}
