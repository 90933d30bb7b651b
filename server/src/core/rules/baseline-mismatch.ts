import type { PresentFigure } from '../plan/presentFigures.ts';
import { baseOf, isNothingButNumber, targetFigures } from '../plan/targetFigures.ts';
import type { ProblemExtras } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { type Anchor, sourceOf } from '../text/anchor.ts';
import { partOf, type Rule } from './rule.ts';

const meta = defineRuleMeta({
  id: 'baseline-mismatch',
  severity: { differs: 'error', other: 'warning', year: 'warning' },
  silencedBy: ['value-unclear', 'value-impossible', 'magnitude-slip', 'unit-mismatch'],
  waivable: true,
  fixable: true,
  title: { zh: '基期值与现状一致', en: 'Baselines are what the analysis says' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '一个数据只有一个数值，写在一处；江苏太湖流域的目标照录基数',
        en: 'one figure has one value and one place; the targets of the Taihu basin in Jiangsu repeat the amount they begin with',
      },
    },
  ],
  messages: {
    differs: {
      zh: '“{target}”的基期值{a}与现状指标{b}不一致，请核对。',
      en: 'The baseline of “{target}” is {a}, the analysis says {b}: check them.',
    },
    other: {
      zh: '“{target}”的基期值引用的是“{name}”（{id}），不是同一指标，请核对编号。',
      en: 'The baseline of “{target}” refers to “{name}” ({id}), which is another indicator: check the id.',
    },
    year: {
      zh: '基准年是{year}年，各指标的基期却都是{base}年的现状，请核对；如系沿用旧稿，请更新。',
      en: 'The base year is {year}, and all baselines are present figures of {base}: check them, and bring up to date what comes from an older text.',
    },
  },
});

const numbers = partOf(meta, 'numbers').row({
  each: 'target',
  look(row, known) {
    const figures = targetFigures(row, known);
    const { baseline } = row;
    if (figures?.own === undefined || baseline === undefined) return undefined;
    return { ...figures, own: figures.own, replaced: isNothingButNumber(baseline) ? baseline.anchor : undefined };
  },
  reads: ['presentFigures', 'baseYear', 'scope'],
  judge({ replaced, ...figures }, { presentFigures, baseYear }, report) {
    const present = baseOf(figures, presentFigures, baseYear?.year)?.contradicted;
    if (present === undefined) return;
    const { value, anchor } = figures.own;
    const related = [{ anchor: present.anchor, text: analysisHere }];
    const args = { target: figures.name, a: value.text, b: present.value.text };
    report('differs', anchor, args, { related, ...fixOf(replaced, present) });
  },
});

const references = partOf(meta, 'references').row({
  each: 'target',
  look({ name, baseline }, { indicators }) {
    const field = baseline?.form === 'map' ? baseline.value.indicator : baseline?.value;
    if (name === undefined || field === undefined) return undefined;
    // What an indicator is measured in is mostly inferred; which pollutant it is of stands in its name.
    const { atMost } = indicators.pollutantIn(name.text) ? {} : indicators.factsOf(name.text).measure;
    return { name: name.text, id: field.text, anchor: field.anchor, ...(atMost && { atMost }) };
  },
  reads: ['presentFigures'],
  judge({ name, id, anchor, ...extras }, { presentFigures }, report) {
    const other = presentFigures.misnamed({ name }, id);
    if (other === undefined) return;
    const related = [{ anchor: other.anchor, text: analysisHere }];
    report('other', anchor, { target: name, name: other.of.name, id }, { related, ...extras });
  },
});

const year = partOf(meta, 'year').plan({
  reads: ['targets', 'presentFigures', 'baseYear', 'about'],
  check({ targets, presentFigures, baseYear, about }, report) {
    const written = about?.baseYear;
    if (written === undefined || baseYear?.year === undefined) return;
    const figures = targets.flatMap(({ baseline }) => {
      const field = baseline?.form === 'map' ? baseline.value.indicator : baseline?.value;
      return presentFigures.withId(field?.text) ?? [];
    });
    const [first, ...more] = figures;
    const alike = more.length > 0 && more.every((each) => each.year === first?.year);
    // Where anything is of the base year, or a baseline is given by itself, other years are meant.
    const own = targets.filter(({ baseline }) => baseline !== undefined).length > figures.length;
    if (first?.year === undefined || !alike || own || presentFigures.anyOf(baseYear.year)) return;
    // The figures of the base year itself may not be out yet.
    if (first.year === baseYear.year - 1) return;
    const related = [{ anchor: first.anchor, text: analysisHere }];
    report('year', written.anchor, { year: baseYear.year, base: first.year }, { related });
  },
});

export default [numbers, references, year] satisfies readonly Rule[];

const analysisHere = { zh: '现状值在这里', en: 'The present value is here' };

/** The id of the present figure in the place of the number, so that it is written once. */
function fixOf(baseline: Anchor | undefined, { id }: PresentFigure): ProblemExtras {
  if (baseline === undefined || id === undefined) return {};
  const old = sourceOf(baseline).replace(/\s+/g, ' ');
  const title = { zh: '将{old}改为引用现状指标{id}', en: 'Refer to the present figure {id} in the place of {old}' };
  // Which of the two numbers is right, nobody here can tell.
  return { fix: { title, args: { old, id }, edits: [{ anchor: baseline, newText: id }], asked: true } };
}
