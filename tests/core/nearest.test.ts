import assert from 'node:assert/strict';
import { nearest } from '../../server/src/core/text/nearest.ts';

describe('The nearest name', () => {
  const cases: readonly [name: string, candidates: readonly string[], nearest: string | undefined][] = [
    ['目标任物', ['目标任务', '主要措施'], '目标任务'],
    ['AB1', ['ABX', 'CD1'], 'ABX'],
    ['ab1', ['abx', 'aby'], undefined],
    ['ab1', ['abx', 'aby', 'abx'], undefined],
    ['ab1', ['abx', 'ABX'], 'abx'],
    ['甲', ['乙'], undefined],
    ['进度安排'.repeat(20), ['进度安排'], undefined],
  ];
  for (const [name, candidates, found] of cases)
    it(`to ${name.slice(0, 8)} of ${candidates.join(', ')} is ${found ?? 'none'}`, () =>
      assert.equal(nearest(name, candidates), found));
});
