/** Rows of either list, as they are written in a line or in several. */
const rows = (id: string, name: string, count: number, indent: string, inLines: boolean): string =>
  Array.from({ length: count }, (_, index) =>
    inLines
      ? `${indent}- 编号: ${id}${index}\n${indent}  ${name}: 名${index % 5}\n`
      : `${indent}- {编号: ${id}${index}, ${name}: 名${index % 5}}\n`,
  ).join('');

const enterprises = (count: number, indent: string, inLines = false) => rows('Q', '企业名称', count, indent, inLines);
const projects = (count: number, indent: string, inLines = false) => rows('P', '项目名称', count, indent, inLines);

/**
 * Plans whose lists stand in an entry beside other keys, in the shapes they are written in: dashes deeper
 * than their key or at its column, keys before and behind, comments between, keys of either language,
 * a key twice, references into the lists.
 */
export const listsInEntries: readonly string[] = [
  `规划格式: 1\n重点工业企业名单:\n  汇总: {企业数: 9家}\n  清单:\n${enterprises(9, '    ')}重点投资项目规划:\n  汇总:\n    项目数: 4\n  清单:\n${projects(4, '    ', true)}`,
  `规划格式: 1\n重点工业企业名单:\n  清单:\n${enterprises(4, '  ')}  # 说明\n\n  汇总: {企业数: 4家}\n  备注: 名单另行公布\n重点投资项目规划:\n  清单:\n    # 第一批\n${projects(3, '    ')}# 顶格\n${projects(2, '    ', true)}  资金规则: []\n`,
  `cleanplan: 1\nkeyEnterprises:\n  list:\n    - {id: Q1, name: A}\n    - id: Q2\n      name: A\n  summary: {count: 2}\n重点投资项目规划:\n    汇总: {项目数: 2}\n    清单:\n            - {编号: P1, 项目名称: 甲, 实施单位: Q1}\n            - {编号: P1, 项目名称: 乙, 实施单位: Q9}\n    备注: |\n      两项\n`,
  `规划格式: 1\n重点工业企业名单:\n  清单:\n${enterprises(2, '    ')}  list:\n    - {编号: Q7, 企业名称: 甲}\n  清单:\n    - {编号: Q8, 企业名称: 乙}\n例外说明:\n  - {规则: id-duplicate, 位置: 重点工业企业名单, 理由: 甲}\n`,
  `规划格式: 1\n重点工业企业名单:\n  汇总:\n  清单:\n    -\n    - {编号: Q1}\n    - 企业名称: 甲\n      编号：Q1\n    - 甲公司\n  企业: 1\n重点投资项目规划:\n  清单: []\n  备注: 无\n`,
];

/** What is put into such plans besides. */
export const listSnippets: readonly string[] = [
  '  清单:\n',
  '  清单：\n',
  '清单:',
  '  list:\n',
  '    - {编号: Q3, 企业名称: 丙}\n',
  '  - {编号: Q4, 企业名称: 名1}\n',
  '    - 编号: P2\n      项目名称: 名1\n',
  '  汇总: {企业数: 3家}\n',
  '  summary:\n    count: 3\n',
  '  备注: 甲\n',
  '  备注：甲\n',
  '  备注: |\n    甲\n',
  '　　- 编号: Q5\n',
  '  # 说明\n',
  '    # 说明\n',
  '  }\n',
  '  ]\n',
  '   甲\n',
  '重点工业企业名单:\n  汇总: {企业数: 1家}\n  清单:\n    - {编号: Q1, 企业名称: 甲}\n  备注: 乙\n',
  '附件: 附件1\n',
];
