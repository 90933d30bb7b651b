import assert from 'node:assert/strict';
import type { Answer, AppliesTo } from '../../server/src/core/provisions/answers.ts';
import type { StateName } from '../../server/src/core/states/requirementState.ts';
import { requirementStates, StateMemory } from '../../server/src/core/states/requirementStates.ts';
import { type Asked, standing } from '../support/askedOf.ts';
import { editedAlong } from '../support/editedAlong.ts';
import { longPlan } from '../support/longPlan.ts';
import { analyze, example, service } from '../support/plan.ts';

interface Case {
  readonly what: string;
  readonly answers: Answer | readonly Answer[];
  readonly text: string;
  readonly state: StateName;
  readonly lines?: readonly number[];
  readonly reason?: string;
}

const enterprises: Answer = { content: 'keyEnterprises' };
const industries: Answer = { field: 'about.scope.industries' };
const tax: Answer = { row: 'measure', where: { kind: 'tax' } };
const research: Answer = { row: 'measure', where: { kind: ['technology', 'funding'] }, words: ['研发', '攻关'] };
const incentive: Answer = { words: ['激励机制', ['奖励', '企业']], in: ['goalsAndTasks', 'measures'] };
const trading: Answer = { words: ['排污权交易'], in: ['measures'] };
const loans: Answer = { row: 'project', where: { funding: { words: ['贷款'] } } };
const beyond: Answer = { row: 'task', where: { field: { not: ['industry'] } } };
const kept: Answer = { words: [['设备', '转移']], in: ['measures'], forbids: true };

const listed = '  - {编号: Q1, 企业名称: 示例化工有限公司}\n';
const measure = (fields: string): string => `主要措施:\n  - {${fields}}\n`;

