import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const HEAD = '规划概况: {编制阶段: 送审稿, 基准年: 2025}\n';
const target = (fields: string, name = '化学需氧量排放量', head = HEAD) =>
  `${head}目标任务:\n  主要指标:\n    - {指标名称: ${name}, ${fields}, 目标年: 2030}\n`;
const present = (value: string, fields: string, name = '工业氮氧化物排放量') =>
  target(
    fields,
    name,
    `${HEAD}污染状况分析:\n  现状指标: [{编号: X1, 指标名称: ${name}, 现状值: ${value}, 年份: 2025}]\n`,
  );
const STRAW = '秸秆综合利用率';

const cases: readonly RuleCase[] = [
  {
    when: 'the least of what is to fall',
    text: target('基期值: 4200吨, 目标值: 3800吨以上'),
    finds: ['3800吨以上'],
    severity: 'warning',
    says: '“化学需氧量排放量”应下降，目标值却写“3800吨以上”，上限和下限请核对。',
  },
  {
    when: 'the least of what is inferred to be wanted low',
    text: present('13250千瓦时/吨', '目标值: 不低于13000千瓦时/吨', '铝液交流电耗'),
    finds: ['不低于13000千瓦时/吨'],
    severity: 'hint',
  },
  {
    when: 'the most of what is to rise',
    text: target('目标值: 不高于90%', STRAW),
    finds: ['不高于90%'],
    severity: 'warning',
  },
  { when: 'the most of what is to fall', text: target('基期值: 4200吨, 目标值: 3800吨以下') },
  { when: 'a fall of at least so much', text: target('基期值: 4200吨, 目标值: 下降8%以上') },
  { when: 'a cut of at least so much', text: target('目标值: 300吨以上', '化学需氧量重点工程减排量') },
  { when: 'the most of a part that may have to stay small', text: target('目标值: 不高于30%', '能源消费比重') },
  { when: 'the most of what may go either way', text: target('目标值: 2400万吨以下', '再生有色金属产量') },
  {
    when: 'words that say it falls',
    text: target('基期值: 4200吨, 目标值: 减少到4800吨'),
    finds: ['减少到4800吨'],
    severity: 'error',
    related: '4200吨',
    says: '“化学需氧量排放量”应下降，目标值减少到4800吨高于现状值4200吨，请核对。',
  },
  { when: 'two levels', text: target('目标值: 由5%降至8%', '产品不合格率'), finds: ['由5%降至8%'], severity: 'error' },
  {
    when: 'words that say it rises',
    text: target('基期值: 85%, 目标值: 提高到80%', STRAW),
    finds: ['提高到80%'],
    severity: 'error',
  },
  {
    when: 'a cap above the present value',
    text: present('2.1万吨', '基期值: X1, 目标值: 2.9万吨以下'),
    finds: ['2.9万吨以下'],
    severity: 'warning',
    related: '2.1万吨',
  },
  { when: 'the present figure of the same indicator', text: present('2.1万吨', '目标值: 2.9万吨'), finds: ['2.9万吨'] },
  {
    when: 'a share that gets less',
    text: target('基期值: 86%, 目标值: 80%以上', STRAW),
    finds: ['80%以上'],
    says: '“秸秆综合利用率”应提高，目标值80%以上低于现状值86%，请核对。',
  },
  {
    when: 'kept below the present value',
    text: target('基期值: 86%, 目标值: 稳定在80%以上', STRAW),
    finds: ['稳定在80%以上'],
  },
  {
    when: 'an indicator whose way is inferred',
    text: target('基期值: 14.2立方米/万元, 目标值: 15立方米/万元', '万元工业增加值用水量'),
    finds: ['15立方米/万元'],
    severity: 'hint',
  },
  {
    when: 'a change the other way',
    text: target('基期值: 2025年, 目标值: 提高8%'),
    finds: ['提高8%'],
    severity: 'error',
    says: '“化学需氧量排放量”应当下降，目标写的是“提高8%”，请核对。',
  },
  { when: 'points the other way', text: target('基期值: 86%, 目标值: 下降3个百分点', STRAW), finds: ['下降3个百分点'] },
  {
    when: 'English keys',
    text: 'goalsAndTasks:\n  targets:\n    - name: 秸秆综合利用率\n      baseline: 86%\n      target: 80%\n',
    finds: ['80%'],
  },
  { when: 'the right way', text: target('基期值: 4200吨, 目标值: 减少到3800吨') },
  { when: 'a little less', text: present('2.1万吨', '基期值: X1, 目标值: 2.0万吨以下') },
  { when: 'as it is', text: target('基期值: 86%, 目标值: 稳定在86%以上', STRAW) },
  { when: 'the same within the digits', text: target('基期值: 2.1万吨, 目标值: 2.14万吨') },
  {
    when: 'a cap on what may grow',
    text: target('基期值: 78万吨标准煤, 目标值: 控制在82万吨标准煤以内', '能源消费总量'),
  },
  { when: 'an indicator that nobody knows', text: target('基期值: 100分, 目标值: 90分', '绿色制造水平指数') },
  {
    when: 'a reduction, of which more is better',
    text: target('基期值: 240吨, 目标值: 300吨', '化学需氧量重点工程减排量'),
  },
  { when: 'how much is cut, by its accounting', text: target('基期值: 240吨, 目标值: 300吨, 口径: 重点工程减排量') },
  { when: 'a reduction that says that it reduces', text: target('目标值: 削减300吨', '化学需氧量减排量') },
  { when: 'a rate of what is emitted', text: target('基期值: 8%, 目标值: 10%', '化学需氧量排放量削减率') },
  {
    when: 'a rate of what is emitted, in points',
    text: target('基期值: 8%, 目标值: 提高2个百分点', '化学需氧量排放量削减率'),
  },
  { when: 'a cap on growth', text: target('基期值: 2025年, 目标值: 增长控制在5%以内') },
  { when: 'a rate of growth', text: target('基期值: 2025年, 目标值: 提高2个百分点', '工业增加值增长率') },
  { when: 'enterprises of a year', text: target('基期值: 40家, 目标值: 12家', '清洁生产审核企业数') },
  { when: 'about', text: target('基期值: 86%, 目标值: 80%左右', STRAW) },
  { when: 'a range of which a part is better', text: target('基期值: 4200吨, 目标值: 4000—4400吨') },
  { when: 'a present value that is at most that', text: target('基期值: 86%以下, 目标值: 80%', STRAW) },
  { when: 'all years together', text: target('基期值: 240吨, 目标值: 累计1200吨') },
  { when: 'a factor of ten thousand', text: target('基期值: 2.1吨, 目标值: 1.9万吨') },
  { when: 'another part of the area', text: present('2.1万吨', '目标值: 2.9万吨, 地区: 章丘区') },
  { when: 'a rate that does not fit', text: target('基期值: 2000吨, 目标值: 2200吨, 变化幅度: 下降10%') },
  { when: 'a baseline that the analysis contradicts', text: present('2.1万吨', '基期值: 2.3万吨, 目标值: 2.9万吨') },
  { when: 'a share of what there should be less of', text: target('基期值: 15%, 目标值: 10%以下', '危险废物填埋比例') },
  { when: 'a share of worse ones', text: target('基期值: 60%, 目标值: 50%', '高耗能行业增加值占比') },
  { when: 'a rate of burying', text: target('基期值: 12%, 目标值: 9%', '生活垃圾填埋处置率') },
];

describe('target-direction', () => itFinds('target-direction', cases));
