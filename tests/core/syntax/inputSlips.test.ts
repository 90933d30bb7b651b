import assert from 'node:assert/strict';
import { analyze, applyFix, assertFindings, ofFragment, place } from '../../support/plan.ts';

/** Slips of a Chinese keyboard: one finding each, with a fix after which the text reads as it was meant. */
const slips: readonly { what: string; text: string; finds: string; mended: string }[] = [
  {
    what: 'a full-width colon after a key',
    text: '规划概况:\n  标题：济南市方案\n  规划类型: 实施方案\n',
    finds: 'fullwidth-colon 2:5 ‹：›',
    mended: '规划概况:\n  标题: 济南市方案\n  规划类型: 实施方案\n',
  },
  {
    what: 'in Windows lines',
    text: '规划概况:\r\n  标题：济南市方案\r\n  规划类型: 实施方案\r\n',
    finds: 'fullwidth-colon 2:5 ‹：›',
    mended: '规划概况:\r\n  标题: 济南市方案\r\n  规划类型: 实施方案\r\n',
  },
  { what: 'at the top', text: '规划格式：1\n', finds: 'fullwidth-colon 1:5 ‹：›', mended: '规划格式: 1\n' },
  {
    what: 'at the end of a line',
    text: '指导思想：\n  表述: 甲\n',
    finds: 'fullwidth-colon 1:5 ‹：›',
    mended: '指导思想:\n  表述: 甲\n',
  },
  {
    what: 'on the only key of a map',
    text: '规划概况:\n  标题：济南市方案\n',
    finds: 'fullwidth-colon 2:5 ‹：›',
    mended: '规划概况:\n  标题: 济南市方案\n',
  },
  {
    what: 'on the first key of an item',
    text: '重点内容:\n  - 名称：节水\n    领域: 工业\n',
    finds: 'fullwidth-colon 2:7 ‹：›',
    mended: '重点内容:\n  - 名称: 节水\n    领域: 工业\n',
  },
  {
    what: 'on the only key of an item',
    text: '重点内容:\n  - 名称：节水\n',
    finds: 'fullwidth-colon 2:7 ‹：›',
    mended: '重点内容:\n  - 名称: 节水\n',
  },
  {
    what: 'before braces that hold a right one',
    text: '规划概况：{标题: 甲}\n',
    finds: 'fullwidth-colon 1:5 ‹：›',
    mended: '规划概况: {标题: 甲}\n',
  },
  {
    what: 'after the only key of a map, before a list',
    text: '目标任务:\n  总体目标：\n    - 甲\n',
    finds: 'fullwidth-colon 2:7 ‹：›',
    mended: '目标任务:\n  总体目标:\n    - 甲\n',
  },
  {
    what: 'in braces',
    text: '重点内容:\n  - {名称：节水, 领域: 工业}\n',
    finds: 'fullwidth-colon 2:8 ‹：›',
    mended: '重点内容:\n  - {名称: 节水, 领域: 工业}\n',
  },
  {
    what: 'a full-width comma between items in brackets',
    text: '规划概况:\n  会同部门: [生态环境局，工信局]\n',
    finds: 'fullwidth-comma 2:15 ‹，›',
    mended: '规划概况:\n  会同部门: [生态环境局, 工信局]\n',
  },
  {
    what: 'several enumeration commas in brackets',
    text: '重点内容:\n  - {名称: 甲, 行业: [冶金、化工、建材]}\n',
    finds: 'fullwidth-comma 2:20 ‹、›',
    mended: '重点内容:\n  - {名称: 甲, 行业: [冶金, 化工, 建材]}\n',
  },
  {
    what: 'a mixture of commas in a list of names',
    text: '重点内容:\n  - {名称: 甲, 行业: [冶金, 化工、建材]}\n',
    finds: 'fullwidth-comma 2:24 ‹、›',
    mended: '重点内容:\n  - {名称: 甲, 行业: [冶金, 化工, 建材]}\n',
  },
  {
    what: 'a full-width comma before a key in braces',
    text: '重点内容:\n  - {名称: 节水，领域: 工业}\n',
    finds: 'fullwidth-comma 2:12 ‹，›',
    mended: '重点内容:\n  - {名称: 节水, 领域: 工业}\n',
  },
  {
    what: 'a full-width comma between braces',
    text: '重点内容: [{名称: 甲}，{名称: 乙}]\n',
    finds: 'fullwidth-comma 1:15 ‹，›',
    mended: '重点内容: [{名称: 甲}, {名称: 乙}]\n',
  },
  {
    what: 'two colons after a key',
    text: '目标任务:\n  主要指标:\n    - 编号::   M2\n      指标名称: 甲\n',
    finds: 'colon-space 3:9 ‹::›',
    mended: '目标任务:\n  主要指标:\n    - 编号: M2\n      指标名称: 甲\n',
  },
  {
    what: 'two of another kind, in braces',
    text: '目标任务:\n  主要指标:\n    - {编号: M2, 指标名称：：甲}\n',
    finds: 'colon-space 3:20 ‹：：›',
    mended: '目标任务:\n  主要指标:\n    - {编号: M2, 指标名称: 甲}\n',
  },
  {
    what: 'two at the end of a line',
    text: '指导思想::\n  表述: 甲\n',
    finds: 'colon-space 1:5 ‹::›',
    mended: '指导思想:\n  表述: 甲\n',
  },
  {
    what: 'a colon without its space',
    text: '规划概况:\n  标题:济南市方案\n  规划类型: 实施方案\n',
    finds: 'colon-space 2:5 ‹:›',
    mended: '规划概况:\n  标题: 济南市方案\n  规划类型: 实施方案\n',
  },
  {
    what: 'a colon without its space in braces',
    text: '重点内容:\n  - {名称:节水, 领域: 工业}\n',
    finds: 'colon-space 2:8 ‹:›',
    mended: '重点内容:\n  - {名称: 节水, 领域: 工业}\n',
  },
  {
    what: 'an ideographic space as indentation',
    text: '规划概况:\n　标题: 甲\n　规划期: 2026—2030年\n',
    finds: 'ideographic-space 2:1 ‹›',
    mended: '规划概况:\n  标题: 甲\n  规划期: 2026—2030年\n',
  },
  {
    what: 'two ideographic spaces as indentation',
    text: '规划概况:\n  标题: 甲\n　　规划期: 2026—2030年\n',
    finds: 'ideographic-space 3:1 ‹›',
    mended: '规划概况:\n  标题: 甲\n  规划期: 2026—2030年\n',
  },
  {
    what: 'an ideographic space before a list dash',
    text: '重点内容:\n　- 名称: 节水\n　- 名称: 节能\n',
    finds: 'ideographic-space 2:1 ‹›',
    mended: '重点内容:\n  - 名称: 节水\n  - 名称: 节能\n',
  },
  {
    what: 'full-width digits in a year',
    text: '规划概况:\n  基准年: ２０２５\n',
    finds: 'fullwidth-digit 2:8 ‹２０２５›',
    mended: '规划概况:\n  基准年: 2025\n',
  },
  {
    what: 'full-width digits in the format version',
    text: '规划格式: １\n',
    finds: 'fullwidth-digit 1:7 ‹１›',
    mended: '规划格式: 1\n',
  },
  {
    what: 'full-width digits in a quantity',
    text: '污染状况分析:\n  现状指标:\n    - {指标名称: 甲, 现状值: １２.4万吨}\n',
    finds: 'fullwidth-digit 3:22 ‹１２.4万吨›',
    mended: '污染状况分析:\n  现状指标:\n    - {指标名称: 甲, 现状值: 12.4万吨}\n',
  },
];