const cases: readonly Case[] = [
  // A content.
  {
    what: 'a content that is written out',
    answers: enterprises,
    text: `重点工业企业名单:\n${listed}`,
    state: 'answered',
    lines: [1],
  },
  {
    what: 'a content in an annex',
    answers: enterprises,
    text: '重点工业企业名单: {附件: 附件1}\n附件:\n  - {编号: 附件1, 名称: 名单}\n',
    state: 'annex',
    lines: [1],
    reason: '“重点工业企业名单”注明在附件中',
  },
  {
    what: 'a content in an annex that is not there',
    answers: enterprises,
    text: '重点工业企业名单: {附件: 附件1}\n',
    state: 'missing',
    reason: '“重点工业企业名单”注明见附件1，但那里没有',
  },
  {
    what: 'a content in another document',
    answers: enterprises,
    text: '重点工业企业名单: {另见文件: 关于公布名单的通知}\n',
    state: 'elsewhere',
    lines: [1],
  },
  {
    what: 'a content to be published',
    answers: enterprises,
    text: '重点工业企业名单: {另行公布: {公布单位: 市发展改革委, 公布时间: 2027年6月}}\n',
    state: 'toBePublished',
    lines: [1],
    reason: '“重点工业企业名单”注明另行公布',
  },
  {
    what: 'a content to be published by nobody',
    answers: enterprises,
    text: '重点工业企业名单: {另行公布: {公布单位: 市发展改革委}}\n',
    state: 'toBePublished',
    reason: '“重点工业企业名单”注明另行公布，未写明由谁、何时公布',
  },
  {
    what: 'a content that says to see another',
    answers: { content: 'keyContents' },
    text: '重点内容: {见本规划: 目标任务}\n目标任务:\n  总体目标: [减少排放]\n',
    state: 'answered',
    lines: [1, 2],
    reason: '“重点内容”注明见本规划别处',
  },
  {
    what: 'a content that says to see an empty one',
    answers: { content: 'keyContents' },
    text: '重点内容: {见本规划: 目标任务}\n目标任务:\n',
    state: 'missing',
    reason: '“目标任务”下没有实质内容',
  },
  {
    what: 'a key with nothing behind it',
    answers: enterprises,
    text: '重点工业企业名单:\n',
    state: 'missing',
    lines: [1],
    reason: '“重点工业企业名单”下没有实质内容',
  },
  {
    what: 'a content that is not there',
    answers: enterprises,
    text: '主要措施: [执行标准]\n',
    state: 'missing',
    lines: [],
    reason: '没有写“重点工业企业名单”',
  },
  {
    what: 'a content that nobody transcribed',
    answers: enterprises,
    text: '重点工业企业名单: {未转录: 没有读到}\n',
    state: 'notRead',
    lines: [1],
  },
  {
    what: 'a content that was not among the parts read',
    answers: enterprises,
    text: '转录来源:\n  - {名称: 转载, 读到的部分: [主要措施]}\n',
    state: 'notRead',
  },
  {
    what: 'a content that cannot be read',
    answers: enterprises,
    text: '重点工业企业名单: "未完\n',
    state: 'notRead',
  },
  {
    what: 'a part that shows nothing',
    answers: { content: 'schedule', inPart: [{ row: 'milestone', where: { stage: { written: true } } }] },
    text: '进度安排:\n  清单:\n    - {时间: 2030年, 说明: 达到目标}\n  未转录: 分阶段安排\n',
    state: 'notRead',
  },
  {
    what: 'a part that shows what it is',
    answers: { content: 'schedule', inPart: [{ row: 'milestone', where: { stage: { written: true } } }] },
    text: '进度安排:\n  清单:\n    - {阶段: 启动, 时间: 2030年}\n  未转录: 分阶段安排\n',
    state: 'answered',
    reason: '“进度安排”只转录了一部分',
  },

  // A field.
  {
    what: 'a field that says something',
    answers: industries,
    text: '规划概况:\n  规划范围: {行业: [化工]}\n',
    state: 'answered',
    lines: [2],
  },
  {
    what: 'a field that is not there',
    answers: industries,
    text: '规划概况:\n  规划范围: {地区: [济南市]}\n',
    state: 'missing',
    reason: '没有写“行业”',
  },
  {
    what: 'a field that is blank',
    answers: industries,
    text: '规划概况:\n  规划范围:\n    行业:\n',
    state: 'missing',
    reason: '“行业”下没有实质内容',
  },
  {
    what: 'a field that nobody transcribed',
    answers: industries,
    text: '规划概况:\n  规划范围: {未转录: 没有读到}\n',
    state: 'notRead',
  },
  {
    what: 'a field that says so',
    answers: { field: 'about.leadUnit', words: ['发展和改革'] },
    text: '规划概况: {牵头单位: 济南市发展和改革委员会}\n',
    state: 'answered',
  },
  {
    what: 'a field that says something else',
    answers: { field: 'about.leadUnit', words: ['发展和改革'] },
    text: '规划概况: {牵头单位: 济南市生态环境局}\n',
    state: 'missing',
    lines: [1],
    reason: '“牵头单位”中没有写到',
  },
  {
    what: 'a field with a value',
    answers: { field: 'about.level', is: ['park', 'county'] },
    text: '规划概况: {规划层级: 县级}\n',
    state: 'answered',
  },
  {
    what: 'a field with another value',
    answers: { field: 'about.level', is: ['park', 'county'] },
    text: '规划概况: {规划层级: 市级}\n',
    state: 'missing',
  },

  // Rows.
  {
    what: 'a measure of the kind',
    answers: tax,
    text: measure('名称: 落实优惠, 措施类别: 税收'),
    state: 'answered',
    lines: [2],
  },
  {
    what: 'a measure of another kind',
    answers: tax,
    text: measure('名称: 落实税收优惠, 措施类别: 资金'),
    state: 'missing',
    lines: [1],
    reason: '“主要措施”中没有写到',
  },
  { what: 'a measure without a kind', answers: tax, text: measure('名称: 落实优惠'), state: 'missing' },
  {
    what: 'no measures at all',
    answers: tax,
    text: '指导思想: 以企业为主体\n',
    state: 'missing',
    lines: [],
    reason: '可以写入“主要措施”，都没有写',
  },
  {
    what: 'measures in an annex',
    answers: tax,
    text: '主要措施: {附件: 附件1}\n附件:\n  - {编号: 附件1, 名称: 措施表}\n',
    state: 'notRead',
    reason: '“主要措施”在附件或其他文件中，没有读到',
  },
  {
    what: 'measures of which some were transcribed',
    answers: tax,
    text: '主要措施:\n  清单:\n    - {名称: 执行标准, 措施类别: 监管}\n  未转录: 其余措施\n',
    state: 'notRead',
  },
  {
    what: 'the measure among those transcribed',
    answers: tax,
    text: '主要措施:\n  清单:\n    - {名称: 落实优惠, 措施类别: 税收}\n  未转录: 其余措施\n',
    state: 'answered',
    lines: [3],
  },
  {
    what: 'a row that cannot be read',
    answers: tax,
    text: '主要措施:\n  - {名称: "甲, 措施类别: 税收}\n  - {名称: 乙}\n',
    state: 'notRead',
  },
  {
    what: 'a kind whose words are said',
    answers: research,
    text: measure('名称: 支持关键技术研发, 措施类别: 技术'),
    state: 'answered',
  },
  {
    what: 'a kind whose words are not said',
    answers: research,
    text: measure('名称: 开展诊断服务, 措施类别: 技术'),
    state: 'missing',
  },
  {
    what: 'the words in a row of another kind',
    answers: research,
    text: measure('名称: 宣传技术研发成果, 措施类别: 宣传培训'),
    state: 'missing',
  },
  {
    what: 'a source of money',
    answers: loans,
    text: '重点投资项目规划:\n  - {项目名称: 回用, 资金来源: {企业自筹: 1亿元, 银行贷款: 2亿元}}\n',
    state: 'answered',
    lines: [2],
  },
  {
    what: 'a source of money in one word',
    answers: loans,
    text: '重点投资项目规划:\n  - {项目名称: 回用, 资金来源: 银行贷款}\n',
    state: 'answered',
  },
  {
    what: 'no such source of money',
    answers: loans,
    text: '重点投资项目规划:\n  - {项目名称: 贷款贴息工程, 资金来源: {企业自筹: 1亿元}}\n',
    state: 'missing',
  },
  {
    what: 'a field other than industry',
    answers: beyond,
    text: '目标任务:\n  主要任务:\n    - {任务名称: 清洁养殖, 领域: 农业}\n',
    state: 'answered',
  },
  {
    what: 'a row that names no field',
    answers: beyond,
    text: '目标任务:\n  主要任务:\n    - {任务名称: 清洁养殖}\n',
    state: 'missing',
  },
  {
    what: 'a zone that is but a name',
    answers: { row: 'zone', where: { kind: { words: ['园区'] } } },
    text: '规划概况:\n  规划范围:\n    片区: [化工园区]\n',
    state: 'missing',
  },
  {
    what: 'equipment by what becomes of it',
    answers: { row: 'project', where: { 'retires.disposal': ['scrapped'] } },
    text: '重点投资项目规划:\n  - 项目名称: 更新\n    淘汰设备:\n      - {设备名称: 甲, 处置方式: 封存}\n      - {设备名称: 乙, 处置方式: 拆除报废}\n',
    state: 'answered',
  },

  // Words.
  {
    what: 'a sentence that says it',
    answers: incentive,
    text: measure('名称: 建立激励机制'),
    state: 'answered',
    lines: [2],
  },
  {
    what: 'all words of an entry in one sentence',
    answers: incentive,
    text: measure('名称: 对先进企业给予奖励'),
    state: 'answered',
  },
  {
    what: 'the words of an entry in two sentences',
    answers: incentive,
    text: measure('名称: 完善奖励办法。指导企业审核'),
    state: 'missing',
  },
  {
    what: 'a sentence that says it is not there',
    answers: incentive,
    text: measure('名称: 针对激励机制尚未建立的问题'),
    state: 'missing',
  },
  {
    what: 'a sentence that cancels it',
    answers: trading,
    text: measure('名称: 取消排污权交易试点'),
    state: 'missing',
  },
  {
    what: 'a sentence that declines it',
    answers: trading,
    text: measure('名称: 不搞排污权交易'),
    state: 'missing',
  },
  {
    what: 'a sentence that stops it',
    answers: trading,
    text: measure('名称: 暂停开展排污权交易'),
    state: 'missing',
  },
  {
    what: 'a sentence that cancels something else in another clause',
    answers: trading,
    text: measure('名称: 取消落后产能补贴，开展排污权交易'),
    state: 'answered',
  },
  {
    what: 'a sentence that cancels something and puts it in its place',
    answers: trading,
    text: measure('名称: 取消排污收费并推行排污权交易'),
    state: 'answered',
  },
  {
    what: 'a sentence that ends what those get that do not do it',
    answers: trading,
    text: measure('名称: 取消未参加排污权交易企业的补贴'),
    state: 'answered',
  },
  {
    what: 'a sentence at the end of which it is cancelled',
    answers: trading,
    text: measure('名称: 排污权交易试点全面取消。'),
    state: 'missing',
  },
  {
    what: 'a sentence at the end of which it is no longer done',
    answers: trading,
    text: measure('名称: 排污权交易不再开展'),
    state: 'missing',
  },
  {
    what: 'a sentence at the end of which something of it is cancelled',
    answers: trading,
    text: measure('名称: 排污权交易手续费全面取消'),
    state: 'answered',
  },
  {
    what: 'a row named by nothing',
    answers: tax,
    text: measure('名称: ……, 措施类别: 税收, 牵头单位: 市税务局'),
    state: 'missing',
  },
  {
    what: 'a row that is yet to be written',
    answers: tax,
    text: measure('名称: TODO, 措施类别: 税收'),
    state: 'missing',
  },
  {
    what: 'a row that is but its kind',
    answers: tax,
    text: measure('措施类别: 税收'),
    state: 'missing',
  },
  {
    what: 'a row named by nothing that has a text',
    answers: tax,
    text: measure('名称: 待补充, 说明: 落实所得税优惠, 措施类别: 税收'),
    state: 'answered',
  },
  {
    what: 'a row that says there is nothing',
    answers: tax,
    text: measure('名称: 目前尚未安排税收优惠, 措施类别: 税收'),
    state: 'missing',
  },
  {
    what: 'a row about those that lack something',
    answers: tax,
    text: measure('名称: 督促尚未申报的企业用好优惠, 措施类别: 税收'),
    state: 'answered',
  },
  {
    what: 'a row that tells what is lacking and what is done',
    answers: tax,
    text: measure('名称: 税收优惠尚未落实，限期落实到位, 措施类别: 税收'),
    state: 'answered',
  },
  {
    what: 'a row that cancels what is not wanted',
    answers: tax,
    text: measure('名称: 取消落后产能税收优惠, 措施类别: 税收'),
    state: 'answered',
  },
  { what: 'a sentence that ends it', answers: incentive, text: measure('名称: 不再对企业给予奖励'), state: 'missing' },
  {
    what: 'a title that has the words',
    answers: incentive,
    text: measure('名称: 落实《关于建立激励机制的意见》'),
    state: 'missing',
  },
  {
    what: 'what is said of the present',
    answers: incentive,
    text: '污染状况分析:\n  概述: 全市已经建立激励机制，对先进企业给予奖励。\n',
    state: 'missing',
  },
  {
    what: 'a remark that has the words',
    answers: incentive,
    text: measure('名称: 执行标准, 备注: 建立激励机制'),
    state: 'missing',
  },
  {
    what: 'a sentence that forbids',
    answers: kept,
    text: measure('名称: 禁止将淘汰的设备向外地转移'),
    state: 'answered',
  },
  {
    what: 'a sentence that does not forbid',
    answers: kept,
    text: measure('名称: 推动设备向园区转移'),
    state: 'missing',
  },

  {
    what: 'a row that may say it and cannot be read',
    answers: incentive,
    text: '主要措施:\n  - {名称: "甲\n  - {名称: 乙}\n',
    state: 'notRead',
  },

  // A person, and several answers.
  {
    what: 'what a person judges',
    answers: { person: true },
    text: measure('名称: 执行标准'),
    state: 'forAPerson',
    lines: [],
    reason: '要由评审人员判断',
  },
  {
    what: 'what a person judges by a field that is there',
    answers: [
      { words: ['国情'], in: ['guidingIdeology'] },
      { person: true, in: ['guidingIdeology'] },
    ],
    text: '指导思想: 坚持预防为主\n',
    state: 'forAPerson',
    lines: [1],
  },
  {
    what: 'what is said, though a person may judge',
    answers: [
      { words: ['国情'], in: ['guidingIdeology'] },
      { person: true, in: ['guidingIdeology'] },
    ],
    text: '指导思想: 从国情出发\n',
    state: 'answered',
  },
  {
    what: 'what a person would judge by a field that is not there',
    answers: [
      { words: ['国情'], in: ['guidingIdeology'] },
      { person: true, in: ['guidingIdeology'] },
    ],
    text: measure('名称: 执行标准'),
    state: 'missing',
  },
  {
    what: 'what a person would judge by a field that was not read',
    answers: [
      { words: ['国情'], in: ['guidingIdeology'] },
      { person: true, in: ['guidingIdeology'] },
    ],
    text: '指导思想: {未转录: 没有读到}\n',
    state: 'notRead',
  },
  {
    what: 'any of several answers',
    answers: [tax, loans],
    text: '重点投资项目规划:\n  - {项目名称: 回用, 资金来源: 银行贷款}\n',
    state: 'answered',
  },
  {
    what: 'several answers, none of which is there',
    answers: [tax, loans],
    text: `重点投资项目规划:\n  - {项目名称: 回用}\n${measure('名称: 执行标准')}`,
    state: 'missing',
    lines: [3, 1],
    reason: '“主要措施、重点投资项目规划”中没有写到',
  },
  {
    what: 'one answer that was not read',
    answers: [tax, loans],
    text: `重点投资项目规划: {未转录: 没有读到}\n${measure('名称: 执行标准')}`,
    state: 'notRead',
  },
];

