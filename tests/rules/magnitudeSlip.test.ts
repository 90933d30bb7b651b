import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const target = (fields: string, name = '氮氧化物排放量') =>
  `目标任务:\n  主要指标:\n    - {指标名称: ${name}, 目标年: 2030, ${fields}}\n`;
const both = (indicator: string, fields: string, name = '氮氧化物排放量') =>
  `污染状况分析:\n  现状指标: [{编号: X1, 指标名称: ${name}, ${indicator}}]\n${target(fields, name)}`;
const present = (fields: string) => `污染状况分析:\n  现状指标: [{指标名称: 氮氧化物排放量, ${fields}}]\n`;
const projects = (...rows: string[]) =>
  `重点投资项目规划:\n${rows.map((row, at) => `  - {编号: P${at}, 项目名称: 项目${at}, ${row}}\n`).join('')}`;
const summary = (fields: string, ...rows: string[]) =>
  `重点投资项目规划:\n  汇总: {${fields}}\n${rows.length === 0 ? '' : '  清单:\n'}${rows
    .map((row, at) => `    - {编号: P${at}, 项目名称: 项目${at}, 总投资: ${row}}\n`)
    .join('')}`;
const inWords = (text: string, fields: string, name = '氮氧化物排放量') =>
  `规划概况: {规划期: 2026—2030年, 基准年: 2025}\n目标任务:\n  概述: ${text}\n  主要指标:\n    - {指标名称: ${name}, 目标年: 2030, ${fields}}\n`;
const costs = (...amounts: string[]) => projects(...amounts.map((amount) => `总投资: ${amount}`));

