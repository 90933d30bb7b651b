import assert from 'node:assert/strict';
import { framed } from '../support/frame.ts';
import { analyze, covered } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const about = '编制阶段: 送审稿, 成文日期: 2026-11-20';
const joint = (body: string, head = about) => `规划概况: {${head}, 会同部门: [${body}]}\n`;
const prose = (text: string, head = about) => `规划概况: {${head}}\n指导思想:\n  表述: ${text}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a local body',
    text: joint('济南市环境保护局'),
    finds: ['济南市环境保护局'],
    severity: 'warning',
    fixed: '会同部门: [济南市生态环境局]',
    says: '“济南市环境保护局”已于2018—2019年改为“济南市生态环境局”，请改用现名。',
  },
  { when: 'a province', text: joint('山东省经贸委'), finds: ['山东省经贸委'], fixed: '[山东省工业和信息化厅]' },
  { when: 'a name that is only recalled', text: joint('济南市农业局'), finds: ['济南市农业局'], severity: 'hint' },
  {
    when: 'a ministry',
    text: prose('争取环境保护部支持。'),
    finds: ['环境保护部'],
    fixed: '争取生态环境部支持',
    says: '“环境保护部”已于2018年3月改为“生态环境部”，请改用现名。',
  },
  {
    when: 'a commission whose duties were divided',
    text: prose('由国家经贸委指导。'),
    finds: ['国家经贸委'],
    says: '“国家经贸委”已于2003年3月10日撤销，职能分别划入国家发展和改革委员会、商务部、国务院国有资产监督管理委员会，请按实际改写。',
  },
  { when: 'two in one sentence', text: prose('市环保局、市质监局各负其责。'), finds: ['市环保局', '市质监局'] },
  {
    when: 'a local body behind a place in short',
    text: prose('由济南环保局、甲集团环保局配合。'),
    finds: ['济南环保局'],
  },
  {
    when: 'a task',
    text: `规划概况: {${about}}\n目标任务:\n  主要任务:\n    - {任务名称: 甲, 牵头单位: 济南市环保局, 配合单位: [济南市国土资源局]}\n`,
    finds: ['济南市环保局', '济南市国土资源局'],
  },
  {
    when: 'a source of money',
    text: `规划概况: {${about}}\n重点投资项目规划:\n  - {项目名称: 甲, 资金来源: {排污费: 100万元, 企业自筹: 1万元}}\n`,
    finds: ['排污费'],
    severity: 'warning',
    says: '“排污费”已不再使用，现行说法是“环境保护税”，请更正。',
  },
  {
    when: 'a term of usage',
    text: prose('节能1万吨标煤。'),
    finds: ['吨标煤'],
    severity: 'hint',
    fixed: '1万吨标准煤',
  },
  {
    when: 'the regime of a plan for 2026 and later',
    text: prose('落实能耗双控。', `${about}, 规划期: 2026—2030年`),
    finds: ['能耗双控'],
    severity: 'hint',
  },
  {
    when: 'a folded name',
    text: `规划概况: {${about}}\n指导思想:\n  表述: >-\n    由济南市环境\n    保护局负责。\n`,
    finds: ['济南市环境\n    保护局'],
  },
  {
    when: 'who confirmed a waiver',
    text: `规划概况: {${about}}\n例外说明:\n  - {规则: joint-authority, 理由: 环境保护部已同意, 确认单位: 济南市环保局}\n`,
    finds: ['济南市环保局'],
  },
  { when: 'a plan of 2011', text: joint('环境保护部, 济南市环境保护局', '编制阶段: 已印发, 成文日期: 2011-06-01') },
  { when: 'a local name in 2019', text: joint('济南市环境保护局', '编制阶段: 已印发, 成文日期: 2019-06-01') },
  { when: 'an issued plan without a day', text: joint('济南市环境保护局', '编制阶段: 已印发') },
  { when: '原 before it', text: prose('原济南市环境保护局、原山东省环保厅的档案。') },
  { when: '现 behind it', text: prose('由环境保护部（现生态环境部）印发。') },
  { when: 'before the year in which it ended', text: prose('2018年以前，市环境保护局征收排污费。') },
  {
    when: 'after the year in which it ended',
    text: prose('2018年以后，市生态环境局征收排污费。'),
    finds: ['排污费'],
  },
  { when: 'the years of its time', text: prose('2015年，环境保护部组织核查。') },
  {
    when: 'a row of its time',
    text: `规划概况: {${about}}\n进度安排:\n  - {阶段: 甲, 时间: 2010—2012年, 说明: 济南市环保局组织试点}\n`,
  },
  {
    when: 'a title and a document number',
    text: prose('执行《环境保护部办公厅通知》（环境保护部令第38号）和环境保护部公告2013年第36号。'),
  },
  { when: 'the legal basis', text: `规划概况: {${about}, 编制依据: [{名称: 关于甲的通知, 发文机关: 环境保护部}]}\n` },
  {
    when: 'data and notes',
    text: `规划概况: {${about}, 备注: 环境保护部}\n污染状况分析:\n  现状指标:\n    - {指标名称: 甲, 现状值: 1吨, 数据来源: 济南市环保局}\n`,
  },
  { when: 'a local name without a place', text: joint('环保局') },
  { when: 'a quotation', text: prose('开展“排污交易”试点。') },
  { when: 'energy in a plan before 2026', text: prose('落实能耗双控。', `${about}, 规划期: 2021—2025年`) },
  { when: 'Shanghai, which keeps the name', text: joint('上海市经济和信息化委员会') },
  { when: 'kept names', text: joint('国家认监委, 国家标准委, 国家发展改革委, 科技部, 住房城乡建设部, 市场监管总局') },
];

/** Ordinary prose that names nobody. */
const ordinary: readonly string[] = [
  '农业部门推广清洁养殖，建设部门做好配合。',
  '加强交通部署和人事部分工。',
  '已建设部分再生水管网投入使用。',
  '各级环境保护部门依法监督。',
  '企业安全环保部、企业文化部共同负责。',
  '排污费用由企业承担的比例逐步提高。',
  '住房和城乡建设部、交通运输部、农业农村部。',
  '全省农业局部受灾，农业厅堂式大棚受损。',
  '推进环境保护局面好转。',
];

/** A draft without a date is of the day it is checked for. */
const days: readonly [day: string, text: string, finds: readonly string[]][] = [
  ['2005-06-01', '国家环保总局', []],
  ['2005-06-01', '国家计委', ['国家计委']],
  ['2010-06-01', '国家环保总局', ['国家环保总局']],
  ['2010-06-01', '环境保护部', []],
  ['2016-06-01', '济南市环保局', []],
  ['2016-06-01', '排污费', []],
  ['2016-06-01', '铁道部', ['铁道部']],
  ['2020-06-01', '济南市环保局', ['济南市环保局']],
  ['2020-06-01', '排污费', ['排污费']],
  ['2020-06-01', '银保监会', []],
  ['2026-06-01', '银保监会', ['银保监会']],
  ['2026-06-01', '环境保护部', ['环境保护部']],
  ['2026-11-24', '国土资源部', ['国土资源部']],
  ['2026-11-24', '生态环境部', []],
];

describe('outdated-term', () => {
  itFinds('outdated-term', cases);
  itFinds(
    'outdated-term',
    ordinary.map((text) => ({ when: text, text: prose(text) })),
  );
  for (const [day, text, finds] of days) {
    it(`${finds.length > 0 ? 'speaks of' : 'is silent on'} ${text} in a plan without a date as of ${day}`, () => {
      const analysis = analyze(framed(`指导思想: {表述: 由${text}支持推行工作。}\n`), day);
      const found = analysis.findings.filter(({ rule }) => rule.id === 'outdated-term');
      assert.deepEqual(
        found.map((finding) => covered(analysis, finding)),
        finds,
      );
    });
  }
});
