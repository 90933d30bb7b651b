import { listTotals } from '../plan/listTotals.ts';
import { isYearly } from '../plan/reductions.ts';
import { limitOf } from '../values/order.ts';
import { isMeasured } from '../values/value.ts';
import { percentOf, writeAmount } from '../values/write.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'reduction-shortfall',
  severity: 'warning',
  silencedBy: ['value-unclear', 'value-impossible', 'magnitude-slip', 'unit-mismatch', 'target-direction'],
  waivable: true,
  title: { zh: '项目减排支撑目标', en: 'Projects reduce as much as the target asks' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '浙江、福建、山西“十三五”节能减排方案在减排比例之外列出重点工程减排量',
        en: 'the energy and emission plans of Zhejiang, Fujian and Shanxi for 2016—2020 give what key works are to cut beside the rates',
      },
    },
  ],
  messages: {
    less: {
      zh: '项目合计减排{a}，为目标{b}的{share}，请核对。',
      en: 'Projects reduce {a}, {share} of the target {b}: check it.',
    },
  },
  each: 'target',
  look({ name, accounting, pollutant, target, region, industry, zone, coverage, amountKind }, { indicators }) {
    const ofKeyWorks = [name, accounting].some(
      (each) => each !== undefined && /重点(?:减排)?工程.{0,4}减排/.test(each.text),
    );
    const value = target?.reading;
    // What is asked of a part of the plan, or over several years, is not what all projects bring in one.
    const isOfPart = [region, industry, zone, coverage].some((each) => each !== undefined);
    if (!ofKeyWorks || isOfPart || amountKind !== undefined || target === undefined) return undefined;
    if (value === undefined || !isMeasured(value) || !isYearly(value) || value.cumulative || value.yearly)
      return undefined;
    const asked = limitOf(value, 'lower');
    const of = indicators.pollutantIn(`${name?.text ?? ''} ${pollutant?.text ?? ''}`);
    if (of === undefined || asked === undefined) return undefined;
    return { of, asked, text: target.text, anchor: target.anchor };
  },
  reads: ['totals', 'contents', 'aroundProjects'],
  judge({ of, asked, text, anchor }, { totals, contents, aroundProjects }, report) {
    const { project } = totals;
    const list = listTotals(aroundProjects, project);
    const inPart = contents.some(({ name, inPart }) => name === 'keyProjects' && inPart === true);
    if (project === undefined || list === undefined || inPart) return;
    const reduced = project.reductions[of];
    // What projects do not say, or say so that no number can be told, may be enough.
    if (reduced === undefined || reduced.unsure > 0 || project.reductions[''] !== undefined) return;
    if (reduced.number.plus(reduced.tolerance).gte(asked.number.minus(asked.tolerance))) return;
    const a = writeAmount({ number: reduced.number, unit: asked.unit });
    const args = { a, b: text, share: percentOf(reduced.number, asked.number, 0) };
    report('less', anchor, args, { related: [{ anchor: list.anchor, text: projectsHere }] });
  },
});

const projectsHere = { zh: '项目在这里', en: 'The projects are here' };
