import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const REVIEW = '规划概况: {编制阶段: 送审稿, 规划期: 2026—2030年}\n';
const target = (value: string) =>
  `目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 工业用水重复利用率, 目标值: ${value}}\n`;
const goals = (...rows: readonly string[]) => `目标任务:\n  总体目标:\n${rows.map((row) => `    - ${row}\n`).join('')}`;

const cases: readonly RuleCase[] = [
  {
    when: 'a vague word in the place of a number',
    text: REVIEW + target('显著提高'),
    finds: ['显著提高'],
    severity: 'warning',
    says: '“工业用水重复利用率”未写明可衡量的数值，请量化或补充衡量标准。',
  },
  { when: 'a draft', text: target('大幅提升'), finds: ['大幅提升'], severity: 'information' },
  {
    when: 'goals alone, and none can be measured',
    text: REVIEW + goals('到2030年，清洁生产水平明显提高。', '工业能效大幅提升。'),
    finds: ['到2030年，清洁生产水平明显提高。', '工业能效大幅提升。'],
    severity: 'information',
  },
  {
    when: 'English keys',
    text: 'about: { stage: review }\ngoalsAndTasks: { targets: [{ name: 甲, target: 持续下降, by: 2030 }] }\n',
    finds: ['持续下降'],
  },
  {
    when: 'not set yet',
    text: REVIEW + target('待定'),
    finds: ['待定'],
    severity: 'warning',
    says: '“工业用水重复利用率”的目标值写作“待定”，请写明数值；由谁、何时另行确定的，写明是谁、何时。',
  },
  { when: 'left out', text: REVIEW + target('略'), finds: ['略'] },
  { when: 'nothing', text: REVIEW + target('无'), finds: ['无'] },
  { when: 'not set yet, in a draft', text: target('待定'), finds: ['待定'], severity: 'information' },
  { when: 'set by somebody else', text: REVIEW + target('由省里另行下达') },
  { when: 'not set yet, and issued', text: `规划概况: {编制阶段: 已印发}\n${target('待定')}` },
  { when: 'a number beside the word', text: REVIEW + target('力争达到90%') },
  { when: 'a class', text: REVIEW + target('稳定达到Ⅲ类') },
  { when: 'a class behind a vague word', text: REVIEW + target('基本达到II类') },
  { when: 'all of them', text: REVIEW + target('全部达标，并持续改善') },
  { when: 'most of them', text: REVIEW + target('基本达标'), finds: ['基本达标'] },
  {
    when: 'the indicator that is set in words everywhere',
    text: REVIEW + target('有效保障').replace('工业用水重复利用率', '重点建设用地安全利用'),
  },
  { when: 'the same words of another', text: REVIEW + target('得到有效保障'), finds: ['得到有效保障'] },
  { when: 'the level of a year', text: REVIEW + target('不超过2020年水平') },
  { when: 'settled later', text: REVIEW + target('另行确定') },
  { when: 'no vague word', text: REVIEW + target('完成') },
  { when: 'issued', text: `规划概况: {编制阶段: 已印发, 规划期: 2026—2030年}\n${target('显著提高')}` },
  {
    when: 'goals beside targets',
    text: `${REVIEW + target('达到90%')}  总体目标: [工业能效大幅提升。]\n`,
  },
  { when: 'goals of which one has a number', text: REVIEW + goals('工业能效大幅提升。', '能耗下降14%。') },
  { when: 'a goal with a criterion', text: REVIEW + goals('{表述: 工业能效大幅提升, 衡量标准: 能耗低于国家限额}') },
  {
    when: 'targets in an annex',
    text: `${REVIEW + goals('工业能效大幅提升。')}附件:\n  - {编号: 附件1, 附件类型: 指标表}\n`,
  },
  { when: 'goals read in part', text: `${REVIEW + goals('工业能效大幅提升。')}  未转录: 指标\n` },
];

describe('vague-target', () => itFinds('vague-target', cases));
