import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (name: string, target: string, stage = '起草稿') =>
  `规划概况: {编制阶段: ${stage}}\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: ${name}, 目标值: ${target}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: '吨标煤',
    text: row('能源消费总量', '控制在82万吨标煤以内'),
    finds: ['控制在82万吨标煤以内'],
    severity: 'hint',
    says: '单位“万吨标煤”建议写作“万吨标准煤”。',
    fixed: '目标值: 控制在82万吨标准煤以内}',
  },
  { when: '方', text: row('工业用水总量', '1200万方'), finds: ['1200万方'], fixed: '1200万立方米}' },
  { when: '度 of electricity', text: row('工业节电量', '1200万度'), finds: ['1200万度'], fixed: '1200万千瓦时}' },
  {
    when: 'below a line',
    text: row('单位产品能耗', '0.4吨标煤/吨钢'),
    finds: ['0.4吨标煤/吨钢'],
    fixed: '0.4吨标准煤/吨钢}',
  },
  {
    when: 'in parts',
    text: 'keyProjects: [{name: 甲, benefits: [节能8000吨标煤/年]}]\n',
    finds: ['节能8000吨标煤/年'],
    fixed: '节能8000吨标准煤/年',
  },
  { when: 'the better form', text: row('能源消费总量', '控制在82万吨标准煤以内') },
  { when: '度 of something else', text: row('水温', '30度') },
  { when: '亩', text: row('灌溉面积', '6000万亩') },
  { when: '公里', text: row('河道长度', '32公里') },
  { when: 'counting words', text: row('平板玻璃产量', '300万重量箱') },
  { when: 'issued', text: row('能源消费总量', '控制在82万吨标煤以内', '已印发') },
];

describe('unit-form', () => itFinds('unit-form', cases));
