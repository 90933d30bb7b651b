import assert from 'node:assert/strict';
import { typed } from '../../../server/src/core/features/typing/typing.ts';
import { type CursorPlan, cursorPlans } from '../../support/cursorPlans.ts';
import { withEdits } from '../../support/formatted.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

type Cases = readonly (readonly [what: string, plan: string, ...becomes: readonly string[]])[];

const row = (text: string): string => `主要措施:\n  - ${text}\n`;
const project = (text: string): string => `重点投资项目规划:\n  - ${text}\n`;
const target = (text: string): string => `目标任务:\n  主要指标:\n    - ${text}\n`;

/** `│` stands behind what was typed, `«»` around what becomes something else, which is given behind the plan. */
const mended: Readonly<Record<string, Cases>> = {
  ':': [
    ['behind a key', '规划概况:\n  标题:«»│\n', ' '],
    ['behind a key with its value there already', '规划概况:\n  标题:«»│甲\n', ' '],
    ['behind a top-level key at the end of the file', '规划格式: 1\n规划概况:«»│', ' '],
    ['behind a key in a row', row('{名称:«»│}'), ' '],
    ['behind a key with others behind it', row('{名称:«»│, 措施类别: 资金}'), ' '],
    ['behind the first key of a row in lines', row('名称:«»│'), ' '],
    ['behind a further key of a row in lines', row('名称: 甲\n    措施类别:«»│'), ' '],
    ['behind a key in quotes', '规划概况:\n  "标题":«»│\n', ' '],
    ['behind a year', target('编号: M1\n      年度目标:\n        2027年:«»│'), ' '],
    ['behind a key of which a full-width comma divides another', row('{名称: 甲«，»措施类别:«»│}'), ', ', ' '],
  ],
  '：': [
    ['behind a key', '规划概况:\n  标题«：│»\n', ': '],
    ['behind a key with its value there already', '规划概况:\n  标题«：│»甲\n', ': '],
    ['behind a key with a blank behind it', '规划概况:\n  标题«：│» 甲\n', ':'],
    ['behind a key whose value stands below', '规划概况«：│»\n  标题: 甲\n', ':'],
    ['behind a key in a row', row('{名称«：│»}'), ': '],
    ['behind a further key in a row', row('{名称: 甲, 措施类别«：│»}'), ': '],
    ['behind a key in a row over lines', row('{名称: 甲,\n     措施类别«：│»}'), ': '],
    ['behind a key of a row in lines', row('名称«：│»'), ': '],
    ['behind a key and a full-width comma', row('{名称: 甲«，»措施类别«：│»}'), ', ', ': '],
    ['behind a key and a full-width comma with its blank', row('{名称: 甲«，» 措施类别«：│»}'), ',', ': '],
    ['behind a key, commas of a text left as they are', row('{名称: 甲，乙«，»措施类别«：│»}'), ', ', ': '],
    ['behind a key under a remark', '规划概况:\n  # 标题：甲\n  标题«：│»\n', ': '],
    ['behind a key of the map that is the list’s owner', '重点投资项目规划:\n  清单«：│»\n', ': '],
  ],
  '，': [
    ['behind an id in a row', row('{编号: C1«，│»}'), ', '],
    ['behind an id in a list of ids', row('{名称: 甲, 对应指标: [M1«，│»]}'), ', '],
    ['between ids', row('{名称: 甲, 对应指标: [M1«，│» M2]}'), ','],
    ['behind a name in a list of names', '规划概况:\n  规划范围:\n    地区: [甲市«，│»]\n', ', '],
    ['behind a list in brackets', row('{对应指标: [M1]«，│»}'), ', '],
    ['behind a row in brackets', '主要措施: [{名称: 甲}«，│»]\n', ', '],
    ['behind a time', '目标任务:\n  主要任务:\n    - {完成时限: 2028年底前«，│»}\n', ', '],
    ['behind a word of a list of words', row('{措施类别: 资金«，│»}'), ', '],
    ['behind money', project('{项目名称: 甲, 总投资: 3亿元«，│»}'), ', '],
    ['behind a year', project('{项目名称: 甲, 建设起止年限: 2026—2028年«，│»}'), ', '],
  ],
  ' ': [
    ['behind a key, where a blank is already', '规划概况:\n  标题: « │»\n', ''],
    ['behind a key in a row, where a blank is already', row('{名称: « │»}'), ''],
    ['behind a top-level key', '规划概况: « │»\n', ''],
  ],
  '\n': [
    ['behind a row in braces', row('{名称: 甲}\n«  │»'), '  - '],
    ['behind a row in braces, whatever the editor has indented by', row('{名称: 甲}\n«│»'), '  - '],
    ['behind a row in braces, indented too much', row('{名称: 甲}\n«      │»'), '  - '],
    ['between two rows', row('{名称: 甲}\n«  │»\n  - {名称: 乙}'), '  - '],
    ['behind a row over several lines', row('{名称: 甲,\n     措施类别: 资金}\n«  │»'), '  - '],
    ['behind a row of a list at its key’s column', '主要措施:\n- {名称: 甲}\n«│»\n', '- '],
    ['behind a row of a list inside', target('{编号: M1}\n«    │»'), '    - '],
    ['behind an id in a list of ids', row('名称: 甲\n    对应指标:\n      - M1\n«      │»'), '      - '],
    ['behind a sentence', '目标任务:\n  总体目标:\n    - 甲：乙，丙。\n«    │»\n', '    - '],
    ['behind a sentence in quotes', '目标任务:\n  总体目标:\n    - "甲: 乙"\n«    │»\n', '    - '],
    ['behind an empty row, which ends the list', row('{名称: 甲}\n«  - \n  │»'), ''],
    ['behind an empty row, which ends a list inside', target('{编号: M1}\n«    -\n    │»'), '  '],
    ['behind an empty row before another content', row('{名称: 甲}\n«  - \n  │»\n进度安排: []'), ''],
    ['behind a line with blanks at its end', '规划概况:\n  标题: 甲«  »\n  │\n', ''],
    ['behind a key with the blank that came with its colon', '规划概况:« »\n  │\n', ''],
  ],
};

