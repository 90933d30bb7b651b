import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';

const cases: readonly [rule: string, what: string, text: string, finds: boolean][] = [
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
