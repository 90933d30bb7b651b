import { testRewrites } from '../../support/rewriteCases.ts';

const targets = (...rows: readonly string[]): string =>
  `目标任务:\n  主要指标:\n${rows.map((row) => `    ${row}\n`).join('')}`;

/** A second row, in the other form, that stays as it is. */
const OTHER = '- {编号: M9, 指标名称: 乙}';

const LINES = '- 编号: M1\n      指标名称: 甲排放量\n      目标值: 下降8%以上';
const BRACES = '- {编号: M1, 指标名称: 甲排放量, 目标值: 下降8%以上}';

describe('A row with a line for each key', () => {
  testRewrites('row-block', {
    done: [
      ['at a key', targets(BRACES.replace('编号', '│编号'), OTHER), targets(LINES, OTHER)],
      ['at the dash', targets(`│${BRACES}`), targets(LINES)],
      ['at the end of the line', targets(`${BRACES}│`), targets(LINES)],
      ['in a value', targets(OTHER, BRACES.replace('排放', '排│放')), targets(OTHER, LINES)],
      [
        'with the comment behind it on its first line',
        targets(`${BRACES.replace('编号', '│编号')}   # 待核`),
        targets(LINES.replace('M1', 'M1   # 待核')),
      ],
      [
        'with what is in its brackets as it is',
        targets('- {编号: M1, │目标分解: {分地区: {甲区: 2吨}}, 年度目标: {2028: 1吨}}'),
        targets('- 编号: M1\n      目标分解: {分地区: {甲区: 2吨}}\n      年度目标: {2028: 1吨}'),
      ],
      [
        'with its quotes',
        targets('- {编号: "M1", │指标名称: \'甲, 乙\', 目标值: "下降8%: 以上"}'),
        targets('- 编号: "M1"\n      指标名称: \'甲, 乙\'\n      目标值: "下降8%: 以上"'),
      ],
      [
        'with keys that are not known',
        targets('- {编号: M1, │指标名称: 甲, 内部编码: 12}'),
        targets('- 编号: M1\n      指标名称: 甲\n      内部编码: 12'),
      ],
      [
        'that went over two lines',
        targets('- {编号: M1,│\n       指标名称: 甲}'),
        targets('- 编号: M1\n      指标名称: 甲'),
      ],
      [
        'with a key that has no value yet',
        targets('- {编号: M1, │目标值: , 目标年: 2030}'),
        targets('- 编号: M1\n      目标值:\n      目标年: 2030'),
      ],
      [
        'with blanks behind the dash as they are',
        targets('-   {编号: M1, │指标名称: 甲}'),
        targets('-   编号: M1\n        指标名称: 甲'),
      ],
      [
        'in a list at the margin',
        '主要措施:\n- {名称: 甲, │措施类别: 资金}\n- {名称: 乙}\n',
        '主要措施:\n- 名称: 甲\n  措施类别: 资金\n- {名称: 乙}\n',
      ],
      [
        'in a list inside another row',
        targets('- 编号: M1\n      完成情况:\n        - {时间: 2027年, │完成值: 2吨}', OTHER),
        targets('- 编号: M1\n      完成情况:\n        - 时间: 2027年\n          完成值: 2吨', OTHER),
      ],
    ],
    nothing: [
      ['for a row that has them already', targets(LINES.replace('编号', '│编号'))],
      ['for a text among rows', '污染状况分析:\n  主要问题:\n    - 甲│行业能效偏低\n    - {表述: 乙}\n'],
      ['for a row between brackets', '主要措施: [{名称: │甲}]\n'],
      ['for empty braces', targets('- {│}')],
      ['on the key of a list', targets(BRACES).replace('主要指标', '│主要指标')],
      ['for a map that is no row', '规划概况: {标题: │甲}\n'],
      ['in a comment below the list', `${targets(BRACES)}  # 说│明\n`],
      ['on an empty line', `${targets(BRACES)}│\n主要措施:\n`],
      ['in an empty file', '│'],
    ],
    refused: [
      ['with a comment inside', targets('- {编号: M1,   # 待核│\n       指标名称: 甲}'), /^第3行的注释/],
      [
        'with a comment in a list inside',
        '主要措施:\n  - {名称: 甲, 对应指标: [M1,\n     M2 # 待核│\n    ], 说明: 乙}\n',
        /^第3行的注释/,
      ],
      ['with a comment before the brace that closes it', targets('- {编号: M1│ # 待核\n       }'), /^第3行的注释/],
      ['with a text over two lines', targets('- {编号: M1, 指标名称: 甲│\n       排放量}'), /^第3行的文字分几行写/],
      ['with a slip in it', targets('- {编号: M1， 指标名称: │甲}'), /^第3行还有写错的地方/],
    ],
  });
});

