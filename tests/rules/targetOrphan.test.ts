import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const REVIEW = '规划概况: {编制阶段: 送审稿}\n';
const targets = (...rows: readonly string[]) =>
  `目标任务:\n  主要指标:\n${rows.map((row) => `    - {${row}}\n`).join('')}`;
const two = targets('编号: M1, 指标名称: 甲', '编号: M2, 指标名称: 乙');
const measures = (links = '对应指标: [M1]') => `主要措施:\n  - {名称: 推广, ${links}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'one that no measure serves',
    text: REVIEW + two + measures(),
    finds: ['M2'],
    severity: 'warning',
    says: '“乙”未明确任务、措施或项目支撑，请补充。',
  },
  { when: 'a draft', text: two + measures(), finds: ['M2'], severity: 'information' },
  {
    when: 'one without an id',
    text: REVIEW + targets('编号: M1, 指标名称: 甲', '指标名称: 乙') + measures(),
    finds: ['乙'],
  },
  {
    when: 'what only a waiver names',
    text: `${REVIEW}${two}${measures()}例外说明:\n  - {规则: unit-mismatch, 位置: M2, 理由: 甲}\n`,
    finds: ['M2'],
  },
  {
    when: 'tasks only',
    text: `${REVIEW}${two}  主要任务:\n    - {任务名称: 甲, 对应指标: [M2]}\n`,
    finds: ['M1'],
    fixed: '对应指标: [M2, M1]',
  },
  {
    when: 'the task that speaks of it',
    text: `${REVIEW}${targets('编号: M1, 指标名称: 氮氧化物排放量', '编号: M2, 指标名称: 化学需氧量排放量')}  主要任务:
    - 任务名称: 低氮燃烧
      对应指标:
        - M1
    - 任务名称: 化学需氧量深度治理 # 暂定
`,
    finds: ['M2'],
    fixed: '    - 任务名称: 化学需氧量深度治理 # 暂定\n      对应指标: [M2]\n',
  },
  {
    when: 'a list in lines',
    text: `${REVIEW}${two}  主要任务:\n    - 任务名称: 甲\n      对应指标:\n        - M2 # 暂定\n`,
    finds: ['M1'],
    fixed: '        - M2 # 暂定\n        - M1\n',
  },
  {
    when: 'projects not read',
    text: `${REVIEW}${two}${measures()}重点投资项目规划: {未转录: 片段}\n`,
    finds: ['M2'],
  },
  {
    when: 'a part that is not served',
    text:
      REVIEW +
      targets(
        '编号: M1, 指标名称: 甲',
        '编号: M2, 指标名称: 乙',
        '编号: M2-1, 指标名称: 丙',
        '编号: M2-2, 指标名称: 丁',
      ) +
      measures('对应指标: [M1, M2-1]'),
    finds: ['M2', 'M2-2'],
  },
  {
    when: 'five of them, told once',
    text:
      REVIEW +
      targets('编号: M1, 指标名称: 甲', ...[2, 3, 4, 5, 6].map((at) => `编号: M${at}, 指标名称: 乙`)) +
      measures(),
    finds: ['主要指标'],
  },
  {
    when: 'English keys',
    text: `about: { stage: review }\ngoalsAndTasks: { targets: [{ id: M1, name: 甲 }, { id: M2, name: 乙 }] }\nmeasures: [{ name: 乙 }]\npilots: [{ name: 丙, targets: [M2] }]\n`,
    finds: ['M1'],
  },
  { when: 'all served', text: REVIEW + two + measures('对应指标: [M1, M2]') },
  {
    when: 'served by a project',
    text: `${REVIEW}${two}${measures()}重点投资项目规划:\n  - {项目名称: 甲, 对应指标: [M2]}\n`,
  },
  {
    when: 'served by what a project brings',
    text: `${REVIEW}${two}${measures()}重点投资项目规划:\n  - {项目名称: 甲, 预期效益: [{名称: 节水, 数值: 1万吨, 对应指标: [M2]}]}\n`,
  },
  { when: 'served by a pilot', text: `${REVIEW}${two}${measures()}清洁生产试点:\n  - {名称: 甲, 对应指标: [M2]}\n` },
  { when: 'links that nobody makes', text: REVIEW + two + measures('措施类别: 技术') },
  { when: 'an id that there is not', text: REVIEW + two + measures('对应指标: [M1, M3]') },
  { when: 'a link that is still blank', text: `${REVIEW}${two}${measures()}进度安排:\n  - {阶段: 甲, 对应指标: }\n` },
  {
    when: 'parts that are served',
    text:
      REVIEW +
      targets('编号: M2, 指标名称: 乙', '编号: M2-1, 指标名称: 丙', '编号: M2-2, 指标名称: 丁') +
      measures('对应指标: [M2-1, M2-2]'),
  },
  {
    when: 'background',
    text: REVIEW + targets('编号: M1, 指标名称: 甲', '编号: M2, 指标名称: 地区生产总值') + measures(),
  },
  {
    when: 'nothing to judge by',
    text: `${REVIEW}${two}主要措施: {附件: 附件1}\n重点投资项目规划:\n  - {项目名称: 甲, 对应指标: [M1]}\n`,
  },
  {
    when: 'measures read in part',
    text: `${REVIEW}${two}主要措施: {清单: [{名称: 甲, 对应指标: [M1]}], 未转录: 其余}\n`,
  },
  { when: 'issued', text: `规划概况: {编制阶段: 已印发}\n${two}${measures()}` },
];

describe('target-orphan', () => itFinds('target-orphan', cases));
