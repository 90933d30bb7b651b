import { assertFindings } from '../support/plan.ts';
import { countInput } from '../support/tableInputs.ts';

const HEAD = '规划格式: 1\n';

/** Texts of blanks, which are no texts. Where something is required they are as bad as nothing. */
const cases: readonly { readonly what: string; readonly text: string; readonly finds: readonly string[] }[] = [
  {
    what: 'an empty text, block',
    text: '污染状况分析:\n  现状指标:\n    - 指标名称: ""\n',
    finds: ['content-empty 2:1 ‹污染状况分析›', 'field-required 4:7 ‹指标名称›'],
  },
  {
    what: 'a blank, row',
    text: '重点工业企业名单:\n  - {编号: Q1, 企业名称: " "}\n',
    finds: ['content-empty 2:1 ‹重点工业企业名单›', 'field-required 3:14 ‹企业名称›'],
  },
  {
    what: 'an ideographic space, row with CRLF',
    text: '重点工业企业名单:\r\n  - {编号: Q1, 企业名称: "　"}\r\n',
    finds: ['content-empty 2:1 ‹重点工业企业名单›', 'field-required 3:14 ‹企业名称›'],
  },
  {
    what: 'a space without width, in single quotes',
    text: "主要措施:\n  - 名称: '\u200b'\n    说明: 补助\n",
    finds: ['field-required 3:5 ‹名称›'],
  },
  {
    what: 'a block text of nothing',
    text: '主要措施:\n  - 名称: |\n\n    说明: 补助\n',
    finds: ['field-required 3:5 ‹名称›'],
  },
  {
    what: 'an item of a list',
    text: '污染状况分析:\n  概述: 全市工业污染物排放集中于化工、建材两个行业。\n  主要问题: [窑炉能效偏低, ""]\n',
    finds: ['value-empty 4:18 ‹""›'],
  },
  {
    what: 'in English keys',
    text: 'keyProjects:\n  - {id: P1, name: "  "}\n',
    finds: ['content-empty 2:1 ‹keyProjects›', 'field-required 3:14 ‹name›'],
  },
  {
    what: 'where nothing is required: a blank',
    text: '规划概况:\n  标题: 甲\n  牵头单位: " "\n',
    finds: ['value-empty 4:3 ‹牵头单位›'],
  },
  { what: 'the only child', text: '指导思想: "　"\n', finds: ['content-empty 2:1 ‹指导思想›'] },
  {
    what: 'near miss: a text between blanks',
    text: '主要措施:\n  - {名称: " 补助 ", 说明: "——"}\n',
    finds: [],
  },
  { what: 'near miss: a nought', text: '主要措施:\n  - {名称: "0"}\n', finds: [] },
];

describe('Texts of blanks', () => {
  for (const { what, text, finds } of cases) {
    const head = /[a-z]+:\n/.test(text) ? 'cleanplan: 1\n' : HEAD;
    const whole = (text.includes('\r\n') ? head.replace('\n', '\r\n') : head) + text;
    countInput(whole);
    it(what, () => assertFindings(whole, finds));
  }
});
