import { itFinds, itIsSilent } from '../../support/slipTable.ts';

const row = (text: string) => `重点内容:\n  - ${text}\n`;
const target = (name: string) => `目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: ${name}}\n`;
const bodies = (list: string) => `规划概况:\n  会同部门: ${list}\n`;

describe('A comma too many', () => {
  itFinds([
    {
      what: 'between two entries of a row',
      text: row('{名称: 甲,, 领域: 工业}'),
      finds: ['yaml-syntax 2:12 ‹,›'],
      mended: row('{名称: 甲, 领域: 工业}'),
    },
    {
      what: 'before the only child, with CRLF',
      text: 'about: {, title: 甲}\r\n',
      finds: ['yaml-syntax 1:9 ‹,›'],
      mended: 'about: {title: 甲}\r\n',
    },
    {
      what: 'between the items of a list, twice',
      text: bodies('[甲, , 乙,,丙]'),
      finds: ['yaml-syntax 2:13 ‹,›'],
      mended: bodies('[甲, 乙,丙]'),
    },
    {
      what: 'before the first item, several with blanks between',
      text: bodies('[, , ,甲, , 乙]'),
      finds: ['yaml-syntax 2:10 ‹,›'],
      mended: bodies('[甲, 乙]'),
    },
    {
      what: 'where there is nothing else, with blanks around',
      text: bodies('[ , , ]'),
      finds: ['yaml-syntax 2:11 ‹,›'],
      mended: bodies('[]'),
    },
    {
      what: 'behind a row',
      text: row('{名称: 甲},'),
      finds: ['yaml-syntax 2:12 ‹,›'],
      mended: row('{名称: 甲}'),
    },
    {
      what: 'behind a list over two lines, a full-width one, before a remark, with CRLF',
      text: 'about:\r\n  jointDepartments: [甲,\r\n    乙]， # 注\r\n',
      finds: ['yaml-syntax 3:7 ‹，›'],
      mended: 'about:\r\n  jointDepartments: [甲,\r\n    乙] # 注\r\n',
    },
    {
      what: 'behind a text in quotes',
      text: '规划概况:\n  "标题": "甲",\n  基准年: 2025\n',
      finds: ['yaml-syntax 2:12 ‹,›'],
      mended: '规划概况:\n  "标题": "甲"\n  基准年: 2025\n',
    },
    {
      what: 'and a bracket',
      text: bodies('[甲, 乙]],'),
      finds: ['yaml-syntax 2:15 ‹],›'],
      mended: bodies('[甲, 乙]'),
    },
  ]);
  itIsSilent([
    { where: 'one at the end of a list', text: bodies('[甲, 乙, ]') },
    { where: 'one at the end of a row', text: 'about: {title: 甲,}\n' },
    { where: 'one behind a text', text: '规划概况:\n  标题: 甲,\n' },
  ]);
});

