import { testRewrites } from '../../support/rewriteCases.ts';

const firms = (...rows: readonly string[]): string =>
  `│重点工业企业名单:\n${rows.map((row) => `  ${row}\n`).join('')}主要措施: 甲\n`;
const sorted = (...rows: readonly string[]): string => firms(...rows).replace('│', '');

const [Q1, Q2, Q10] = ['- {编号: Q1, 企业名称: 甲厂}', '- {编号: Q2, 企业名称: 乙厂}', '- {编号: Q10, 企业名称: 丙厂}'];
const Q3 = '- 编号: Q3\n    企业名称: 丁厂 # 丁\n    主要产品:\n      - 水泥';

describe('A list in the order of its ids', () => {
  testRewrites('sort-id', {
    done: [
      ['by their numbers', firms(Q10, Q2, Q1), sorted(Q1, Q2, Q10)],
      ['rows over several lines, too', firms(Q10, Q3, Q1), sorted(Q1, Q3, Q10)],
      ['a row without an id last', firms('- {企业名称: 戊厂}', Q2, Q1), sorted(Q1, Q2, '- {企业名称: 戊厂}')],
      [
        'rows alike as they stood',
        firms(Q2, '- {编号: Q1, 企业名称: 己厂}', Q1),
        sorted('- {编号: Q1, 企业名称: 己厂}', Q1, Q2),
      ],
      ['comments behind rows', firms(`${Q2} # 二`, `${Q1}   # 一`), sorted(`${Q1}   # 一`, `${Q2} # 二`)],
      [
        'comments right above rows',
        firms('# 二', Q2, '# 十\n  # 丙', Q10, '# 一', Q1),
        sorted('# 一', Q1, '# 二', Q2, '# 十\n  # 丙', Q10),
      ],
      ['but not one above the list', firms('# 名单由甲局提供', Q2, Q1), sorted('# 名单由甲局提供', Q1, Q2)],
      ['comments below rows that stand inside of them', firms(Q2, '  # 注二', Q1), sorted(Q1, Q2, '  # 注二')],
      ['but no empty lines', firms(`${Q2}\n`, Q10, Q1), sorted(`${Q1}\n`, Q2, Q10)],
      ['and not what follows the list', firms(Q2, `${Q1}\n# 完`), sorted(Q1, `${Q2}\n# 完`)],
      [
        'at the end of a file without a last break',
        `│重点工业企业名单:\n  ${Q2}\n  ${Q1}`,
        `重点工业企业名单:\n  ${Q1}\n  ${Q2}`,
      ],
      ['at the margin', `│重点工业企业名单:\n${Q2}\n${Q1}\n`, `重点工业企业名单:\n${Q1}\n${Q2}\n`],
      [
        'below a key that stands lower',
        '目标任务:\n  │主要指标:\n    - {编号: M2}\n    - {编号: M1}\n  主要任务:\n    - {编号: R2}\n    - {编号: R1}\n',
        '目标任务:\n  主要指标:\n    - {编号: M1}\n    - {编号: M2}\n  主要任务:\n    - {编号: R2}\n    - {编号: R1}\n',
      ],
      [
        'with ids between quotes',
        firms('- {编号: "Q2", 企业名称: 乙厂}', "- {编号: 'Q1', 企业名称: 甲厂}"),
        sorted("- {编号: 'Q1', 企业名称: 甲厂}", '- {编号: "Q2", 企业名称: 乙厂}'),
      ],
      ['from a row', firms(Q2, Q1).replace('│', '').replace('Q1', 'Q│1'), sorted(Q1, Q2)],
      [
        'from a row of several lines',
        firms(Q10, Q3, Q1).replace('│', '').replace('水泥', '水│泥'),
        sorted(Q1, Q3, Q10),
      ],
      [
        'from an empty line between rows',
        firms(`${Q2}\n`, Q1).replace('│', '').replace('\n\n', '\n│\n'),
        sorted(`${Q1}\n`, Q2),
      ],
      [
        'texts below | with them',
        '│主要措施:\n  - 编号: C2\n    说明: |\n      甲\n\n      乙\n  - {编号: C1}\n目标任务: 甲\n',
        '主要措施:\n  - {编号: C1}\n  - 编号: C2\n    说明: |\n      甲\n\n      乙\n目标任务: 甲\n',
      ],
    ],
    nothing: [
      ['where they stand so', firms(Q1, Q2, Q10)],
      ['where only the last has none', firms(Q1, Q2, '- {企业名称: 戊厂}')],
      ['for one row', firms(Q1)],
      ['where no row has one', firms('- {企业名称: 乙厂}', '- {企业名称: 甲厂}')],
      ['in a row of another list', firms(Q2, Q1).replace('│', '').replace('措施: 甲', '措施:\n  - {名称: 甲│}')],
      ['on a key behind the list', firms(Q2, Q1).replace('│', '').replace('主要措施', '主│要措施')],
      ['for a list between brackets', '│重点工业企业名单: [{编号: Q2}, {编号: Q1}]\n'],
      ['for stages, which follow in time', '│进度安排:\n  - {编号: J2, 阶段: 甲}\n  - {编号: J1, 阶段: 乙}\n'],
      ['for annexes, which are cited in order', '│附件:\n  - {编号: 附件2}\n  - {编号: 附件1}\n'],
      ['for a list of texts', '│审查依据:\n  - gbf-2003-100\n  - cppl-2012\n'],
      ['on a key that is no list', '│规划概况: {标题: 甲}\n'],
      ['in an empty file', '│'],
    ],
    refused: [
      ['where a comment stands by itself', firms(Q2, '# 章丘区\n', Q1), /^第3行不挨着哪一条/],
      ['where a comment is set off from the row above', firms(Q2, '\n    # 注', Q1), /^第4行不挨着哪一条/],
    ],
  });
});

