import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const target = (value: string, years: string, name = '化学需氧量排放量', more = '') =>
  `规划概况: {编制阶段: 送审稿, 规划期: 2026—2030年, 基准年: 2025}\n目标任务:\n  主要指标:\n    - {指标名称: ${name}, ${more}目标值: ${value}, 目标年: 2030, 年度目标: {${years}}}\n`;
const STRAW = '秸秆综合利用率';

const cases: readonly RuleCase[] = [
  {
    when: 'a rate that gets smaller',
    text: target('下降8%', '2027: 下降5%, 2028: 下降4%, 2030: 下降8%'),
    finds: ['2028'],
    severity: 'warning',
    related: '2027',
    says: '“化学需氧量排放量”2028年目标（下降4%）比2027年目标（下降5%）倒退，请核对年度目标。',
  },
  { when: 'years that are out of order', text: target('下降8%', '2028: 下降4%, 2027: 下降5%'), finds: ['2028'] },
  { when: 'at least', text: target('下降8%以上', '2028: 下降9%以上, 2030: 下降8%以上'), finds: ['2030'] },
  { when: 'points', text: target('提高5个百分点', '2027: 提高3个百分点, 2028: 提高2个百分点', STRAW), finds: ['2028'] },
  { when: 'a share that turns back', text: target('90%', '2027: 89%, 2028: 88%, 2030: 90%', STRAW), finds: ['2028'] },
  {
    when: 'an intensity that turns back',
    text: target('12立方米/万元', '2027: 13立方米/万元, 2028: 14.5立方米/万元', '万元工业增加值用水量'),
    finds: ['2028'],
    severity: 'hint',
  },
  {
    when: 'a sum that gets smaller',
    text: target('累计30家', '2027: 累计8家, 2028: 累计6家', '审核企业数'),
    finds: ['2028'],
  },
  {
    when: 'a sum by its name',
    text: target('30家', '2027: 8家, 2028: 6家, 2030: 30家', '累计审核企业数'),
    finds: ['2028'],
  },
  {
    when: 'the last year and the target',
    text: target('下降8%以上', '2028: 下降4%以上, 2030: 下降7%以上'),
    finds: ['2030'],
    related: '下降8%以上',
    says: '“化学需氧量排放量”2030年度目标下降7%以上与目标值下降8%以上不一致，请核对。',
  },
  { when: 'levels of the last year', text: target('1.9万吨', '2030: 1.8万吨'), finds: ['2030'] },
  { when: 'both at once, told once', text: target('下降8%', '2028: 下降9%, 2030: 下降7%'), finds: ['2030'] },
  {
    when: 'English keys',
    text: 'goalsAndTasks:\n  targets:\n    - name: 甲\n      target: 下降8%\n      by: 2030\n      yearly:\n        2028: 下降9%\n        2030: 下降8%\n',
    finds: ['2030'],
  },
  {
    when: 'a year that goes further than the target of a later one',
    text: target('下降12%以上', '2028: 下降15%'),
    finds: ['下降12%以上'],
    severity: 'warning',
    related: '2028',
    says: '“化学需氧量排放量”2030年目标（下降12%以上）比2028年目标（下降15%）倒退，请核对年度目标。',
  },
  {
    when: 'rates of years that do not follow on each other',
    text: target('下降8%', '2026: 下降3%, 2028: 下降3%, 2030: 下降2%'),
    finds: ['2030'],
  },
  {
    when: 'rates from the beginning that sum up by chance',
    text: target('下降8%', '2028: 累计下降3%, 2029: 累计下降3%, 2030: 累计下降2%'),
    finds: ['2030'],
  },
  {
    when: 'rates that sum up by chance, with a level between them',
    text: target('下降8%', '2028: 下降5%, 2029: 3900吨, 2030: 下降3%'),
    finds: ['2030'],
  },
  {
    when: 'rates since one year, of which one says since when',
    text: target('下降8%', '2027: 下降5%, 2028: 比2025年下降4%'),
    finds: ['2028'],
  },
  {
    when: 'rates that both say since when',
    text: target('比2025年下降8%', '2027: 比2025年下降5%, 2028: 比2025年下降4%, 2030: 比2025年下降8%'),
    finds: ['2028'],
  },
  {
    when: 'the last year since the base year, and the target',
    text: target('比2025年下降8%', '2030: 比2025年下降7%'),
    finds: ['2030'],
  },
  {
    when: 'an amount less since the base year',
    text: target('比2025年减少300吨', '2030: 比2025年减少280吨'),
    finds: ['2030'],
  },
  { when: 'the last year of a share', text: target('90%', '2030: 88%', STRAW), finds: ['2030'] },
  {
    when: 'the last year of what is produced per head',
    text: target('30万元/人', '2030: 28万元/人', '全员劳动生产率'),
    finds: ['2030'],
  },
  { when: 'the last year of a sum', text: target('累计30家', '2030: 累计28家', '审核企业数'), finds: ['2030'] },
  { when: 'the last year of a sum by its name', text: target('30家', '2030: 28家', '累计审核企业数'), finds: ['2030'] },
  {
    when: 'a sum by its key',
    text: target('300吨', '2027: 120吨, 2028: 100吨', '化学需氧量减排量', '数值性质: 累计削减, '),
    finds: ['2028'],
  },
  {
    when: 'an amount of a year, and one that leaves that out',
    text: target('1.9万吨', '2030: 1.8万吨/年'),
    finds: ['2030'],
  },
  {
    when: 'amounts less that each is of one year',
    text: target('减少300吨', '2028: 减少120吨, 2029: 减少100吨, 2030: 减少80吨'),
  },
  { when: 'a key that is no year', text: target('下降8%', '中期: 下降9%, 2030: 下降8%') },
  { when: 'a share beside the target of a later year', text: target('90%', '2028: 92%', STRAW) },
  {
    when: 'a target without a year',
    text: target('下降8%', '2028: 下降9%').replace('目标年: 2030, ', ''),
  },
  {
    when: 'a rate from the beginning, and one that may be of a year',
    text: target('下降8%', '2027: 累计下降5%, 2028: 下降3%'),
  },
  { when: 'what falls and what rises', text: target('下降8%', '2027: 下降5%, 2028: 提高4%') },
  { when: 'a rate and points', text: target('下降8%', '2027: 下降5%, 2028: 下降4个百分点') },
  { when: 'a sum and a number of one year', text: target('累计30家', '2027: 累计8家, 2028: 6家', '审核企业数') },
  { when: 'a range that goes further, too', text: target('下降8%', '2027: 下降5%, 2028: 下降4%—6%') },
  {
    when: 'a level within the range before',
    text: target('12立方米/万元', '2027: 13—15立方米/万元, 2028: 14立方米/万元', '万元工业增加值用水量'),
  },
  { when: 'a share of the things of that year', text: target('90%', '2030: 85%', '当年审核完成率') },
  { when: 'a share of what is new', text: target('90%', '2030: 85%', '新增项目达标率') },
  { when: 'a target that is settled later', text: target('另行确定', '2027: 下降5%, 2030: 另行确定') },
  { when: 'a year that goes less far than the target', text: target('下降12%以上', '2028: 下降7%以上') },
  { when: 'a year that goes as far as the target', text: target('下降12%以上', '2028: 下降12%') },
  { when: 'a target since the year before', text: target('比上年下降3%', '2028: 下降15%') },
  { when: 'a target from another base', text: target('比2020年下降12%', '2028: 比2025年下降15%') },
  { when: 'a year behind that of the target', text: target('下降12%以上', '2031: 下降15%') },
  { when: 'a year on its own', text: target('下降12%以上', '2028: 每年下降15%') },
  { when: 'a level beside a rate', text: target('下降12%以上', '2028: 1.5万吨') },
  { when: 'one after the other', text: target('下降8%', '2027: 下降3%, 2028: 下降5%, 2030: 下降8%') },
  { when: 'at least left aside', text: target('下降8%以上', '2030: 下降8%') },
  { when: 'the same twice', text: target('下降8%', '2027: 下降5%, 2028: 下降5.0%, 2030: 下降8%') },
  { when: 'things of one year', text: target('30家', '2027: 8家, 2028: 6家, 2030: 7家', '清洁生产审核企业数') },
  { when: 'amounts of one year', text: target('300吨', '2027: 120吨, 2028: 100吨', '化学需氧量减排量') },
  { when: 'money of one year', text: target('10亿元', '2027: 2亿元, 2030: 3亿元', '清洁生产投资') },
  { when: 'reductions of the last year', text: target('300吨', '2027: 120吨, 2030: 100吨', '化学需氧量减排量') },
  { when: 'kept', text: target('稳定在86%以上', '2027: 稳定在87%以上, 2030: 稳定在86%以上', STRAW) },
  {
    when: 'since the year before',
    text: target('下降12%', '2027: 比上年下降3%, 2028: 比上年下降2%, 2030: 比上年下降3%'),
  },
  {
    when: 'the parts of each year',
    text: target('下降14%', '2026: 下降3%, 2027: 下降3%, 2028: 下降3%, 2029: 下降2.5%, 2030: 下降2.5%', '能耗强度'),
  },
  { when: 'equal parts', text: target('下降15%', '2028: 下降5%, 2029: 下降5%, 2030: 下降5%') },
  {
    when: 'no parts of it',
    text: target('下降15%', '2028: 下降5%, 2029: 下降5%, 2030: 下降6.5%'),
    finds: ['2030'],
  },
  { when: 'each year', text: target('下降12%', '2027: 年均下降3%, 2028: 年均下降2%') },
  {
    when: 'the same within the digits',
    text: target('12立方米/万元', '2027: 13立方米/万元, 2028: 13.5立方米/万元', '万元工业增加值用水量'),
  },
  { when: 'ranges that meet', text: target('下降8%', '2027: 下降4%—6%, 2028: 下降5%') },
  { when: 'another base', text: target('下降8%', '2027: 比2020年下降12%, 2028: 比2025年下降5%') },
  { when: 'an indicator of no wanted way', text: target('85%', '2027: 88%, 2028: 86%, 2030: 85%', '生产负荷率') },
  { when: 'the last year is not that of the target', text: target('下降8%', '2028: 下降4%, 2029: 下降6%') },
  { when: 'a rate and a level', text: target('下降8%', '2030: 3800吨') },
  { when: 'no years', text: target('下降8%', '') },
];

describe('milestone-monotone', () => itFinds('milestone-monotone', cases));
