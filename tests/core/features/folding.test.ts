import assert from 'node:assert/strict';
import { FoldMemory, planFolds } from '../../../server/src/core/features/folding/folding.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { editedAlong } from '../../support/editedAlong.ts';
import { analyze } from '../../support/plan.ts';

/** `first-last`, one-based, with the kind where it has one; by lines. */
const folds = (analysis: Analysis, memory = new FoldMemory()): string[] =>
  [...planFolds(analysis, memory)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, kind }) => `${start + 1}-${end + 1}${kind === 'block' ? '' : ` ${kind}`}`);

const cases: readonly { what: string; text: string; finds: readonly string[] }[] = [
  { what: 'nothing on single lines', text: '规划格式: 1\n指导思想: {附件: 附件1}\n进度安排:\n', finds: [] },
  {
    what: 'entries, and maps and lists in them, without the blank lines behind',
    text: '规划概况:\n  标题: 甲\n  规划范围:\n    行业: [冶金]\n    片区:\n      - {名称: 甲}\n\n\n指导思想: 甲\n',
    finds: ['1-6', '3-6', '5-6'],
  },
  {
    what: 'rows, and what is in them',
    text: '重点工业企业名单:\n  - 编号: Q1\n    所需措施:\n      - 甲\n      - 乙\n\n  - {编号: Q2}\n  # 完\n进度安排:\n- 阶段: 启动\n  时间: 2026年\n',
    finds: ['1-7', '2-5', '3-5', '9-11', '10-11'],
  },
  {
    what: 'a list under 清单 and what stands around it',
    text: '重点工业企业名单:\n  汇总:\n    企业数量: 1\n  清单:\n    - 编号: Q1\n      企业名称: 甲\n  备注: 无\n',
    finds: ['1-7', '2-3', '4-6', '5-6'],
  },
  {
    what: 'brackets over several lines, and long texts',
    text: 'measures: [\n  {\n    name: a\n  },\n]\nguidingThought:\n  statement: >-\n    one\n    # two\n    # three\n',
    finds: ['1-5', '2-4', '6-10', '7-10'],
  },
  {
    what: 'comments of at least two lines',
    text: '# 一\n# 二\n规划格式: 1\n# 一\n\n进度安排:\n  # 甲\n  # 乙\n  # 丙\n  - 阶段: 启动\n    # 丁\n    # 戊\n',
    finds: ['1-2 comment', '6-10', '7-9 comment', '11-12 comment'],
  },
  {
    what: 'regions, in one another and over several entries',
    text: '# region 一\n规划格式: 1\n# region 二\n规划概况: {标题: 甲}\n# endregion\n指导思想: 甲\n# endregion\n# endregion\n# region 三\n',
    finds: ['1-7 region', '3-5 region'],
  },
  {
    what: 'what can be read beside what cannot',
    text: '规划概况:\n  标题: "甲\n  规划层级: 市级\n进度安排:\n  - {阶段: 启动\n  - 阶段: 总结\n    时间: 2030年\n',
    finds: ['1-3', '4-7', '6-7'],
  },
];

describe('Folding', () => {
  for (const { what, text, finds } of cases)
    it(`finds ${what}`, () => {
      assert.deepEqual(folds(analyze(text)), finds);
      assert.deepEqual(folds(analyze(text.replaceAll('\n', '\r\n'))), finds);
    });

  it('is after edits what it is from nothing', function () {
    this.timeout(60_000);
    const memory = new FoldMemory();
    editedAlong([3], 8, (analysis, fresh) => assert.deepEqual(folds(analysis, memory), folds(fresh)));
  });
});
