import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const tasks = (...rows: readonly string[]) =>
  `目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: 90%, 目标年: 2030}\n  主要任务:\n    - {编号: R1, 任务名称: 回用, 对应指标: [M1]}\n${rows.map((row) => `    - {${row}}\n`).join('')}`;
const INDUSTRY = '领域: 工业, 牵头单位: 济南市工业和信息化局';

const cases: readonly RuleCase[] = [
  {
    when: 'a number in its name',
    text: tasks(`编号: R2, 任务名称: 完成30家企业节水改造, ${INDUSTRY}`),
    finds: ['R2'],
    severity: 'hint',
    says: '“完成30家企业节水改造”未写明对应指标，请补充或说明。',
  },
  {
    when: 'a number in its text',
    text: tasks(`任务名称: 节水改造, 说明: 改造12台窑炉, ${INDUSTRY}`),
    finds: ['节水改造'],
  },
  { when: 'how many there are to be', text: tasks(`任务名称: 节水改造, 数量: 12家, ${INDUSTRY}`), finds: ['节水改造'] },
  {
    when: 'five of them, told once',
    text: tasks(...[2, 3, 4, 5, 6].map((at) => `编号: R${at}, 任务名称: 完成${at}家企业改造, ${INDUSTRY}`)),
    finds: ['主要任务'],
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks:\n  targets: [{ id: M1, name: 甲, target: 90%, by: 2030 }]\n  tasks:\n    - { id: R1, name: 甲, targets: [M1] }\n    - { id: R2, name: 改造12台窑炉, field: industry }\n',
    finds: ['R2'],
  },
  { when: 'a task with its target', text: tasks(`任务名称: 完成30家企业节水改造, ${INDUSTRY}, 对应指标: [M1]`) },
  { when: 'a target still blank', text: tasks(`任务名称: 完成30家企业节水改造, ${INDUSTRY}, 对应指标: `) },
  { when: 'no number', text: tasks(`任务名称: 推进企业节水改造, ${INDUSTRY}`) },
  { when: 'a year alone', text: tasks(`任务名称: 2028年底前完成节水改造, ${INDUSTRY}`) },
  { when: 'another field', text: tasks('任务名称: 建设20处设施, 领域: 农业') },
  { when: 'no field', text: tasks('任务名称: 建设20处设施') },
  { when: 'training', text: tasks(`任务名称: 培训企业人员300人次, ${INDUSTRY}`) },
  { when: 'issued', text: `规划概况: {编制阶段: 已印发}\n${tasks(`任务名称: 完成30家企业节水改造, ${INDUSTRY}`)}` },
  {
    when: 'links that nobody makes',
    text: `目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n  主要任务:\n    - {任务名称: 完成30家企业节水改造, ${INDUSTRY}}\n`,
  },
];

describe('task-orphan', () => itFinds('task-orphan', cases));
