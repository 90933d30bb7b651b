import { framed } from '../support/frame.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const goal = (text: string) => framed(`目标任务:\n  总体目标:\n    - ${text}\n`);
const measure = (text: string) => framed(`主要措施:\n  - {名称: 组织实施, 措施类别: 技术, 说明: ${text}}\n`);

const cases: readonly RuleCase[] = [
  {
    when: 'a bound on the last number alone',
    text: goal('到2030年，工业化学需氧量、氨氮、氮氧化物排放量分别下降8%、8%、10%以上。'),
    finds: ['分别下降8%、8%、10%以上'],
    severity: 'information',
    says: '“以上”是仅限末项还是各项均适用，表述不清，请逐项写明。',
  },
  { when: '左右', text: measure('单耗、能耗分别降低10%、5%左右。'), finds: ['分别降低10%、5%左右'] },
  { when: '和 before the last', text: goal('甲率和乙率分别达到85%和90%及以上。'), finds: ['分别达到85%和90%及以上'] },
  {
    when: 'money, and a noun behind it',
    text: measure('对企业、园区分别给予20万元、50万元以内的补助。'),
    finds: ['分别给予20万元、50万元以内'],
  },
  {
    when: 'a base',
    text: goal('化学需氧量、氨氮排放总量比2020年分别下降8%、10%以上。'),
    finds: ['分别下降8%、10%以上'],
  },
  {
    when: 'fewer numbers than names',
    text: goal('到2030年，工业化学需氧量、氨氮和氮氧化物排放量分别下降8%、10%。'),
    finds: ['分别下降8%、10%'],
    severity: 'information',
    says: '“分别”前有3项，后有2个数值，请核对。',
  },
  {
    when: 'one number for two names',
    text: goal('化学需氧量、氨氮排放量分别下降8%。'),
    finds: ['分别下降8%'],
    says: '“分别”前有2项，后有1个数值，请核对。',
  },
  {
    when: 'more numbers than names, one of them with a bound: one finding',
    text: goal('化学需氧量、氨氮排放量分别下降8%、10%、12%以上。'),
    finds: ['分别下降8%、10%、12%以上'],
    says: '“分别”前有2项，后有3个数值，请核对。',
  },
  {
    when: 'numbers without a unit of their own',
    text: goal('甲、乙、丙分别提高8、10个百分点。'),
    finds: ['分别提高8、10个百分点'],
  },
  {
    when: 'a base behind the names',
    text: goal('化学需氧量、氨氮排放量较2025年分别下降8%、9%、10%。'),
    finds: ['分别下降8%、9%、10%'],
  },
  {
    when: 'folded prose',
    text: framed('目标任务:\n  概述: >-\n    化学需氧量、氨氮排放量分\n    别下降8%、10%以\n    上。\n'),
    finds: ['分\n    别下降8%、10%以\n    上'],
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: { summary: 化学需氧量、氨氮排放量分别下降8%、10%以上。 }\n',
    finds: ['分别下降8%、10%以上'],
  },

  {
    when: 'enterprises of an industry, which is the first name only',
    text: goal('工业企业化学需氧量、氨氮排放量分别下降8%、10%、12%。'),
    finds: ['分别下降8%、10%、12%'],
    says: '“分别”前有2项，后有3个数值，请核对。',
  },

  { when: 'one number for what is not told', text: goal('各县区化学需氧量排放量分别下降8%以上。') },
  { when: '以上 of what stands behind the numbers', text: measure('对甲县、乙县分别支持8家、10家规模以上企业。') },
  { when: 'a number that can be read in two ways', text: goal('甲、乙、丙排放量分别为3吨、5-10万吨。') },
  { when: 'the ends of two years', text: goal('2028年底和2030年底分别达到85%、90%、95%。') },
  { when: 'a list that breaks off', text: goal('化学需氧量、氨氮、分别下降8%、10%。') },
  { when: 'a bound on each', text: goal('化学需氧量、氨氮排放量分别下降8%以上、10%以上。') },
  { when: 'a bound on some, the last one among them', text: goal('甲、乙、丙排放量分别下降8%、10%以上、10%以上。') },
  { when: 'a bound on the first', text: goal('化学需氧量、氨氮排放量分别下降8%以上、10%。') },
  { when: 'no bound', text: goal('化学需氧量、氨氮排放量分别下降8%、10%。') },
  { when: 'a bound before the first, which holds for all', text: goal('化学需氧量、氨氮排放量分别不低于8%、10%。') },
  { when: '控制在…以内, which embraces them', text: goal('化学需氧量、氨氮排放量分别控制在4200吨、320吨以内。') },
  { when: '约 before the last, which is its own', text: goal('化学需氧量、氨氮排放量分别下降8%、约10%。') },
  { when: 'a last number with a verb of its own', text: goal('甲排放量和乙率分别下降8%和提高到90%以上。') },
  { when: 'a bound without 分别', text: goal('甲率、乙率达到85%、90%以上。') },
  { when: 'from one level to another', text: goal('甲率、乙率分别由85%提高到90%、由60%提高到75%以上。') },
  { when: 'a list that goes on behind a comma', text: goal('甲排放量、乙率分别下降8%，达到90%。') },
  { when: 'a name with 和 in it', text: goal('工业固体废物贮存和处置率、废水回用率分别达到95%、60%。') },
  { when: 'a name with 和 before the last 、', text: goal('煤炭和石油占比、电力占比分别为60%、20%。') },
  { when: 'industries and indicators', text: goal('冶金、化工行业化学需氧量、氨氮排放量分别下降8%、10%。') },
  { when: 'places and indicators', text: goal('章丘区、钢城区的化学需氧量、氨氮分别下降8%、10%、9%、12%。') },
  { when: 'two years', text: goal('到2028年、2030年，化学需氧量、氨氮排放量分别下降4%、8%、5%、10%。') },
  { when: 'years in the place of names', text: goal('2028年和2030年工业用水重复利用率分别达到88%、90%。') },
  { when: 'names in the clause before', text: goal('化学需氧量、氨氮、总磷减排，分别达到8%、10%。') },
  { when: 'one name, which stands for several', text: goal('两项指标分别下降8%、10%。') },
  { when: 'a list that is not closed', text: goal('化学需氧量、氨氮等排放量分别下降8%、10%、12%。') },
  { when: 'the sum of several', text: goal('铅、汞排放总量和砷排放量分别下降8%、10%。') },
  { when: 'dates', text: goal('一期、二期、三期工程分别于2027年、2029年底前建成。') },
  { when: 'no numbers', text: measure('分别制定冶金、化工、建材三个行业的技术指南。') },
  { when: 'in a title', text: measure('落实《甲、乙、丙分别下降8%、10%以上的意见》。') },
  {
    when: 'issued',
    text: framed(
      '规划概况: {编制阶段: 已印发, 成文日期: 2026-10-08}\n目标任务: {总体目标: [甲、乙排放量分别下降8%、10%以上。]}\n',
    ),
  },
  {
    when: '原文表述',
    text: framed(
      '目标任务: {主要指标: [{编号: M1, 指标名称: 甲排放量, 基期值: 2025年, 目标值: 下降8%, 目标年: 2030, 原文表述: 甲、乙分别下降8%、10%以上}]}\n',
    ),
  },
  {
    when: 'a number that is not the table’s, which is told first',
    text: framed(
      '目标任务:\n  概述: 化学需氧量、氨氮排放量分别下降8%、12%以上。\n  主要指标:\n    - {指标名称: 化学需氧量排放量, 基期值: 2025年, 目标值: 下降8%, 目标年: 2030}\n    - {指标名称: 氨氮排放量, 基期值: 2025年, 目标值: 下降10%, 目标年: 2030}\n',
    ),
  },
];

describe('ambiguous-list', () => {
  itFinds('ambiguous-list', cases);
});
