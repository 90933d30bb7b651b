import { framed } from '../support/frame.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const project = (investment: string, funding: string, about = '') =>
  framed(
    `${about}重点投资项目规划:\n  - {编号: P1, 项目名称: 废水回用, 总投资: ${investment}, 资金来源: ${funding}}\n`,
  );
const byYear = (years: string, more = '总投资: 1.2亿元, 建设起止年限: 2026—2028年') =>
  framed(`重点投资项目规划:\n  - {编号: P1, 项目名称: 废水回用, ${more}, 资金来源: 企业自筹, 分年度投资: ${years}}\n`);
const summary = (fields: string) => framed(`重点投资项目规划:\n  汇总: {${fields}}\n`);

const cases: readonly RuleCase[] = [
  {
    when: 'another sum',
    text: project('9000万元', '{企业自筹: 3000万元, 银行贷款: 5000万元}'),
    finds: ['资金来源'],
    severity: 'error',
    related: '9000万元',
    says: '资金来源合计8000万元，总投资9000万元，相差1000万元，请核对。',
  },
  {
    when: 'another sum in other units',
    text: project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 3000万元}'),
    finds: ['资金来源'],
  },
  {
    when: 'another sum than the whole investment and that in the period',
    text: project('20000万元, 规划期投资: 12000万元', '{企业自筹: 8000万元, 银行贷款: 5000万元}'),
    finds: ['资金来源'],
  },
  {
    when: 'the investment in the period',
    text: project('20000万元, 规划期投资: 12000万元', '{企业自筹: 8000万元, 银行贷款: 4000万元}'),
    finds: [],
  },
  {
    when: 'years that come to less, all of them written',
    text: byYear('{2026: 3000万元, 2027: 4000万元, 2028: 3000万元}'),
    finds: ['分年度投资'],
    severity: 'error',
    related: '1.2亿元',
    says: '分年度投资合计10000万元，总投资1.2亿元，相差0.2亿元，请核对。',
  },
  {
    when: 'years that come to more, some of them',
    text: byYear('{2026: 9000万元, 2027年: 4000万元}'),
    finds: ['分年度投资'],
  },
  {
    when: 'a year in another unit',
    text: byYear('{2026: 3000亿元, 2027: 6000万元, 2028: 3000万元}'),
    finds: ['分年度投资'],
  },
  { when: 'years that come to it', text: byYear('{2026: 3000万元, 2027: 6000万元, 2028: 3000万元}') },
  { when: 'the years up to now', text: byYear('{2026: 3000万元, 2027: 6000万元}') },
  {
    when: 'years of a project that does not say when it is built',
    text: byYear('{2026: 3000万元, 2027: 6000万元}', '总投资: 1.2亿元'),
  },
  { when: 'a year left open', text: byYear('{2026: 3000万元, 2027: 待定, 2028: 3000万元}') },
  {
    when: 'about so much in the period, which the sources may be',
    text: project('20000万元, 规划期投资: 约11000万元', '{企业自筹: 8000万元, 银行贷款: 4000万元}'),
  },
  {
    when: 'an investment in the period that is settled later',
    text: project('20000万元, 规划期投资: 另行确定', '{企业自筹: 8000万元, 银行贷款: 4000万元}'),
  },
  {
    when: 'an investment that is settled later',
    text: project('另行确定', '{企业自筹: 8000万元, 银行贷款: 4000万元}'),
  },
  {
    when: 'a grant alone',
    text: project('9820万元', '{中央预算内投资: 780万元}'),
    finds: ['资金来源'],
    severity: 'information',
    says: '资金来源只写明780万元，其余9040万元的来源请补充。',
  },
  {
    when: 'a grant alone of more than the investment',
    text: project('780万元', '{中央预算内投资: 980万元}'),
    finds: ['资金来源'],
    severity: 'error',
  },
  {
    when: 'an issued plan',
    text: project('9000万元', '{企业自筹: 8000万元}', '规划概况: {编制阶段: 已印发}\n'),
    finds: ['资金来源'],
    severity: 'warning',
  },
  {
    when: 'a rounding',
    text: project('1.25亿元', '{企业自筹: 0.83亿元, 银行贷款: 0.41亿元}'),
    finds: ['资金来源'],
    severity: 'warning',
    says: '资金来源合计1.24亿元，总投资1.25亿元，相差0.01亿元；如系四舍五入，请统一保留位数。',
  },
  {
    when: 'shares that do not make the whole',
    text: project('1.2亿元', '{企业自筹: 60%, 银行贷款: 30%}'),
    finds: ['资金来源'],
    says: '资金来源合计1.08亿元，总投资1.2亿元，相差0.12亿元，请核对。',
  },
  {
    when: 'parts of a value',
    text: project('{金额: 9000, 单位: 万元}', '{企业自筹: {金额: 8000, 单位: 万元}}'),
    finds: ['资金来源'],
  },
  {
    when: 'a total among the sources',
    text: project('9000万元', '{企业自筹: 3000万元, 银行贷款: 5000万元, 合计: 9000万元}'),
    finds: ['资金来源'],
  },
  {
    when: 'a summary',
    text: summary('项目数: 3个, 总投资: 2.7亿元, 资金来源: {企业自筹: 1.7亿元, 银行贷款: 0.9亿元}'),
    finds: ['资金来源'],
    related: '2.7亿元',
  },
  {
    when: 'a part of a summary',
    text: summary('分项汇总: {分地区: {甲: {总投资: 2.7亿元, 资金来源: {企业自筹: 1.7亿元}}}}'),
    finds: ['资金来源'],
  },
  {
    when: 'English keys',
    text: 'keyProjects: [{ name: 甲, investment: 9000万元, funding: { own: 8000万元 } }]\n',
    finds: ['funding'],
  },
  {
    when: 'lines',
    text: '重点投资项目规划:\n  - 项目名称: 甲\n    总投资: 9000万元\n    资金来源:\n      企业自筹: 8000万元\n',
    finds: ['资金来源'],
  },

  { when: 'the same', text: project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 0.4亿元}') },
  {
    when: 'the same in other units',
    text: project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 3000万元, 市级财政: 1000万元}'),
  },
  {
    when: 'a total among the sources that is right',
    text: project('8000万元', '{企业自筹: 3000万元, 银行贷款: 5000万元, 合计: 8000万元}'),
  },
  {
    when: 'a source of which a part is told',
    text: project('8000万元', '{财政资金: 3000万元, 其中中央: 1000万元, 银行贷款: 5000万元}'),
  },
  {
    when: 'a factor of ten thousand, which is told otherwise',
    text: project('1.2亿元', '{企业自筹: 0.8万元, 银行贷款: 0.4万元}'),
  },
  { when: 'a share among amounts', text: project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 30%}') },
  { when: 'shares that make the whole', text: project('1.2亿元', '{企业自筹: 70%, 银行贷款: 30%}') },
  { when: 'shares that make the whole by rounding', text: project('1.2亿元', '{甲: 33.3%, 乙: 33.3%, 丙: 33.3%}') },
  { when: 'a rule', text: project('1.2亿元', '{企业自筹: 0.8亿元, 中央补助: 不超过项目总投资的20%}') },
  { when: 'a source to be settled', text: project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: 另行确定}') },
  { when: 'a source not written yet', text: project('1.2亿元', '{企业自筹: 0.8亿元, 银行贷款: }') },
  { when: 'one source as text', text: project('1.2亿元', '企业自筹') },
  { when: 'a source of each year', text: project('1000万元', '{企业自筹: 每年200万元}') },
  {
    when: 'sources of each year beside others',
    text: project('1200万元', '{企业自筹: 年均200万元, 银行贷款: 200万元}'),
  },
  { when: 'an investment of each year', text: project('每年200万元', '{企业自筹: 1000万元}') },
  {
    when: 'a source that is of all years',
    text: project('1200万元', '{企业自筹: 累计1000万元}'),
    finds: ['资金来源'],
  },
  { when: 'an approximate total', text: project('约1.2亿元', '{企业自筹: 0.2亿元}') },
  { when: 'an approximate source', text: project('1.2亿元', '{企业自筹: 约0.8亿元, 银行贷款: 0.3亿元}') },
  { when: 'a bound', text: project('1.2亿元以上', '{企业自筹: 0.8亿元}') },
  {
    when: 'no investment',
    text: framed('重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 资金来源: {企业自筹: 1亿元}}\n'),
  },
];

describe('funding-sum', () => {
  itFinds('funding-sum', cases);
});
