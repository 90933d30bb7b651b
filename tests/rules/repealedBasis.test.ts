import assert from 'node:assert/strict';
import { framed } from '../support/frame.ts';
import { analyze, covered } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (basis: string, about = '编制阶段: 送审稿, 成文日期: 2026-11-20') =>
  `规划概况: {${about}, 编制依据: [${basis}]}\n`;
const prose = (text: string, about = '编制阶段: 送审稿, 成文日期: 2026-11-20') =>
  `规划概况: {${about}}\n指导思想:\n  表述: ${text}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a law that the code has replaced',
    text: plan('中华人民共和国清洁生产促进法'),
    finds: ['中华人民共和国清洁生产促进法'],
    severity: 'warning',
    fixed: '[中华人民共和国生态环境法典第九百六十一条]',
    says: '《中华人民共和国清洁生产促进法》自2026年8月15日起已被《中华人民共和国生态环境法典》替代，请更正为现行依据。',
  },
  {
    when: 'a title in 《》',
    text: plan('《清洁生产促进法》'),
    finds: ['清洁生产促进法'],
    fixed: '[《中华人民共和国生态环境法典》第九百六十一条]',
  },
  {
    when: 'a title with its key',
    text: plan('{名称: 中华人民共和国清洁生产促进法}'),
    finds: ['中华人民共和国清洁生产促进法'],
    fixed: '{条款: 第九百六十一条, 名称: 中华人民共和国生态环境法典}',
  },
  { when: 'a law that is only recalled', text: plan('大气污染防治法'), finds: ['大气污染防治法'], severity: 'hint' },
  {
    when: 'an edition',
    text: plan('产业结构调整指导目录（2019年本）'),
    finds: ['产业结构调整指导目录（2019年本）'],
    fixed: '[产业结构调整指导目录（2024年本）]',
  },
  {
    when: 'the number of another year',
    text: plan('{名称: 国务院办公厅转发发展改革委等部门关于加快推行清洁生产意见的通知, 发文字号: 国办发〔2013〕100号}'),
    finds: ['国办发〔2013〕100号'],
    severity: 'warning',
    fixed: '发文字号: 国办发〔2003〕100号',
    says: '《关于加快推行清洁生产的意见》的文号是“国办发[2003]100号”，这里写的是“国办发〔2013〕100号”，请核对。',
  },
  {
    when: 'the order of the edition before',
    text: plan("{名称: 产业结构调整指导目录（2024年本）, 发文字号: '国家发展改革委令第29号'}"),
    finds: ['国家发展改革委令第29号'],
    fixed: "'国家发展改革委令第7号'",
    says: '《产业结构调整指导目录（2024年本）》的文号是“国家发展改革委令第7号”，这里写的是“国家发展改革委令第29号”，请核对。',
  },
  {
    when: 'a number in brackets behind its title',
    text: plan('《清洁生产审核办法》（国家发展改革委、环境保护部令第36号）'),
    finds: ['国家发展改革委、环境保护部令第36号'],
  },
  {
    when: 'the number of a superior plan',
    text: '规划概况: {编制阶段: 送审稿, 上位规划: [“十四五”全国清洁生产推行方案（发改环资〔2021〕1542号）]}\n',
    finds: ['发改环资〔2021〕1542号'],
  },
  {
    when: 'the right numbers, written otherwise',
    text: plan(
      '{名称: 关于加快推行清洁生产的意见, 发文字号: 国办发〔2003〕100号}, 《清洁生产审核办法》（国家发展改革委 环境保护部令2016年第38号）, {名称: 产业结构调整指导目录（2024年本）, 发文字号: 2023年第7号令}',
    ),
  },
  {
    when: 'a document of a province by a like title',
    text: plan(
      '{名称: 山东省人民政府办公厅转发省经贸委等部门关于加快推行清洁生产意见的通知, 发文字号: 鲁政办发〔2004〕28号}, {名称: 湖北省清洁生产审核办法, 发文字号: 鄂环发〔2017〕3号}',
    ),
  },
  { when: 'a number that is not told in figures', text: plan('{名称: 清洁生产审核办法, 发文字号: 令第三十八号}') },
  {
    when: 'several successors',
    text: plan('排污费征收使用管理条例'),
    finds: ['排污费征收使用管理条例'],
    says: '《排污费征收使用管理条例》自2018年1月1日起已被《环境保护税法》、《环境保护税法实施条例》替代，请更正为现行依据。',
  },
  {
    when: 'a law that is not in force yet',
    text: plan('中华人民共和国生态环境法典', '编制阶段: 送审稿, 成文日期: 2026-06-01'),
    finds: ['中华人民共和国生态环境法典'],
    says: '《中华人民共和国生态环境法典》自2026年8月15日起施行，本规划成文日期为2026年6月1日，请核对。',
  },
  {
    when: 'an issued plan',
    text: plan('清洁生产促进法', '编制阶段: 已印发, 成文日期: 2026-11-20'),
    finds: ['清洁生产促进法'],
    severity: 'warning',
  },
  {
    when: 'prose that rests on it',
    text: prose('贯彻落实《中华人民共和国清洁生产促进法》，推行清洁生产。'),
    finds: ['中华人民共和国清洁生产促进法'],
    fixed: '《中华人民共和国生态环境法典》第九百六十一条，推行',
  },
  {
    when: 'the second of a run',
    text: prose('根据《节约能源法》（2018年）、《清洁生产促进法》和有关规定。'),
    finds: ['清洁生产促进法'],
  },
  {
    when: 'an edition behind the title',
    text: prose('按照《产业结构调整指导目录》（2019年本）淘汰。'),
    finds: ['产业结构调整指导目录'],
    fixed: '按照《产业结构调整指导目录（2024年本）》淘汰。',
  },
  {
    when: 'an amendment behind the title, and words behind that, which stay',
    text: plan('《中华人民共和国清洁生产促进法》（2012年修正）及配套规定'),
    finds: ['中华人民共和国清洁生产促进法'],
    fixed: '[《中华人民共和国生态环境法典》第九百六十一条及配套规定]',
  },
  {
    when: 'an amendment behind a title without 《》',
    text: plan('清洁生产促进法（2012年修正）'),
    finds: ['清洁生产促进法'],
    fixed: '[中华人民共和国生态环境法典第九百六十一条]',
  },
  {
    when: 'an amendment behind the title in prose',
    text: prose('贯彻落实《清洁生产促进法》（2012年修正），推行清洁生产。'),
    finds: ['清洁生产促进法'],
    fixed: '《中华人民共和国生态环境法典》第九百六十一条，推行',
  },
  {
    when: 'a number behind the edition',
    text: plan('《产业结构调整指导目录（2019年本）》（国家发展改革委令第29号）'),
    finds: ['产业结构调整指导目录（2019年本）'],
    fixed: '[《产业结构调整指导目录（2024年本）》（国家发展改革委令第7号）]',
  },
  {
    when: 'a number behind an edition in brackets',
    text: plan('产业结构调整指导目录（2019年本）（国家发展改革委令第29号）'),
    finds: ['产业结构调整指导目录（2019年本）'],
    fixed: '[产业结构调整指导目录（2024年本）（国家发展改革委令第7号）]',
  },
  {
    when: 'a number behind the title in prose',
    text: prose('按照《产业结构调整指导目录（2019年本）》（国家发展改革委令第29号）淘汰。'),
    finds: ['产业结构调整指导目录（2019年本）'],
    fixed: '按照《产业结构调整指导目录（2024年本）》（国家发展改革委令第7号）淘汰。',
  },
  {
    when: 'a number of its own',
    text: plan('{名称: 产业结构调整指导目录（2019年本）, 发文字号: 国家发展改革委令第29号}'),
    finds: ['产业结构调整指导目录（2019年本）'],
    fixed: '{名称: 产业结构调整指导目录（2024年本）, 发文字号: 国家发展改革委令第7号}',
  },
  {
    when: 'a title before another',
    text: prose('根据《清洁生产促进法》《循环经济促进法》推行。'),
    finds: ['清洁生产促进法'],
    fixed: '《中华人民共和国生态环境法典》第九百六十一条《循环经济促进法》',
  },
  {
    when: 'an article, which is no article of another law',
    text: plan('清洁生产促进法第八条'),
    finds: ['清洁生产促进法'],
    fixed: null,
  },
  {
    when: 'an article with a key of its own',
    text: plan('{名称: 清洁生产促进法, 条款: 第八条}'),
    finds: ['清洁生产促进法'],
    fixed: null,
  },
  {
    when: 'a number of its own, where the table has none for the code',
    text: plan('{名称: 清洁生产促进法, 发文字号: 主席令第五十四号}'),
    finds: ['清洁生产促进法'],
    fixed: null,
  },
  {
    when: 'a remark in brackets, which may be of the old law alone',
    text: plan('清洁生产促进法（节选）'),
    finds: ['清洁生产促进法'],
    fixed: null,
  },
  {
    when: 'a folded title',
    text: '规划概况: {成文日期: 2026-11-20}\n指导思想:\n  表述: >-\n    根据《清洁生产\n    促进法》推行。\n',
    finds: ['清洁生产\n    促进法'],
  },
  { when: 'a plan of its time', text: plan('清洁生产促进法', '编制阶段: 已印发, 成文日期: 2011-06-01') },
  { when: 'a year in which it was still in force', text: plan('清洁生产促进法', '编制阶段: 已印发, 成文日期: 2026年') },
  { when: 'an issued plan without a day', text: plan('清洁生产促进法', '编制阶段: 已印发') },
  { when: 'a title that is said to be gone', text: plan('清洁生产促进法（已废止）') },
  { when: '原 before it', text: prose('根据原《清洁生产促进法》开展的工作继续进行。') },
  { when: 'a title nothing rests on', text: prose('《清洁生产促进法》实施二十年来成效明显。') },
  { when: 'a title behind other words', text: prose('按照要求，宣传《清洁生产促进法》。') },
  { when: 'a document with two texts', text: plan('节能降碳中央预算内投资专项管理办法') },
  { when: 'a document whose end is not known', text: plan('国办发[2003]100号, 中华人民共和国节约能源法') },
  {
    when: 'a source of data',
    text: '规划概况: {成文日期: 2026-11-20}\n污染状况分析:\n  现状指标:\n    - {指标名称: 甲, 现状值: 1吨, 数据来源: 根据《清洁生产促进法》统计}\n',
  },
  { when: 'a note', text: '规划概况: {成文日期: 2026-11-20, 备注: 根据《清洁生产促进法》}\n' },
];

/** A draft without a date is of the day it is checked for. */
const days: readonly [day: string, title: string, finds: boolean][] = [
  ['2005-06-01', '清洁生产促进法', false],
  ['2005-06-01', '清洁生产审核暂行办法', false],
  ['2005-06-01', '清洁生产审核办法', true],
  ['2010-06-01', '产业结构调整指导目录（2005年本）', false],
  ['2016-06-30', '清洁生产审核暂行办法', false],
  ['2016-07-01', '清洁生产审核暂行办法', true],
  ['2016-07-01', '清洁生产审核办法', false],
  ['2020-06-01', '产业结构调整指导目录（2019年本）', false],
  ['2020-06-01', '排污费征收使用管理条例', true],
  ['2026-06-01', '清洁生产促进法', false],
  ['2026-06-01', '生态环境法典', true],
  ['2026-06-01', '产业结构调整指导目录（2019年本）', true],
  ['2026-11-24', '清洁生产促进法', true],
  ['2026-11-24', '生态环境法典', false],
];

/** 三（一） speaks of the catalogues of what is restricted or retired, and of no other document. */
const rests: readonly [title: string, clauses: readonly string[]][] = [
  ['产业结构调整指导目录（2019年本）', ['gbf-2003-100/3.1#phase-out-catalogues']],
  ['中华人民共和国清洁生产促进法', []],
  ['重点排污单位名录管理规定', []],
];

describe('repealed-basis', () => {
  itFinds('repealed-basis', cases);
  for (const [title, clauses] of rests) {
    for (const text of [plan(title), prose(`根据《${title}》推行。`)]) {
      it(`rests on ${clauses.join() || 'no clause'} in: ${text.trim().replaceAll('\n', ' ')}`, () => {
        const own = analyze(text).findings.filter(({ rule }) => rule.id === 'repealed-basis');
        assert.deepEqual(
          own.map(({ basis }) => basis.flatMap((one) => (one.kind === 'clause' ? [one.requirement] : []))),
          [clauses],
        );
      });
    }
  }
  for (const [day, title, finds] of days) {
    it(`${finds ? 'speaks of' : 'is silent on'} ${title} in a plan without a date as of ${day}`, () => {
      const analysis = analyze(framed(`规划概况: {编制依据: [${title}]}\n`), day);
      assert.deepEqual(
        analysis.findings.map((finding) => [finding.rule.id, covered(analysis, finding)]),
        finds ? [['repealed-basis', title]] : [],
      );
    });
  }
});