/** For whom a requirement is that nothing in the plan answers. */
const applying: readonly {
  readonly what: string;
  readonly appliesTo?: AppliesTo;
  readonly endedOn?: string;
  readonly about: string;
  readonly more?: string;
  readonly state: StateName;
  readonly reason?: string;
}[] = [
  { what: 'a level it is for', appliesTo: { levels: ['provincial'] }, about: '规划层级: 省级', state: 'missing' },
  {
    what: 'a level it is not for',
    appliesTo: { levels: ['provincial'] },
    about: '规划层级: 市级',
    state: 'notForThisPlan',
    reason: '不是对这一级规划的要求',
  },
  {
    what: 'a plan that does not say its level',
    appliesTo: { levels: ['provincial'] },
    about: '标题: 实施方案',
    state: 'forAPerson',
    reason: '规划没有写明层级，是否适用要由人判断',
  },
  {
    what: 'a plan of a ministry that does not say its level',
    appliesTo: { levels: ['national'] },
    about: '牵头单位: 国家发展改革委',
    state: 'missing',
  },
  {
    what: 'a kind of plan it is for',
    appliesTo: { planTypes: ['annualPlan'] },
    about: '规划类型: 年度计划',
    state: 'missing',
  },
  {
    what: 'a kind of plan it is not for',
    appliesTo: { planTypes: ['annualPlan'] },
    about: '规划类型: 规划',
    state: 'notForThisPlan',
  },
  {
    what: 'a plan in one of the areas',
    appliesTo: { areas: ['三湖'] },
    about: '规划范围: {流域: [太湖流域]}',
    state: 'missing',
  },
  {
    what: 'a plan that names none of the areas',
    appliesTo: { areas: ['三湖'] },
    about: '规划范围: {流域: [淮河流域]}',
    state: 'forAPerson',
  },
  {
    what: 'a plan of the nation, which has all areas',
    appliesTo: { areas: ['三湖'] },
    about: '规划层级: 国家级',
    state: 'missing',
  },
  {
    what: 'a plan that has what it is for',
    appliesTo: { has: [{ row: 'zone', where: { kind: { words: ['园区'] } } }] },
    about: '规划范围: {片区: [{名称: 甲, 片区类型: 园区}]}',
    state: 'missing',
  },
  {
    what: 'a plan that has not',
    appliesTo: { has: [{ row: 'zone', where: { kind: { words: ['园区'] } } }] },
    about: '规划范围: {片区: [{名称: 甲, 片区类型: 断面}]}',
    state: 'notForThisPlan',
    reason: '规划中没有这一条所说的情形',
  },
  {
    what: 'a plan that does not say what it covers',
    appliesTo: { has: [{ row: 'zone', where: { kind: { words: ['园区'] } } }] },
    about: '标题: 实施方案',
    state: 'forAPerson',
  },
  { what: 'a plan from the day on', appliesTo: { from: '2020-01-01' }, about: '成文日期: 2021年5月', state: 'missing' },
  {
    what: 'a plan before the day',
    appliesTo: { from: '2020-01-01' },
    about: '成文日期: 2019年5月',
    state: 'notForThisPlan',
    reason: '2020-01-01 起才适用',
  },
  {
    what: 'a plan of the year of the day',
    appliesTo: { from: '2020-06-01' },
    about: '成文日期: 2020年',
    state: 'forAPerson',
  },
  { what: 'a plan before its end', endedOn: '2018-01-01', about: '成文日期: 2017年5月', state: 'missing' },
  {
    what: 'a plan after its end',
    endedOn: '2018-01-01',
    about: '成文日期: 2018年1月1日',
    state: 'notForThisPlan',
    reason: '2018-01-01 起不再适用',
  },
  {
    what: 'no plan',
    appliesTo: { noPlan: true },
    about: '规划层级: 市级',
    state: 'notForThisPlan',
    reason: '不是规划要写的内容',
  },
  {
    what: 'one condition that does not hold beside one that is not known',
    appliesTo: { levels: ['provincial'], areas: ['三湖'] },
    about: '规划层级: 市级',
    state: 'notForThisPlan',
  },
  {
    what: 'a plan that is checked against another policy',
    about: '规划层级: 市级',
    more: '审查依据: [cppl-2012]\n',
    state: 'notForThisPlan',
    reason: '规划没有把这份文件列为审查依据',
  },
];