const cases: readonly RuleCase[] = [
  {
    when: 'a project that cuts many times what there is',
    text: present('现状值: 38.4万吨') + projects('总投资: 1亿元, 预期效益: [氮氧化物减排2600万吨/年]'),
    finds: ['氮氧化物减排2600万吨/年'],
    severity: 'warning',
    says: '一个项目的“氮氧化物减排2600万吨/年”是现状38.4万吨的10倍多，疑似“万”“亿”误用，请核对计量单位。',
    related: '38.4万吨',
  },
  {
    when: 'a project that cuts part of what there is, or somewhat more than an indicator counts',
    text:
      present('现状值: 38.4吨') +
      projects(
        '总投资: 1亿元, 预期效益: [氮氧化物减排2.6吨/年]',
        '总投资: 2亿元, 预期效益: [氮氧化物减排120吨/年, 二氧化硫减排2600万吨/年]',
      ),
  },
  {
    when: 'a baseline in 万吨 and a target in 吨',
    text: target('基期值: 2.10万吨, 目标值: 1.90吨'),
    finds: ['1.90吨'],
    severity: 'warning',
    related: '2.10万吨',
    fixed: '目标值: 1.90万吨',
  },
  {
    when: 'the other way round',
    text: target('基期值: 2.10吨, 目标值: 1.90万吨'),
    finds: ['1.90万吨'],
    fixed: '目标值: 1.90吨',
  },
  {
    when: 'a baseline that years and target do not support',
    text: target('基期值: 2.10亿吨, 目标值: 1.90万吨, 年度目标: {2027: 2.05万吨, 2028: 2.00万吨}'),
    finds: ['2.10亿吨'],
    fixed: '基期值: 2.10万吨',
  },
  {
    when: 'one year',
    text: target('基期值: 2.10万吨, 目标值: 1.90万吨, 年度目标: {2027: 2.05吨, 2028: 2.00万吨}'),
    finds: ['2.05吨'],
    related: '2.10万吨',
  },
  {
    when: 'a bound is left aside',
    text: target('基期值: 40.1万吨, 目标值: 控制在34.0吨以内'),
    finds: ['控制在34.0吨以内'],
  },
  {
    when: 'the present figure that the baseline names',
    text: both('现状值: 2.10万吨', '基期值: X1, 目标值: 1.90吨'),
    finds: ['1.90吨'],
    related: '2.10万吨',
  },
  {
    when: 'the present figure of the same indicator',
    text: both('现状值: 2.10万吨', '目标值: 1.90吨'),
    finds: ['1.90吨'],
  },
  {
    when: 'parts, and a whole that the baseline supports',
    text: target('基期值: 2.10万吨, 目标值: 2.00万吨, 目标分解: {分地区: {甲: 0.80吨, 乙: 1.20吨}}'),
    finds: ['分地区'],
    related: '2.00万吨',
  },
  {
    when: 'parts, and a whole by itself',
    text: target('目标值: 300吨, 目标分解: {分地区: {甲: 100万吨, 乙: 200万吨}}'),
    finds: ['300吨'],
    related: '分地区',
    fixed: '目标值: 300万吨',
  },
  { when: 'tonnes and kilograms', text: target('基期值: 320吨, 目标值: 300千克'), finds: ['300千克'] },
  { when: 'years of the analysis', text: present('现状值: 2.10万吨, 历年数据: {2024: 2.15吨}'), finds: ['2.15吨'] },
  {
    when: 'what a project costs and its sources',
    text: projects('总投资: 1.2亿元, 资金来源: {企业自筹: 0.8万元, 银行贷款: 0.4万元}'),
    finds: ['1.2亿元'],
    related: '资金来源',
    fixed: '总投资: 1.2万元',
  },
  { when: 'one project among others', text: costs('800万元', '1200万元', '900万元', '1000亿元'), finds: ['1000亿元'] },
  {
    when: 'one project far above the others',
    text: costs('800万元', '1200万元', '900万元', '300亿元'),
    finds: ['300亿元'],
    related: '900万元',
  },
  {
    when: 'the total of the summary and its list',
    text: summary('总投资: 3.6万元', '1.6亿元', '2.0亿元'),
    finds: ['3.6万元'],
    related: '清单',
    fixed: '总投资: 3.6亿元',
    says: '3.6万元与36000万元相差约1万倍，疑似“万”“亿”误用，请核对计量单位。',
  },
  {
    when: 'the total of the summary and its sources, no list',
    text: summary('总投资: 3.6万亿元, 资金来源: {企业自筹: 2.6亿元, 银行贷款: 1.0亿元}'),
    finds: ['3.6万亿元'],
    related: '资金来源',
  },
  {
    when: 'the sources of the summary, where the list supports the total',
    text: summary('总投资: 3.6亿元, 资金来源: {企业自筹: 2.6万元, 银行贷款: 1.0万元}', '1.6亿元', '2.0亿元'),
    finds: ['资金来源'],
    related: '3.6亿元',
  },
  {
    when: 'the total of the summary and its breakdown',
    text: summary('总投资: 3.6万元, 分项汇总: {分行业: {化工: {总投资: 2.0亿元}, 建材: {总投资: 1.6亿元}}}'),
    finds: ['3.6万元'],
    related: '分行业',
  },
  {
    when: 'a part of the breakdown and its sources',
    text: summary(
      '分项汇总: {分行业: {化工: {总投资: 2.0亿元, 资金来源: {企业自筹: 2.0万元}}, 建材: {总投资: 1.6亿元}}}',
    ),
    finds: ['2.0亿元'],
  },
  {
    when: 'all rows of the list, where the sources support the total',
    text: summary('总投资: 3.6亿元, 资金来源: {企业自筹: 3.6亿元}', '1.6万元', '2.0万元'),
    finds: ['清单'],
    related: '3.6亿元',
  },
  {
    when: 'one row of the list: on the row alone',
    text: `重点投资项目规划:\n  汇总: {总投资: 3.6亿元, 资金来源: {企业自筹: 3.6亿元}}\n  清单:\n    - {编号: P1, 项目名称: 甲, 总投资: 1.6亿元}\n    - {编号: P2, 项目名称: 乙, 总投资: 2.0万亿元, 资金来源: {企业自筹: 2.0亿元}}\n`,
    finds: ['2.0万亿元'],
  },
  {
    when: 'a total in words',
    text: `${summary('说明: 共安排重点项目2个，总投资3.6万元。', '1.6亿元', '2.0亿元')}`,
    finds: ['3.6万元'],
    related: '清单',
    fixed: '总投资3.6亿元。',
  },
  {
    when: 'a total in words that the summary supports: on the summary',
    text: `${summary('总投资: 3.6万元, 说明: 共安排重点项目2个，总投资3.6万元。', '1.6亿元', '2.0亿元')}`,
    finds: ['3.6万元'],
  },
  {
    when: 'a number in words',
    text: inWords('到2030年，氮氧化物排放量控制在1.9亿吨以内。', '基期值: 2.1万吨, 目标值: 1.9万吨以下'),
    finds: ['控制在1.9亿吨以内'],
    related: '1.9万吨以下',
    fixed: '控制在1.9万吨以内。',
  },
  {
    when: 'a reduction in words',
    text: inWords('到2030年，氮氧化物排放量减少2000万吨。', '基期值: 2.1万吨, 目标值: 1.9万吨, 净削减量: 2000吨'),
    finds: ['减少2000万吨'],
    related: '2000吨',
  },
  {
    when: 'a target that the words and the base do not support: on the target',
    text: inWords('到2030年，氮氧化物排放量控制在1.9万吨以内。', '基期值: 2.1万吨, 目标值: 1.9吨'),
    finds: ['1.9吨'],
  },
  { when: 'one huge project alone', text: costs('1200亿元'), finds: ['1200亿元'] },
  {
    when: 'values in parts',
    text: target('基期值: {数值: {数值: 2.10, 单位: 万吨}}, 目标值: {数值: 1.90, 单位: 吨}'),
    finds: ['{数值: 1.90, 单位: 吨}'],
    fixed: '单位: 万吨}',
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: { targets: [{ name: 甲, baseline: 2.10万吨, target: 1.90吨 }] }\n',
    finds: ['1.90吨'],
  },
  {
    when: 'a row without a name',
    text: '污染状况分析:\n  现状指标: [{现状值: 2.10万吨, 历年数据: {2024: 2.15吨}}]\n',
    finds: ['2.15吨'],
  },
  {
    when: 'the present figure that a baseline in parts names',
    text: `污染状况分析:\n  现状指标: [{编号: X1, 指标名称: 园区水污染物排放量, 现状值: 2.10万吨}]\n${target('基期值: {现状指标: X1}, 目标值: 1.90吨')}`,
    finds: ['1.90吨'],
  },
  {
    when: 'a tonne, where nothing says that it is to vanish',
    text: target('基期值: 1.2万吨, 目标值: 1吨', '落后产能'),
    finds: ['1吨'],
  },
  {
    when: 'a total in words of the place of the plan',
    text: `规划概况: {标题: 济南市清洁生产推行实施方案}\n${summary('说明: 济南市总投资3.6万元。', '1.6亿元', '2.0亿元')}`,
    finds: ['3.6万元'],
  },
  {
    when: 'an amount of a year in words',
    text: inWords('到2030年，氮氧化物排放量控制在1.9亿吨/年以内。', '基期值: 2.1万吨, 目标值: 1.9万吨以下'),
    finds: ['控制在1.9亿吨/年以内'],
  },
  {
    when: 'parts and a whole of which one says that it is of a year',
    text: target('目标值: 300吨/年, 目标分解: {分地区: {甲: 100万吨, 乙: 200万吨}}'),
    finds: ['300吨/年'],
  },
  {
    when: 'near miss: a total in words of another place, right before the number',
    text: `规划概况: {标题: 济南市清洁生产推行实施方案}\n${summary('说明: 青岛市总投资3.6万元。', '1.6亿元', '2.0亿元')}`,
  },
  { when: 'numbers that go together', text: target('基期值: 2.10万吨, 目标值: 1.90万吨, 年度目标: {2027: 20500吨}') },
  { when: 'a large reduction', text: target('基期值: 2.10万吨, 目标值: 900吨') },
  { when: 'counts', text: target('基期值: 3家, 目标值: 3000家', '清洁生产审核企业数') },
  { when: 'what was reached', text: target('目标值: 5万吨/年, 完成情况: [{完成值: 5.2吨/年}]') },
  { when: 'what is to vanish', text: target('基期值: 1200吨, 目标值: 1吨以下', '落后产能') },
  { when: 'nought', text: target('基期值: 1200吨, 目标值: 0吨', '落后产能') },
  { when: 'a reduction beside the level', text: target('基期值: 2.10万吨, 目标值: 1.90万吨, 净削减量: 2.0吨') },
  { when: 'a change by an amount', text: target('基期值: 2.10万吨, 目标值: 减少2.1吨') },
  { when: 'shares', text: target('基期值: 50%, 目标值: 0.05%', '劣Ⅴ类断面比例') },
  { when: 'parts among each other', text: target('目标分解: {分地区: {甲: 0.8吨, 乙: 1.2万吨}}') },
  {
    when: 'parts of the net reduction',
    text: target('目标值: 9000吨, 净削减量: 9吨, 目标分解: {分地区: {甲: 4吨, 乙: 5吨}}'),
  },
  { when: 'a part that is not understood', text: target('目标值: 300吨, 目标分解: {分地区: {甲: 100万吨, 乙: 若干}}') },
  { when: 'another accounting', text: both('现状值: 2.10万吨, 口径: 产生量', '口径: 排放量, 目标值: 1.90吨') },
  { when: 'another region', text: both('现状值: 2.10万吨, 地区: 全省', '目标值: 1.90吨') },
  { when: 'a source that is a share', text: projects('总投资: 1.2亿元, 资金来源: {企业自筹: 0.8万元, 银行贷款: 30%}') },
  { when: 'large and small projects', text: costs('80万元', '12000万元', '900万元') },
  { when: 'one large project in a unit that others use', text: costs('80万元', '90万元', '90亿元', '80亿元') },
  { when: 'a thousand times the others', text: costs('100万元', '100万元', '10亿元'), finds: ['10亿元'] },
  { when: 'a count in words', text: summary('说明: 共安排重点项目36000个。', '1.6亿元', '2.0亿元') },
  { when: 'two projects', text: costs('80万元', '90亿元') },
  { when: 'years by themselves', text: target('年度目标: {2027: 2.05万吨, 2028: 2.00吨}') },
  { when: 'below a tonne, which is to vanish', text: target('基期值: 1.2万吨, 目标值: 低于1吨', '落后产能') },
  { when: 'one part', text: target('目标值: 3吨, 目标分解: {分地区: {甲: 3万吨}}') },
  {
    when: 'parts that are not understood, and a whole',
    text: target('目标值: 300吨, 目标分解: {分地区: {甲: 300万吨, 乙: 若干}}'),
  },
  {
    when: 'intensities, which do not add up',
    text: target('目标值: 3吨/万元, 目标分解: {分地区: {甲: 1万吨/万元, 乙: 2万吨/万元}}', '甲'),
  },
  { when: 'less than a thousand times the others', text: costs('100万元', '100万元', '9.9亿元') },
  { when: 'others that cost nothing', text: costs('0万元', '0万元', '5亿元') },
  { when: 'a summary without a total', text: summary('说明: 共安排重点项目2个，总投资3.6亿元。') },
  {
    when: 'sources of the summary that are not understood',
    text: summary('总投资: 2.6亿元, 资金来源: {企业自筹: 2.6万元, 银行贷款: 另行确定}'),
  },
  {
    when: 'no source of the summary that is understood',
    text: summary('总投资: 2.6亿元, 资金来源: {企业自筹: 另行确定}'),
  },
  { when: 'a benefit beside money', text: summary('预期效益: [化学需氧量减排3.6吨]', '1.6亿元', '2.0亿元') },
  {
    when: 'a total in words of another place',
    text: `规划概况: {标题: 济南市清洁生产推行实施方案}\n${summary('说明: 章丘区安排重点项目2个，总投资3.6万元。', '1.6亿元', '2.0亿元')}`,
  },
  { when: 'a summary that agrees', text: summary('总投资: 3.6亿元', '16000万元', '2.0亿元') },
  {
    when: 'a summary of one tier',
    text: summary('项目等级: 骨干, 总投资: 3.6万元', '1.6亿元', '2.0亿元'),
  },
  { when: 'a count of the summary', text: summary('项目数: 20000个', '1.6亿元', '2.0亿元') },
  {
    when: 'a total in words of a part',
    text: summary('说明: 其中首批项目总投资3.6万元。', '1.6亿元', '2.0亿元'),
  },
  {
    when: 'a number in words of another year',
    text: inWords('2020年，氮氧化物排放量1.9亿吨。', '基期值: 2.1万吨, 目标值: 1.9万吨以下'),
  },
  {
    when: 'words of what is to vanish',
    text: inWords('到2030年，氮氧化物排放量控制在1吨以下。', '基期值: 1.2万吨, 目标值: 1.0万吨以下'),
  },
  {
    when: 'a share in words',
    text: inWords('到2030年，煤炭消费比重控制在0.5%以内。', '基期值: 55%, 目标值: 50%以内', '煤炭消费比重'),
  },
  {
    when: 'a count in words',
    text: inWords('到2030年，清洁生产审核企业数达到3万家。', '目标值: 3家', '清洁生产审核企业数'),
  },
  { when: 'numbers that are not given yet', text: target('基期值: 2.10万吨, 目标值: ') },
];