describe('Text behind a quote or bracket that is closed', () => {
  itFinds([
    {
      what: 'double quotes, in a row',
      text: target('"甲"率'),
      finds: ['yaml-syntax 3:22 ‹"甲"率›'],
      mended: target('\'"甲"率\''),
    },
    {
      what: 'single quotes with a colon and a comma in them, in English, with CRLF',
      text: "about: {title: '甲: 乙, 丙'率, baseYear: 2025}\r\n",
      finds: ["yaml-syntax 1:16 ‹'甲: 乙, 丙'率›"],
      mended: 'about: {title: "\'甲: 乙, 丙\'率", baseYear: 2025}\r\n',
    },
    {
      what: 'brackets, in a row',
      text: target('[甲]率'),
      finds: ['yaml-syntax 3:22 ‹[甲]率›'],
      mended: target('"[甲]率"'),
    },
    {
      what: 'braces, in a row',
      text: '重点工业企业名单:\n  - {编号: Q1, 企业名称: {甲}公司}\n',
      finds: ['yaml-syntax 2:20 ‹{甲}公司›'],
      mended: '重点工业企业名单:\n  - {编号: Q1, 企业名称: "{甲}公司"}\n',
    },
    {
      what: 'an item of a list',
      text: bodies('[甲, \'乙\'局, "丙"]'),
      finds: ["yaml-syntax 2:13 ‹'乙'局›"],
      mended: bodies('[甲, "\'乙\'局", "丙"]'),
    },
    {
      what: 'the only item of a list',
      text: 'about:\n  jointDepartments: [[2003]100]\n',
      finds: ['yaml-syntax 2:22 ‹[2003]100›'],
      mended: 'about:\n  jointDepartments: ["[2003]100"]\n',
    },
    {
      what: 'in block form',
      text: "规划概况:\n  标题: '十四五'规划\n",
      finds: ["yaml-syntax 2:7 ‹'十四五'规划›"],
      mended: '规划概况:\n  标题: "\'十四五\'规划"\n',
    },
  ]);
  itIsSilent([
    { where: 'quotes around keys and values', text: 'about: {"title": "甲" , \'baseYear\': 2025}\n' },
    { where: 'quotes before a remark', text: bodies('["甲" # 注\n    , "乙"]') },
    { where: 'a list in a row', text: '重点内容:\n  - {名称: 甲, 行业: [化工] }\n' },
    { where: 'quotes in the midst of a text', text: bodies('[甲"乙"局, 丙]') },
  ]);
});

describe('A closing bracket of another kind', () => {
  itFinds([
    { what: 'behind a row', text: row('{名称: 甲]'), finds: ['yaml-syntax 2:11 ‹]›'], mended: row('{名称: 甲}') },
    {
      what: 'behind a list, with CRLF',
      text: 'about:\r\n  jointDepartments: [甲, 乙}\r\n  title: 甲\r\n',
      finds: ['yaml-syntax 2:26 ‹}›'],
      mended: 'about:\r\n  jointDepartments: [甲, 乙]\r\n  title: 甲\r\n',
    },
    {
      what: 'behind a list in a row',
      text: '规划概况: {会同部门: [甲, 乙}, 标题: 甲}\n',
      finds: ['yaml-syntax 1:19 ‹}›'],
      mended: '规划概况: {会同部门: [甲, 乙], 标题: 甲}\n',
    },
    {
      what: 'left out before that of the row',
      text: 'about: {jointDepartments: [甲, 乙}\n',
      finds: ['yaml-syntax 1:32 ‹}›'],
      mended: 'about: {jointDepartments: [甲, 乙]}\n',
    },
    {
      what: 'one too many',
      text: row('{名称: 甲}}'),
      finds: ['yaml-syntax 2:12 ‹}›'],
      mended: row('{名称: 甲}'),
    },
    {
      what: 'within a row that is closed behind it',
      text: '规划概况: {标题: 甲县规划], 规划类型: 实施方案}\n',
      finds: ['yaml-syntax 1:16 ‹]›'],
      mended: '规划概况: {标题: 甲县规划, 规划类型: 实施方案}\n',
    },
    {
      what: 'within a list, with CRLF',
      text: 'about:\r\n  jointDepartments: [甲}, 乙]\r\n  title: 甲\r\n',
      finds: ['yaml-syntax 2:23 ‹}›'],
      mended: 'about:\r\n  jointDepartments: [甲, 乙]\r\n  title: 甲\r\n',
    },
  ]);
  itIsSilent([
    { where: 'brackets of the right kind', text: '规划概况: {会同部门: [甲, 乙], 标题: 甲}\n' },
    { where: 'brackets in quotes', text: row('{名称: "甲]"}') },
  ]);
});

