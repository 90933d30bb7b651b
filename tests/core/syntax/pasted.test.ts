import assert from 'node:assert/strict';
import { analyze, assertFindings, ofFragment } from '../../support/plan.ts';
import { valuesOf } from '../../support/planValues.ts';
import { itFinds, itIsSilent } from '../../support/slipTable.ts';

describe('Pasted from Word: bullets and numbers at the head of rows', () => {
  itFinds([
    {
      what: 'bullets in place of dashes',
      text: '重点内容:\n  • 名称: 甲\n    领域: 工业\n  • 名称: 乙\n',
      finds: ['row-mark 2:3 ‹•›'],
      mended: '重点内容:\n  - 名称: 甲\n    领域: 工业\n  - 名称: 乙\n',
    },
    {
      what: 'a bullet and a tab at the margin, with CRLF',
      text: 'keyContents:\r\n\uf0b7\tname: 甲\r\n  field: industry\r\n\uf0b7\tname: 乙\r\n',
      finds: ['row-mark 2:1 ‹\uf0b7›'],
      mended: 'keyContents:\r\n- name: 甲\r\n  field: industry\r\n- name: 乙\r\n',
    },
    {
      what: 'numbers in place of dashes',
      text: '重点内容:\n  1. 名称: 甲\n     领域: 工业\n  2. 名称: 乙\n',
      finds: ['row-mark 2:3 ‹1.›'],
      mended: '重点内容:\n  -  名称: 甲\n     领域: 工业\n  - 名称: 乙\n',
    },
    {
      what: 'numbers before keys',
      text: '一、规划概况:\n  （一）标题: 甲\n  （二）基准年: 2025\n',
      finds: ['row-mark 1:1 ‹一、›'],
      mended: '规划概况:\n  标题: 甲\n  基准年: 2025\n',
    },
    {
      what: 'a number behind a dash',
      text: 'measures:\n  - 1. name: 甲\n',
      finds: ['row-mark 2:5 ‹1.›'],
      mended: 'measures:\n  - name: 甲\n',
    },
    {
      what: 'a bullet behind a dash, before a text',
      text: '指导思想:\n  基本原则:\n    - ● 坚持预防为主\n',
      finds: ['row-mark 3:7 ‹●›'],
      mended: '指导思想:\n  基本原则:\n    - 坚持预防为主\n',
    },
    {
      what: 'bullets before texts, at the column of their key',
      text: 'guidingIdeology:\n  principles:\n  • 甲\n  • 乙\n',
      finds: ['row-mark 3:3 ‹•›'],
      mended: 'guidingIdeology:\n  principles:\n  - 甲\n  - 乙\n',
    },
    {
      what: 'bullets before texts where a list is wanted',
      text: 'guidingIdeology:\n  principles:\n    • 甲\n    • 乙\n',
      finds: ['value-form 3:5 ‹• 甲\n    • 乙›'],
      mended: 'guidingIdeology:\n  principles:\n    - 甲\n    - 乙\n',
      unread: true,
    },
    {
      what: 'numbers before texts where a list is wanted: they stay',
      text: '指导思想:\n  基本原则:\n    （一）坚持甲\n    （二）坚持乙\n',
      finds: ['value-form 3:5 ‹（一）坚持甲\n    （二）坚持乙›'],
      mended: '指导思想:\n  基本原则:\n    - （一）坚持甲\n    - （二）坚持乙\n',
      unread: true,
    },
  ]);

  itIsSilent([
    { where: 'numbers in the texts of a list', text: '指导思想:\n  基本原则:\n    - （一）坚持甲\n    - 1. 坚持乙\n' },
    { where: 'numbers in the lines of a text', text: '指导思想:\n  表述: |\n    一、标题: 甲\n    • 乙\n' },
    {
      where: 'years as keys',
      text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: 1吨, 年度目标: {2028: 2吨}}\n',
    },
  ]);
});