describe('A row on one line', () => {
  testRewrites('row-flow', {
    done: [
      ['at a key', targets(LINES.replace('编号', '│编号'), OTHER), targets(BRACES, OTHER)],
      ['at its last line', targets(LINES.replace('目标值', '│目标值'), OTHER), targets(BRACES, OTHER)],
      ['in the blanks before a key', targets(LINES.replace('      指标', '   │   指标')), targets(BRACES)],
      [
        'with the comment of its first line at the end',
        targets(LINES.replace('M1', 'M1   # 待核│')),
        targets(`${BRACES}   # 待核`),
      ],
      ['with the comment of its last line', targets(`${LINES}  # 待核│`), targets(`${BRACES}  # 待核`)],
      [
        'and the comments above and below stay',
        targets(`# 上\n    ${LINES.replace('编号', '│编号')}\n    # 下`, OTHER),
        targets(`# 上\n    ${BRACES}\n    # 下`, OTHER),
      ],
      [
        'with lists and maps inside',
        targets(
          '- 编号: M1│\n      目标分解:\n        分地区:\n          甲区: 2吨\n          乙区: 1吨\n      年度目标: {2028: 1吨}',
        ),
        targets('- {编号: M1, 目标分解: {分地区: {甲区: 2吨, 乙区: 1吨}}, 年度目标: {2028: 1吨}}'),
      ],
      [
        'with a list of names inside',
        '主要措施:\n  - 名称: 甲│\n    对应指标:\n      - M1\n      - M2\n',
        '主要措施:\n  - {名称: 甲, 对应指标: [M1, M2]}\n',
      ],
      [
        'with quotes around what brackets would end',
        '主要措施:\n  - 名称: 甲[试点], 乙│\n    措施类别: 资金\n',
        '主要措施:\n  - {名称: "甲[试点], 乙", 措施类别: 资金}\n',
      ],
      [
        'without quotes where none are needed',
        '主要措施:\n  - 名称: 甲，乙、丙│\n    措施类别: 资金\n',
        '主要措施:\n  - {名称: 甲，乙、丙, 措施类别: 资金}\n',
      ],
      [
        'with a key that has no value yet',
        targets('- 编号: M1│\n      目标值:\n      目标年: 2030'),
        targets('- {编号: M1, 目标值:, 目标年: 2030}'),
      ],
      [
        'and empty lines inside go',
        targets('- 编号: M1│\n\n      目标年: 2030'),
        targets('- {编号: M1, 目标年: 2030}'),
      ],
      [
        'in a list of a list',
        '规划概况:\n  规划范围:\n    片区:\n      - 编号: Z1│\n        名称: 甲片区\n',
        '规划概况:\n  规划范围:\n    片区:\n      - {编号: Z1, 名称: 甲片区}\n',
      ],
      [
        'at the end of a file without a last break',
        '主要措施:\n  - 名称: 甲\n    措施类别: 资│金',
        '主要措施:\n  - {名称: 甲, 措施类别: 资金}',
      ],
    ],
    nothing: [
      ['for a row that is so already', targets(BRACES.replace('编号', '│编号'))],
      ['for a text', '污染状况分析:\n  主要问题:\n    - 甲│行业能效偏低\n'],
      ['on the key of a list', targets(LINES).replace('主要指标', '│主要指标')],
      ['for a map that is no row', '规划概况:\n  标题: │甲\n'],
      ['on a line above the rows', targets(LINES).replace('目标任务:', '目标任务: # 待│核')],
      ['on an empty line behind', `${targets(LINES)}│\n主要措施:\n`],
      ['for a row that could not be read', targets('- 编号: │"M1\n      指标名称: 甲')],
    ],
    refused: [
      ['with a comment on a line in the midst', targets(LINES.replace('量\n', '量 # 待核│\n')), /^第4行的注释/],
      ['with a comment on a line of its own', targets('- │编号: M1\n      # 待核\n      指标名称: 甲'), /^第4行的注释/],
      [
        'with a comment behind the key of a list inside',
        '主要措施:\n  - 名称: 甲│\n    对应指标: # 待核\n      - M1\n',
        /^第3行的注释/,
      ],
      [
        'with a comment in a list inside',
        '主要措施:\n  - 名称: 甲│\n    对应指标: [M1,\n      # 待核\n      M2]\n',
        /^第4行的注释/,
      ],
      ['with two comments', targets(`${LINES.replace('M1', 'M1 # 甲')} # 乙│`), /^第5行的注释/],
      ['with a text below |', '主要措施:\n  - 名称: 甲│\n    说明: |\n      一\n      二\n', /^第3行的文字分几行写/],
      ['with a text over two lines', '主要措施:\n  - 名称: 甲│\n    说明: 一\n      二\n', /^第3行的文字分几行写/],
      ['that is a key without its blank', '进度安排:\n  - {阶段: 乙}\n  - 阶段:甲│\n', /^第3行还有写错的地方/],
      ['with a slip in it', '主要措施:\n  - 名称：甲│\n    措施类别: 资金\n', /^第2行还有写错的地方/],
    ],
  });
});

