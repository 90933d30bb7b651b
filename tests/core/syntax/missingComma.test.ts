import { itFinds, itIsSilent } from '../../support/slipTable.ts';

const targets = (row: string) => `目标任务:\n  主要指标:\n    - ${row}\n`;

describe('A row with one colon too many', () => {
  itFinds([
    {
      what: 'for want of a comma',
      text: targets('{编号: M1 指标名称: 甲率}'),
      finds: ['yaml-syntax 3:15 ‹指标名称›'],
      mended: targets('{编号: M1, 指标名称: 甲率}'),
    },
    {
      what: 'for want of a comma, in English, with CRLF',
      text: 'about: {title: 甲 baseYear: 2025}\r\n',
      finds: ['yaml-syntax 1:18 ‹baseYear›'],
      mended: 'about: {title: 甲, baseYear: 2025}\r\n',
    },
    {
      what: 'with a semicolon for the comma',
      text: targets('{编号: M1; 指标名称: 甲率}'),
      finds: ['fullwidth-comma 3:14 ‹;›'],
      mended: targets('{编号: M1, 指标名称: 甲率}'),
    },
    {
      what: 'with a full-width semicolon for the comma',
      text: targets('{编号: M1；指标名称: 甲率}'),
      finds: ['fullwidth-comma 3:14 ‹；›'],
      mended: targets('{编号: M1, 指标名称: 甲率}'),
    },
    {
      what: 'in a text',
      text: targets('{编号: M1, 指标名称: 甲: 乙率}'),
      finds: ['yaml-syntax 3:22 ‹甲: 乙率›'],
      mended: targets('{编号: M1, 指标名称: "甲: 乙率"}'),
    },
    {
      what: 'in an item of a list',
      text: '规划概况:\n  会同部门: [甲: 乙: 丙, 丁]\n',
      finds: ['yaml-syntax 2:10 ‹甲: 乙: 丙›'],
      mended: '规划概况:\n  会同部门: ["甲: 乙: 丙", 丁]\n',
    },
  ]);
  itIsSilent([
    { where: 'a colon without a blank', text: targets('{编号: M1, 指标名称: 甲12:30率}') },
    { where: 'a key in a text', text: targets('{编号: M1, 指标名称: 甲 编号率}') },
  ]);
});

describe('A doubled comma', () => {
  const bodies = (marks: string) => `规划概况:\n  会同部门: [市发展改革委${marks}市生态环境局]\n`;
  itFinds([
    { what: 'is one comma: ,，', text: bodies(',，'), finds: ['fullwidth-comma 2:17 ‹，›'], mended: bodies(',') },
    { what: 'is one comma: ，, ', text: bodies('，, '), finds: ['fullwidth-comma 2:16 ‹，›'], mended: bodies(', ') },
    { what: 'is one comma: ，，', text: bodies('，，'), finds: ['fullwidth-comma 2:16 ‹，›'], mended: bodies(', ') },
  ]);
});
