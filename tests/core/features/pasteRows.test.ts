import assert from 'node:assert/strict';
import type { refusals } from '../../../server/src/core/features/pasteRows/pasteRefusals.ts';
import { pasteRows } from '../../../server/src/core/features/pasteRows/pasteRows.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const PROJECTS = '项目名称\t总投资（万元）\n乙项目\t1,200\n';
const ENTERPRISES = '企业名称\t所在地区\t审核类型\n乙厂\t钢城区\t强制性\n丙厂\t章丘区\t自愿性\n';
const TARGETS = '指标名称\t属性\t目标值\n乙指标\t约束性\t下降8%以上\n';
const MEASURES = '名称\t措施类别\n乙措施\t资金\n';
const EQUIPMENT = '设备名称\t处置方式\n乙磨机\t拆除报废\n';

/** A row as 新建规划 puts it in. */
const SKELETON = `  - 编号: P1
    项目名称: 项目名称
    项目单位: ××
    项目类别: ××
    建设起止年限: ××—××年
    总投资: 总投资
    资金来源: ××
    预期效益:
      - 预期效益`;

/** `│` the cursor; what stands between `«»` is what the table becomes, in the place of `before` where that is given. */
const cases: readonly (readonly [what: string, table: string, plan: string, before?: string])[] = [
  [
    'behind the row at the cursor',
    PROJECTS,
    '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲│}«\n  - {编号: P3, 项目名称: 乙项目, 总投资: 1200万元}»\n  - {编号: P2, 项目名称: 甲二}\n',
  ],
  [
    'at the end of the list, from its key',
    PROJECTS,
    '重点投资│项目规划:\n  - {编号: P1, 项目名称: 甲}«\n  - {编号: P2, 项目名称: 乙项目, 总投资: 1200万元}»\n附件:\n',
  ],
  [
    'at the end of the list, from an empty line below it',
    PROJECTS,
    '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲}«\n  - {编号: P2, 项目名称: 乙项目, 总投资: 1200万元}»\n│\n附件:\n',
  ],
  [
    'behind a comment of the row',
    PROJECTS,
    '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲} # 待定│«\n  - {编号: P2, 项目名称: 乙项目, 总投资: 1200万元}»\n',
  ],
  [
    'in a file that ends without a line end',
    PROJECTS,
    '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲│}«\n  - {编号: P2, 项目名称: 乙项目, 总投资: 1200万元}»',
  ],
  [
    'as blocks where the row is one',
    ENTERPRISES,
    '重点工业企业名单:\n  - 编号: Q1\n    企业│名称: 甲厂\n    清洁生产审核: {审核类型: 强制性}«\n  - 编号: Q2\n    企业名称: 乙厂\n    所在地区: 钢城区\n    清洁生产审核: {审核类型: 强制性}\n  - 编号: Q3\n    企业名称: 丙厂\n    所在地区: 章丘区\n    清洁生产审核: {审核类型: 自愿性}»\n',
  ],
  [
    'at the columns the list has',
    MEASURES,
    '主要措施:\n-   名称: 甲措施\n    措施类别: 税收│«\n-   名称: 乙措施\n    措施类别: 资金»\n附件:\n',
  ],
  ['below a key with nothing behind it', MEASURES, '主要措施:│«\n  - {名称: 乙措施, 措施类别: 资金}»\n附件: []\n'],
  ['below a key with a comment', MEASURES, '主要措施:  # 待填│«\n  - {名称: 乙措施, 措施类别: 资金}»\n'],
  ['in the place of empty brackets', MEASURES, '主要措施:│«\n  - {名称: 乙措施, 措施类别: 资金}»\n', ' []'],
  ...['~', 'null', '""'].map(
    (nothing) =>
      [
        `in the place of ${nothing}, which says nothing`,
        MEASURES,
        '主要措施:│« # 待填\n  - {名称: 乙措施, 措施类别: 资金}»\n',
        ` ${nothing} # 待填`,
      ] as const,
  ),
  [
    'in the place of brackets with comments in them',
    MEASURES,
    '主要措施:│« # 待填\n  # 暂无\n  # 再议\n  - {名称: 乙措施, 措施类别: 资金}»\n',
    ' [ # 暂无\n    # 再议\n  ] # 待填',
  ],
  [
    'in the place of a text that has not been begun, whose empty line stays',
    MEASURES,
    '主要措施:│«\n  - {名称: 乙措施, 措施类别: 资金}»\n\n# 其他\n附件: []\n',
    ' |',
  ],
  [
    'behind comments in the row',
    MEASURES,
    '主要措施:\n  - 名称: 甲│\n    # 说明: 待写\n\n    # 牵头单位: 待写«\n  - 名称: 乙措施\n    措施类别: 资金»\n  # 下一条\n  - 名称: 甲二\n',
  ],
  [
    'before a comment on the rows that follow',
    MEASURES,
    '主要措施:\n  - {名称: 甲│}«\n  - {名称: 乙措施, 措施类别: 资金}»\n  # 下一条\n  - {名称: 甲二}\n',
  ],
  [
    'in the place of a dash alone',
    MEASURES,
    '主要措施:\n  - {名称: 甲措施}\n«  - {名称: 乙措施, 措施类别: 资金}»│\n',
    '  - ',
  ],
  [
    'inside the brackets of a list in one row',
    MEASURES,
    '主要措施: [{名称: 甲│}«, {名称: 乙措施, 措施类别: 资金}», {名称: 甲二}]\n',
  ],
  [
    'into the list of a content that has other keys',
    ENTERPRISES.replace('丙厂\t章丘区\t自愿性\n', ''),
    '重点工业企业名单:\n  汇总: {企业总数: 1家}\n  清单:\n    - {企业名称: 甲厂}│«\n    - {企业名称: 乙厂, 所在地区: 钢城区, 清洁生产审核: {审核类型: 强制性}}»\n',
  ],
  [
    'into the list whose keys the head names, of two around the cursor',
    EQUIPMENT,
    '重点投资项目规划:\n  - 项目名称: 甲\n    淘汰设备:\n      - {设备名称: 甲磨机│}«\n      - {设备名称: 乙磨机, 处置方式: 拆除报废}»\n',
  ],
  [
    'into the outer list, where the head names its keys',
    PROJECTS,
    '重点投资项目规划:\n  - 项目名称: 甲\n    淘汰设备:\n      - {设备名称: 甲磨机│}«\n  - 项目名称: 乙项目\n    总投资: 1200万元»\n',
  ],
  [
    'into a list beside the cursor',
    TARGETS,
    '目标任务:\n  概述: 甲│\n  主要指标:\n    - {编号: M1, 指标名称: 甲}«\n    - {编号: M2, 指标名称: 乙指标, 属性: 约束性, 目标值: 下降8%以上}»\n',
  ],
  [
    'behind a row of several lines in braces',
    MEASURES,
    '主要措施:\n  - {名称: 甲,\n     说明: 甲二│}«\n  - {名称: 乙措施, 措施类别: 资金}»\n',
  ],
  [
    'with the id of the enterprise that is named for short, where there is one',
    '项目名称\t实施单位\n乙项目\t示例纸业\n丙项目\t示例水泥\n丁项目\t临溪县示例纸业有限公司\n',
    '重点工业企业名单:\n  - {编号: Q1, 企业名称: 临溪县示例纸业有限公司}\n  - {编号: Q2, 企业名称: 甲示例水泥有限公司}\n  - {编号: Q3, 企业名称: 乙示例水泥有限公司}\n重点投资项目规划:│«\n  - {编号: P1, 项目名称: 乙项目, 项目单位: Q1}\n  - {编号: P2, 项目名称: 丙项目, 项目单位: 示例水泥}\n  - {编号: P3, 项目名称: 丁项目, 项目单位: 临溪县示例纸业有限公司}»\n',
  ],
  [
    'in the place of a skeleton nobody has touched, with its id',
    PROJECTS,
    '重点投资项目规划:\n«  - 编号: P1\n    项目名称: 乙项目\n    总投资: 1200万元»│\n\n# 甲\n例外说明: []\n',
    SKELETON,
  ],
  [
    'in the place of a skeleton in braces, some of whose keys are gone or were emptied',
    PROJECTS,
    '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲}\n«  - {编号: P2, 项目名称: 乙项目, 总投资: 1200万元}»│\n',
    '  - {编号: P2, 项目名称: 项目名称, 总投资: , 资金来源: ××}',
  ],
  [
    'in the place of a skeleton between brackets',
    PROJECTS,
    '重点投资项目规划: [«{编号: P1, 项目名称: 乙项目, 总投资: 1200万元}»│]\n',
    '{编号: P1, 项目名称: 项目名称}',
  ],
  [
    'in the place of a text nobody has written',
    '主要问题\n设施老旧\n',
    '污染状况分析:\n  主要问题:\n«    - 设施老旧»│\n',
    '    - 主要问题',
  ],
  ...(
    [
      ['a name', SKELETON.replace('项目名称: 项目名称', '项目名称: 甲')],
      ['a name in quotes', SKELETON.replace('项目名称: 项目名称', '项目名称: "项目名称"')],
      ['a choice', SKELETON.replace('项目类别: ××', '项目类别: 节能')],
      ['a year', SKELETON.replace('年限: ××—××年', '年限: 2026—××年')],
      ['a remark of when it is to be written', SKELETON.replace('总投资: 总投资', '总投资: 待定')],
      ['a key of its own', `${SKELETON}\n    备注: 甲`],
      ['a key nobody knows', `${SKELETON}\n    甲: 乙`],
      ['an item more', `${SKELETON}\n      - 甲`],
      ['an id of its own', SKELETON.replace('P1', 'P7')],
      ['a comment', SKELETON.replace('××\n', '××  # 待定\n')],
      ['a comment behind the dash', SKELETON.replace('- ', '-  # 待定\n    ')],
    ] as const
  ).map(([what, row]): (typeof cases)[number] => [
    `behind a skeleton in which ${what} was written`,
    PROJECTS,
    `重点投资项目规划:\n${row}│«\n  - 编号: ${row.includes('P7') ? 'P8' : 'P2'}\n    项目名称: 乙项目\n    总投资: 1200万元»\n附件: []\n`,
  ]),
];

