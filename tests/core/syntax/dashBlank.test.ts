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
  ]);
  itIsSilent([
    { where: 'more of a text', text: '污染状况分析:\n  主要问题:\n    - 甲\n      -乙\n' },
    { where: 'a block text', text: '指导思想:\n  表述: |\n    -乙\n    -丙\n' },
    { where: 'a text behind its key', text: '规划概况:\n  标题: -甲\n' },
  ]);
});
