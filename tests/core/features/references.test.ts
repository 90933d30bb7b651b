import assert from 'node:assert/strict';
import { idPlaces } from '../../../server/src/core/features/references/idPlaces.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed } from '../../support/packageService.ts';

const target = (id: string) => `目标任务:\n  主要指标:\n    - {编号: ${id}, 指标名称: 甲排放量, 目标值: 下降8%}\n`;

/** `│` the cursor, `«»` every place of the id that stands there. */
const cases: readonly (readonly [what: string, plan: string])[] = [
  ['a target, from where it is given', `${target('«M│1»')}主要措施:\n  - {名称: 甲, 对应指标: [«M1»]}\n`],
  ['a target, from a measure', `${target('«M1»')}主要措施:\n  - {名称: 甲, 对应指标: [«M1│»]}\n`],
  [
    'a target in tasks, projects and milestones alike',
    `目标任务:\n  主要指标:\n    - {编号: «M1», 指标名称: 甲}\n  主要任务:\n    - {编号: R1, 名称: 甲, 对应指标: [«│M1»]}\n进度安排:\n  - {阶段: 甲, 对应指标: [«M1»]}\n重点投资项目规划:\n  - {名称: 甲项目, 对应指标: [«M1»]}\n`,
  ],
  [
    'one target of two',
    `${target('«M1»')}主要措施:\n  - {名称: 甲, 对应指标: [«│M1», M2]}\n  - {名称: 乙, 对应指标: [M2]}\n`,
  ],
  ['both entries that were given one id', `${target('«M│1»')}    - {编号: «M1», 指标名称: 乙}\n`],
  ['an id that leads nowhere', '主要措施:\n  - {名称: 甲, 对应指标: [«M│9»]}\n  - {名称: 乙, 对应指标: [«M9»]}\n'],
  [
    'a target and not the present figure with its id',
    `污染状况分析:\n  现状指标: [{编号: M1, 指标名称: 甲}]\n${target('«M1»')}主要措施:\n  - {名称: 甲, 对应指标: [«M│1»]}\n`,
  ],
  [
    'a present figure that a target begins with',
    '污染状况分析:\n  现状指标:\n    - {编号: «X│1», 指标名称: 甲, 数值: 12吨}\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 基期值: «X1», 目标值: 8吨}\n',
  ],
  [
    'an enterprise that a project names',
    '重点工业企业名单:\n  - {编号: «E1», 企业名称: 甲厂}\n重点投资项目规划:\n  - {名称: 甲项目, 建设单位: «│E1»}\n',
  ],
  [
    'an id in block rows',
    '目标任务:\n  主要指标:\n    - 编号: «M1»\n      指标名称: 甲\n进度安排:\n  - 阶段: 甲\n    对应指标:\n      - «M│1»\n',
  ],
  ['an id between quotes', `${target('«"M1"»')}主要措施:\n  - {名称: 甲, 对应指标: [«"│M1"»]}\n`],
  [
    'an annex, from where it is given',
    '附件:\n  - {编号: «附│件1», 名称: 甲名单}\n重点工业企业名单: {附件: «附件1»}\n',
  ],
  ['an annex, from an answer', '附件:\n  - {编号: «附件1», 名称: 甲名单}\n重点工业企业名单: {附件: «附件│1»}\n'],
  [
    'an annex that prose speaks of',
    '附件:\n  - {编号: «附件1», 名称: 甲名单}\n指导思想: 甲市推行清洁生产，名单见«附│件1»，按年更新。\n',
  ],
  [
    'an annex in another spelling',
    '附件:\n  - {编号: «附│件1», 名称: 甲名单}\n指导思想: 甲市推行清洁生产，名单见«附件一»，按年更新。\n',
  ],
  [
    'a zone',
    '规划概况:\n  规划范围:\n    片区:\n      - {编号: «Z1», 名称: 甲片区}\n重点工业企业名单:\n  - {企业名称: 甲厂, 所在片区: «│Z1»}\n',
  ],
];

/** Nothing is found from there. */
const nothing: readonly (readonly [what: string, plan: string])[] = [
  ['a key', `${target('M1')}主要│措施:\n  - {名称: 甲, 对应指标: [M1]}\n`],
  ['a name', `${target('M1')}主要措施:\n  - {名称: 甲│, 对应指标: [M1]}\n`],
  ['a text that only looks like an id', `${target('M1')}指导思想: 见M│1\n`],
  ['a number', '目标任务:\n  主要指标:\n    - {编号: M1, 目标值: 下降│8%}\n'],
  ['the blank between two ids', `${target('M1')}主要措施:\n  - {名称: 甲, 对应指标: [M1,  │  M2]}\n`],
  ['an annex of another document', '附件:\n  - {编号: 附件1, 名称: 甲}\n指导思想: 按照《乙办法》附│件1执行。\n'],
  ['a comment', `${target('M1')}# M│1\n`],
  ['an empty file', '│'],
  ['a place where the text cannot be read', '目标任务: [{编号: M│1\n'],
];

describe('The places of an id', () => {
  for (const [what, fixture] of cases)
    for (const { way, text, position, marked } of cursorPlans(fixture))
      it(`are found for ${what}, ${way}`, () => {
        const found = idPlaces(analyzed(text), position);
        assert.deepEqual(sorted([...(found?.definitions ?? []), ...(found?.references ?? [])]), sorted(marked));
      });

  for (const [what, fixture] of nothing)
    for (const { way, text, position } of cursorPlans(fixture))
      it(`are not looked for at ${what}, ${way}`, () => {
        assert.equal(idPlaces(analyzed(text), position), undefined);
      });
});

const sorted = <T>(ranges: readonly T[]): string[] => ranges.map((range) => JSON.stringify(range)).sort();
