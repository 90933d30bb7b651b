import { testRewrites } from '../../support/rewriteCases.ts';

/** 现状指标 in a row, and targets. */
const plan = (figures: readonly string[], targets: readonly string[], head = ''): string =>
  `${head}污染状况分析:\n  现状指标:\n${figures.map((row) => `    - ${row}\n`).join('')}目标任务:\n  主要指标:\n${targets
    .map((row) => `    - ${row}\n`)
    .join('')}`;

const X1 = '{编号: X1, 指标名称: 化学需氧量排放量, 现状值: 4200吨, 年份: 2025}';
const X2 = '{编号: X2, 指标名称: 氨氮排放量, 现状值: 4200吨, 年份: 2025}';
const M = (baseline: string): string => `{编号: M1, 指标名称: 化学需氧量排放量, 基期值: ${baseline}, 目标值: 下降8%}`;
const HEAD = '规划概况: {标题: 甲, 基准年: 2025}\n';

describe('A present figure in the place of its number', () => {
  testRewrites('repeated-value', {
    done: [
      ['at the number', plan([X1], [M('42│00吨')]), plan([X1], [M('X1')])],
      ['behind the number', plan([X1], [M('4200吨│')]), plan([X1], [M('X1')])],
      ['at the key', plan([X1], [M('4200吨').replace('基期值', '│基期值')]), plan([X1], [M('X1')])],
      ['of the same indicator, of two with the number', plan([X2, X1], [M('│4200吨')]), plan([X2, X1], [M('X1')])],
      ['in another unit', plan([X1], [M('│0.42万吨')]), plan([X1], [M('X1')])],
      ['in full-width digits', plan([X1], [M('│４２００吨')]), plan([X1], [M('X1')])],
      ['between quotes', plan([X1], [M('│"4200吨"')]), plan([X1], [M('X1')])],
      [
        'in a row of lines, its comment kept',
        plan(
          [X1],
          ['编号: M1\n      指标名称: 化学需氧量排放量\n      基期值: 4200│吨   # 环统\n      目标值: 下降8%'],
        ),
        plan([X1], ['编号: M1\n      指标名称: 化学需氧量排放量\n      基期值: X1   # 环统\n      目标值: 下降8%']),
      ],
      ['with its year in braces', plan([X1], [M('{数值: │4200吨, 年份: 2025}')]), plan([X1], [M('X1')])],
      ['in braces without a year', plan([X1], [M('{数值: │4200吨}')], HEAD), plan([X1], [M('X1')], HEAD)],
      ['of the base year', plan([X1], [M('│4200吨')], HEAD), plan([X1], [M('X1')], HEAD)],
      [
        'of the base year, of several',
        plan([X1.replace('2025', '2020').replace('X1', 'X3'), X1], [M('│4200吨')], HEAD),
        plan([X1.replace('2025', '2020').replace('X1', 'X3'), X1], [M('X1')], HEAD),
      ],
      [
        'with an id that needs quotes',
        plan([X1.replace('X1', '"#1"')], [M('│4200吨')]),
        plan([X1.replace('X1', '"#1"')], [M('"#1"')]),
      ],
      [
        'under another name of the indicator',
        plan([X1.replace('化学需氧量排放量', 'COD排放量')], [M('│4200吨')]),
        plan([X1.replace('化学需氧量排放量', 'COD排放量')], [M('X1')]),
      ],
      [
        'and the other targets stay',
        plan([X1], [M('│4200吨'), M('4200吨').replace('M1', 'M2')]),
        plan([X1], [M('X1'), M('4200吨').replace('M1', 'M2')]),
      ],
    ],
    nothing: [
      ['for another number', plan([X1], [M('│4300吨')])],
      ['for a number of another indicator', plan([X2], [M('│4200吨')])],
      ['for what is a reference already', plan([X1], [M('│X1')])],
      ['for a base year alone', plan([X1], [M('│2025年')])],
      ['for a rough number', plan([X1], [M('约│4200吨')])],
      ['for a number of another year', plan([X1.replace('2025', '2020')], [M('{数值: │4200吨, 年份: 2025}')])],
      ['where the base year is another', plan([X1.replace('2025', '2020')], [M('│4200吨')], HEAD)],
      ['where more is said of the number', plan([X1], [M('{数值: │4200吨, 数据来源: 环统}')])],
      ['where the figure has no id', plan([X1.replace('编号: X1, ', '')], [M('│4200吨')])],
      ['where two figures have the id', plan([X1, X2.replace('X2', 'X1')], [M('│4200吨')])],
      ['where two figures are of the indicator', plan([X1, X1.replace('X1', 'X3')], [M('│4200吨')])],
      [
        'for lines that a comment stands in',
        plan([X1], [`编号: M1\n      指标名称: 化学需氧量排放量\n      基期值:\n        数值: │4200吨 # 环统`]),
      ],
      ['at the target value, which is no reference', plan([X1], [M('X1').replace('下降8%', '│4200吨')])],
      ['at the number of the figure', plan([X1.replace('4200', '│4200')], [M('4200吨')])],
      ['at the name', plan([X1], [M('4200吨').replace('M1', '│M1')])],
      ['where nothing is analysed', `目标任务:\n  主要指标:\n    - ${M('│4200吨')}\n`],
      ['in an empty file', '│'],
    ],
    refused: [],
  });
});
