import { framed } from '../support/frame.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const M1 =
  '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: 4200吨, 目标值: 下降8%以上, 净削减量: 336吨, 目标年: 2030, 年度目标: {2028: 下降5%}}';
const M2 = '{编号: M2, 指标名称: 工业用水重复利用率, 基期值: 85%, 目标值: 90%以上, 目标年: 2030}';
const M3 = '{编号: M3, 指标名称: 氨氮排放量, 基期值: 2025年, 目标值: 下降10%, 目标年: 2030}';
const ABOUT = '规划概况: {规划期: 2026—2030年, 基准年: 2025}\n';
const goals = (summary: string, rows = [M1, M2, M3], more = '') =>
  framed(`${ABOUT}目标任务:\n  概述: ${summary}\n  主要指标:\n${rows.map((row) => `    - ${row}\n`).join('')}${more}`);
const task = (text: string) =>
  framed(`${ABOUT}目标任务:\n  主要指标: [${M1}, ${M2}, ${M3}]\n主要措施:\n  - {名称: 组织实施, 说明: ${text}}\n`);
const state = (text: string) =>
  framed(
    `${ABOUT}污染状况分析:\n  概述: ${text}\n  现状指标:\n    - {编号: X1, 指标名称: 化学需氧量排放量, 现状值: 4200吨, 年份: 2025, 历年数据: {2024: 4300吨}}\n`,
  );
const SHORT = [
  '{编号: M1, 指标名称: 工业化学需氧量排放量, 基期值: 1240吨, 目标值: 下降12%以上, 目标年: 2030}',
  '{编号: M2, 指标名称: 工业氨氮排放量, 基期值: 78吨, 目标值: 下降10%, 目标年: 2030}',
  '{编号: M3, 指标名称: 工业氮氧化物排放量, 基期值: 2360吨, 目标值: 控制在2000吨以内, 目标年: 2030}',
];
const LEVELS = '{编号: M4, 指标名称: 工业总磷排放量, 基期值: {数值: 200吨, 年份: 2025}, 目标值: 170吨, 目标年: 2030}';
const short = (goal: string, more?: string) =>
  framed(
    `${ABOUT}目标任务:\n  总体目标:\n    - ${goal}\n  主要指标:\n${[...SHORT, ...(more ? [more] : [])].map((row) => `    - ${row}\n`).join('')}`,
  );
const counted = (summary: string, more = '') =>
  framed(
    `规划概况: {规划层级: 县级, 规划期: 2026—2030年, 基准年: 2025}\n污染状况分析:\n  概述: ${summary}\n  现状指标:\n    - {编号: X1, 指标名称: 规模以上工业企业数, 现状值: 86家, 年份: 2025}\n    - {编号: X2, 指标名称: 规模以上工业企业清洁生产审核完成率, 现状值: 14%, 年份: 2025}\n${more}`,
  );

const level = (summary: string, more = '') =>
  goals(summary, [
    `{编号: M1, 指标名称: 化学需氧量排放量, 基期值: {数值: 1200吨, 年份: 2025}, 目标值: 1150吨, ${more}目标年: 2030}`,
  ]);

const CHANGES = [
  '{编号: M1, 指标名称: 中水回用率, 基期值: {数值: 45%, 年份: 2025}, 目标值: 提高20个百分点, 目标年: 2030, 年度目标: {2028: 55%}}',
  '{编号: M2, 指标名称: 化学需氧量排放量, 基期值: {数值: 1200吨, 年份: 2025}, 目标值: 下降8%以上, 目标年: 2030}',
];
const change = (summary: string) => goals(summary, CHANGES);

const ofIndustry = (goal: string, { row = '', summary = '', title = '有色金属行业清洁生产推行规划' } = {}) =>
  framed(
    `规划概况: {标题: ${title}, 规划层级: 国家级, 规划期: 2026—2030年, 基准年: 2025}\n污染状况分析:\n  概述: ${summary}\n  现状指标:\n    - {编号: X1, 指标名称: 有色金属行业二氧化硫排放量, 现状值: 38.4万吨, 年份: 2025}\n    - {编号: X2, 指标名称: 危险废物综合利用率, 现状值: 46%, 年份: 2025}\n    - {编号: X3, 指标名称: 电解铝液交流电耗, 现状值: 13250千瓦时/吨, 年份: 2025, 行业: 铝冶炼}\n目标任务:\n  概述: ${goal}\n  主要指标:\n    - {编号: M1, 指标名称: 有色金属行业二氧化硫排放量, 基期值: X1, 目标值: 下降10%以上, 目标年: 2030}\n    - {编号: M2, 指标名称: 有色金属行业氮氧化物排放量, 基期值: 16.5万吨, 目标值: 14.85万吨以下, 目标年: 2030}\n    - {编号: M3, 指标名称: 电解铝液交流电耗, 基期值: X3, 目标值: 不高于13000千瓦时/吨, 目标年: 2030, 行业: 铝冶炼}\n    - {编号: M4, 指标名称: 危险废物综合利用率, 基期值: X2, 目标值: 55%以上, 目标年: 2030}\n    - {编号: M5, 指标名称: 完成清洁生产审核的企业数, 目标值: 42家, 目标年: 2030}\n${row}`,
  );

