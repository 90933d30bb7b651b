import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, root } from '../support/plan.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const practice = JSON.parse(read('package.json')).contributes.walkthroughs[1];
const rules: readonly string[] = practice.steps.slice(1).map(({ id }: { id: string }) => id);

const foundIn = (text: string): string[] => analyze(text).findings.map(({ rule }) => rule.id);

/** What each step asks for: the slip in keys of either language, and what it is mended to. */
const mended: readonly (readonly [rule: string, slip: RegExp, right: string])[] = [
  ['key-unknown', /进度按排:|schedul:/, '进度安排:'],
  ['fullwidth-colon', /规划层级：市级|level：municipal/, '规划层级: 市级'],
  ['fullwidth-comma', /\[冶金、建材\]/, '[冶金, 建材]'],
  ['value-unclear', /1\.9万以下/, '1.9万吨以下'],
  ['reference-unresolved', /\[M3\]/, '[M2]'],
  ['due-outside-period', /2033年/, '2029年'],
  ['funding-sum', /银行贷款: 0\.1亿元/, '银行贷款: 0.3亿元'],
  ['credit-code', /91370100MA00000011/, '91370100MA00000010'],
  [
    'obsolete-equipment-transfer',
    /(处置方式): 转让, 去向: 河南省|disposal: sold, destination: 河南省/,
    '处置方式: 拆除报废',
  ],
  ['content-missing', /(?=目标任务:|goalsAndTasks:)/, '指导思想: 坚持以企业为主体，从源头削减污染。\n\n'],
];

/** The right text with the keys of a plan that has English ones. */
const inEnglish = (right: string): string =>
  right
    .replace('进度安排', 'schedule')
    .replace('规划层级: 市级', 'level: municipal')
    .replace('处置方式: 拆除报废', 'disposal: scrapped')
    .replace('指导思想', 'guidingIdeology');

for (const language of ['zh', 'en'] as const) {
  describe(`The practice plan (${language})`, () => {
    const plan = read(`client/media/practice/practice.${language}.cleanplan.yaml`);
    const mend = (text: string, [, slip, right]: (typeof mended)[number]): string => {
      assert.match(text, slip);
      return text.replace(slip, language === 'en' ? inEnglish(right) : right);
    };

    it('breaks the rule of each step once, and no other, as long as its times lie ahead', () => {
      assert.deepEqual(foundIn(plan).sort(), [...rules].sort());
      assert.deepEqual(analyze(plan, '2028-12-31').findings.length, 10);
    });

    it('has all faults in the Problems panel but the one of which the step says that it is not', () => {
      const hints = analyze(plan).findings.filter(({ severity }) => severity === 'hint');
      assert.deepEqual(
        hints.map(({ rule }) => rule.id),
        ['value-unclear'],
      );
    });

    for (const [at, step] of mended.entries()) {
      it(`loses ${step[0]}, and nothing else, when that is mended`, () => {
        const others = rules.filter((rule) => rule !== step[0]).sort();
        assert.equal(rules[at], step[0]);
        assert.deepEqual(foundIn(mend(plan, step)).sort(), others);
      });
    }

    it('has no fault left when all ten are mended', () => {
      assert.deepEqual(foundIn(mended.reduce(mend, plan)), []);
    });
  });
}

describe('The walkthrough of the practice plan', () => {
  it('ticks a step by the key that the extension sets for its rule', () => {
    const events = practice.steps
      .slice(1)
      .map(({ completionEvents: [event] }: { completionEvents: string[] }) => event);
    assert.deepEqual(
      events,
      rules.map((rule) => `onContext:cleanplan.practice.${rule}`),
    );
  });
});

describe('The page on how a plan is written', () => {
  for (const language of ['zh', 'en'] as const) {
    const page = read(`client/media/guide/guide.${language}.md`);

    it(`shows six rules of the format, and plans that are read without a slip (${language})`, () => {
      assert.equal(page.match(/^\d\. \*\*/gm)?.length, 6);
      const mark = language === 'zh' ? '规划格式: 1' : 'cleanplan: 1';
      const plans = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block.replace(/^ {3}/gm, ''));
      assert.equal(plans.length, 2);
      for (const plan of plans) {
        const format = foundIn(`${mark}\n${plan}`).filter((rule) => /^(?:key|value|field|fullwidth|yaml)-/.test(rule));
        assert.deepEqual(
          format.filter((rule) => rule !== 'value-empty'),
          [],
          plan,
        );
      }
    });

    it(`shows values in ten forms, each of which is read (${language})`, () => {
      const rows = [...page.matchAll(/^\| (?!--)[^|]+\| ([^|]+) \|$/gm)].map(([, forms = '']) => forms).slice(1);
      assert.equal(rows.length, 10);
      for (const value of rows.flatMap((forms) => [...forms.matchAll(/`([^`]+)`/g)].map(([, value]) => value))) {
        const rows = `主要指标: [{编号: M1, 指标名称: 某事, 目标值: ${value}}]`;
        const project = `重点投资项目规划: [{编号: P1, 项目名称: 某项目, 总投资: ${value}}]`;
        const time = `进度安排: [{阶段: 甲, 时间: ${value}}]`;
        const places = [`目标任务:\n  ${rows}`, project, time];
        const read = places.filter((place) => !foundIn(`规划格式: 1\n${place}\n`).includes('value-unclear'));
        assert.notEqual(read.length, 0, value);
      }
    });
  }
});