describe('A list in the order of its regions', () => {
  const inRegion = (name: string, region: string): string => `- {企业名称: ${name}, 所在地区: ${region}}`;
  testRewrites('sort-region', {
    done: [
      [
        'by their codes',
        firms(inRegion('甲', '370114'), inRegion('乙', '370102')),
        sorted(inRegion('乙', '370102'), inRegion('甲', '370114')),
      ],
      [
        'by the codes of their names',
        firms(inRegion('甲', '章丘区'), inRegion('乙', '370102'), inRegion('丙', '历城区')),
        sorted(inRegion('乙', '370102'), inRegion('丙', '历城区'), inRegion('甲', '章丘区')),
      ],
      [
        'rows of one region as they stood, and those without one last',
        firms(inRegion('甲', '370114'), '- {企业名称: 丙}', inRegion('丁', '章丘区'), inRegion('乙', '370102')),
        sorted(inRegion('乙', '370102'), inRegion('甲', '370114'), inRegion('丁', '章丘区'), '- {企业名称: 丙}'),
      ],
      [
        'by the first of several',
        '│重点内容:\n  - {名称: 甲, 地区: [370114, 370102]}\n  - {名称: 乙, 地区: [370103]}\n',
        '重点内容:\n  - {名称: 乙, 地区: [370103]}\n  - {名称: 甲, 地区: [370114, 370102]}\n',
      ],
    ],
    nothing: [
      ['where they stand so', firms(inRegion('甲', '370102'), inRegion('乙', '370114'))],
      ['where no row has one', firms(Q2, Q1)],
      ['where rows have no such key', '规划概况:\n  │编制依据:\n    - {名称: 乙}\n    - {名称: 甲}\n'],
    ],
    refused: [],
  });
});

describe('A list in the order of its names', () => {
  const named = (name: string): string => `- {企业名称: ${name}}`;
  testRewrites('sort-name', {
    done: [
      [
        'as Chinese is sorted',
        firms(named('章丘厂'), named('安丘厂'), named('历城厂')),
        sorted(named('安丘厂'), named('历城厂'), named('章丘厂')),
      ],
      ['by numbers in them', firms(named('第10厂'), named('第2厂')), sorted(named('第2厂'), named('第10厂'))],
      [
        'that is the innermost around the cursor',
        '重点投资项目规划:\n  - 编号: P2\n    淘汰设备:\n      - {设备名称: 中机}\n      - {设备名称: 丙机│}\n  - 编号: P1\n',
        '重点投资项目规划:\n  - 编号: P2\n    淘汰设备:\n      - {设备名称: 丙机}\n      - {设备名称: 中机}\n  - 编号: P1\n',
      ],
      [
        'in a list beside others',
        '重点投资项目规划:\n  汇总: {项目数: 2个}\n  │清单:\n    - {项目名称: 扩建}\n    - {项目名称: 节水}\n',
        '重点投资项目规划:\n  汇总: {项目数: 2个}\n  清单:\n    - {项目名称: 节水}\n    - {项目名称: 扩建}\n',
      ],
    ],
    nothing: [
      ['where they stand so', firms(named('安丘厂'), named('历城厂'))],
      ['where no row has one', firms('- {编号: Q1}', '- {编号: Q2}')],
      ['in a text that is no row', '污染状况分析:\n  主要问题:\n    - 乙│\n    - 甲\n'],
    ],
    refused: [
      ['where a comment stands by itself', firms(named('章丘厂'), '# 一区\n', named('安丘厂')), /^第3行不挨着/],
    ],
  });
});
