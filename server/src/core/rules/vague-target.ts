import type { GoalChoice } from '../plan/planTypes.generated.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { shortened } from '../text/shortened.ts';
import { isStandIn } from '../values/standIns.ts';
import { partOf } from './rule.ts';

const sentence = {
  zh: '“{target}”未写明可衡量的数值，请量化或补充衡量标准。',
  en: '“{target}” cannot be measured: give a number or a criterion.',
};

const meta = defineRuleMeta({
  id: 'vague-target',
  severity: { vague: 'warning', open: 'warning', goal: 'information' },
  presence: true,
  silentWhenIssued: 'all',
  silencedBy: ['value-unclear'],
  waivable: true,
  title: { zh: '指标可衡量', en: 'Targets can be measured' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '《“十四五”全国清洁生产推行方案》的主要指标都有数值，“大幅提升”一类的话只写在总体目标里',
        en: 'in the national plan of 2021 the targets have numbers; words such as 大幅提升 stand in its goals alone',
      },
    },
  ],
  messages: {
    vague: sentence,
    open: {
      zh: '“{target}”的目标值写作“{text}”，请写明数值；由谁、何时另行确定的，写明是谁、何时。',
      en: '“{target}” has {text} for a value: give the number, or say by whom and when it will be set.',
    },
    goal: sentence,
  },
});

/** All of them, or a class of quality: what can be counted, whatever else is said: 全部达标，力争基本达到Ⅱ类. */
const MEASURED = /(?:全部|全面|均|稳定)达标|(?:[Ⅰ-Ⅴ]|[一二三四五]|(?<![A-Za-z])[IV]{1,3})类/;

/**
 * A value of nothing but words. One that names a year is compared with the level of that year; that of 重点建设用地安全利用
 * is 有效保障 in the plans of the state, which those of cities repeat.
 */
const targets = partOf(meta, 'target').row({
  each: 'target',
  look({ name, id, target }) {
    const value = target?.reading;
    if (target === undefined || value?.kind !== 'statement' || value.vague === undefined) return undefined;
    if (value.base?.year !== undefined || MEASURED.test(value.text)) return undefined;
    if (/建设用地安全利用/.test(name?.text ?? '') && value.text.includes('有效保障')) return undefined;
    return { name: (name ?? id)?.text ?? target.text, anchor: target.anchor };
  },
  judge: ({ name, anchor }, _, report) => report('vague', anchor, { target: name }),
});

/** 待定, 略, 无: nothing is set, and nobody is named who will set it. */
const open = partOf(meta, 'open').row({
  each: 'target',
  look({ name, id, target }) {
    if (target === undefined) return undefined;
    const { reading, text, anchor } = target;
    const isOpen = (reading.kind === 'deferred' && reading.how === 'open') || isStandIn(text);
    return isOpen ? { name: (name ?? id)?.text ?? '', text: text.trim(), anchor } : undefined;
  },
  judge: ({ name, text, anchor }, _, report) => report('open', anchor, { target: name, text }),
});

/** Goals may be words where targets stand beside them; where there are none, nothing can be measured. */
const goals = partOf(meta, 'goal').plan({
  reads: ['goalsAndTasks', 'contents', 'totals', 'annexes', 'known'],
  check({ goalsAndTasks, contents, totals, annexes, known }, report) {
    if (goalsAndTasks?.form !== 'map' || totals.target !== undefined) return;
    const { goals: written, unfilled } = goalsAndTasks.value;
    const inPart = contents.some((content) => content.name === 'goalsAndTasks' && content.inPart === true);
    const inAnnex = annexes?.items.some(({ kind }) => kind?.value === 'targetTable');
    if (inPart || inAnnex || unfilled.has('targets')) return;
    if (written?.items.some(hasNumber)) return;
    for (const goal of written?.items ?? []) {
      const text = textOf(goal);
      if (text === undefined || hasCriterion(goal)) continue;
      const isVague = known.codes.words.firstIn('vague', text.text) !== undefined;
      if (isVague) report('goal', text.anchor, { target: shortened(text.text.trim(), LONGEST) });
    }
  },
});

const textOf = (goal: GoalChoice) => (goal.form === 'text' ? goal.value : goal.value.text);

const hasCriterion = (goal: GoalChoice): boolean =>
  goal.form === 'map' && (goal.value.criterion !== undefined || goal.value.unfilled.has('criterion'));

/** A number other than that of a year. */
const hasNumber = (goal: GoalChoice): boolean =>
  /\d|百分之/.test((textOf(goal)?.text ?? '').replace(/(?:19|20)\d{2}年?/g, ''));

/** A goal is a sentence; so much of it tells which. */
const LONGEST = 24;

export default [targets, open, goals];
