import { itFinds, itIsSilent } from '../../support/slipTable.ts';

const target = (rest: string) => `目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲\n${rest}`;

describe('A text that YAML reads as something else', () => {
  describe('because of its beginning', () =>
    itFinds([
      {
        what: '> and a number, in block form',
        text: target('      目标值: >5\n'),
        finds: ['yaml-syntax 5:12 ‹>5›'],
        mended: target('      目标值: ">5"\n'),
      },
      {
        what: '>= in a row',
        text: 'goalsAndTasks:\n  targets:\n    - {id: M1, name: a, target: >=5%}\n',
        finds: ['yaml-syntax 3:33 ‹>=5%›'],
        mended: 'goalsAndTasks:\n  targets:\n    - {id: M1, name: a, target: ">=5%"}\n',
      },
      {
        what: '> before a unit, in the only child, with CRLF',
        text: 'about:\r\n  title: >5万吨\r\n',
        finds: ['yaml-syntax 2:10 ‹>5万吨›'],
        mended: 'about:\r\n  title: ">5万吨"\r\n',
      },
      {
        what: '@ in a list',
        text: '规划概况:\n  会同部门: [甲, @乙]\n',
        finds: ['yaml-syntax 2:13 ‹@乙›'],
        mended: '规划概况:\n  会同部门: [甲, "@乙"]\n',
      },
    ]));

  describe('because of #', () =>
    itFinds([
      {
        what: 'before a number within the text',
        text: '重点投资项目规划:\n  - 项目名称: 电厂 #2机组脱硫改造\n',
        finds: ['yaml-syntax 2:11 ‹电厂 #2机组脱硫改造›'],
        mended: '重点投资项目规划:\n  - 项目名称: "电厂 #2机组脱硫改造"\n',
      },
      {
        what: 'before a number at its beginning',
        text: '重点投资项目规划:\n  - 项目名称: #2机组脱硫改造 # 说明\n',
        finds: ['yaml-syntax 2:11 ‹#2机组脱硫改造›'],
        mended: '重点投资项目规划:\n  - 项目名称: "#2机组脱硫改造" # 说明\n',
      },
      {
        what: 'in a row',
        text: '重点投资项目规划:\n  - {编号: P1, 项目名称: #2机组脱硫改造}\n',
        finds: ['yaml-syntax 2:20 ‹#2机组脱硫改造›'],
        mended: '重点投资项目规划:\n  - {编号: P1, 项目名称: "#2机组脱硫改造"}\n',
      },
      {
        what: 'in a row, where it hides the closing brace',
        text: 'keyProjects:\r\n  - {id: P1, name: 电厂 #东机组}\r\n',
        finds: ['yaml-syntax 2:20 ‹电厂 #东机组›'],
        mended: 'keyProjects:\r\n  - {id: P1, name: "电厂 #东机组"}\r\n',
      },
      {
        what: 'in an item of a list',
        text: 'about:\n  jointDepartments: [甲, #2机组]\n',
        finds: ['yaml-syntax 2:25 ‹#2机组›'],
        mended: 'about:\n  jointDepartments: [甲, "#2机组"]\n',
      },
      {
        what: 'as a whole item',
        text: '指导思想:\n  基本原则:\n    - #2机组\n',
        finds: ['yaml-syntax 3:7 ‹#2机组›'],
        mended: '指导思想:\n  基本原则:\n    - "#2机组"\n',
      },
      {
        what: 'with a word, which may be a remark',
        text: '规划概况:\n  标题: 甲 #待定\n',
        finds: ['comment-blank 2:9 ‹#待定›'],
        mended: '规划概况:\n  标题: 甲 # 待定\n',
      },
    ]));

  describe('because of brackets, commas and quotes in it', () =>
    itFinds([
      {
        what: 'the brackets of a document number in a row',
        text: '规划概况:\n  编制依据:\n    - {名称: 甲, 发文字号: 国办发[2003]100号}\n',
        finds: ['yaml-syntax 3:21 ‹国办发[2003]100号›'],
        mended: '规划概况:\n  编制依据:\n    - {名称: 甲, 发文字号: "国办发[2003]100号"}\n',
      },
      {
        what: 'the brackets of a document number at the beginning',
        text: 'about:\r\n  documentNumber: [2003]100号\r\n',
        finds: ['yaml-syntax 2:19 ‹[2003]100号›'],
        mended: 'about:\r\n  documentNumber: "[2003]100号"\r\n',
      },
      {
        what: 'the brackets of a document number in a list',
        text: '规划概况:\n  上位规划: [国办发[2003]100号, 乙]\n',
        finds: ['yaml-syntax 2:10 ‹国办发[2003]100号›'],
        mended: '规划概况:\n  上位规划: ["国办发[2003]100号", 乙]\n',
      },
      {
        what: 'a comma between the digits of a number in a row',
        text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: 1,200吨}\n',
        finds: ['yaml-syntax 3:30 ‹1,200吨›'],
        mended: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: "1,200吨"}\n',
      },
      {
        what: 'commas between the digits of two numbers, before another key',
        text: 'goalsAndTasks:\n  targets:\n    - {id: M1, target: 1,200-1,500吨, name: a}\n',
        finds: ['yaml-syntax 3:24 ‹1,200-1,500吨›'],
        mended: 'goalsAndTasks:\n  targets:\n    - {id: M1, target: "1,200-1,500吨", name: a}\n',
      },
      {
        what: 'quotes around its first words',
        text: '规划概况:\n  标题: "十四五"清洁生产方案\n',
        finds: ['yaml-syntax 2:7 ‹"十四五"清洁生产方案›'],
        mended: '规划概况:\n  标题: \'"十四五"清洁生产方案\'\n',
      },
    ]));

  describe('for a dash that means nothing', () =>
    itFinds([
      {
        what: 'in a row',
        text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: -}\n',
        finds: ['yaml-syntax 3:30 ‹-›'],
        mended: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: }\n',
        leaves: ['value-empty 3:25 ‹目标值›'],
      },
      {
        what: 'at the end of a list',
        text: '规划概况:\n  会同部门: [甲, -]\n',
        finds: ['yaml-syntax 2:13 ‹-›'],
        mended: '规划概况:\n  会同部门: [甲]\n',
        unread: true,
      },
      {
        what: 'at the beginning of a list',
        text: '规划概况:\n  会同部门: [-, 甲]\n',
        finds: ['yaml-syntax 2:10 ‹-›'],
        mended: '规划概况:\n  会同部门: [甲]\n',
        unread: true,
      },
      {
        what: 'in block form, with CRLF',
        text: 'about:\r\n  baseYear: -\r\n  title: x\r\n',
        finds: ['yaml-syntax 2:13 ‹-›'],
        mended: 'about:\r\n  baseYear: \r\n  title: x\r\n',
        leaves: ['value-empty 2:3 ‹baseYear›'],
      },
      {
        what: 'as an item',
        text: '指导思想:\n  基本原则:\n    - 甲\n    - -\n',
        finds: ['yaml-syntax 4:7 ‹-›'],
        mended: '指导思想:\n  基本原则:\n    - 甲\n    - \n',
        leaves: ['value-empty 4:7 ‹›'],
        unread: true,
      },
      {
        what: 'before an item in brackets',
        text: 'about:\n  jointDepartments: [- 甲, 乙]\n',
        finds: ['yaml-syntax 2:22 ‹-›'],
        mended: 'about:\n  jointDepartments: [甲, 乙]\n',
      },
    ]));

  itIsSilent([
    {
      where: 'a remark with its blank',
      text: '规划概况: # 说明\n  标题: 甲 # 说明\n  会同部门: [甲, # 说明\n    乙]\n',
    },
    { where: '# within a word', text: '重点内容:\n  - {名称: C#工艺}\n' },
    { where: 'a block text that says how far it is indented', text: '指导思想:\n  表述: >2\n    坚持预防为主\n' },
    { where: 'six-digit codes in a list', text: '规划概况:\n  规划范围: {地区: [370100,370114]}\n' },
    { where: 'brackets in a text in block form', text: '规划概况:\n  发文字号: 国办发[2003]100号\n' },
    { where: 'a comma between digits in block form', text: target('      目标值: 1,200吨\n') },
    { where: 'a range that begins with a dash', text: '重点内容:\n  - 名称: -5摄氏度\n' },
  ]);
});