describe('A mark of another kind where the colon of a key belongs', () => {
  itFinds([
    {
      what: 'a full-width semicolon, before other keys',
      text: '规划概况:\n  标题；甲\n  基准年: 2025\n',
      finds: ['fullwidth-colon 2:5 ‹；›'],
      mended: '规划概况:\n  标题: 甲\n  基准年: 2025\n',
    },
    {
      what: 'a semicolon, behind other keys, with CRLF',
      text: 'about:\r\n  baseYear: 2025\r\n  title; 甲\r\n',
      finds: ['fullwidth-colon 3:8 ‹;›'],
      mended: 'about:\r\n  baseYear: 2025\r\n  title: 甲\r\n',
    },
    {
      what: 'a full-width sign of equality, in a row of a list',
      text: '重点内容:\n  - 名称＝甲\n    领域: 工业\n',
      finds: ['fullwidth-colon 2:7 ‹＝›'],
      mended: '重点内容:\n  - 名称: 甲\n    领域: 工业\n',
    },
    {
      what: 'a semicolon behind a key with keys below it',
      text: '指导思想；\n  表述: 甲\n',
      finds: ['fullwidth-colon 1:5 ‹；›'],
      mended: '指导思想:\n  表述: 甲\n',
    },
    {
      what: 'a letter like a colon, in a row',
      text: row('{名称꞉ 甲, 领域: 工业}'),
      finds: ['fullwidth-colon 2:8 ‹꞉›'],
      mended: row('{名称: 甲, 领域: 工业}'),
    },
    {
      what: 'a letter like a colon, behind an only child',
      text: 'about:\n  title꞉ 甲\n',
      finds: ['fullwidth-colon 2:8 ‹꞉›'],
      mended: 'about:\n  title: 甲\n',
    },
    {
      what: 'a full-width colon and a blank, behind an only child',
      text: '规划概况:\n  标题： 甲\n',
      finds: ['fullwidth-colon 2:5 ‹：›'],
      mended: '规划概况:\n  标题: 甲\n',
    },
  ]);
  itIsSilent([
    { where: 'a semicolon in a text', text: '规划概况:\n  标题: 甲；标题；乙\n' },
    { where: 'a key with a semicolon in the second line of a text', text: '指导思想:\n  表述: 甲\n    标题；乙\n' },
    { where: 'a semicolon in an item of a list', text: '指导思想:\n  基本原则:\n    - 标题；甲\n    - 乙\n' },
  ]);
});

describe('Semicolons between the items of a list', () => {
  itFinds([
    { what: 'full-width', text: bodies('[甲；乙]'), finds: ['fullwidth-comma 2:11 ‹；›'], mended: bodies('[甲, 乙]') },
    {
      what: 'ASCII, in English, with CRLF',
      text: 'about:\r\n  jointDepartments: [甲;乙; 丙]\r\n',
      finds: ['fullwidth-comma 2:23 ‹;›'],
      mended: 'about:\r\n  jointDepartments: [甲, 乙, 丙]\r\n',
    },
    {
      what: 'beside commas, in a list of names',
      text: bodies('[甲, 乙；丙]'),
      finds: ['fullwidth-comma 2:14 ‹；›'],
      mended: bodies('[甲, 乙, 丙]'),
    },
    {
      what: 'behind marks that hold some together',
      text: bodies('[市局（园林；市政）；丙]'),
      finds: ['fullwidth-comma 2:19 ‹；›'],
      mended: bodies('[市局（园林；市政）, 丙]'),
    },
    {
      what: 'in a list within a row',
      text: row('{名称: 甲, 行业: [化工；建材]}'),
      finds: ['fullwidth-comma 2:20 ‹；›'],
      mended: row('{名称: 甲, 行业: [化工, 建材]}'),
    },
    {
      what: 'in a text where a list of names is wanted',
      text: bodies('市局（园林；市政）；丙'),
      finds: ['value-form 2:9 ‹市局（园林；市政）；丙›'],
      mended: bodies('[市局（园林；市政）, 丙]'),
      unread: true,
    },
  ]);
  itIsSilent([
    {
      where: 'semicolons in （） 《》 “” 「」',
      text: bodies('[市局（园林；市政）, 《甲；乙》, “丙；丁”办, 「戊; 己」]'),
    },
    { where: 'semicolons in a text of a row', text: row('{名称: 甲；乙, 领域: 工业}') },
    { where: 'a semicolon in an item of a list of texts', text: '指导思想:\n  基本原则: [甲；乙, 丙]\n' },
    { where: 'a semicolon in quotes', text: bodies('["甲；乙"]') },
  ]);
});