const cases: readonly RuleCase[] = [
  {
    when: 'the change of the table, from another year',
    text: ofIndustry(
      '到2030年，有色金属行业二氧化硫排放量比2020年下降10%以上，危险废物综合利用率比2025年提高9个百分点。',
    ),
    finds: ['比2020年下降10%以上'],
    severity: 'information',
    says: '文中“有色金属行业二氧化硫排放量”比2020年下降10%以上，是与2020年相比，指标表的基期是2025年，请统一。',
  },
  {
    when: 'another change from another year',
    text: ofIndustry('到2030年，有色金属行业二氧化硫排放量比2020年下降28%以上。'),
  },
  {
    when: 'the change of the table from its year',
    text: ofIndustry('到2030年，有色金属行业二氧化硫排放量较2025年下降10%以上。'),
  },
  {
    when: 'the present figure as of another year',
    text: ofIndustry('略', { summary: '2024年，有色金属行业二氧化硫排放量38.4万吨。' }),
    finds: ['38.4万吨'],
    severity: 'information',
    says: '文中“有色金属行业二氧化硫排放量”38.4万吨是2024年的，现状指标中这个数是2025年的，请核对。',
  },
  {
    when: 'another figure of another year',
    text: ofIndustry('略', { summary: '2024年，有色金属行业二氧化硫排放量39.2万吨。' }),
  },
  {
    when: 'a figure that is told with few digits',
    text: ofIndustry('略', { summary: '2024年，危险废物综合利用率46%。' }),
  },
  {
    when: 'the level of the table written as a change',
    text: ofIndustry('到2030年，电解铝液交流电耗下降13000千瓦时/吨以下。'),
    finds: ['下降13000千瓦时/吨以下'],
    severity: 'warning',
    says: '文中“电解铝液交流电耗”为下降13000千瓦时/吨以下，不高于13000千瓦时/吨是指标表要达到的数，请写明“到”。',
  },
  { when: 'a share, likewise', text: ofIndustry('到2030年，危险废物综合利用率提高55%以上。'), finds: ['提高55%以上'] },
  {
    when: 'the level as a level',
    text: ofIndustry('到2030年，电解铝液交流电耗下降到13000千瓦时/吨以下，危险废物综合利用率提高到55%以上。'),
  },
  {
    when: 'the industry of the title is left out',
    text: ofIndustry('到2030年，有色金属行业二氧化硫排放量下降10%以上，氮氧化物排放量控制在15.85万吨以下。'),
    finds: ['控制在15.85万吨以下'],
    severity: 'warning',
    fixed: '控制在14.85万吨以下',
  },
  {
    when: 'nobody says the industry of the title',
    text: ofIndustry('到2030年，氮氧化物排放量控制在15.85万吨以下。'),
    finds: ['控制在15.85万吨以下'],
    severity: 'information',
  },
  {
    when: 'another industry before it',
    text: ofIndustry('到2030年，建材行业污染减轻，氮氧化物排放量控制在15.85万吨以下。'),
  },
  {
    when: 'an industry that the title does not name',
    text: ofIndustry('到2030年，氮氧化物排放量控制在15.85万吨以下。', { title: '全国清洁生产推行规划' }),
  },
  {
    when: 'the head of a name is said with the number before',
    text: ofIndustry('略', { summary: '2025年，危险废物产生量18.4万吨、综合利用率64%。' }),
    finds: ['64%'],
    severity: 'warning',
    fixed: '综合利用率46%',
  },
  {
    when: 'the head of another name',
    text: ofIndustry('略', { summary: '2025年，一般固体废物产生量18.4万吨、综合利用率64%。' }),
  },
  {
    when: 'what is counted before what it does',
    text: ofIndustry('到2030年，24家企业完成清洁生产审核。'),
    finds: ['24家'],
    severity: 'warning',
    says: '文中“完成清洁生产审核的企业数”为24家，指标表为42家，请统一。',
  },
  { when: 'as many do it', text: ofIndustry('到2030年，推动42家企业（占规上工业企业的75%）完成清洁生产审核。') },
  { when: 'so many do something else', text: ofIndustry('到2030年，24家企业完成清洁生产审核验收。') },
  { when: 'some of them', text: ofIndustry('到2030年，首批24家企业完成清洁生产审核。') },
  {
    when: 'a level of a share, beside the points of the table',
    text: change('到2030年，中水回用率达到60%。'),
    finds: ['达到60%'],
    severity: 'warning',
    related: ['45%', '提高20个百分点'],
    fixed: null,
    says: '文中“中水回用率”为达到60%，比45%提高15个百分点，指标表为提高20个百分点，请统一。',
  },
  {
    when: 'a level above what the rate of the table leaves',
    text: change('到2030年，化学需氧量排放量降至1150吨。'),
    finds: ['降至1150吨'],
  },
  {
    when: 'the second of two levels, beside a rate',
    text: change('到2030年，化学需氧量排放量由1200吨降至1150吨。'),
    finds: ['降至1150吨'],
  },
  { when: 'near miss: the level that the points give', text: change('到2030年，中水回用率达到65%。') },
  { when: 'near miss: less than the rate leaves', text: change('到2030年，化学需氧量排放量降至1100吨。') },
  { when: 'near miss: a level of another year', text: change('到2029年，中水回用率达到60%。') },
  { when: 'near miss: a level on the way', text: change('到2030年，中水回用率达到55%。') },
  { when: 'near miss: the level at the beginning', text: change('2025年，中水回用率为45%。') },
  { when: 'near miss: a level that is only about right', text: change('到2030年，中水回用率达到60%左右。') },
  { when: 'near miss: a level of one industry', text: change('到2030年，化工行业中水回用率达到60%。') },
  { when: 'near miss: what there is now', text: change('目前，中水回用率为60%。') },
  {
    when: 'a change behind the level it goes to, beside the change of the table',
    text: level('到2030年，化学需氧量排放量降至1,150吨，比2025年下降12.5%。', '变化幅度: 下降4.2%, '),
    finds: ['比2025年下降12.5%'],
    severity: 'warning',
    related: '下降4.2%',
    fixed: '降至1,150吨，比2025年下降4.2%。',
  },
  {
    when: 'a change behind the level it goes to, beside the levels of the table',
    text: level('到2030年，化学需氧量排放量降至1150吨，下降12.5%。'),
    finds: ['下降12.5%'],
    severity: 'warning',
    related: ['1200吨', '1150吨'],
    says: '文中“化学需氧量排放量”为下降12.5%，指标表为1200吨→1150吨，按此为下降4.2%，请统一。',
    fixed: null,
  },
  { when: 'a change beside the levels of the table', text: level('化学需氧量排放量下降6%。'), finds: ['下降6%'] },
  {
    when: 'a level behind the change',
    text: level('到2030年，化学需氧量排放量比2025年下降4.2%，降至1050吨。'),
    finds: ['降至1050吨'],
    related: '1150吨',
    fixed: '，降至1150吨。',
  },
  {
    when: 'a change behind both levels',
    text: level('到2030年，化学需氧量排放量由1200吨降至1150吨，累计下降12.5%。'),
    finds: ['累计下降12.5%'],
  },
  {
    when: 'the second of two levels',
    text: level('到2030年，化学需氧量排放量由1200吨降至1050吨。'),
    finds: ['降至1050吨'],
  },
  {
    when: 'points beside the levels of a share',
    text: goals('到2030年，工业用水重复利用率达到90%，提高8个百分点。', [
      '{编号: M2, 指标名称: 工业用水重复利用率, 基期值: {数值: 85%, 年份: 2025}, 目标值: 90%, 目标年: 2030}',
    ]),
    finds: ['提高8个百分点'],
    says: '文中“工业用水重复利用率”为提高8个百分点，指标表为85%→90%，按此为提高5个百分点，请统一。',
  },
  {
    when: 'a change behind 、',
    text: level('到2030年，化学需氧量排放量由1200吨降至1150吨、下降12.5%。'),
    finds: ['下降12.5%'],
  },
  { when: 'near miss: another thing behind 、', text: level('化学需氧量排放量降至1150吨、总磷下降12.5%。') },
  { when: 'near miss: the change that the levels give', text: level('化学需氧量排放量降至1150吨，下降4.2%。') },
  { when: 'near miss: the same with fewer digits', text: level('化学需氧量排放量降至1150吨，下降4%。') },
  { when: 'near miss: at least less than it is', text: level('化学需氧量排放量降至1150吨，下降3%以上。') },
  { when: 'near miss: about as much', text: level('化学需氧量排放量降至1150吨，下降约5%。') },
  { when: 'near miss: on the year before', text: level('化学需氧量排放量降至1150吨，同比下降12.5%。') },
  { when: 'near miss: each year', text: level('化学需氧量排放量降至1150吨，年均下降0.9%。') },
  { when: 'near miss: from another year', text: level('化学需氧量排放量降至1150吨，比2020年下降12.5%。') },
  { when: 'near miss: a part', text: level('化学需氧量排放量降至1150吨，其中化工行业下降12.5%。') },
  { when: 'near miss: another thing', text: level('化学需氧量排放量降至1150吨，总磷下降12.5%。') },
  { when: 'near miss: by another year', text: level('到2028年，化学需氧量排放量下降3%。') },
  { when: 'near miss: what it has come to', text: level('“十四五”期间，化学需氧量排放量降至1200吨，下降12.5%。') },
  {
    when: 'near miss: two bases that are apart',
    text: framed(
      `${ABOUT}污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: 化学需氧量排放量, 现状值: 1310吨, 年份: 2025}\n目标任务:\n  概述: 化学需氧量排放量下降12.5%。\n  主要指标:\n    - {编号: M1, 指标名称: 化学需氧量排放量, 基期值: {数值: 1200吨, 年份: 2025}, 目标值: 1150吨, 目标年: 2030}\n`,
    ),
  },
  {
    when: 'another rate',
    text: goals('到2030年，化学需氧量排放量下降10%以上。'),
    finds: ['下降10%以上'],
    severity: 'warning',
    related: '下降8%以上',
    fixed: '化学需氧量排放量下降8%以上。',
    says: '文中“化学需氧量排放量”为下降10%以上，指标表为下降8%以上，请统一。',
  },
  { when: 'a base', text: goals('到2030年，化学需氧量排放量比2025年下降10%以上。'), finds: ['比2025年下降10%以上'] },
  { when: 'an alias', text: goals('到2030年，COD排放总量下降10%以上。'), finds: ['下降10%以上'] },
  { when: '全市 before it', text: goals('到2030年，全市化学需氧量排放量下降10%以上。'), finds: ['下降10%以上'] },
  { when: 'behind 和', text: goals('到2030年，化学需氧量排放量下降8%以上和氨氮排放量下降12%。'), finds: ['下降12%'] },
  {
    when: 'another level of a share',
    text: goals('到2030年，工业用水重复利用率达到95%以上。'),
    finds: ['达到95%以上'],
    related: '90%以上',
    fixed: '达到90%以上',
  },
  {
    when: 'the second of two',
    text: goals('到2030年，化学需氧量排放量下降8%，氨氮排放量下降12%。'),
    finds: ['下降12%'],
  },
  { when: 'a base with another word', text: goals('化学需氧量排放量较2025年下降10%。'), finds: ['较2025年下降10%'] },
  { when: 'a base in a clause', text: goals('与2025年相比，化学需氧量排放量下降10%。'), finds: ['下降10%'] },
  {
    when: 'behind a clause about all key industries',
    text: goals('到2030年，重点行业清洁生产水平提高，化学需氧量排放量下降10%。'),
    finds: ['下降10%'],
  },
  {
    when: 'behind a clause about one industry',
    text: goals('到2030年，化工行业清洁生产水平提高，化学需氧量排放量下降10%。'),
  },
  { when: 'of the key industries', text: goals('到2030年，重点行业化学需氧量排放量下降10%。') },
  { when: '为', text: goals('到2030年，工业用水重复利用率为95%。'), finds: ['95%'] },
  {
    when: '不低于',
    text: goals('到2030年，工业用水重复利用率不低于95%。'),
    finds: ['不低于95%'],
    fixed: '不低于90%。',
  },
  { when: '到2030年底', text: goals('到2030年底，使化学需氧量排放量下降10%。'), finds: ['下降10%'] },
  { when: 'a period', text: goals('“十五五”期间，化学需氧量排放量下降10%。'), finds: ['下降10%'] },
  {
    when: 'a count',
    text: goals('到2030年，创建清洁生产企业35家。', ['{编号: M1, 指标名称: 清洁生产企业, 目标值: 30家, 目标年: 2030}']),
  },
  {
    when: 'the count of an indicator',
    text: goals('到2030年，清洁生产审核企业数达到35家。', [
      '{编号: M1, 指标名称: 清洁生产审核企业数, 目标值: 30家, 目标年: 2030}',
    ]),
    finds: ['达到35家'],
  },
  {
    when: '分别, with another thing that the table has not',
    text: goals('到2030年，总磷、氨氮排放量分别下降8%、12%。'),
    finds: ['12%'],
  },
  {
    when: '分别',
    text: goals('到2030年，化学需氧量、氨氮排放量分别下降8%、12%。'),
    finds: ['12%'],
    related: '下降10%',
  },
  { when: 'another reduction', text: goals('化学需氧量排放量削减340吨。'), finds: ['削减340吨'], related: '336吨' },
  { when: 'a measure', text: task('到2030年，化学需氧量排放量下降10%以上。'), finds: ['下降10%以上'] },
  {
    when: 'folded prose',
    text: goals('>-\n    到2030年，化学需氧量\n    排放量下降10%以上。'),
    finds: ['下降10%以上'],
  },
  {
    when: 'a goal',
    text: framed(`${ABOUT}目标任务:\n  总体目标: [化学需氧量排放量下降10%以上。]\n  主要指标: [${M1}]\n`),
    finds: ['下降10%以上'],
  },
  {
    when: 'the present state',
    text: state('2025年，化学需氧量排放量4100吨。'),
    finds: ['4100吨'],
    related: '4200吨',
    fixed: '化学需氧量排放量4200吨。',
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: { summary: 化学需氧量排放量下降10%。, targets: [{ name: 化学需氧量排放量, target: 下降8%, baseline: 4200吨 }] }\n',
    finds: ['下降10%'],
  },

  {
    when: 'the pollutant alone, of how far it falls',
    text: short('到2030年，工业化学需氧量排放量下降12%以上，氨氮下降15%。'),
    finds: ['下降15%'],
    severity: 'information',
    related: '下降10%',
    fixed: '氨氮下降10%。',
    says: '文中为下降15%，指标表“工业氨氮排放量”为下降10%，请统一；不是同一指标的，请写全名称。',
  },
  {
    when: 'without 工业',
    text: short('到2030年，氮氧化物排放量控制在1900吨以内。'),
    finds: ['控制在1900吨以内'],
    related: '控制在2000吨以内',
  },
  {
    when: 'a change of a short name, beside the levels of the table',
    text: short('到2030年，总磷由200吨降到170吨、下降20%。', LEVELS),
    finds: ['下降20%'],
    severity: 'information',
    says: '文中为下降20%，指标表“工业总磷排放量”为200吨→170吨，按此为下降15%，请统一；不是同一指标的，请写全名称。',
  },
  { when: 'near miss: the change that the levels give, of a short name', text: short('总磷下降15%。', LEVELS) },
  { when: 'near miss: a short name of works, with a change', text: short('锅炉改造后，总磷下降20%。', LEVELS) },
  { when: 'an alias of the pollutant', text: short('到2030年，COD下降10%以上。'), finds: ['下降10%以上'] },
  {
    when: 'pollutants with 分别',
    text: short('到2030年，化学需氧量、氨氮分别下降12%、15%。'),
    finds: ['15%'],
  },
  {
    when: 'how many there are, without 数',
    text: counted('2025年，全县规模以上工业企业88家，工业增加值48.6亿元。'),
    finds: ['88家'],
    related: '86家',
  },

  { when: 'a short name with its number', text: short('氨氮下降10%，氮氧化物排放量控制在2000吨以内。') },
  { when: 'a short name in another year', text: short('到2027年，氨氮下降5%。') },
  { when: 'a short name in the period before', text: short('“十四五”期间，氨氮下降15%。') },
  { when: 'a short name of another scope', text: short('到2030年，全县氨氮下降15%。') },
  { when: 'a short name of one sector', text: short('农业面源治理取得进展，氨氮下降15%。') },
  { when: 'a short name of some works', text: short('造纸企业改造后，氨氮下降15%。') },
  { when: 'a short name of one industry', text: short('造纸行业氨氮下降15%。') },
  { when: 'what is in the water', text: short('到2030年，氨氮浓度下降15%。') },
  { when: 'the amount that is cut, by a short name', text: short('氨氮削减20吨。') },
  { when: 'a level by the pollutant alone', text: short('氨氮控制在60吨以内。') },
  {
    when: 'a short name of two indicators',
    text: short('到2030年，氨氮下降15%。', '{编号: M9, 指标名称: 农业氨氮排放量, 目标值: 下降5%, 目标年: 2030}'),
  },
  {
    when: 'a short name of what is cut as well',
    text: short('到2030年，氨氮下降15%。', '{编号: M9, 指标名称: 氨氮重点工程减排量, 目标值: 30吨, 目标年: 2030}'),
  },
  {
    when: 'a short name of a row of one place',
    text: short(
      '到2030年，总磷下降15%。',
      '{编号: M9, 指标名称: 工业总磷排放量, 地区: 城关镇, 目标值: 下降5%, 目标年: 2030}',
    ),
  },
  {
    when: 'a short name in a measure',
    text: framed(`${ABOUT}目标任务:\n  主要指标: [${SHORT[1]}]\n主要措施:\n  - {名称: 甲, 说明: 氨氮下降15%。}\n`),
  },
  { when: 'some of those there are', text: counted('2025年，规模以上工业企业12家开展了清洁生产审核。') },
  { when: 'those that come', text: counted('2025年，新增规模以上工业企业5家。') },
  { when: 'as many as there are', text: counted('2025年，全县规模以上工业企业86家，工业增加值48.6亿元。') },
  {
    when: 'what another count is of, too',
    text: counted(
      '2025年，规模以上工业企业88家。',
      '    - {编号: X3, 指标名称: 造纸规模以上工业企业数, 现状值: 9家, 年份: 2025}\n',
    ),
  },
  { when: 'those of one place', text: counted('石门镇规模以上工业企业12家。') },
  {
    when: 'a short name at the end of a text',
    text: short('到2030年，氨氮下降15%'),
    finds: ['下降15%'],
  },
  {
    when: 'how many there are, at the end of a text',
    text: counted('2025年，全县规模以上工业企业88家'),
    finds: ['88家'],
  },
  {
    when: 'a short name in the guiding ideology',
    text: framed(`${ABOUT}目标任务:\n  主要指标: [${SHORT[1]}]\n指导思想: {表述: 到2030年，氨氮下降15%。}\n`),
  },
  {
    when: 'a short name in a task',
    text: framed(
      `${ABOUT}目标任务:\n  主要指标: [${SHORT[1]}]\n  主要任务: [{任务名称: 甲, 概述: 到2030年，氨氮下降15%。}]\n`,
    ),
  },

  {
    when: 'a year in between, with another number',
    text: goals('到2028年，化学需氧量排放量下降6%。'),
    finds: ['下降6%'],
    related: '下降5%',
  },
  { when: 'a rise where the table has a fall', text: goals('到2030年，化学需氧量排放量提高8%。'), finds: ['提高8%'] },
  {
    when: 'a number in another unit than the table',
    text: goals('到2030年，氨氮排放量控制在0.31万吨。', [
      '{编号: M3, 指标名称: 氨氮排放量, 基期值: 2025年, 目标值: 3000吨, 目标年: 2030}',
    ]),
    finds: ['控制在0.31万吨'],
    fixed: null,
  },
  {
    when: 'the base of the year that it is of',
    text: goals('2024年，化学需氧量排放量4100吨。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: {数值: 4200吨, 年份: 2024}, 目标值: 下降8%, 目标年: 2030}',
    ]),
    finds: ['4100吨'],
    related: '4200吨',
  },
  {
    when: 'near miss: the base year of the plan, where the base is of another',
    text: goals('2025年，化学需氧量排放量4100吨。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: {数值: 4200吨, 年份: 2024}, 目标值: 下降8%, 目标年: 2030}',
    ]),
  },
  {
    when: 'the present state without a year, beside what is to be reached',
    text: framed(
      `${ABOUT}污染状况分析:\n  概述: 化学需氧量排放量4100吨。\n  现状指标: [{编号: X1, 指标名称: 化学需氧量排放量, 现状值: 4200吨}]\n目标任务:\n  主要指标: [{编号: M1, 指标名称: 化学需氧量排放量, 目标值: 3800吨, 目标年: 2030}]\n`,
    ),
    finds: ['4100吨'],
    related: '4200吨',
  },
  {
    when: 'what is to be reached, without a year',
    text: goals('化学需氧量排放量控制在4000吨。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: 4200吨, 目标值: 3800吨, 目标年: 2030}',
    ]),
    finds: ['控制在4000吨'],
    related: '3800吨',
  },
  {
    when: 'what must be cut',
    text: goals('化学需氧量排放量削减340吨。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: 4200吨, 目标值: 下降8%, 应削减量: 400吨, 目标年: 2030}',
    ]),
    finds: ['削减340吨'],
    related: '400吨',
  },
  {
    when: 'near miss: base less target, though the table has another reduction',
    text: goals('化学需氧量排放量削减400吨。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: 4200吨, 目标值: 3800吨, 应削减量: 420吨, 目标年: 2030}',
    ]),
  },
  {
    when: 'another benefit of a project',
    text: goals(
      '化学需氧量排放量减少70吨。',
      undefined,
      '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 预期效益: [化学需氧量减排60吨/年]}\n',
    ),
    finds: ['减少70吨'],
  },
  {
    when: 'a number in characters, in the place of which no digits are written',
    text: goals('到2030年，氨氮排放量下降百分之十二。'),
    finds: ['下降百分之十二'],
    fixed: null,
  },
  {
    when: 'a number in characters in the table',
    text: goals('到2030年，氨氮排放量下降12%。', [
      '{编号: M3, 指标名称: 氨氮排放量, 基期值: 2025年, 目标值: 下降百分之十, 目标年: 2030}',
    ]),
    finds: ['下降12%'],
    fixed: null,
  },
  {
    when: 'the benefit of a project in something else',
    text: goals(
      '化学需氧量排放量减少60吨。',
      undefined,
      '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 预期效益: [氨氮减排60吨/年, 改善水质]}\n  - {编号: P2, 项目名称: 乙}\n',
    ),
    finds: ['减少60吨'],
  },
  {
    when: 'near miss: the benefit of a project, in parts',
    text: goals(
      '化学需氧量排放量减少60吨。',
      undefined,
      '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 预期效益: [{名称: 化学需氧量, 数值: 60吨/年}, {名称: 化学需氧量}, {数值: 9吨/年}]}\n',
    ),
  },
  {
    when: 'a change since the year of the base, beside the levels of the table',
    text: level('到2030年，化学需氧量排放量比2025年下降12.5%。'),
    finds: ['比2025年下降12.5%'],
  },
  {
    when: 'levels of other years than the plan’s',
    text: goals('到2029年，化学需氧量排放量比2024年下降12.5%。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: {数值: 1200吨, 年份: 2024}, 目标值: 1150吨, 目标年: 2029}',
    ]),
    finds: ['比2024年下降12.5%'],
  },
  {
    when: 'near miss: the years of the plan, where the levels are of others',
    text: goals('到2030年，化学需氧量排放量比2025年下降12.5%。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: {数值: 1200吨, 年份: 2024}, 目标值: 1150吨, 目标年: 2029}',
    ]),
  },
  {
    when: 'near miss: two levels to be reached',
    text: goals('化学需氧量排放量下降12.5%。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: {数值: 1200吨, 年份: 2025}, 目标值: 1150吨, 目标年: 2030}',
      '{编号: M2, 指标名称: 化学需氧量排放量, 目标值: 1050吨, 目标年: 2035}',
    ]),
  },
  {
    when: 'near miss: levels beside the change of one place',
    text: goals('化学需氧量排放量下降12.5%。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: {数值: 1200吨, 年份: 2025}, 目标值: 1150吨, 目标年: 2030}',
      '{编号: M2, 指标名称: 化学需氧量排放量, 地区: 章丘区, 目标值: 下降12.5%, 目标年: 2030}',
    ]),
  },
  {
    when: 'a level beside a change that has no target',
    text: goals('到2030年，中水回用率达到60%。', [
      '{编号: M1, 指标名称: 中水回用率, 基期值: {数值: 45%, 年份: 2025}, 变化幅度: 提高20个百分点, 目标年: 2030}',
    ]),
    finds: ['达到60%'],
  },
  {
    when: 'a level and a change of another year than the plan’s',
    text: goals('到2029年，中水回用率达到60%。', [
      '{编号: M1, 指标名称: 中水回用率, 基期值: {数值: 45%, 年份: 2024}, 目标值: 比2024年提高20个百分点, 目标年: 2029}',
    ]),
    finds: ['达到60%'],
  },
  {
    when: 'a level beside a change from the present figure, which the baseline repeats',
    text: goals(
      '到2030年，中水回用率达到60%。',
      ['{编号: M1, 指标名称: 中水回用率, 基期值: 45%, 目标值: 提高20个百分点, 目标年: 2030}'],
      '污染状况分析:\n  现状指标: [{编号: X1, 指标名称: 中水回用率, 现状值: 45%, 年份: 2025}]\n',
    ),
    finds: ['达到60%'],
  },
  {
    when: 'near miss: a level beside a change from a present figure of another year',
    text: goals(
      '到2030年，中水回用率达到60%。',
      ['{编号: M1, 指标名称: 中水回用率, 目标值: 提高20个百分点, 目标年: 2030}'],
      '污染状况分析:\n  现状指标: [{编号: X1, 指标名称: 中水回用率, 现状值: 45%, 年份: 2023}]\n',
    ),
  },
  {
    when: 'near miss: a level beside a change from nothing that is told',
    text: goals('到2030年，中水回用率达到60%。', [
      '{编号: M1, 指标名称: 中水回用率, 基期值: 2025年, 目标值: 提高20个百分点, 目标年: 2030}',
    ]),
  },
  {
    when: 'near miss: a level beside two changes',
    text: goals('到2030年，中水回用率达到60%。', [
      '{编号: M1, 指标名称: 中水回用率, 基期值: {数值: 45%, 年份: 2025}, 目标值: 提高20个百分点, 变化幅度: 提高15个百分点, 目标年: 2030}',
    ]),
  },
  { when: 'near miss: a level that is compared with the base year', text: change('与2025年相比，中水回用率达到60%。') },
  {
    when: 'near miss: a level of two years',
    text: goals('2025年和2030年，中水回用率达到60%。', [
      '{编号: M1, 指标名称: 中水回用率, 基期值: {数值: 45%, 年份: 2024}, 目标值: 提高20个百分点, 目标年: 2030}',
    ]),
  },
  { when: 'near miss: the level that the points give, without a year', text: change('中水回用率达到65%。') },
  {
    when: 'a level in the analysis, which is told once',
    text: framed(`${ABOUT}污染状况分析:\n  概述: 中水回用率为60%。\n目标任务:\n  主要指标: [${CHANGES[0]}]\n`),
    finds: ['60%'],
    related: '45%',
  },
  {
    when: 'near miss: the second of the works',
    text: goals('重点工程化学需氧量、氨氮排放量分别下降8%、12%。'),
  },

  { when: 'the same', text: goals('到2030年，化学需氧量排放量下降8%以上，工业用水重复利用率达到90%以上。') },
  { when: 'the same without its bound', text: goals('到2030年，化学需氧量排放量下降8%。') },
  {
    when: 'fewer digits',
    text: goals('到2030年，化学需氧量排放量下降8%。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: 4200吨, 目标值: 下降8.3%, 目标年: 2030}',
    ]),
  },
  { when: 'a year in between', text: goals('到2028年，化学需氧量排放量下降5%。') },
  { when: 'a year that the plan does not give', text: goals('到2027年，化学需氧量排放量下降3%。') },
  { when: 'the period before', text: goals('“十四五”期间，化学需氧量排放量下降12%。') },
  {
    when: 'base less target',
    text: goals('化学需氧量排放量减少336吨。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: 4200吨, 目标值: 3864吨, 目标年: 2030}',
    ]),
  },
  {
    when: 'a reduction that the table does not give',
    text: goals('化学需氧量排放量减少340吨。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 目标值: 3864吨, 目标年: 2030}',
    ]),
  },
  {
    when: 'the benefit of a project',
    text: goals(
      '化学需氧量排放量减少60吨。',
      undefined,
      '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 预期效益: [化学需氧量减排60吨/年]}\n',
    ),
  },
  {
    when: 'the benefits of all projects',
    text: goals(
      '化学需氧量排放量减少100吨。',
      undefined,
      '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 预期效益: [化学需氧量减排60吨/年]}\n  - {编号: P2, 项目名称: 乙, 预期效益: [化学需氧量减排40吨/年]}\n',
    ),
  },
  { when: 'one industry', text: goals('到2030年，化工行业化学需氧量排放量下降12%以上。') },
  { when: 'one industry and a year', text: goals('化工行业到2030年化学需氧量排放量下降12%以上。') },
  { when: 'one industry in the clause before', text: goals('在化工行业，化学需氧量排放量下降12%以上。') },
  { when: 'one place', text: goals('章丘区到2030年化学需氧量排放量下降12%以上。') },
  {
    when: 'the whole that is not the plan',
    text: framed(`规划概况: {规划层级: 市级}\n目标任务:\n  概述: 全省化学需氧量排放量下降12%。\n  主要指标: [${M1}]\n`),
  },
  { when: 'a part', text: goals('其中，化学需氧量排放量下降12%以上。') },
  { when: 'each year', text: goals('化学需氧量排放量每年下降2%。') },
  { when: 'another indicator that begins alike', text: goals('化学需氧量排放量削减率达到12%。') },
  { when: 'another indicator that ends alike', text: goals('重点工程化学需氧量排放量下降12%。') },
  { when: '分别 with other counts', text: goals('化学需氧量、氨氮、总磷排放量分别下降8%、12%。') },
  { when: 'a title', text: goals('落实《化学需氧量排放量下降12%行动方案》。') },
  {
    when: 'a row of one place',
    text: goals('到2030年，化学需氧量排放量下降10%。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 地区: 章丘区, 基期值: 2025年, 目标值: 下降8%, 目标年: 2030}',
    ]),
  },
  {
    when: 'a row of one place beside that of all',
    text: goals('到2030年，化学需氧量排放量下降10%。', [
      M1,
      '{编号: M4, 指标名称: 化学需氧量排放量, 地区: 章丘区, 基期值: 2025年, 目标值: 下降10%, 目标年: 2030}',
    ]),
  },
  {
    when: '原文表述',
    text: goals('甲。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: 2025年, 目标值: 下降8%, 目标年: 2030, 原文表述: 化学需氧量排放量下降10%}',
    ]),
  },
  {
    when: 'the present state, beside a target',
    text: goals('2025年，化学需氧量排放量4100吨。', [
      '{编号: M1, 指标名称: 化学需氧量排放量, 基期值: 2025年, 目标值: 3800吨, 目标年: 2030}',
    ]),
  },
  { when: 'a year before', text: state('2024年，化学需氧量排放量4300吨。') },
  { when: 'a factor of ten thousand, which is told otherwise', text: state('2025年，化学需氧量排放量4200万吨。') },
];

describe('text-table-mismatch', () => {
  itFinds('text-table-mismatch', cases);
});
