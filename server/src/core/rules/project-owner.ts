import { enterpriseAlike, enterpriseInShort, mayBeShort } from '../plan/enterpriseInShort.ts';
import { isPlain } from '../plan/linkIndex.ts';
import type { Fix } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'project-owner',
  severity: 'hint',
  silencedBy: ['reference-unresolved'],
  waivable: true,
  fixable: true,
  title: { zh: '项目单位在名单内', en: 'Owners of projects are on the list' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '企业名单和项目清单互相对得上；不在名单内的单位，可能是名单漏列，或者名称前后不一致',
        en: 'the list of enterprises and that of projects go together; an owner off the list may have been left out, or goes by another name there',
      },
    },
  ],
  messages: {
    unlisted: {
      zh: '“{owner}”不在重点企业名单内，请核对。',
      en: '“{owner}” is not in the list of key enterprises: check it.',
    },
    short: {
      zh: '“{owner}”是不是名单里的“{name}”？请写编号“{id}”或者全称。',
      en: 'Is “{owner}” the “{name}” of the list? Write its id, “{id}”, or its full name.',
    },
    alike: {
      zh: '“{owner}”与名单里的“{name}”名称相近，是同一企业的，请写编号“{id}”，或者统一名称。',
      en: '“{owner}” is much like the “{name}” of the list: if it is the same, write its id, “{id}”, or one name in both.',
    },
  },
  each: 'project',
  look({ owner, industry, category }, { codes: { industries } }) {
    const name = owner?.text.trim() ?? '';
    if (owner === undefined) return undefined;
    const off =
      ENTERPRISE.test(name) &&
      !NEED_NOT_BE.test(name) &&
      (category?.value === undefined || !WORKS.has(category.value)) &&
      (industry === undefined || industries.factsOf(industry.text)?.codes.every(isIndustrial) === true);
    return off || mayBeShort(name) ? { owner: name, off, anchor: owner.anchor } : undefined;
  },
  reads: ['links', 'enterprisesListed', 'known'],
  judge({ owner, off, anchor }, { links, enterprisesListed, known }, report) {
    if (!enterprisesListed || spellings(owner).some((name) => links.hasName('enterprise', name))) return;
    const inShort = enterpriseInShort(owner, links, known.codes);
    const meant = inShort ?? enterpriseAlike(owner, links, known.codes);
    if (meant?.name !== undefined) {
      const args = { owner, id: meant.id, name: meant.name };
      const fix = fixOf(args, anchor);
      report(inShort === undefined ? 'alike' : 'short', anchor, args, fix && { fix });
    } else if (off) report('unlisted', anchor, { owner });
  },
});

/** By its id, or by its full name. Whether it is the one of the list only the planner knows. */
function fixOf(args: { readonly id: string; readonly name: string }, anchor: Anchor): Fix | undefined {
  const { id, name } = args;
  const write = (newText: string, title: Fix['title']): readonly Fix[] =>
    isPlain(newText) ? [{ title, args, edits: [{ anchor, newText }], asked: true }] : [];
  const [first, ...others] = [
    ...write(id, { zh: '把“{owner}”改成编号“{id}”（{name}）', en: 'Change “{owner}” to the id “{id}” ({name})' }),
    ...write(name, { zh: '把“{owner}”改成全称“{name}”', en: 'Change “{owner}” to the full name, “{name}”' }),
  ];
  return first && { ...first, others };
}

/** One enterprise by its name; several are told by 、 or ，. */
const ENTERPRISE = /^[^、，,；;]*(?:公司|厂|集团|企业|矿)(?:[（(][^（()）]*[)）])?$/;

/** Public bodies, and enterprises that work for the whole area. */
const NEED_NOT_BE =
  /政府|管委会|管理委员会|园区|开发区|水务|供水|排水|污水|供热|热力|环卫|研究院|研究所|设计院|协会|学会/;

/** Projects of everybody's. */
const WORKS: ReadonlySet<string> = new Set(['waterWorks', 'ecology', 'monitoring', 'capacityBuilding']);

/** Mining, manufacturing, energy and water: divisions 06 to 46 of GB/T 4754—2017. */
const isIndustrial = (code: string): boolean => Number(code.slice(0, 2)) >= 6 && Number(code.slice(0, 2)) <= 46;

/** Brackets are typed in either width. */
const spellings = (name: string): readonly string[] => [
  ...new Set([name, name.replace(/（/g, '(').replace(/）/g, ')'), name.replace(/\(/g, '（').replace(/\)/g, '）')]),
];
