import assert from 'node:assert/strict';
import { analyze, covered, ofFragment } from '../../support/plan.ts';

/** A paragraph that names an annex there is none of, as it may be written, and what is underlined. */
const written: readonly (readonly [what: string, text: string, underlined: string])[] = [
  ['on a line', '甲 “乙” 见附件3。', '附件3'],
  ['over two lines', '甲乙见附\n      件3。', '附\n      件3'],
  ['in quotes, with others in it', String.raw`"\"甲\"见附件3。"`, '附件3'],
  ['in quotes, beginning with it', '"附件3见后。"', '附件3'],
  ['in single quotes, with others in it', "'甲''乙''见附件3。'", '附件3'],
  ['in a block', '|-\n      甲乙\n      见附件3。', '附件3'],
  ['in a folded block with a remark', '> # 说明\n      甲乙\n      见附件3。\n', '附件3'],
  ['before what is escaped', String.raw`"见附件3，甲\t乙。"`, '附件3'],
  ['near miss: behind what is escaped', String.raw`"甲\t乙，见附件3。"`, String.raw`"甲\t乙，见附件3。"`],
];

describe('Words in a text', () => {
  for (const [what, text, underlined] of written)
    it(`stand where they are written: ${what}`, () => {
      const analysis = analyze(`规划概况: {标题: 甲}\n目标任务:\n  总体目标:\n    - ${text}\n`);
      const found = ofFragment(analysis).filter(({ rule }) => rule.id === 'annex-ref');
      assert.deepEqual(
        found.map((each) => covered(analysis, each)),
        [underlined],
      );
    });
});
