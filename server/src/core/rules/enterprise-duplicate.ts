import type { Anchor } from '../text/anchor.ts';
import { groupRule } from './rule.ts';

export default groupRule({
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
  each: 'enterprise',
  look({ name, region, address, zone, anchor }) {
    if (name === undefined) return undefined;
    // What tells one site of an enterprise from another.
    const site = [region, address, zone].map((part) => part?.text ?? '').join('\n');
    return { anchor: name.anchor ?? anchor, name: name.text, site };
  },
  by: ({ name }) => [name.normalize('NFKC').replace(WHITE, '')],
  check(notes, report) {
    const seen = new Map<string, Anchor>();
    for (const { name, site, anchor } of notes) {
      const first = seen.get(site);
      if (first === undefined) seen.set(site, anchor);
      else {
        const related = [{ anchor: first, text: { zh: '已列在这里', en: 'listed here' } }];
        report('twice', anchor, { name }, { related });
      }
    }
  },
});

const WHITE = /\s/g;
