import { itFinds, itIsSilent } from '../../support/slipTable.ts';

describe('A dash without its blank', () => {
  itFinds([
    {
      what: 'before a key',
      text: '重点内容:\n  -名称: 甲\n',
      finds: ['yaml-syntax 2:3 ‹-›'],
      mended: '重点内容:\n  - 名称: 甲\n',
    },
    {
      what: 'before every row of a list, with CRLF',
      text: 'measures:\r\n  -name: 甲\r\n    field: industry\r\n  -name: 乙\r\n'.replaceAll('measures', 'keyContents'),
      finds: ['yaml-syntax 2:3 ‹-›'],
      mended: 'keyContents:\r\n  - name: 甲\r\n    field: industry\r\n  - name: 乙\r\n',
    },
    {
      what: 'in the second item of a list',
      text: '污染状况分析:\n  主要问题:\n    - 甲\n    -乙\n',
      finds: ['yaml-syntax 4:5 ‹-›'],
      mended: '污染状况分析:\n  主要问题:\n    - 甲\n    - 乙\n',
    },
    {
      what: 'before the only item',
      text: '规划概况:\n  会同部门:\n      -市发展改革委\n',
      finds: ['yaml-syntax 3:7 ‹-›'],
      mended: '规划概况:\n  会同部门:\n      - 市发展改革委\n',
    },
    {
      what: 'before the items of a list at the column of its key, in English',
      text: 'about:\n  jointDepartments:\n  -甲\n  -乙\n',
      finds: ['yaml-syntax 3:3 ‹-›'],
      mended: 'about:\n  jointDepartments:\n  - 甲\n  - 乙\n',
    },
    {
      what: 'before the first item only, with CRLF',
      text: '规划概况:\r\n  会同部门:\r\n    -甲\r\n    - 乙\r\n',
      finds: ['yaml-syntax 3:5 ‹-›'],
      mended: '规划概况:\r\n  会同部门:\r\n    - 甲\r\n    - 乙\r\n',
    },
    {
      what: 'before all items of a list, with CRLF',
      text: 'about:\r\n  jointDepartments:\r\n    -甲\r\n    -乙\r\n  title: 丙\r\n',
      finds: ['yaml-syntax 3:5 ‹-›'],
      mended: 'about:\r\n  jointDepartments:\r\n    - 甲\r\n    - 乙\r\n  title: 丙\r\n',
    },
    {
      what: 'before a row in braces',
      text: '主要措施:\n  -{名称: 甲}\n',
      finds: ['yaml-syntax 2:3 ‹-›'],
      mended: '主要措施:\n  - {名称: 甲}\n',
    },
  ]);
  itIsSilent([
    { where: 'a text below its key', text: '规划概况:\n  标题:\n    -甲\n' },
    {
      where: 'a text below its key, in English, with CRLF',
      text: 'guidingIdeology:\r\n  statement:\r\n    -甲\r\n    -乙\r\n',
    },
    { where: 'a negative number where a list may stand', text: '指导思想:\n  表述:\n    -5摄氏度\n' },
    { where: 'more of a text', text: '污染状况分析:\n  主要问题:\n    - 甲\n      -乙\n' },
    { where: 'a block text', text: '指导思想:\n  表述: |\n    -乙\n    -丙\n' },
    { where: 'a text behind its key', text: '规划概况:\n  标题: -甲\n' },
  ]);
});
