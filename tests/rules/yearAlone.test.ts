import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze, applyFix } from '../support/plan.ts';

const target = (year: string) =>
  `规划格式: 1\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标年: ${year}}\n`;
const base = (year: string) => `规划格式: 1\n规划概况:\n  标题: 甲\n  基准年: ${year}\n`;
const found = (text: string) => analyze(text).findings.filter(({ rule }) => rule.id === 'value-pattern');

describe('A year with words around it', () => {
  for (const [written, year] of [
    ['2030年底', '2030'],
    ['到2030年底', '2030'],
    ['2027年底前', '2027'],
    ['“十五五”末', '2030'],
    ['2030年末', '2030'],
    ['到2030年', '2030'],
  ] as const)
    for (const text of [target(written), base(written)])
      it(`${written} is read as ${year}, ${text.includes('基准年') ? 'block' : 'row'}`, () => {
        const analysis = analyze(text);
        const [finding, ...others] = analysis.findings.filter(({ rule }) => rule.id === 'value-pattern');
        assert.ok(finding);
        assert.deepEqual(others, []);
        assert.equal(finding.severity, 'hint');
        assert.match(renderFinding(finding, 'zh-CN'), new RegExp(`按${year}年看待`));
        assert.doesNotMatch(renderFinding(finding, 'zh-CN'), /““|””/);
        const fixed = applyFix(analysis, finding);
        assert.equal(fixed, text.replace(written, year));
        assert.deepEqual(found(fixed), []);
      });

  for (const [written, message] of [
    ['2026—2030年', 'yearSpan'],
    ['“十五五”时期', 'yearSpan'],
    ['去年', 'year'],
    ['2027年前', 'year'],
    ['2030年6月底', 'year'],
  ] as const)
    it(`${written} is an error`, () => {
      const [finding] = found(target(written));
      assert.equal(finding?.message, message);
      assert.equal(finding?.severity, 'error');
      assert.doesNotMatch(finding ? renderFinding(finding, 'zh-CN') : '', /““|””/);
    });

  for (const written of ['2030', '2030年', '"2030"'])
    it(`${written} is right`, () => assert.deepEqual(found(target(written)), []));
});