describe('Pasted from Word: a table', () => {
  itFinds([
    {
      what: 'in place of a list',
      text: '重点工业企业名单:\n  编号\t企业名称\n  Q1\t甲\n  Q2\t乙（集团）\n',
      finds: ['pasted-table 2:3 ‹编号\t企业名称\n  Q1\t甲\n  Q2\t乙（集团）›'],
      mended: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲}\n  - {编号: Q2, 企业名称: 乙（集团）}\n',
      unread: true,
    },
    {
      what: 'at the margin',
      text: '规划概况:\n  标题: 甲\n编号\t企业名称\nQ1\t甲\nQ2\t乙\n',
      finds: ['pasted-table 3:1 ‹编号\t企业名称›'],
    },
    {
      what: 'behind the rows of a list, with CRLF',
      text: 'keyEnterprises:\r\n  - id: Q0\r\n    name: 甲\r\n  Q1\t乙\r\n  Q2\t丙\r\n',
      finds: ['pasted-table 4:3 ‹Q1\t乙\r\n  Q2\t丙›'],
    },
    {
      what: 'in the midst of a text',
      text: 'guidingIdeology:\n  statement: 见下表\n    a\tb\n    c\td\n',
      finds: ['pasted-table 3:5 ‹a\tb\n    c\td›'],
    },
  ]);

  itFinds([
    {
      what: 'in Markdown, in place of a list',
      text: '重点工业企业名单:\n  | 编号 | 企业名称 |\n  | --- | :-: |\n  | Q1 | 甲 |\n',
      finds: ['pasted-table 2:3 ‹| 编号 | 企业名称 |\n  | --- | :-: |\n  | Q1 | 甲 |›'],
      mended: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲}\n',
      unread: true,
    },
    {
      what: 'in Markdown, at the margin',
      text: '规划概况:\n  标题: 甲\n| 编号 | 企业名称 |\n|---|---|\n| Q1 | 甲 |\n指导思想: 甲\n',
      finds: ['pasted-table 3:1 ‹| 编号 | 企业名称 |›'],
    },
    {
      what: 'in Markdown, at the margin, below its key, with CRLF',
      text: 'keyEnterprises:\r\n| id | name |\r\n| -- | ---- |\r\n| Q1 | 甲 |\r\n',
      finds: ['pasted-table 2:1 ‹| id | name |›'],
    },
    {
      what: 'in Markdown without bars at its sides',
      text: '重点工业企业名单:\n  编号 | 企业名称\n  --- | ---\n  Q1 | 甲\n',
      finds: ['pasted-table 2:3 ‹编号 | 企业名称\n  --- | ---\n  Q1 | 甲›'],
      mended: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲}\n',
      unread: true,
    },
    {
      what: 'with cells that are blank or want quotes, in English, with CRLF',
      text: 'keyEnterprises:\r\n    id\tname\tnote\r\n    Q1\t甲\t一, 二；三\r\n    Q2\t乙\r\n',
      finds: ['pasted-table 2:5 ‹id\tname\tnote\r\n    Q1\t甲\t一, 二；三\r\n    Q2\t乙›'],
      mended: 'keyEnterprises:\r\n    - {id: Q1, name: 甲, note: "一, 二；三"}\r\n    - {id: Q2, name: 乙}\r\n',
      unread: true,
    },
    {
      what: 'with a head that names no keys: no fix',
      text: '重点工业企业名单:\n  序号\t单位名称\n  1\t甲\n',
      finds: ['pasted-table 2:3 ‹序号\t单位名称\n  1\t甲›'],
    },
    {
      what: 'between bars, behind the rows of a list',
      text: 'keyEnterprises:\n  - {id: Q0, name: 甲}\n  | Q1 | 乙 |\n  | Q2 | 丙 |\n',
      finds: ['pasted-table 3:3 ‹| Q1 | 乙 |\n  | Q2 | 丙 |›'],
    },
    {
      what: 'in Markdown, in the midst of a text',
      text: '指导思想:\n  表述: 见下表\n    | a | b |\n    | - | - |\n    | c | d |\n',
      finds: ['pasted-table 3:5 ‹| a | b |\n    | - | - |\n    | c | d |›'],
    },
    {
      what: 'with tabs, as the whole of a file',
      text: '编号\t企业名称\nQ1\t甲\nQ2\t乙\n',
      finds: ['pasted-table 1:1 ‹编号\t企业名称›'],
    },
    {
      what: 'with tabs, at the margin, below its key',
      text: 'keyEnterprises:\nid\tname\nQ1\t甲\nabout:\n  title: 乙\n',
      finds: ['pasted-table 2:1 ‹id\tname›'],
    },
  ]);

  it('is made a list only where its head names keys', () => {
    const fixOf = (head: string) => ofFragment(analyze(`重点工业企业名单:\n  ${head}\n  1\t甲\n`))[0]?.fix ?? null;
    assert.notEqual(fixOf('编号\t企业名称'), null);
    assert.equal(fixOf('序号\t单位名称'), null);
    assert.equal(fixOf('编号\t编号'), null);
  });

  it('counts its rows and columns, and not the line below its head', () => {
    const [finding] = ofFragment(analyze('主要措施:\n  | a | b | c |\n  |---|---|---|\n  | d | e | f |\n'));
    assert.deepEqual(finding?.args, { rows: 2, columns: 3 });
  });

  itIsSilent([
    { where: 'bars in a text', text: '指导思想:\n  表述: 甲 | 乙\n  基本原则: [a|b, c|d]\n' },
    { where: 'bars in a block text', text: '指导思想:\n  表述: |\n    | a | b |\n    | - | - |\n' },
    { where: 'a block text whose mark stands on its own line', text: '指导思想:\n  表述:\n    |\n    甲\n' },
    { where: 'one line with a tab', text: '指导思想:\n  表述: 甲\t乙\n' },
    { where: 'tabs in a block text', text: '指导思想:\n  表述: |\n    a\tb\n    c\td\n' },
    { where: 'keys with tabs before their values', text: '规划概况:\n  标题:\t甲\n  基准年:\t2025\n' },
  ]);

  it('leaves what stands around it readable', () => {
    const { plan } = assertFindings('重点工业企业名单:\n  编号\t企业名称\n  Q1\t甲\n规划概况:\n  标题: 甲\n', [
      'pasted-table 2:3 ‹编号\t企业名称\n  Q1\t甲›',
    ]);
    assert.equal(plan.file.about?.title?.text, '甲');
  });
});

