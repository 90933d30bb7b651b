/** A text, and what formatting makes of it; without `to` it must stay as it is. */
export interface FormattingCase {
  readonly what: string;
  readonly text: string;
  readonly to?: string;
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** What is laid out anew. */
const changedCases: readonly FormattingCase[] = [
  {
    what: 'four columns a level become two',
    text: lines('规划概况:', '    标题: 甲市方案', '    规划范围:', '        行业: [冶金]', '        地区: [370100]'),
    to: lines('规划概况:', '  标题: 甲市方案', '  规划范围:', '    行业: [冶金]', '    地区: [370100]'),
  },
  {
    what: 'one column a level becomes two',
    text: lines('规划概况:', ' 标题: 甲市方案', ' 规划范围:', '  行业: [冶金]'),
    to: lines('规划概况:', '  标题: 甲市方案', '  规划范围:', '    行业: [冶金]'),
  },
  {
    what: 'levels that are indented differently',
    text: lines('规划概况:', '   标题: 甲市方案', '目标任务:', '      概述: 甲', '      总体目标:', '       - 甲'),
    to: lines('规划概况:', '  标题: 甲市方案', '目标任务:', '  概述: 甲', '  总体目标:', '    - 甲'),
  },
  {
    what: 'a list at the column of its key',
    text: lines('主要措施:', '- 名称: 甲', '  措施类别: 资金', '- {名称: 乙}'),
    to: lines('主要措施:', '  - 名称: 甲', '    措施类别: 资金', '  - {名称: 乙}'),
  },
  {
    what: 'such a list inside an entry and inside its rows',
    text: lines('目标任务:', '  主要任务:', '  - 编号: R1', '    对应指标:', '    - M1', '    - M2', '  概述: 甲'),
    to: lines(
      '目标任务:',
      '  主要任务:',
      '    - 编号: R1',
      '      对应指标:',
      '        - M1',
      '        - M2',
      '  概述: 甲',
    ),
  },
  {
    what: 'rows under 清单, and what stands around them',
    text: lines(
      '重点工业企业名单:',
      '    汇总: {企业数: 1家}',
      '    清单:',
      '    - 编号: Q1',
      '      企业名称: 甲',
      '    备注: 无',
    ),
    to: lines(
      '重点工业企业名单:',
      '  汇总: {企业数: 1家}',
      '  清单:',
      '    - 编号: Q1',
      '      企业名称: 甲',
      '  备注: 无',
    ),
  },
  {
    what: 'several blanks behind a dash',
    text: lines('主要措施:', '  -   名称: 甲', '      措施类别: 资金', '  -  {名称: 乙}', '  -    丙'),
    to: lines('主要措施:', '  - 名称: 甲', '    措施类别: 资金', '  - {名称: 乙}', '  - 丙'),
  },
  {
    what: 'rows that begin below their dash',
    text: lines('主要措施:', '  -', '      名称: 甲', '      措施类别: 资金', '  -', '     {名称: 乙}'),
    to: lines('主要措施:', '  -', '    名称: 甲', '    措施类别: 资金', '  -', '    {名称: 乙}'),
  },
  {
    what: 'blanks around colons',
    text: lines('规划概况:', '  标题:    甲市方案', '  规划层级 : 市级', '  "备注" :  无'),
    to: lines('规划概况:', '  标题: 甲市方案', '  规划层级: 市级', '  "备注": 无'),
  },
  {
    what: 'a tab behind a colon',
    text: lines('规划概况:', '  标题:\t甲市方案', '  规划层级: \t市级'),
    to: lines('规划概况:', '  标题: 甲市方案', '  规划层级: 市级'),
  },
  {
    what: 'blanks inside of brackets',
    text: lines(
      '主要措施:',
      '  - { 名称: 甲, 对应指标: [ M1, M2 ] }',
      '  - {名称 :  乙 , 措施类别:  资金, 对应指标: []}',
    ),
    to: lines('主要措施:', '  - {名称: 甲, 对应指标: [M1, M2]}', '  - {名称: 乙, 措施类别: 资金, 对应指标: []}'),
  },
  {
    what: 'commas without a blank',
    text: lines('规划概况:', '  会同部门: [甲局,乙局,丙局]', '  规划期: {开始: 2026,结束: 2030}'),
    to: lines('规划概况:', '  会同部门: [甲局, 乙局, 丙局]', '  规划期: {开始: 2026, 结束: 2030}'),
  },
  {
    what: 'quoted keys right before their values',
    text: lines('规划概况:', '  规划期: {"开始":2026, "结束":"2030"}'),
    to: lines('规划概况:', '  规划期: {"开始": 2026, "结束": "2030"}'),
  },
  {
    what: 'brackets over several lines, which keep their steps',
    text: lines(
      '规划概况:',
      '    会同部门: [',
      '        甲局,',
      '        乙局',
      '    ]',
      '    规划期: {开始: 2026,',
      '             结束: 2030}',
    ),
    to: lines(
      '规划概况:',
      '  会同部门: [',
      '      甲局,',
      '      乙局',
      '  ]',
      '  规划期: {开始: 2026,',
      '           结束: 2030}',
    ),
  },
  {
    what: 'brackets below their key',
    text: lines('规划概况:', '  会同部门:', '        [甲局,', '         乙局]'),
    to: lines('规划概况:', '  会同部门:', '    [甲局,', '     乙局]'),
  },
  {
    what: 'a literal text, with the steps inside it',
    text: lines('指导思想:', '    表述: |', '        甲', '          一、乙', '', '        丙', '    基本原则: [丁]'),
    to: lines('指导思想:', '  表述: |', '    甲', '      一、乙', '', '    丙', '  基本原则: [丁]'),
  },
  {
    what: 'a folded text that is indented too little',
    text: lines('指导思想:', '  表述: >-', '   甲', '   乙'),
    to: lines('指导思想:', '  表述: >-', '    甲', '    乙'),
  },
  {
    what: 'a text whose indentation is said',
    text: lines('指导思想:', '    表述: |2', '        甲', '      乙'),
    to: lines('指导思想:', '  表述: |2', '      甲', '    乙'),
  },
  {
    what: 'a text in a row',
    text: lines('目标任务:', '  总体目标:', '  - 表述: >', '      甲', '      乙', '  - |', '   丙'),
    to: lines('目标任务:', '  总体目标:', '    - 表述: >', '        甲', '        乙', '    - |', '      丙'),
  },
  {
    what: 'empty lines in a text that hold blanks',
    text: lines('指导思想:', '    表述: |', '        甲', '    ', '        乙'),
    to: lines('指导思想:', '  表述: |', '    甲', '', '    乙'),
  },
  {
    what: 'texts over several lines',
    text: lines('指导思想:', '    表述: 甲', '        乙', '    备注: "丙', '        丁"'),
    to: lines('指导思想:', '  表述: 甲', '      乙', '  备注: "丙', '      丁"'),
  },
  {
    what: 'a text below its key',
    text: lines('指导思想:', '  表述:', '      甲', '      乙'),
    to: lines('指导思想:', '  表述:', '    甲', '    乙'),
  },
  {
    what: 'further lines of a text that stand too far left',
    text: lines('指导思想:', '   表述: 甲', '     乙', '   备注: 丙', '    丁'),
    to: lines('指导思想:', '  表述: 甲', '    乙', '  备注: 丙', '    丁'),
  },
  {
    what: 'a text behind a dash with its further lines',
    text: lines('污染状况分析:', '  主要问题:', '    -   甲', '        乙'),
    to: lines('污染状况分析:', '  主要问题:', '    - 甲', '      乙'),
  },
  {
    what: 'comments before and behind what they are lined up with',
    text: lines(
      '规划概况:',
      '    # 一',
      '    标题: 甲',
      '    # 二',
      '    规划范围:',
      '        # 三',
      '        行业: [冶金]',
      '        # 四',
      '    # 五',
      '# 六',
    ),
    to: lines(
      '规划概况:',
      '  # 一',
      '  标题: 甲',
      '  # 二',
      '  规划范围:',
      '    # 三',
      '    行业: [冶金]',
      '    # 四',
      '  # 五',
      '# 六',
    ),
  },
  {
    what: 'comments between rows at the margin, but not the one before the next content',
    text: lines('主要措施:', '# 一', '- 名称: 甲', '# 二', '- 名称: 乙', '', '# 三', '进度安排:', '- 阶段: 甲', '# 四'),
    to: lines(
      '主要措施:',
      '  # 一',
      '  - 名称: 甲',
      '  # 二',
      '  - 名称: 乙',
      '',
      '# 三',
      '进度安排:',
      '  - 阶段: 甲',
      '# 四',
    ),
  },
  {
    what: 'a comment behind a literal text stays one',
    text: lines('指导思想:', '    表述: |', '          甲', '      # 乙', '    备注: 丙'),
    to: lines('指导思想:', '  表述: |', '    甲', '  # 乙', '  备注: 丙'),
  },
  {
    what: 'comments at the ends of lines keep their distance',
    text: lines('规划概况:', '    标题:  甲     #  注', '    规划范围:   # 注', '        行业: [ 冶金 ]      # 注'),
    to: lines('规划概况:', '  标题: 甲     #  注', '  规划范围:   # 注', '    行业: [冶金]      # 注'),
  },
  {
    what: 'blanks at the ends of lines, and lines of nothing else',
    text: lines('规划概况:  ', '  标题: 甲   ', '   ', '  规划层级:\t', '', '进度安排: []  '),
    to: lines('规划概况:', '  标题: 甲', '', '  规划层级:', '', '进度安排: []'),
  },
  {
    what: 'a list in a list',
    text: lines('数据表:', '  -   - 甲', '      - 乙', '  - - 丙'),
    to: lines('数据表:', '  - - 甲', '    - 乙', '  - - 丙'),
  },
  {
    what: 'a plan that begins to the right of the margin',
    text: lines('  规划概况:', '    标题: 甲', '  指导思想: 乙'),
    to: lines('规划概况:', '  标题: 甲', '指导思想: 乙'),
  },
  {
    what: 'rows beside one that cannot be read, where they stand right',
    text: lines('主要措施:', '  - {名称:  甲}', '  - {名称: "乙}', '  - 名称:  丙'),
    to: lines('主要措施:', '  - {名称: 甲}', '  - {名称: "乙}', '  - 名称: 丙'),
  },
  {
    what: 'what is inside rows beside one that cannot be read, where they do not',
    text: lines('主要措施:', '- {名称:  甲}', '- {名称: "乙}', '- 名称:  丙', '  配合单位:', '  - 丁'),
    to: lines('主要措施:', '- {名称: 甲}', '- {名称: "乙}', '- 名称: 丙', '  配合单位:', '    - 丁'),
  },
  {
    what: 'contents beside one that cannot be read',
    text: lines('指导思想:', '    表述: "甲', '重点内容:', '    - {名称: 乙}'),
    to: lines('指导思想:', '    表述: "甲', '重点内容:', '  - {名称: 乙}'),
  },
  {
    what: 'what stands beside a mistyped colon, which has a fix of its own',
    text: lines('规划概况:', '    标题：甲', '    规划层级:  市级'),
    to: lines('规划概况:', '  标题：甲', '  规划层级: 市级'),
  },
];

/** What stays as it is. */
const sameCases: readonly FormattingCase[] = [
  { what: 'nothing', text: '' },
  { what: 'a comment alone', text: '   # 甲\n' },
  {
    what: 'columns of rows that are lined up behind commas',
    text: lines('主要措施:', '  - {名称: 甲,   措施类别: 资金}', '  - {名称: 甲乙, 措施类别: 税收}'),
  },
  { what: 'quotes of either kind', text: lines('规划概况:', "  标题: '甲'", '  备注: "乙"', '  "规划层级": 市级') },
  {
    what: 'flow in block and block under flow',
    text: lines('主要措施:', '  - {名称: 甲}', '  - 名称: 乙', '    对应指标: [M1]', '  - 丙'),
  },
  { what: 'empty lines, however many', text: lines('规划概况:', '', '', '  标题: 甲', '', '', '', '进度安排:') },
  {
    what: 'blanks in a literal text',
    text: lines('指导思想:', '  表述: |', '    甲  :  乙', '      - {丙:丁 }  ', '    # 戊'),
  },
  { what: 'blanks in quotes', text: lines('规划概况:', '  标题: "甲  :  乙 ,丙"', "  备注: ['丁  , 戊']") },
  { what: 'blanks inside a text', text: lines('规划概况:', '  标题: 甲   乙 [ 丙 ]', '  备注: a,b:c') },
  { what: 'a colon without its blank, which is no colon', text: lines('规划概况:', '  标题:甲', '  备注: 乙') },
  { what: 'commas inside numbers', text: lines('规划概况:', '  备注: [1,200, 3,400]') },
  { what: 'what cannot be read', text: lines('规划概况:', '    标题: "甲', '    规划层级:   市级') },
  { what: 'tabs before keys, which have a fix of their own', text: '规划概况:\n\t标题:  甲\n\t规划层级: 市级\n' },
  { what: 'keys that stand at no common column', text: lines('规划概况:', '    标题:  甲', '   规划层级: 市级') },
  { what: 'a key written twice', text: lines('规划概况:', '    标题:  甲', '    标题:  乙') },
  { what: 'anchors and aliases', text: lines('规划概况:', '    标题: &a  甲', '    备注: *a') },
  {
    what: 'what stands before the first key, and behind the end',
    text: '---\n# 甲\n规划概况:\n  标题: 甲\n...\n   # 乙\n',
  },
  { what: 'an open bracket', text: lines('主要措施:', '    - {名称:  甲', '      措施类别:  资金') },
  {
    what: 'comments wherever they were put',
    text: lines('规划概况:', '# 一', '  标题: 甲   # 二', '      # 三', '  规划层级: 市级', '   # 四'),
  },
  {
    what: 'a text over several lines with its steps',
    text: lines('指导思想:', '  表述: 甲', '      乙', '    丙', '', '    丁'),
  },
  {
    what: 'a closing bracket at the column of its key',
    text: lines('规划概况:', '  会同部门: [', '    甲局,', '    乙局,', '  ]'),
  },
  { what: 'bullets instead of dashes', text: lines('主要措施:', '    • 名称:  甲', '    • 名称:  乙') },
];

/** Both. */
export const formattingCases: readonly FormattingCase[] = [...changedCases, ...sameCases];
