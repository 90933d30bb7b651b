import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const target = (fields: string, name = '化学需氧量排放量', head = '规划概况: {编制阶段: 送审稿, 基准年: 2025}\n') =>
  `${head}目标任务:\n  主要指标:\n    - {指标名称: ${name}, ${fields}, 目标年: 2030}\n`;
const present = (fields: string) =>
  `污染状况分析:\n  现状指标: [{编号: X1, 指标名称: 化学需氧量排放量, 现状值: 2.10万吨, 年份: 2025}]\n${target(fields)}`;

const cases: readonly RuleCase[] = [
  {
    when: 'a rate between two levels',
    text: target('基期值: 2.10万吨, 目标值: 1.90万吨, 变化幅度: 下降12.0%'),
    finds: ['下降12.0%'],
    severity: 'error',
    says: '“化学需氧量排放量”的下降12.0%与2.10万吨→1.90万吨不符，按此应为下降9.5%，请核对。',
    fixed: '变化幅度: 下降9.5%',
  },
  {
    when: 'from the present figure',
    text: present('基期值: X1, 目标值: 1.90万吨, 变化幅度: 下降12.0%'),
    finds: ['下降12.0%'],
  },
  {
    when: 'a rate that goes the other way',
    text: target('基期值: 2000吨, 目标值: 2200吨, 变化幅度: 下降10%'),
    finds: ['下降10%'],
  },
  {
    when: 'a rise',
    text: target('基期值: 2000吨, 目标值: 2600吨, 变化幅度: 增加20%', '主要产品产量'),
    finds: ['增加20%'],
    fixed: '变化幅度: 增加30%',
  },
  {
    when: 'less than at least',
    text: target('基期值: 2000吨, 目标值: 1800吨, 变化幅度: 下降12.5%以上'),
    finds: ['下降12.5%以上'],
    fixed: '变化幅度: 下降10.0%以上',
  },
  {
    when: 'a reduction beside a rate',
    text: target('基期值: 4200吨, 目标值: 下降8%以上, 净削减量: 300吨'),
    finds: ['下降8%以上'],
    says: '“化学需氧量排放量”的下降8%以上与基数4200吨、净削减量300吨不符，按此应为下降7%，请核对。',
    fixed: '目标值: 下降7%以上',
  },
  {
    when: 'points',
    text: target('基期值: 85%, 目标值: 90%, 变化幅度: 提高8个百分点', '工业用水重复利用率'),
    finds: ['提高8个百分点'],
    fixed: '变化幅度: 提高5个百分点',
  },
  {
    when: 'a reduction between two levels',
    text: target('基期值: 4200吨, 目标值: 3800吨, 净削减量: 300吨'),
    finds: ['300吨'],
    says: '“化学需氧量排放量”的净削减量300吨与4200吨→3800吨不符，按此应为400吨，请核对。',
  },
  {
    when: 'a base year that is that of the baseline',
    text: target('基期值: {数值: 2000吨, 年份: 2025}, 目标值: 1700吨, 变化幅度: 比2025年下降24%'),
    finds: ['比2025年下降24%'],
    fixed: '变化幅度: 比2025年下降15%',
  },
  {
    when: 'issued, in English keys',
    text: 'about: { stage: issued }\ngoalsAndTasks:\n  targets:\n    - name: 化学需氧量排放量\n      baseline: 2000吨\n      target: 1700吨\n      change: 下降24%\n',
    finds: ['下降24%'],
    severity: 'warning',
    fixed: 'change: 下降15%',
  },
  { when: 'a rate that fits', text: target('基期值: 2.10万吨, 目标值: 1.90万吨, 变化幅度: 下降9.5%') },
  { when: 'within the digits', text: target('基期值: 40.1万吨, 目标值: 34.0万吨, 变化幅度: 下降15.1%') },
  { when: 'more than at least', text: target('基期值: 2000吨, 目标值: 1700吨, 变化幅度: 下降14%以上') },
  {
    when: 'another base year',
    text: target('基期值: {数值: 2000吨, 年份: 2025}, 目标值: 1700吨, 变化幅度: 比2020年下降24%'),
  },
  { when: 'compared with the year before', text: target('基期值: 2000吨, 目标值: 1700吨, 变化幅度: 比上年下降3%') },
  { when: 'of each year', text: target('基期值: 2000吨, 目标值: 1700吨, 变化幅度: 年均下降3%') },
  { when: 'a target that is about', text: target('基期值: 2000吨, 目标值: 1800吨左右, 变化幅度: 下降15%') },
  {
    when: 'a rate that does not reach what is allowed at most',
    text: target('基期值: 2360吨, 目标值: 控制在2000吨以内, 变化幅度: 下降10%'),
    finds: ['下降10%'],
    severity: 'warning',
    says: '“化学需氧量排放量”的下降10%达不到2360吨→控制在2000吨以内的要求，按此至少为下降15%，请核对。',
    fixed: '变化幅度: 下降15%',
  },
  {
    when: 'a rate that goes further than what is allowed at most',
    text: target('基期值: 2360吨, 目标值: 控制在2000吨以内, 变化幅度: 下降20%'),
    finds: ['下降20%'],
    severity: 'hint',
    says: '“化学需氧量排放量”的下降20%与2360吨→控制在2000吨以内要求不一，后者至少为下降15%，请核对以哪个为准。',
    fixed: '变化幅度: 下降15%',
  },
  {
    when: 'a rise that does not reach what is asked for at least',
    text: target('基期值: 2000吨, 目标值: 2600吨以上, 变化幅度: 增加20%', '主要产品产量'),
    finds: ['增加20%'],
    severity: 'warning',
  },
  {
    when: 'points that do not reach what is asked for at least',
    text: target('基期值: 85%, 目标值: 不低于90%, 变化幅度: 提高3个百分点', '工业用水重复利用率'),
    finds: ['提高3个百分点'],
    severity: 'warning',
    fixed: '变化幅度: 提高5个百分点',
  },
  {
    when: 'at most so much where more is asked for',
    text: target('基期值: 2360吨, 目标值: 不高于2000吨, 变化幅度: 下降10%以内'),
    finds: ['下降10%以内'],
    severity: 'warning',
  },
  {
    when: 'a rate that is what the limit comes to',
    text: target('基期值: 2360吨, 目标值: 控制在2000吨以内, 变化幅度: 下降15.3%'),
  },
  {
    when: 'at least what the limit comes to, or more or less of it',
    text: target('基期值: 2360吨, 目标值: 控制在2000吨以内, 变化幅度: 下降10%以上'),
  },
  {
    when: 'further than the limit, at least',
    text: target('基期值: 2360吨, 目标值: 控制在2000吨以内, 变化幅度: 下降20%以上'),
  },
  {
    when: 'a limit above the base beside a fall',
    text: target('基期值: 2000吨, 目标值: 2200吨以内, 变化幅度: 下降5%'),
  },
  {
    when: 'a limit that is about',
    text: target('基期值: 2360吨, 目标值: 控制在2000吨左右, 变化幅度: 下降10%'),
  },
  {
    when: 'a limit beside the rate of another year',
    text: target('基期值: {数值: 2360吨, 年份: 2025}, 目标值: 控制在2000吨以内, 变化幅度: 比2020年下降10%'),
  },
  { when: 'a rate that is about', text: target('基期值: 2000吨, 目标值: 1800吨, 变化幅度: 下降15%左右') },
  {
    when: 'the gross reduction, which may be more',
    text: target('基期值: 2549万吨, 目标值: 2295万吨, 变化幅度: 下降10%, 净削减量: 254万吨, 应削减量: 624万吨'),
  },
  {
    when: 'a reduction counted in another way',
    text: target('基期值: 4200吨, 目标值: 下降8%, 净削减量: {数值: 500, 单位: 吨, 口径: 重点工程减排量}'),
  },
  { when: 'the reduction of all years', text: target('基期值: 4200吨, 目标值: 下降8%, 净削减量: 累计1200吨') },
  { when: 'a rise beside a reduction', text: target('基期值: 4200吨, 目标值: 提高8%, 净削减量: 300吨') },
  { when: 'the rate of a share', text: target('基期值: 85%, 目标值: 90%, 变化幅度: 提高8%', '工业用水重复利用率') },
  { when: 'a factor of ten thousand', text: target('基期值: 2.10万吨, 目标值: 1.90吨, 变化幅度: 下降9.5%') },
  { when: 'units of two kinds', text: target('基期值: 2000立方米, 目标值: 1700吨, 变化幅度: 下降24%') },
  {
    when: 'a baseline that the analysis contradicts',
    text: present('基期值: 2.30万吨, 目标值: 1.90万吨, 变化幅度: 下降9.5%'),
  },
  { when: 'no base', text: target('目标值: 1700吨, 变化幅度: 下降24%') },
];

describe('rate-vs-absolute', () => itFinds('rate-vs-absolute', cases));