/** Hard-wrapped paragraphs, and what they read as. */
const wrapped: readonly { what: string; written: string; reads: string }[] = [
  {
    what: 'a plain text',
    written: '坚持预防为主，\n    从源头削减\n    污染。',
    reads: '坚持预防为主，从源头削减污染。',
  },
  { what: 'a plain text with CRLF', written: '坚持预防\r\n    为主', reads: '坚持预防为主' },
  { what: 'a text in double quotes', written: '"坚持\\u9884防\n    为主"', reads: '坚持预防为主' },
  { what: 'a text in single quotes', written: "'坚持''预防''\n    为主'", reads: "坚持'预防' 为主" },
  {
    what: 'a folded text',
    written: '>-\n    坚持预防\n    为主\n\n    削减\n    污染',
    reads: '坚持预防为主\n削减污染',
  },
  { what: 'Latin words', written: '采用 best\n    practice 与\n    BAT 技术', reads: '采用 best practice 与 BAT 技术' },
  { what: 'a number', written: '到2030年下降\n    8%', reads: '到2030年下降 8%' },
  { what: 'blanks that were written', written: '甲 乙甲 乙\n    甲 乙', reads: '甲 乙甲 乙甲 乙' },
  { what: 'a literal text', written: '|-\n    甲\n    乙', reads: '甲\n乙' },
];

describe('Pasted from Word: wrapped paragraphs', () => {
  for (const { what, written, reads } of wrapped) {
    it(`reads ${what}`, () => {
      const key = (text: string) => (valuesOf(analyze(text)).guidingIdeology as { statement: string }).statement;
      assert.equal(key(`guidingIdeology:\n  statement: ${written}\n`), reads);
      // The other reader reads what has to be mended.
      assert.equal(key(`指导思想：\n  表述: ${written}\n`), reads);
    });
  }
  it('reads an item of a list in brackets', () => {
    const text = '规划概况:\n  会同部门: [市生态\n    环境局, 市财政局]\n';
    assert.deepEqual(valuesOf(analyze(text)).about, { jointDepartments: ['市生态环境局', '市财政局'] });
  });
  it('shows them so in messages', () => {
    const [finding] = ofFragment(analyze('规划概况:\n  规划层级: 市\n    级市\n'));
    assert.equal(finding?.args.value, '市级市');
  });
});