/** The same characters where they belong to a text. */
const texts: readonly { where: string; text: string }[] = [
  { where: 'a plain value', text: '指导思想: 坚持：预防为主，防治结合、源头削减；１０年\n' },
  { where: 'a value on the next line', text: '指导思想:\n  坚持预防为主：从源头削减，推进１０项\n' },
  { where: 'a continued value', text: '指导思想:\n  表述: 坚持预防为主\n    目标：到２０３０年，达到先进\n' },
  { where: 'a quoted value', text: '指导思想:\n  表述: "目标：甲，乙"\n  基本原则: [\'甲，乙\', "丙、丁"]\n' },
  {
    where: 'a list item',
    text: '指导思想:\n  基本原则:\n    - 原则：与结构调整相结合，与技术进步相结合\n    - 第１条、第２条\n',
  },
  { where: 'a list item like a key', text: '指导思想:\n  基本原则:\n    - 目标任务：到2030年\n' },
  { where: 'a block text', text: '指导思想:\n  表述: |\n    标题：甲\n    [乙，丙]\n    　　段落开头\n    键:值\n' },
  { where: 'a folded text', text: '指导思想:\n  表述: >-\n    表述：坚持\n    基本原则：甲、乙\n' },
  { where: 'a value in braces', text: '重点内容:\n  - {名称: 设立资金，补助中小企业、园区, 领域: 工业}\n' },
  { where: 'a value in braces with a colon', text: '重点内容:\n  - {名称: 节水：循环利用, 领域: 工业}\n' },
  {
    where: 'an item among ASCII commas',
    text: '指导思想:\n  基本原则: [与结构调整相结合，统筹推进, 与技术进步相结合]\n',
  },
  { where: 'a comment', text: '指导思想: 甲 # 说明：乙，丙\n# 标题：丁\n' },
  { where: 'a last line that has nothing else, a tab', text: '规划概况:\n  标题: 甲\n  # 拟\n\t' },
  { where: 'an address', text: '重点内容:\n  - 名称: 见 http://example.org/a:b\n' },
  { where: 'two colons in a value', text: '重点内容:\n  - 名称: 甲::乙\n  - {名称: 编号：：丙}\n' },
  { where: 'a clock time', text: '重点内容:\n  - 名称: 8:30—17:00\n' },
];

describe('Chinese input slips', () => {
  for (const { what, text, finds, mended } of slips) {
    it(`${what}: one finding, and its fix mends it`, () => {
      const analysis = assertFindings(text, [finds]);
      const finding = ofFragment(analysis)[0];
      assert.ok(finding);
      assert.equal(applyFix(analysis, finding), mended);
      assert.deepEqual(ofFragment(analyze(mended)), []);
    });
    it(`${what}: the rest is read as if it had been mended`, () => {
      const meant = analyze(mended);
      const read = analyze(text);
      assert.deepEqual(plain(read.plan.file), plain(meant.plan.file));
    });
  }
  for (const { where, text } of texts) {
    it(`the same characters in ${where} are no finding`, () => void assertFindings(text, []));
  }
  it('all at once: one finding each', () => {
    const text = '规划概况：\n　标题：甲\n　会同部门: [乙，丙]\n　基准年:２０２５\n';
    const analysis = analyze(text);
    assert.deepEqual(
      ofFragment(analysis).map((finding) => place(analysis, finding)),
      [
        'fullwidth-colon 1:5 ‹：›',
        'ideographic-space 2:1 ‹›',
        'fullwidth-colon 2:4 ‹：›',
        'fullwidth-comma 3:10 ‹，›',
        'colon-space 4:5 ‹:›',
        'fullwidth-digit 4:6 ‹２０２５›',
      ],
    );
  });
});

/** Values without places. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return [...value.keys()];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'anchor' && key !== 'keyAnchor')
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
