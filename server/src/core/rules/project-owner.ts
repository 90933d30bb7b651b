import { rowRule } from './rule.ts';

export default rowRule({
  id: 'project-owner',
  severity: 'hint',
  silencedBy: ['reference-unresolved'],
  waivable: true,
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
  },
  each: 'project',
  look({ owner, industry, category }, { codes: { industries } }) {
    const name = owner?.text.trim() ?? '';
    if (owner === undefined || !ENTERPRISE.test(name) || NEED_NOT_BE.test(name)) return undefined;
    if (category?.value !== undefined && WORKS.has(category.value)) return undefined;
    if (industry !== undefined && industries.factsOf(industry.text)?.codes.every(isIndustrial) !== true)
      return undefined;
    return { owner: name, names: spellings(name), anchor: owner.anchor };
  },
  names: ({ names }) => names,
  reads: ['definedNames', 'enterprisesListed'],
  judge({ owner, names, anchor }, { definedNames, enterprisesListed }, report) {
    if (!enterprisesListed || names.some((name) => definedNames.has('enterprise', name))) return;
    report('unlisted', anchor, { owner });
  },
});

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
