import type { Basis } from '../problems/basis.ts';
import { quoted } from './quoted.ts';
import { rowRule } from './rule.ts';

/** The clause lets a reader expect a source; it does not ask for one. */
const basis: readonly Basis[] = [
  {
    kind: 'practice',
    text: {
      zh: '写明总投资的项目，同时写明资金从哪里来，才能看出投资落不落实',
      en: 'who says what a project costs says who pays: without it nobody can tell whether the money is there',
    },
  },
  { kind: 'clause', requirement: 'gbf-2003-100/2.3#enterprise-investment' },
];

export default rowRule({
  id: 'funding-missing',
  severity: 'information',
  presence: true,
  absence: true,
  silentWhenIssued: 'all',
  waivable: true,
  title: { zh: '项目有资金来源', en: 'Projects have a source of funds' },
  basis,
  messages: {
    none: { zh: '{name}未写明资金来源，请补充。', en: '{name} has no source of funds: add it.' },
  },
  each: 'project',
  look({ investment, funding, status, unfilled, name, id }) {
    const kind = investment?.reading.kind;
    // What is settled later may bring its source then.
    if (investment === undefined || kind === 'deferred' || kind === 'blank') return undefined;
    if (SOURCE.test(investment.text)) return undefined;
    if (funding !== undefined || unfilled.has('funding') || status?.value === 'preparatory') return undefined;
    return { name: (name ?? id)?.text ?? '', anchor: investment.anchor };
  },
  reads: ['contents', 'profile'],
  judge({ name, anchor }, { contents, profile }, report) {
    const inPart = contents.some((content) => content.name === 'keyProjects' && content.inPart === true);
    if (!inPart && profile.partsRead?.includes('keyProjects') !== false)
      report('none', anchor, { name: quoted(name) }, { basis });
  },
});

/** Where the money comes from, said beside it: 6800万元（其中财政2000万元）. */
const SOURCE = /财政|自筹|贷款|融资|债券|补助|中央|专项/;