describe('Pasted with hard line breaks: lines that are not indented', () => {
  const text = '坚持以人为本，推进清洁生产，\n';
  itFinds([
    {
      what: 'at the margin',
      text: `指导思想:\n  表述: ${text}落实各方责任。\n  基本原则: [甲]\n`,
      finds: ['yaml-syntax 3:1 ‹落实各方责任。›'],
      mended: `指导思想:\n  表述: ${text}    落实各方责任。\n  基本原则: [甲]\n`,
    },
    {
      what: 'two at the margin, as the value of a content',
      text: `指导思想: ${text}落实各方责任，\n坚持创新。\n规划概况:\n  标题: 甲\n`,
      finds: ['yaml-syntax 2:1 ‹落实各方责任，›'],
      mended: `指导思想: ${text}  落实各方责任，\n  坚持创新。\n规划概况:\n  标题: 甲\n`,
    },
    {
      what: 'in a row of a list, less indented',
      text: `重点内容:\n  - 名称: 甲\n    说明: ${text}  落实各方责任。\n    领域: 工业\n  - 名称: 乙\n`,
      finds: ['yaml-syntax 4:3 ‹落实各方责任。›'],
      mended: `重点内容:\n  - 名称: 甲\n    说明: ${text}      落实各方责任。\n    领域: 工业\n  - 名称: 乙\n`,
    },
    {
      what: 'in a row of a list, at the margin',
      text: `重点内容:\n  - 名称: 甲\n    说明: ${text}落实各方责任。\n    领域: 工业\n  - 名称: 乙\n`,
      finds: ['yaml-syntax 4:1 ‹落实各方责任。›'],
      mended: `重点内容:\n  - 名称: 甲\n    说明: ${text}      落实各方责任。\n    领域: 工业\n  - 名称: 乙\n`,
    },
    {
      what: 'at the column of the key, with a wide colon in it',
      text: `指导思想:\n  表述: ${text}  坚持以下几条，即：预防为主。\n`,
      finds: ['yaml-syntax 3:3 ‹坚持以下几条，即：预防为主。›'],
      mended: `指导思想:\n  表述: ${text}    坚持以下几条，即：预防为主。\n`,
    },
    {
      what: 'in a block text, with English keys and CRLF',
      text: 'guidingIdeology:\r\n  statement: |\r\n    坚持以人为本。\r\n落实各方责任。\r\n  principles: [甲]\r\n',
      finds: ['yaml-syntax 4:1 ‹落实各方责任。›'],
      mended:
        'guidingIdeology:\r\n  statement: |\r\n    坚持以人为本。\r\n    落实各方责任。\r\n  principles: [甲]\r\n',
    },
    {
      what: 'in a list of texts',
      text: '指导思想:\n  基本原则:\n    - 坚持预防为主，\n推动源头削减。\n    - 坚持创新\n',
      finds: ['yaml-syntax 4:1 ‹推动源头削减。›'],
      mended: '指导思想:\n  基本原则:\n    - 坚持预防为主，\n      推动源头削减。\n    - 坚持创新\n',
    },
  ]);

  it('leaves nothing out', () => {
    const analysis = analyze(`指导思想:\n  表述: ${text}落实各方责任，\n坚持创新。\n  基本原则: [甲]\n`);
    assert.deepEqual(valuesOf(analysis).guidingIdeology, {
      statement: '坚持以人为本，推进清洁生产，落实各方责任，坚持创新。',
      principles: ['甲'],
    });
  });

  for (const [what, written] of [
    ['a key without its colon', `指导思想:\n  表述: ${text}主要措施\n`],
    ['a key and its value without a colon', `指导思想:\n  表述: ${text}规划概况 甲，乙\n`],
    ['a word that says nothing', '规划概况:\n  标题: 甲\n乙丙丁\n'],
    ['a key that nobody knows', `指导思想:\n  表述: ${text}其他说明：甲，乙\n`],
    ['what stands behind a blank line', `指导思想:\n  表述: ${text}\n落实各方责任。\n`],
    ['what stands behind brackets', '规划概况:\n  会同部门: [甲局，乙局]\n落实各方责任。\n'],
    ['what stands in quotes', '指导思想:\n  表述: "一\n    说明: 坚持以人为本，\n    落实各方责任。"\n'],
  ] as const)
    it(`says nothing of it where it may be something else: ${what}`, () => {
      const found = analyze(written).findings.filter(({ message }) => message === 'wrapped');
      assert.deepEqual(found, []);
    });
});