describe('magnitude-slip', () => {
  itFinds('magnitude-slip', cases);

  it('is the one word about the pair', () => {
    const { findings } = analyze(projects('总投资: 1.2亿元, 资金来源: {企业自筹: 0.8万元, 银行贷款: 0.4万元}'));
    assert.deepEqual(
      findings.map(({ rule }) => rule.id).filter((id) => id === 'magnitude-slip' || id === 'funding-sum'),
      ['magnitude-slip'],
    );
  });

  it('changes a unit only when it is asked to: the other number may be the wrong one', () => {
    const { findings } = analyze(target('基期值: 2.10万吨, 目标值: 1.90吨'));
    assert.equal(findings.find(({ rule }) => rule.id === 'magnitude-slip')?.fix?.asked, true);
  });

  it('offers to mend the table as well as the words, for either may be wrong', () => {
    const text = inWords('到2030年，氮氧化物排放量控制在1.9万吨以内。', '基期值: 2.1吨, 目标值: 1.9吨');
    const found = analyze(text).findings.find(({ rule, fix }) => rule.id === 'magnitude-slip' && fix !== undefined);
    const ways = [found?.fix, ...(found?.fix?.others ?? [])].flatMap((fix) => fix?.edits ?? []);
    assert.deepEqual(
      ways.map(({ anchor: { segment, span }, newText }) => [segment.text.slice(span.start, span.end), newText]),
      [
        ['万吨', '吨'],
        ['吨', '万吨'],
      ],
    );
  });

  it('says the factor in words', () => {
    const { findings } = analyze(target('基期值: 2.10亿吨, 目标值: 1.90吨'));
    assert.equal(findings.find(({ rule }) => rule.id === 'magnitude-slip')?.args.n, '1亿');
    const far = analyze(costs('800万元', '1200万元', '950亿元')).findings;
    assert.equal(far.find(({ rule }) => rule.id === 'magnitude-slip')?.args.n, '1万');
  });
});
