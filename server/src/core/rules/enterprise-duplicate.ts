import type { Enterprise } from '../plan/planTypes.generated.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'enterprise-duplicate',
  severity: 'warning',
  waivable: true,
  title: { zh: '企业不重复列入', en: 'No enterprise is listed twice' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '各地清洁生产审核重点企业名单（如湖北2026年度、宁夏2022年）一家企业列一行',
        en: 'published lists of enterprises to be audited (Hubei 2026, Ningxia 2022) give each enterprise one row',
      },
    },
  ],
  messages: {
    twice: {
      zh: '“{name}”已经列过。若是同一家，请合并；若是另一处厂区，请在“地址”或“所在地区”里写明',
      en: '"{name}" is listed already. Merge the rows, or, for another site, tell the two apart by address or region',
    },
  },
  groups: 'enterprise',
  by: ({ name }) => name?.text.replace(WHITE, ''),
  check(rows, report) {
    const seen = new Map<string, Enterprise>();
    for (const row of rows) {
      const first = seen.get(siteOf(row));
      if (first === undefined) seen.set(siteOf(row), row);
      else {
        const related = [{ anchor: first.name?.anchor ?? first.anchor, text: { zh: '已列在这里', en: 'listed here' } }];
        report('twice', row.name?.anchor ?? row.anchor, { name: row.name?.text ?? '' }, { related });
      }
    }
  },
});

const WHITE = /\s/g;

/** What tells one site of an enterprise from another. */
const siteOf = ({ region, address, zone }: Enterprise): string =>
  [region?.text, address?.text, zone?.text].map((part) => part ?? '').join('\n');
