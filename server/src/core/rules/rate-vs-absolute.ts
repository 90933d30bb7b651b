import { type RateMisfit, rateMisfit } from '../plan/rateFit.ts';
import { rateInWords } from '../plan/rateInWords.ts';
import { baseOf, targetFigures } from '../plan/targetFigures.ts';
import type { ProblemExtras } from '../problems/problem.ts';
import type { Localized } from '../text/locale.ts';
import { placeIn } from '../text/placeIn.ts';
import { type ChangeValue, isMeasured, type Value } from '../values/value.ts';
import { writeAmount } from '../values/write.ts';
import { targetHere } from './relatedTexts.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'rate-vs-absolute',
  severity: { levels: 'error', reduction: 'error', net: 'error', short: 'warning', further: 'hint' },
  silencedBy: ['value-unclear', 'value-impossible', 'magnitude-slip', 'unit-mismatch', 'point-vs-percent'],
  waivable: true,
  fixable: true,
  title: { zh: '幅度与绝对量一致', en: 'Rates fit the amounts' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '江苏太湖流域对同一指标同时写明总量和降幅（25.4万吨、15.1%）；全国二氧化硫2549万吨降到2295万吨，降幅10%，四舍五入后相合',
        en: 'the Taihu plan of Jiangsu gives a cap and a rate for one indicator (25.4万吨, 15.1%); nationally 2549万吨 to 2295万吨 goes with 10% after rounding',
      },
    },
  ],
  messages: {
    levels: {
      zh: '“{target}”的{c}与{a}→{b}不符，按此应为{r}，请核对。',
      en: '{c} does not fit {a} → {b} for “{target}”: that is {r}.',
    },
    reduction: {
      zh: '“{target}”的{c}与基数{a}、净削减量{b}不符，按此应为{r}，请核对。',
      en: '{c} does not fit a reduction of {a} by {b} for “{target}”: that is {r}.',
    },
    net: {
      zh: '“{target}”的净削减量{c}与{a}→{b}不符，按此应为{r}，请核对。',
      en: 'A net reduction of {c} does not fit {a} → {b} for “{target}”: that is {r}.',
    },
    short: {
      zh: '“{target}”的{c}达不到{a}→{b}的要求，按此至少为{r}，请核对。',
      en: '{c} does not reach {a} → {b} for “{target}”: that is at least {r}.',
    },
    further: {
      zh: '“{target}”的{c}与{a}→{b}要求不一，后者至少为{r}，请核对以哪个为准。',
      en: '{c} and {a} → {b} ask for different things of “{target}”: the latter is at least {r}.',
    },
  },
  each: 'target',
  look: (row, known) => targetFigures(row, known),
  reads: ['presentFigures', 'baseYear', 'scope'],
  judge(figures, { presentFigures, baseYear }, report) {
    const base = baseOf(figures, presentFigures, baseYear?.year);
    const misfit = base && rateMisfit(figures, base);
    if (base === undefined || misfit === undefined) return;
    const { kind, told, other } = misfit;
    const { r, digits } = insteadOf(misfit, base.value);
    const args = { target: figures.name, c: told.value.text, a: base.value.text, b: other.value.text, r };
    const related = [
      { anchor: base.anchor, text: baseHere },
      { anchor: other.anchor, text: kind === 'reduction' ? reductionHere : targetHere },
    ];
    report(kind, told.anchor, args, { related, ...fixOf(misfit, digits) });
  },
});

const baseHere = { zh: '基期的数在这里', en: 'The base is here' };
const reductionHere = { zh: '净削减量在这里', en: 'The reduction is here' };

/** What would fit: in words, and as digits to write where the way it goes is the same. */
function insteadOf({ kind, told, instead }: RateMisfit, base: Value): { r: Localized | string; digits?: string } {
  if (kind === 'net') return { r: isMeasured(base) ? writeAmount({ number: instead, unit: base.unit }) : '' };
  const { words, digits, sameWay } = rateInWords(told.value as ChangeValue, instead);
  return { r: words, ...(sameWay && { digits }) };
}

/** The digits that fit in the place of those written. */
function fixOf({ told }: RateMisfit, digits: string | undefined): ProblemExtras {
  if (digits === undefined) return {};
  const [old = ''] = /\d+(?:\.\d+)?(?=\s*(?:[%％]|个?百分点))/.exec(told.value.text) ?? [];
  const place = placeIn(told.anchor, old);
  if (place === undefined) return {};
  const title = { zh: '将{old}改为{digits}', en: 'Change {old} to {digits}' };
  // The levels may be what is wrong.
  return { fix: { title, args: { old, digits }, edits: [{ anchor: place, newText: digits }], asked: true } };
}
