import assert from 'node:assert/strict';
import { type CursorPlan, cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed } from '../../support/packageService.ts';
import { offered } from '../../support/refactored.ts';
import { testRewrites } from '../../support/rewriteCases.ts';

const targets = (...ids: readonly string[]): string =>
  `目标任务:\n  │主要指标:\n${ids.map((id) => `    - {编号: ${id}, 指标名称: 甲}\n`).join('')}`;
const after = (...ids: readonly string[]): string => targets(...ids).replace('│', '');
const measures = (...ids: readonly string[]): string =>
  `主要措施:\n${ids.map((id) => `  - {名称: 甲, 对应指标: [${id}]} # M2\n`).join('')}`;

describe('The ids of a list in order', () => {
  testRewrites('renumber', {
    done: [
      ['from one on', targets('M3', 'M4'), after('M1', 'M2')],
      ['over a gap', targets('M1', 'M3', 'M4'), after('M1', 'M2', 'M3')],
      ['that go round', targets('M2', 'M3', 'M1'), after('M1', 'M2', 'M3')],
      [
        'with what names them',
        targets('M2', 'M1') + measures('M1', 'M2', 'M1, M2'),
        after('M1', 'M2') + measures('M2', 'M1', 'M2, M1'),
      ],
      [
        'with tasks, projects and stages that name them',
        `${targets('M2', 'M1')}  主要任务:\n    - {编号: R1, 对应指标: [M2]}\n进度安排:\n  - {阶段: 甲, 对应指标: [M1]}\n重点投资项目规划:\n  - {项目名称: 甲, 对应指标: [M2]}\n`,
        `${after('M1', 'M2')}  主要任务:\n    - {编号: R1, 对应指标: [M1]}\n进度安排:\n  - {阶段: 甲, 对应指标: [M2]}\n重点投资项目规划:\n  - {项目名称: 甲, 对应指标: [M1]}\n`,
      ],
      [
        'with waivers',
        `${targets('M2', 'M1')}例外说明:\n  - {规则: target-year, 位置: M2, 理由: 甲}\n`,
        `${after('M1', 'M2')}例外说明:\n  - {规则: target-year, 位置: M1, 理由: 甲}\n`,
      ],
      [
        'and waivers of other rows stay',
        `${targets('M2')}例外说明:\n  - {规则: target-year, 位置: 目标任务, 理由: 甲}\n`,
        `${after('M1')}例外说明:\n  - {规则: target-year, 位置: 目标任务, 理由: 甲}\n`,
      ],
      ['with their quotes', targets('"M2"', "'M1'"), after('"M1"', "'M2'")],
      ['with noughts before the number', targets('M003', 'M002'), after('M001', 'M002')],
      ['with what stands between letters and number', targets('甲-2', '甲-1'), after('甲-1', '甲-2')],
      ['that are numbers alone', targets('12', '11'), after('1', '2')],
      [
        'and rows without one stay without',
        `${targets('M2')}    - {指标名称: 乙}\n    - {编号: M5}\n`,
        `${after('M1')}    - {指标名称: 乙}\n    - {编号: M2}\n`,
      ],
      [
        'in a list of present figures, with baselines',
        '污染状况分析:\n  │现状指标:\n    - {编号: X2, 指标名称: 甲}\n目标任务:\n  主要指标: [{编号: X2, 基期值: X2}]\n',
        '污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: 甲}\n目标任务:\n  主要指标: [{编号: X2, 基期值: X1}]\n',
      ],
      [
        'in a list that is the content, with owners of projects',
        '│重点工业企业名单:\n  - {编号: Q7, 企业名称: 甲厂}\n重点投资项目规划:\n  - {项目名称: 甲, 项目单位: Q7}\n',
        '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲厂}\n重点投资项目规划:\n  - {项目名称: 甲, 项目单位: Q1}\n',
      ],
      [
        'in a list of zones',
        '规划概况:\n  规划范围:\n    │片区:\n      - {编号: Z3, 名称: 甲}\n重点工业企业名单:\n  - {企业名称: 甲厂, 所在片区: Z3}\n',
        '规划概况:\n  规划范围:\n    片区:\n      - {编号: Z1, 名称: 甲}\n重点工业企业名单:\n  - {企业名称: 甲厂, 所在片区: Z1}\n',
      ],
      [
        'of annexes, with the text that speaks of them',
        '指导思想: 甲市名单见附件3。\n│附件:\n  - {编号: 附件3, 名称: 甲}\n',
        '指导思想: 甲市名单见附件1。\n附件:\n  - {编号: 附件1, 名称: 甲}\n',
      ],
      ['from a row', targets('M2', 'M1').replace('│', '').replace('M1', 'M│1'), after('M1', 'M2')],
      [
        'of stages',
        '│进度安排:\n  - {编号: J2, 阶段: 甲}\n  - 编号: J4 # 甲\n    阶段: 乙\n',
        '进度安排:\n  - {编号: J1, 阶段: 甲}\n  - 编号: J2 # 甲\n    阶段: 乙\n',
      ],
    ],
    nothing: [
      ['where they are in order', targets('M1', 'M2', 'M3')],
      ['where no row has one', '│主要措施:\n  - {名称: 甲}\n'],
      ['where rows have none by the format', '规划概况:\n  │编制依据:\n    - {名称: 甲}\n'],
      ['in a row of another list', `${after('M2', 'M1')}主要措施:\n  - {名称: 甲│}\n`],
      ['beside the list', `${after('M2', 'M1')}  概述: 甲│\n`],
      ['at a list that names them', `${after('M2', 'M1')}主要措施:\n  - 名称: 甲\n    │对应指标:\n      - M1\n`],
      ['for a list between brackets', '目标任务:\n  │主要指标: [{编号: M2}]\n'],
      ['on a key that is no list', '│指导思想: 甲\n'],
      ['on a key whose list is not written', '目标任务:\n  │主要指标:\n'],
      ['in an empty file', '│'],
    ],
    refused: [
      ['where one is of another kind', targets('M2', 'N1'), /^编号“N1”不是“M”加数字/],
      ['where one has no number', targets('M2', '总量'), /^编号“总量”不是“M”加数字/],
      ['where none has a number', targets('总量'), /^编号“总量”末尾没有数字/],
      ['where one is given twice', targets('M3', 'M3'), /^“M3”用了不止一次/],
      ['where the number is named by what leads nowhere', `${targets('M2')}${measures('M1')}`, /^“M1”在清单以外/],
      [
        'where the number is that of something else, and a waiver could mean both',
        `${targets('M2')}重点工业企业名单:\n  - {编号: M1, 企业名称: 甲厂}\n例外说明:\n  - {规则: target-year, 位置: M2, 理由: 甲}\n`,
        /^重点工业企业也有编号“M1”/,
      ],
      [
        'where a reference is in another spelling',
        '指导思想: 甲市名单见附件三。\n│附件:\n  - {编号: 附件3, 名称: 甲}\n',
        /^第1行提到“附件3”，写法与编号不同/,
      ],
    ],
  });

  const noteOf = ({ text, position }: CursorPlan): string | undefined => {
    const found = offered(analyzed(text), position)
      .find(({ id }) => id === 'renumber')
      ?.rewrite();
    assert.ok(found !== undefined && 'edits' in found);
    return found.note?.zh;
  };

  it('tells of texts that speak of an id that changes, which are not touched', () => {
    for (const plan of cursorPlans(`${targets('M2', 'M1')}指导思想: 完成M2和M1，M3另行规定。\n`))
      assert.equal(noteOf(plan), '第5行等2处的文字提到“M2”，没有跟着改，请核对。', plan.way);
  });

  for (const [what, text] of [
    ['of one that stays', `${targets('M1', 'M3')}指导思想: 完成M1。\n`],
    ['that only look like one', `${targets('M2')}指导思想: 细颗粒物PM2.5、PM2，M20，AM2型。\n`],
  ] as const)
    it(`says nothing of texts ${what}`, () => {
      for (const plan of cursorPlans(text)) assert.equal(noteOf(plan), undefined, plan.way);
    });
});
