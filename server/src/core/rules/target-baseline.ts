import type { Target } from '../plan/planTypes.generated.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'target-baseline',
  severity: 'warning',
  presence: true,
  waivable: true,
  title: { zh: '升降目标有基数', en: 'A change has something it is a change from' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《“十四五”全国清洁生产推行方案》（发改环资〔2021〕1524号）的降幅与2020年相比；江苏太湖流域的目标同时写明基数',
        en: 'the 14th Five-Year national plan (发改环资〔2021〕1524号) gives its reductions against 2020; the Taihu targets of Jiangsu give the amount itself',
      },
    },
  ],
  messages: {
    none: {
      zh: '“{target}”要{change}，但没有写与什么相比。请写明基期值：现状指标的编号、数值或年份',
      en: '"{target}" is to change ({change}), and nothing says from what. Give the baseline: the id of an indicator, a value or a year',
    },
    yearOnly: {
      zh: '“{target}”的基期值只写了年份，送审时请写明基数：现状指标的编号或数值',
      en: 'The baseline of "{target}" is only a year; for review give the amount: the id of an indicator or a value',
    },
  },
  reads: ['contents', 'profile', 'targets', 'indicators'],
  check({ contents, profile, targets, indicators }, report) {
    // Where the analysis is missing, in an annex or unread, that is the one thing to say, or nothing.
    const analysis = contents.find(({ name }) => name === 'pollutionAnalysis');
    if (analysis?.state !== 'written' || analysis.inPart) return;
    const analysed = new Set(indicators.map(({ name }) => name?.text));
    for (const target of targets) {
      const change = changeOf(target);
      if (change === undefined || target.unfilled.has('baseline')) continue;
      const anchor = target.target?.value.anchor ?? target.anchor;
      const name = target.name?.text ?? target.id?.text ?? '';
      if (analysed.has(target.name?.text)) continue;
      if (target.baseline === undefined) report('none', anchor, { target: name, change });
      else if (profile.review && isYear(target)) report('yearOnly', target.baseline.value.anchor, { target: name });
    }
  },
});

/** The words of a target that something is to fall or to rise; undefined for one that is an amount. */
const changeOf = ({ target }: Target): string | undefined =>
  target?.reading.kind === 'change' ? target.text : undefined;

/** A year, and no amount. */
function isYear({ baseline }: Target): boolean {
  if (baseline?.form !== 'text') return false;
  const { reading } = baseline.value;
  return reading.kind === 'date' && reading.precision === 'year';
}
