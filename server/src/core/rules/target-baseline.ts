import type { Content } from '../plan/contents.ts';
import type { Days } from '../plan/headFacts.ts';
import type { BaselineChoice } from '../plan/planTypes.generated.ts';
import type { PlanProfile } from '../plan/profile.ts';
import type { Localized } from '../text/locale.ts';
import { namesBase } from '../values/base.ts';
import { insertKeyBefore } from './insertKey.ts';
import { quoted } from './quoted.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'target-baseline',
  severity: { none: 'warning', yearOnly: 'information' },
  presence: true,
  absence: true,
  oncePerList: ['yearOnly'],
  silencedBy: ['value-unclear', 'point-vs-percent'],
  waivable: true,
  fixable: true,
  title: { zh: '升降幅度有基期', en: 'A change has a base it is measured from' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《“十四五”全国清洁生产推行方案》（发改环资〔2021〕1524号）和国发〔2021〕33号的降幅都写明“比2020年”；江苏太湖流域的目标同时写明基数',
        en: 'the national plans (发改环资〔2021〕1524号, 国发〔2021〕33号) give reductions against 2020; the Taihu targets of Jiangsu give the amount itself',
      },
    },
  ],
  messages: {
    none: {
      zh: '{name}为升降幅度，未写明与哪一年相比，请补充基期{example}。',
      en: '{name} is a change without a base: name the year or value it is measured from.',
    },
    yearOnly: {
      zh: '{n}项指标的基期只有年份，请补充基期数值。',
      en: '{n} targets give only the year of their base: add its value.',
    },
  },
  each: 'target',
  look(row) {
    const value = row.target?.reading;
    // A rate of each year (年均) is measured from the year before.
    if (
      row.target === undefined ||
      value?.kind !== 'change' ||
      value.by !== 'percent' ||
      value.yearly ||
      row.unfilled.has('baseline')
    )
      return;
    const words = [row.target.text, row.accounting?.text, row.sentence?.text];
    const base = row.baseline === undefined ? words.some(saysBase) && 'year' : baseIn(row.baseline);
    if (base === 'value') return;
    const { text, anchor, keyAnchor } = row.target;
    return { base, name: row.name?.text ?? row.id?.text ?? '', text, anchor, keyAnchor };
  },
  reads: ['baseYear', 'contents', 'periods', 'presentFigures', 'profile'],
  judge({ base, name, text, anchor, keyAnchor }, { baseYear, contents, periods, presentFigures, profile }, report) {
    if (presentFigures.anyNamed(name) || isReadInPart(contents, profile)) return;
    const args = { name: quoted(name), example: exampleFor(periods[0], text) };
    if (base === false && baseYear === undefined) {
      const fix = keyAnchor && { title: fixTitle, edits: [insertKeyBefore(keyAnchor, baselineKey)] };
      report('none', anchor, args, fix && { fix });
    } else if (profile.final && !profile.issued && profile.level !== 'national') report('yearOnly', anchor, args);
  },
});

/** How it may be written: measured from the year before the period, where that is known. */
function exampleFor(period: Days | undefined, value: string): Localized {
  const zh = period === undefined ? '' : `，如“比${Number(period.first.slice(0, 4)) - 1}年${value}”`;
  return { zh, en: '' };
}

/** Of a plan read in part, the base may stand in what was not read. */
const isReadInPart = (contents: readonly Content[], { partsRead }: PlanProfile): boolean =>
  partsRead?.includes('about') === false ||
  contents.some(({ name, inPart }) => inPart === true && (name === 'pollutionAnalysis' || name === 'goalsAndTasks'));

const fixTitle = { zh: '补充“基期值”', en: 'Add the key for the baseline' };
const baselineKey = { zh: '基期值', en: 'baseline' };

const saysBase = (words: string | undefined): boolean => words !== undefined && namesBase(words);

/** What a baseline gives: a value, where it points to one or has one that we may not understand, or just a year. */
function baseIn({ form, value }: BaselineChoice): 'value' | 'year' {
  if (form === 'map') return value.indicator === undefined && value.value === undefined ? 'year' : 'value';
  return value.reading.kind === 'date' ? 'year' : 'value';
}