const waiver = (rule: string): string => `例外说明:\n  - {规则: ${rule}, 理由: 由上级统一公布}\n`;

describe('a requirement stands in a plan', () => {
  for (const { what, answers, text, state, lines, reason } of cases) {
    it(`by ${what}: ${state}`, () => {
      const found = standing({ answeredBy: [answers].flat() as readonly Answer[] }, text);
      assert.equal(found.state, state, found.reason);
      if (lines !== undefined) assert.deepEqual(found.lines, lines);
      if (reason !== undefined) assert.equal(found.reason, reason);
    });
  }

  for (const { what, appliesTo, endedOn, about, more = '', state, reason } of applying) {
    it(`for ${what}: ${state}`, () => {
      const asked: Asked = {
        answeredBy: [tax],
        ...(appliesTo && { appliesTo }),
        ...(endedOn !== undefined && { endedOn }),
      };
      const found = standing(asked, `${more}规划概况: {${about}}\n${measure('名称: 执行标准')}`);
      assert.equal(found.state, state, found.reason);
      if (reason !== undefined) assert.equal(found.reason, reason);
    });
  }

  it('answers for a plan that says it, whether or not it is known to be for that plan', () => {
    const text = `规划概况: {标题: 实施方案}\n${measure('名称: 落实优惠, 措施类别: 税收')}`;
    assert.equal(standing({ answeredBy: [tax], appliesTo: { planTypes: ['annualPlan'] } }, text).state, 'answered');
  });

  it('leaves to a person what is asked of a level that the plan does not tell, with the place that says it', () => {
    const of = (level: string) =>
      standing(
        { answeredBy: [tax], appliesTo: { levels: ['national'] } },
        `规划概况: {${level}}\n${measure('名称: 落实优惠, 措施类别: 税收')}`,
      );
    const unknown = of('规划层级: 市级级');
    assert.deepEqual([unknown.state, unknown.lines], ['forAPerson', [3]]);
    assert.equal(of('标题: 实施方案').state, 'forAPerson');
    assert.equal(of('规划层级: 国家级').state, 'answered');
    assert.equal(of('规划层级: 市级').state, 'notForThisPlan');
  });

  it('names places by canonical paths', () => {
    const by = (answer: Answer, text: string) => standing({ answeredBy: [answer] }, text).paths;
    assert.deepEqual(by(tax, measure('名称: 落实优惠, 措施类别: 税收')), ['measures.name']);
    assert.deepEqual(by(incentive, measure('名称: 甲, 说明: 建立激励机制')), ['measures.text']);
    assert.deepEqual(by(industries, '规划概况:\n  规划范围: {行业: [化工]}\n'), ['about.scope.industries']);
    assert.deepEqual(by(enterprises, `重点工业企业名单:\n${listed}`), ['keyEnterprises']);
  });

  it('is waived where its finding is, and the reason is given', () => {
    const text = `规划概况: {编制阶段: 送审稿}\n${measure('名称: 执行标准')}`;
    const asked: Asked = { answeredBy: [{ content: 'schedule' }] };
    const found = standing(asked, text + waiver('content-missing'));
    assert.deepEqual([found.state, found.reason], ['waived', '例外说明：由上级统一公布']);
    assert.equal(standing(asked, text + waiver('unit-form')).state, 'missing');
    assert.equal(standing(asked, `${text}进度安排: [2027年完成]\n${waiver('content-missing')}`).state, 'answered');
  });

  it('of a prohibition is not answered while a finding says that the plan breaks it', () => {
    const asked: Asked = {
      id: 'gbf-2003-100/3.1#equipment-transfer',
      prohibition: true,
      answeredBy: [{ row: 'project', where: { 'retires.disposal': ['scrapped'] } }],
    };
    const project = (disposal: string): string =>
      `重点投资项目规划:\n  - {项目名称: 甲, 淘汰设备: {设备名称: 磨机, 处置方式: 拆除报废}}\n  - {项目名称: 乙, 淘汰设备: {设备名称: 磨机, 处置方式: ${disposal}}}\n`;
    const broken = standing(asked, project('转移, 去向: 外省'));
    assert.deepEqual([broken.state, broken.lines, broken.paths], ['missing', [3], ['keyProjects']]);
    assert.equal(standing(asked, project('封存')).state, 'answered');
  });

  it('gives its reason in both languages', () => {
    const text = '主要措施: [执行标准]\n';
    assert.equal(standing({ answeredBy: [enterprises] }, text, 'en').reason, 'There is no “重点工业企业名单”');
    assert.equal(
      standing({ answeredBy: [enterprises] }, 'measures: [标准]\n', 'zh-CN').reason,
      '没有写“keyEnterprises”',
    );
  });

  it('gives few of many places and says that there are more', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `  - {名称: 优惠${at}, 措施类别: 税收}\n`).join('');
    const analysis = analyze(`主要措施:\n${rows}`);
    const state = requirementStates(analysis, service.schema, memory()).find(({ requirement }) =>
      requirement.id.endsWith('#tax-incentives'),
    );
    assert.deepEqual([state?.places.length, state?.more], [5, true]);
  });

  it('is the same in either language of keys', () => {
    const of = (name: string) =>
      requirementStates(analyze(example(name)), service.schema, memory()).map(
        ({ requirement, state }) => `${requirement.id} ${state}`,
      );
    assert.deepEqual(of('complete.en'), of('complete.zh'));
  });
});

