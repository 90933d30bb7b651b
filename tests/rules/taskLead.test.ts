import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const REVIEW = '规划概况: {编制阶段: 送审稿}\n';
const tasks = (rows: readonly string[], { head = REVIEW, summary = '', annexes = '' } = {}) =>
  `${head}目标任务:\n${summary && `  概述: ${summary}\n`}  主要任务:\n${rows.map((row) => `    - ${row}\n`).join('')}${annexes}`;
const unled = (count: number) => Array.from({ length: count }, (_, at) => `{任务名称: 任务${at}}`);
const TABLE = '附件:\n  - {编号: 附件1, 名称: 任务分工表, 附件类型: 分工表}\n';
const lead = (list: string, field = '名称') => `${REVIEW}${list}:\n  - {${field}: 甲, 牵头单位: 有关单位}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'nobody, in a row',
    text: tasks(['{编号: R1, 任务名称: 窑炉改造, 完成时限: 2028年底前}']),
    finds: ['窑炉改造'],
    severity: 'warning',
    fixed: '{编号: R1, 任务名称: 窑炉改造, 牵头单位: , 完成时限: 2028年底前}',
  },
  {
    when: 'nobody, in lines',
    text: tasks(['任务名称: 窑炉改造 # 甲\n      完成时限: 2028年底前']),
    finds: ['窑炉改造'],
    fixed: '    - 任务名称: 窑炉改造 # 甲\n      牵头单位:\n      完成时限: 2028年底前\n',
  },
  {
    when: 'a draft',
    text: tasks(['{任务名称: 窑炉改造}'], { head: '' }),
    finds: ['窑炉改造'],
    severity: 'information',
  },
  {
    when: 'English keys',
    text: 'about: {stage: review}\ngoalsAndTasks: {tasks: [{name: 窑炉改造}]}\n',
    finds: ['窑炉改造'],
    fixed: '{name: 窑炉改造, lead: }',
  },
  { when: 'who is responsible, in no list', text: tasks(['{任务名称: 窑炉改造, 责任单位: 甲局、乙局}']), finds: [] },
  { when: 'who is responsible, still blank', text: tasks(['{任务名称: 窑炉改造, 责任单位: }']), finds: [] },
  { when: 'only who supports', text: tasks(['{任务名称: 窑炉改造, 配合单位: [甲局]}']), finds: ['窑炉改造'] },
  {
    when: 'brackets without a body',
    text: tasks(['{任务名称: 改造, 说明: 完成改造（各有关部门按职责分工负责）}']),
    finds: ['改造'],
  },
  {
    when: 'brackets with brackets in them',
    text: tasks(['{任务名称: 改造, 说明: 完成改造。（市水务局牵头，各区、县（市）政府负责）}']),
  },
  { when: 'other brackets', text: tasks(['{任务名称: 改造, 说明: 完成改造。〔市水务局牵头，市财政局参与〕}']) },
  {
    when: 'a label in the text',
    text: tasks(['{任务名称: 改造, 说明: 完成改造。牵头单位：县水务局；责任单位：县财政局、县农业农村局}']),
  },
  {
    when: 'a label with nobody behind it',
    text: tasks(['{任务名称: 改造, 说明: 完成改造。责任单位：各有关单位}']),
    finds: ['改造'],
  },
  { when: '负责 of something else', text: tasks(['{任务名称: 改造, 说明: 建立负责人制度}']), finds: ['改造'] },
  { when: 'four of them', text: tasks(unled(4)), finds: ['任务0', '任务1', '任务2', '任务3'] },
  { when: 'five of them, told once', text: tasks(unled(5)), finds: ['主要任务'] },
  {
    when: 'a table, and yet one names a lead',
    text: tasks([...unled(1), '{任务名称: 乙, 牵头单位: 甲局}'], { annexes: TABLE }),
    finds: ['任务0'],
  },
  {
    when: 'a task led by 有关部门',
    text: tasks(['{任务名称: 改造, 牵头单位: 有关部门}']),
    finds: ['有关部门'],
    severity: 'warning',
  },
  {
    when: 'six led by 各部门, each where it stands',
    text: tasks(Array(6).fill('{任务名称: 改造, 牵头单位: 各部门}')),
    finds: Array(6).fill('各部门'),
  },
  { when: 'a measure', text: lead('主要措施'), finds: ['有关单位'] },
  { when: 'a stage', text: lead('进度安排', '阶段'), finds: ['有关单位'] },
  { when: 'a pilot', text: lead('清洁生产试点'), finds: ['有关单位'] },
  { when: 'a project', text: lead('重点投资项目规划', '项目名称'), finds: ['有关单位'] },
  { when: 'an enterprise', text: lead('重点工业企业名单', '企业名称'), finds: ['有关单位'] },
  {
    when: 'a lead yet to be named',
    text: tasks(['{任务名称: 甲, 牵头单位: 待定}', '{任务名称: 乙, 牵头单位: 略}']),
    finds: ['待定', '略'],
    says: '“待定”不是具体单位，请明确牵头单位。',
  },
  { when: 'a lead', text: tasks(['{任务名称: 改造, 牵头单位: 甲市工业和信息化局}']) },
  { when: 'each within its duties', text: tasks(['{任务名称: 改造, 牵头单位: 按职责分工负责}']) },
  { when: 'a lead that is still blank', text: tasks(['{任务名称: 改造, 牵头单位: }']) },
  {
    when: 'brackets at the end',
    text: tasks(['{任务名称: 改造, 说明: 完成改造。（市工业和信息化局牵头，市生态环境局参与）}']),
  },
  { when: 'brackets in the name', text: tasks(['{任务名称: 窑炉改造（市发展改革委负责）}']) },
  { when: '责任单位 in brackets', text: tasks(['{任务名称: 改造, 说明: 完成改造（责任单位：市生态环境局）。}']) },
  { when: 'the last sentence', text: tasks(['{任务名称: 改造, 说明: 完成改造，由市生态环境局负责。}']) },
  { when: 'a table among the annexes', text: tasks(unled(5), { annexes: TABLE }) },
  { when: 'a text that cites one', text: tasks(unled(2), { summary: '任务分工见附件1。' }) },
  { when: 'one body for all of them', text: tasks(unled(2), { summary: '各项任务由市发展改革委统筹推进。' }) },
  {
    when: 'one body for all of them, said by a measure',
    text: `${tasks(unled(2))}主要措施:\n  - {名称: 组织, 说明: 各项任务由市发展改革委统筹推进。}\n`,
  },
  {
    when: 'issued',
    text: tasks(['{任务名称: 改造}', '{任务名称: 改造, 牵头单位: 有关部门}'], {
      head: '规划概况: {编制阶段: 已印发}\n',
    }),
  },
  { when: 'a body with 部门 in its name', text: tasks(['{任务名称: 改造, 牵头单位: 市直有关部门和甲公司}']) },
];

describe('task-lead', () => itFinds('task-lead', cases));