/** Where the same is typed and nothing is to happen. */
const left: Readonly<Record<string, Cases>> = {
  ':': [
    ['behind a key that is none', '规划概况:\n  标体:│\n'],
    ['behind a key of another place', '规划概况:\n  企业名称:│\n'],
    ['in a time', '规划概况:\n  标题: 12:│30\n'],
    ['in an address', '规划概况:\n  转录来源: https:│\n'],
    ['in front of its blank', '规划概况:\n  标题:│ 甲\n'],
    ['in front of another colon', '规划概况:\n  标题:│: 甲\n'],
    ['in a remark', '规划概况:\n  # 标题:│甲\n'],
    ['in block text', '指导思想:\n  表述: |\n    表述:│甲\n'],
    ['in quotes', '规划概况: "标题:│甲"\n'],
    ['in a text that is quoted over lines', '规划概况: "甲\n  标题:│乙"\n'],
    ['in a key in quotes', '规划概况:\n  "标题:│"\n'],
  ],
  '：': [
    ['behind a key that is none', '规划概况:\n  标体：│\n'],
    ['behind a key that is none in a row', row('{名字甲：│}')],
    ['in a text', '规划概况:\n  标题: 甲：│乙\n'],
    ['in a text in a row', row('{名称: 甲：│乙}')],
    ['in a sentence of a list', '目标任务:\n  总体目标:\n    - 标题：│乙\n'],
    ['in a remark', '规划概况:\n  标题: 甲 # 标题：│\n'],
    ['in block text', '指导思想:\n  表述: >\n    甲乙\n    表述：│\n'],
    ['in a text that goes on below its key', '指导思想: 甲乙\n  表述：│丙\n'],
    ['in a text that is quoted over lines', '指导思想: "甲乙\n  表述：│丙"\n'],
    ['in a quotation that is not closed yet', '指导思想: "甲乙\n  表述：│\n'],
    ['in an empty file', '：│'],
  ],
  '，': [
    ['in a text', '规划概况:\n  标题: 甲，│乙\n'],
    ['in a text in a row', row('{名称: 甲，│}')],
    ['in a sentence in brackets', '目标任务: {总体目标: [甲，│]}\n'],
    ['in a title', row('{名称: 《甲，│乙》}')],
    ['in a title in a list of names', '规划概况:\n  规划范围:\n    地区: [（甲，│乙）]\n'],
    ['in quotes', row('{编号: "C1，│"}')],
    ['in a number', project('{项目名称: 甲, 总投资: 1，│200万元}')],
    ['in money outside brackets', project('项目名称: 甲\n    总投资: 3亿元，│')],
    ['under a key that is none', row('{未知甲: 3亿元，│}')],
    ['in a remark', row('{编号: C1} # 甲，│')],
    ['in block text', '指导思想:\n  表述: |\n    {编号: C1，│}\n'],
    ['behind another comma', row('{编号: C1,，│}')],
    ['behind nothing', row('{编号: ，│}')],
  ],
  ' ': [
    ['behind a colon, the first', '规划概况:\n  标题: │\n'],
    ['behind the dash', row(' │')],
    ['in a text', '规划概况:\n  标题: 甲  │\n'],
    ['in front of a value', '规划概况:\n  标题:  │甲\n'],
    ['behind a key that is none', '规划概况:\n  标体:  │\n'],
    ['behind a colon in a text', '指导思想:\n  表述: |\n    表述:  │\n'],
    ['behind a colon in a remark', '# 标题:  │\n'],
  ],
  '\n': [
    ['behind the first key of a row', row('名称: 甲\n    │')],
    ['behind a further key of a row', row('名称: 甲\n    措施类别: 资金\n    │')],
    ['behind a key', '主要措施:\n  │\n'],
    ['behind a remark at the end of a row', row('{名称: 甲} # 乙\n  │')],
    ['behind a row that is not closed', row('{名称: 甲,\n    │')],
    ['behind a sentence in quotes that are not closed', '目标任务:\n  总体目标:\n    - "甲\n    │\n'],
    ['in a row that is broken in two', row('{名称: 甲,\n  │措施类别: 资金}')],
    ['in block text that looks like a list', '指导思想:\n  表述: |\n    - 甲\n    │\n'],
    ['behind the beginning of block text in a list', '目标任务:\n  总体目标:\n    - |\n    │\n'],
    ['in a list that is none', '保障甲:\n  - {名称: 甲}\n  │\n'],
    ['behind a text where rows are wanted', row('甲\n  │')],
    ['behind a row whose keys stand below its dash', '主要措施:\n  -\n  │\n    名称: 甲\n'],
    ['in an empty file', '\n│'],
    ['in front of the first line', '│\n规划格式: 1\n'],
  ],
};

describe('What is changed as one types', () => {
  for (const [sign, cases] of Object.entries(mended))
    for (const [what, fixture, ...becomes] of cases)
      for (const plan of cursorPlans(fixture))
        it(`${JSON.stringify(sign)} ${what}, ${plan.way}`, () => {
          assert.equal(plan.marked.length, becomes.length);
          const edits = typed(analyzed(plan.text), packageService, plan.position, sign);
          assert.equal(withEdits(plan, edits), byHand(plan, becomes));
          // What was mended is not mended again.
          assert.notDeepEqual(edits, []);
        });

  for (const [sign, cases] of Object.entries(left))
    for (const [what, fixture] of cases)
      for (const { way, text, position } of cursorPlans(fixture))
        it(`nothing by ${JSON.stringify(sign)} ${what}, ${way}`, () => {
          assert.deepEqual(typed(analyzed(text), packageService, position, sign), []);
        });
});

/** The marked places with what they are to become. */
const byHand = (plan: CursorPlan, becomes: readonly string[]): string =>
  withEdits(
    plan,
    plan.marked.map((range, index) => ({ range, newText: becomes[index] as string })),
  );
