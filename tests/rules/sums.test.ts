import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';

const listed = (count: string, rows: string) => `重点工业企业名单: {汇总: {企业数: ${count}}, 清单: [${rows}]}\n`;

const cases: readonly [rule: string, what: string, text: string, finds: boolean][] = [
  ['count-mismatch', 'the same', listed('2家', '{企业名称: 甲}, {企业名称: 乙}'), false],
  ['count-mismatch', 'another count', listed('3家', '{企业名称: 甲}, {企业名称: 乙}'), true],
  ['count-mismatch', 'a rounded count', listed('约3家', '{企业名称: 甲}, {企业名称: 乙}'), false],
  ['enterprise-duplicate', 'another name', '重点工业企业名单: [{企业名称: 甲}, {企业名称: 乙}]\n', false],
  ['enterprise-duplicate', 'the same name', '重点工业企业名单: [{企业名称: 甲}, {企业名称: 甲}]\n', true],
  [
    'enterprise-duplicate',
    'the same name elsewhere',
    '重点工业企业名单: [{企业名称: 甲, 地址: 一厂}, {企业名称: 甲, 地址: 二厂}]\n',
    false,
  ],
];

describe('Sums and counts', () => {
  for (const [rule, what, text, finds] of cases) {
    it(`${rule}, ${what}: ${finds ? 'a finding' : 'none'}`, () => {
      const found = analyze(text).findings.filter((finding) => finding.rule.id === rule);
      assert.equal(found.length, finds ? 1 : 0);
    });
  }
});
