import assert from 'node:assert/strict';
import { type NewPlanDecisions, newPlan, planChoices } from '../../../server/src/core/features/newPlan/newPlan.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const decided: NewPlanDecisions = {
  language: 'zh',
  planType: 'implementationPlan',
  level: 'municipal',
  region: '济南市',
  period: '2026—2030年',
  policies: ['gbf-2003-100'],
};

const made = (decisions: Partial<NewPlanDecisions>, locale: Locale = 'zh-CN') =>
  newPlan({ ...decided, ...decisions }, packageService, locale);

const rulesOf = (text: string): string[] => [
  ...new Set(analyzed(SourceText.of(text)).findings.map(({ rule }) => rule.id)),
];

/** The rules that say no more than that something is not written yet. */
const blanks = new Set(['value-empty', 'content-empty', 'field-required', 'joint-authority']);

describe('A new plan', () => {
  const types = planChoices(packageService.schema.root, 'planType').map(({ value }) => value);
  const levels = planChoices(packageService.schema.root, 'level').map(({ value }) => value);

  for (const language of ['zh', 'en'] as const) {
    it(`has blanks for its only findings, and none is an error (${language})`, () => {
      for (const planType of types) {
        for (const level of levels) {
          const { text } = made({ language, planType, level });
          const { findings } = analyzed(SourceText.of(text));
          const other = findings.filter(({ rule, severity }) => !blanks.has(rule.id) || severity === 'error');
          // The Code, in force by now, has another name for a local 规划.
          const renamed = planType === 'plan' && level !== 'national' && level !== 'basin';
          assert.deepEqual(
            other.map(({ rule, severity }) => `${rule.id} ${severity}`),
            renamed ? ['genre-name hint'] : [],
            `${planType}, ${level}:\n${text}`,
          );
        }
      }
    });
  }

  it('is written in one language', () => {
    const keys = (text: string) => [...text.matchAll(/^\s*([^\s#:]+):/gm)].map(([, key]) => key as string);
    assert.ok(keys(made({ language: 'zh' }).text).every((key) => /^\p{Script=Han}+$/u.test(key)));
    assert.ok(keys(made({ language: 'en' }).text).every((key) => /^[A-Za-z]+$/.test(key)));
  });

  it('holds what was decided', () => {
    const { text, fileName } = made({});
    assert.equal(fileName, '济南市清洁生产推行实施方案（2026—2030年）.cleanplan.yaml');
    for (const line of [
      '  标题: 济南市清洁生产推行实施方案（2026—2030年）',
      '  规划类型: 实施方案',
      '  规划层级: 市级',
      '  编制阶段: 起草稿',
      '    地区: [济南市]',
      '  规划期: 2026—2030年',
      '  基准年: 2025',
      '审查依据: [gbf-2003-100]',
    ]) {
      assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
    }
  });

  it('says above each content what belongs there, in the locale of the reader', () => {
    assert.match(made({}).text, /\n# 分哪几个阶段推进，各阶段的时限和成果。\n进度安排:\n/);
    assert.match(made({}, 'en').text, /\n# The stages, their times and what each produces\.\n进度安排:\n/);
  });

  for (const [planType, title] of [
    ['plan', '济南市清洁生产推行规划（2026—2030年）'],
    ['promotionPlan', '济南市清洁生产推行方案（2026—2030年）'],
    ['actionPlan', '济南市清洁生产行动计划（2026—2030年）'],
  ] as const) {
    it(`is titled as planners would (${planType})`, () => {
      assert.ok(made({ planType }).text.includes(`\n  标题: ${title}\n`));
    });
  }

  it('can be begun with nothing decided', () => {
    const { text, fileName } = newPlan({ language: 'zh' }, packageService, 'zh-CN');
    assert.equal(fileName, '清洁生产推行规划.cleanplan.yaml');
    assert.deepEqual(
      rulesOf(text).filter((rule) => !blanks.has(rule)),
      [],
    );
  });

  it('leaves out values and policies that do not exist', () => {
    const { text } = made({ planType: 'poem', level: 'galactic', policies: ['no-such-policy', 'gbf-2003-100'] });
    assert.match(text, /\n {2}规划类型:\n {2}规划层级:\n/);
    assert.match(text, /\n审查依据: \[gbf-2003-100\]\n/);
  });

  for (const region of ['a: b', '# x', '[', '"', "'", '- x', '济南、青岛, 烟台', '&a', '*', '{}', 'x: {y', '\\']) {
    it(`stays a plan whatever the region is called: ${region}`, () => {
      const { text } = made({ region, period: region });
      assert.deepEqual(
        rulesOf(text).filter((rule) => !blanks.has(rule)),
        [],
        text,
      );
    });
  }

  it('has a name that a file can have', () => {
    const { fileName } = made({ region: 'a/b\\c:d*e?f"g<h>i|j k\n' });
    assert.match(fileName, /^[^\\/:*?"<>|\s]+\.cleanplan\.yaml$/);
  });
});
