import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const APPROVAL = '规划概况: {编制阶段: 报批稿}\n';
const measure = (text: string) => `主要措施:\n  - {名称: 技术咨询, 说明: ${text}}\n`;
const silentOn = (when: string, text: string): RuleCase => ({ when, text: APPROVAL + measure(text) });

const cases: readonly RuleCase[] = [
  {
    when: 'a mobile number',
    text: APPROVAL + measure('咨询电话13800000000。'),
    finds: ['13800000000'],
    severity: 'warning',
    says: '“说明”含手机号码，公开前请删去。',
  },
  {
    when: 'for consultation',
    text: `规划概况: {编制阶段: 征求意见稿}\n${measure('咨询电话13800000000。')}`,
    finds: ['13800000000'],
    severity: 'information',
  },
  {
    when: 'full-width figures',
    text: APPROVAL + measure('电话１３８００００００００。'),
    finds: ['１３８００００００００'],
  },
  { when: 'in groups', text: APPROVAL + measure('电话138 0000 0000。'), finds: ['138 0000 0000'] },
  { when: 'an identity card', text: APPROVAL + measure('身份证号11010519491231002X。'), finds: ['11010519491231002X'] },
  {
    when: 'an identity card that ends in a figure, of a leap day',
    text: APPROVAL + measure('身份证号110105199202290012。'),
    finds: ['110105199202290012'],
  },
  {
    when: 'a bank account',
    text: APPROVAL + measure('开户行为济南某银行，账号6222020000000000000。'),
    finds: ['6222020000000000000'],
  },
  { when: 'a remark', text: `${APPROVAL}主要措施:\n  - {名称: 甲, 备注: 13800000000}\n`, finds: ['13800000000'] },
  {
    when: 'an address',
    text: `${APPROVAL}重点工业企业名单:\n  - {企业名称: 甲厂, 地址: 甲路1号，电话13800000000}\n`,
    finds: ['13800000000'],
  },
  {
    when: 'the text of a content',
    text: `${APPROVAL}指导思想: 详询13800000000。\n`,
    finds: ['13800000000'],
    says: '此处含手机号码，公开前请删去。',
  },
  {
    when: 'an annex that is published',
    text: '规划概况: {编制阶段: 征求意见稿}\n附件:\n  - {编号: 附件1, 名称: 名单, 公开属性: 主动公开, 备注: 联系13800000000}\n',
    finds: ['13800000000'],
    severity: 'warning',
  },
  {
    when: 'English keys',
    text: 'about: { stage: approval }\nmeasures: [{ name: 甲, text: 电话13800000000 }]\n',
    finds: ['13800000000'],
  },
  { when: 'a draft', text: measure('咨询电话13800000000。') },
  silentOn('the telephone of an office', '咨询电话0531-00000000。'),
  silentOn('joined to other figures', '备案编号2610138000000001234567。'),
  silentOn('an address on the web', '见www.example.cn/13800000000.html。'),
  {
    when: 'where it was read',
    text: `${APPROVAL}转录来源:\n  - {名称: 甲, 网址: 'http://example.cn/', 备注: 电话13800000000}\n`,
  },
  silentOn('joined to letters', '编号A13800000000。'),
  silentOn('an amount', '年用电13800000000千瓦时，投资13800000000元。'),
  silentOn('no number of a mobile', '编号12800000000。'),
  silentOn('a check character that does not fit', '编号110105194912310021。'),
  // Their check characters are right; nothing but the date tells that they are no identity cards.
  silentOn('no birth date: a thirteenth month', '编号110105194913310021。'),
  silentOn('no birth date: 29 February of no leap year', '编号110105199102290015。'),
  silentOn('no birth date: a year long gone', '编号110105189001011233。'),
  silentOn('the figures of an identity card, and one more', '编号1101051992022900121。'),
  silentOn('one figure, and those of an identity card', '编号1110105199001010000。'),
  silentOn('the figures of a mobile number, and one more', '编号138000000001。'),
  silentOn('one figure, and those of a mobile number', '编号213800000000。'),
  silentOn('a number of an account that ends in a letter', '账户编码622202000000000000X。'),
  silentOn('a long number without an account beside it', '条码6222020000000000000。'),
  {
    when: 'a credit code of figures',
    text: `${APPROVAL}重点工业企业名单:\n  - {企业名称: 甲厂, 统一社会信用代码: 110105194912310029}\n`,
  },
];

describe('public-sensitive', () => itFinds('public-sensitive', cases));