const memory = (): StateMemory => new StateMemory(service.policies);

describe('states of requirements after edits', () => {
  it('are what they are from nothing', function () {
    this.timeout(60_000);
    const kept = memory();
    editedAlong([3, 4], 30, (analysis, fresh) => {
      const places = (states: ReturnType<typeof requirementStates>, of: typeof analysis) =>
        states.map(({ requirement, state, places, more }) => [
          requirement.id,
          state,
          places.map(({ path, anchor }) => [path, of.document.rangeOf(anchor)]),
          more,
        ]);
      assert.deepEqual(
        places(requirementStates(analysis, service.schema, kept), analysis),
        places(requirementStates(fresh, service.schema, memory()), fresh),
      );
    });
  });

  it('read no row again that was not edited', () => {
    const kept = memory();
    const before = analyze(longPlan({ enterprises: 300, projects: 300, targets: 3 }));
    requirementStates(before, service.schema, kept);
    const line = before.text.lines().findLastIndex((each) => each.includes('项目名称'));
    const at = { line, character: before.text.lines()[line]?.length ?? 0 };
    const after = service.analyze(before.text.withEdit({ start: at, end: at }, '新'), before.context, before);
    const read: number[] = [];
    for (const [index, piece] of [...(after.bound.groups.get('keyProjects')?.pieces ?? [])].entries()) {
      const nodes = piece.nodes;
      Object.defineProperty(piece, 'nodes', {
        get() {
          read.push(index);
          return nodes;
        },
      });
    }
    requirementStates(after, service.schema, kept);
    assert.deepEqual([...new Set(read)], [299]);
  });
});
