import { Big } from 'big.js';
import type { Project } from '../plan/planTypes.generated.ts';
import type { Anchor } from '../text/anchor.ts';
import { type Amount, amountOf, isExact, sum } from '../values/amount.ts';
import { percentOf, writeAmount } from '../values/write.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'central-fund',
  severity: { finished: 'warning', share: 'information', large: 'information' },
  silencedBy: ['value-unclear', 'value-impossible', 'magnitude-slip'],
  waivable: true,
  title: { zh: '中央资金条件', en: 'Conditions of central funds' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '节能降碳中央预算内投资专项管理办法（2024年）：不用于已完工项目，支持比例分15%、20%、30%几档，单个项目原则上不超过1亿元；2025年10月另有新办法',
        en: 'the 2024 measure for central investment in saving energy and carbon: not for finished works, at most 15, 20 or 30%, in principle no more than 1亿元 a project; a new text came in October 2025',
      },
    },
  ],
  messages: {
    finished: {
      zh: '“{project}”已完成，不得再安排中央资金，请核对。',
      en: '“{project}” is finished and not open to central funds: check it.',
    },
    share: {
      zh: '中央资金占{share}，请对照当年专项管理办法核对。',
      en: 'Central funds are {share} of the investment: check the current measure.',
    },
    large: {
      zh: '中央资金{amount}，超过1亿元，请对照当年专项管理办法核对。',
      en: 'Central funds are {amount}, more than 100 million yuan: check the current measure.',
    },
  },
  each: 'project',
  look(row) {
    const central = centralIn(row);
    if (central === undefined || ofTheState(row)) return undefined;
    const { status, name, id, category } = row;
    const done = status?.value === 'completed' ? status.anchor : undefined;
    // Those in the west and the middle may have 80%; where one is for, its row need not say.
    const over = category?.value === 'capacityBuilding' ? undefined : overIn(row, central.amount);
    if (done === undefined && over === undefined) return undefined;
    return { project: (name ?? id)?.text ?? '', anchor: central.anchor, done, over };
  },
  reads: ['day'],
  judge({ project, anchor, done, over }, { day }, report) {
    if (day === undefined || day.first < SINCE) return;
    if (done !== undefined) report('finished', done, { project }, { related: [{ anchor, text: fundsHere }] });
    else if (over !== undefined) report(over.message, anchor, over.args);
  },
});

const fundsHere = { zh: '中央资金写在这里', en: 'The central funds are given here' };

/** The day of the 2024 measure. */
const SINCE = '2024-04-08';

const CENTRAL = /中央预算内|中央财政/;

/** Projects of central bodies have other rules. */
const ofTheState = ({ owner, lead }: Project): boolean =>
  /中央|国家机关/.test(`${owner?.text ?? ''} ${lead?.text ?? ''}`);

/** Where central funds stand among the sources, and how much or what share that is, where it is exact. */
function centralIn({ funding }: Project): { readonly anchor: Anchor; readonly amount: Amount | undefined } | undefined {
  if (funding?.form === 'text')
    return CENTRAL.test(funding.value.text) ? { anchor: funding.value.anchor, amount: undefined } : undefined;
  const entries = (funding?.value.entries ?? []).filter(({ key }) => CENTRAL.test(key.text));
  const [first] = entries;
  if (first === undefined) return undefined;
  const values = entries.map(({ value }) => value.reading);
  return { anchor: first.key.anchor, amount: values.every(isExact) ? sum(values).amount : undefined };
}

/** More than 30% of the investment, or than 1亿元. */
function overIn({ investment }: Project, central: Amount | undefined) {
  if (central === undefined) return undefined;
  const all = investment?.reading;
  const isShare = central.unit.dimension === 'ratio';
  const whole = isShare ? { number: new Big(1) } : all?.kind === 'money' && isExact(all) ? amountOf(all) : undefined;
  if (whole !== undefined && central.number.gt(whole.number.times(MOST))) {
    return { message: 'share', args: { share: percentOf(central.number, whole.number, 1) } } as const;
  }
  if (isShare || central.number.lte(LARGE)) return undefined;
  return { message: 'large', args: { amount: writeAmount(central) } } as const;
}

const MOST = '0.3';
/** In yuan. */
const LARGE = 1e8;