/** Nothing is pasted, for this reason. */
const refused: readonly (readonly [what: string, table: string, plan: string, reason: keyof typeof refusals])[] = [
  ['a text without cells', '乙项目', '重点投资项目规划:\n  - {项目名称: 甲│}\n', 'noTable'],
  ['nothing', '', '重点投资项目规划:\n  - {项目名称: 甲│}\n', 'noTable'],
  ['a head without rows', '项目名称\t总投资\n\t\n', '重点投资项目规划:\n  - {项目名称: 甲│}\n', 'noRows'],
  ['rows of totals alone', '项目名称\t总投资\n合计\t12\n', '重点投资项目规划:\n  - {项目名称: 甲│}\n', 'noRows'],
  ['rows without a head', '乙项目\t1200\n丙项目\t800\n', '重点投资项目规划:\n  - {项目名称: 甲│}\n', 'noHead'],
  ['a table of something else', '姓名\t电话\n乙\t123\n', '重点投资项目规划:\n  - {项目名称: 甲│}\n', 'noHead'],
  ['an outline, which is no list', PROJECTS, '规划概况:\n  标题: 甲│\n', 'noList'],
  ['prose', PROJECTS, '指导思想:\n  表述: 甲│\n', 'noList'],
  ['an empty file', PROJECTS, '│', 'noList'],
  ['a line above the first key', PROJECTS, '│# 甲\n重点投资项目规划:\n  - {项目名称: 甲}\n', 'noList'],
  ['a content answered by an annex', PROJECTS, '重点投资项目规划: {附件: 附件1│}\n', 'answered'],
  ['a text in the place of a list', PROJECTS, '重点投资项目规划: 甲│\n', 'unread'],
  ['a row that cannot be read', MEASURES, '主要措施:\n  - {名称: 甲}\n  - {半行│\n', 'unread'],
  ['a list set in with tabs', MEASURES, '主要措施:\n\t- 名称: 甲│\n', 'unread'],
  ['a list in braces', EQUIPMENT, '重点投资项目规划:\n  - {项目名称: 甲, 淘汰设备: │}\n', 'inBraces'],
];

describe('Pasting a table', () => {
  for (const [what, table, plan, gone = ''] of cases) {
    const before = cursorPlans(plan.replace(/«[^»]*»/, gone));
    const after = cursorPlans(plan.replace(/[«»]/g, ''));
    for (const [index, { way, text, position }] of before.entries()) {
      it(`writes rows ${what}, ${way}, and changes nothing else`, () => {
        const rows = pasteRows(analyzed(text), packageService, position, { plain: table });
        if ('refused' in rows) assert.fail(JSON.stringify(rows));
        const { range, newText } = rows.edit;
        assert.equal(text.withEdit(range, newText).toString(), after[index]?.text.toString());
      });
    }
  }

  for (const [what, table, plan, reason] of refused) {
    for (const { way, text, position } of cursorPlans(plan)) {
      it(`writes nothing for ${what}, ${way}`, () => {
        const rows = pasteRows(analyzed(text), packageService, position, { plain: table });
        assert.equal('refused' in rows ? rows.refused : rows.edit.newText, reason);
      });
    }
  }
});
