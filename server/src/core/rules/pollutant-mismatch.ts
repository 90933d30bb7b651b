import type { Known } from '../plan/known.ts';
import type { Indicator, Target } from '../plan/planTypes.generated.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import type { Anchor } from '../text/anchor.ts';
import { restingOn } from './factMark.ts';
import { partOf, type Report } from './rule.ts';

const meta = defineRuleMeta({
  id: 'pollutant-mismatch',
  severity: 'warning',
  waivable: true,
  title: { zh: '污染物、介质与指标相符', en: 'Pollutant and medium suit their indicator' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《高风险污染物削减行动计划》（工信部联节〔2014〕168号）分列废水汞、废水总铅、废气铅，名称、污染物和介质各相一致；污染物代码分废水（HJ 525）和废气（HJ 524）两类',
        en: 'the plan on high-risk pollutants (工信部联节〔2014〕168号) lists them by waste water and waste gas, name, pollutant and medium in accord; codes of pollutants are of water (HJ 525) or air (HJ 524)',
      },
    },
  ],
  messages: {
    pollutant: {
      zh: '“{target}”的污染物写的是“{a}”，与名称不符，请核对。',
      en: 'The pollutant of “{target}” is given as “{a}”, which its name is not of: check it.',
    },
    named: {
      zh: '“{target}”的介质写的是“{a}”，与名称不符，请核对。',
      en: 'The medium of “{target}” is given as “{a}”, which its name is not of: check it.',
    },
    medium: {
      zh: '“{target}”的介质写的是“{a}”，{pollutant}通常{usual}，请核对。',
      en: 'The medium of “{target}” is given as “{a}”; {pollutant} {usual}: check it.',
    },
  },
});

export default [
  partOf(meta, 'indicator').row({ each: 'indicator', look: noteOf, judge: tell }),
  partOf(meta, 'target').row({ each: 'target', look: noteOf, judge: tell }),
];

interface Note {
  readonly target: string;
  readonly named: Anchor;
  /** The field that does not suit the name. */
  readonly message: 'pollutant' | 'named' | 'medium';
  readonly a: string;
  readonly anchor: Anchor;
  readonly rests?: {
    readonly pollutant: string;
    readonly medium: 'water' | 'air';
    readonly atMost: 'hint' | undefined;
  };
}

function noteOf({ name, pollutant, medium }: Indicator | Target, { indicators }: Known): Note | undefined {
  if (name === undefined) return undefined;
  const of = { target: name.text, named: name.anchor };
  if (pollutant !== undefined && bothName(name.text, pollutant.text, indicators))
    return { ...of, message: 'pollutant', a: pollutant.text, anchor: pollutant.anchor };
  if (medium?.value === undefined) return undefined;
  const at = { ...of, a: medium.text, anchor: medium.anchor };
  const said = mediumIn(name.text);
  if (said !== undefined) return said === medium.value ? undefined : { ...at, message: 'named' };
  const only = indicators.pollutantIn(name.text);
  const usual = only === undefined ? undefined : indicators.mediumOf(only);
  const isOther = usual?.medium === 'air' ? medium.value !== 'air' : medium.value === 'air';
  if (only === undefined || usual === undefined || !isOther) return undefined;
  return { ...at, message: 'medium', rests: { pollutant: only, ...usual } };
}

/** Each names a pollutant, and not the same. */
const bothName = (name: string, pollutant: string, indicators: Known['indicators']): boolean =>
  indicators.pollutantIn(name) !== undefined &&
  indicators.pollutantIn(pollutant) !== undefined &&
  indicators.areSurelyOther(name, pollutant);

/** The medium a name says itself; undefined where it says none, or several. */
function mediumIn(name: string): 'water' | 'air' | undefined {
  if (/[渣泥]|固体|固废/.test(name)) return undefined;
  const [water, air] = [/废水|污水|入河/.test(name), /废气|烟气|大气/.test(name)];
  return water === air ? undefined : water ? 'water' : 'air';
}

function tell(note: Note, _: object, report: Report<typeof meta.messages>): void {
  const { target, named, message, a, anchor, rests } = note;
  const related = [{ anchor: named, text: theName }];
  if (rests === undefined) report(message, anchor, { target, a }, { related });
  else {
    const { pollutant, medium } = rests;
    report(message, anchor, { target, a, pollutant, usual: USUAL[medium] }, { related, ...restingOn(rests) });
  }
}

const theName = { zh: '名称在这里', en: 'The name is here' };
const USUAL = {
  water: { zh: '排入水体', en: 'is discharged into water' },
  air: { zh: '排入大气', en: 'is emitted into the air' },
};