describe('All rows of a list', () => {
  const mixed = targets(BRACES, OTHER, LINES);
  testRewrites('rows-block', {
    done: [
      [
        'from the key of the list',
        mixed.replace('主要指标', '│主要指标'),
        targets(LINES, '- 编号: M9\n      指标名称: 乙', LINES),
      ],
      ['from one of its rows', mixed.replace('M9', '│M9'), targets(LINES, '- 编号: M9\n      指标名称: 乙', LINES)],
      [
        'and those that would lose something stay',
        targets('- {编号: M1, # 甲\n       指标名称: 乙}', BRACES).replace('主要指标', '│主要指标'),
        targets('- {编号: M1, # 甲\n       指标名称: 乙}', LINES),
      ],
      [
        'in a list that is the content',
        '│主要措施:\n  - {名称: 甲}\n  - 名称: 乙\n',
        '主要措施:\n  - 名称: 甲\n  - 名称: 乙\n',
      ],
    ],
    nothing: [
      ['where all are so', targets(LINES).replace('主要指标', '│主要指标')],
      ['for a list between brackets', '│主要措施: [{名称: 甲}]\n'],
      ['for a list of texts', '污染状况分析:\n  │主要问题:\n    - 甲\n'],
      ['on a key that is no list', '│指导思想: 甲\n'],
    ],
    refused: [
      [
        'where none can be done',
        targets('- {编号: M1, # 甲\n       指标名称: 乙}').replace('主要指标', '│主要指标'),
        /^第3行的注释/,
      ],
    ],
  });
  testRewrites('rows-flow', {
    done: [
      ['from the key of the list', mixed.replace('主要指标', '│主要指标'), targets(BRACES, OTHER, BRACES)],
      [
        'from one of its rows',
        mixed.replace('目标值: 下降8%以上\n', '目标值: │下降8%以上\n'),
        targets(BRACES, OTHER, BRACES),
      ],
      [
        'in a list that stands beside others',
        '重点工业企业名单:\n  汇总: {企业数: 1家}\n  │清单:\n    - 编号: Q1\n      企业名称: 甲厂\n',
        '重点工业企业名单:\n  汇总: {企业数: 1家}\n  清单:\n    - {编号: Q1, 企业名称: 甲厂}\n',
      ],
    ],
    nothing: [
      ['where all are so', targets(BRACES).replace('主要指标', '│主要指标')],
      ['in an empty list', '目标任务:\n  │主要指标:\n'],
    ],
    refused: [
      [
        'where none can be done',
        targets(LINES.replace('量\n', '量 # 待核\n')).replace('主要指标', '│主要指标'),
        /^第4行的注释/,
      ],
    ],
  });
});
