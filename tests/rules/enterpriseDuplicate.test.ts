import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const rows = (...fields: readonly string[]) => `重点工业企业名单:\n${fields.map((row) => `  - {${row}}\n`).join('')}`;
const [ONE, OTHER] = ['91370100MA00000010', '91370100MA00000023'];
const code = (text: string) => `统一社会信用代码: ${text}`;

const cases: readonly RuleCase[] = [
  {
    when: 'one name',
    text: rows('编号: Q1, 企业名称: 示例水泥有限公司', '编号: Q2, 企业名称: 示例水泥有限公司'),
    finds: ['示例水泥有限公司'],
    severity: 'warning',
    related: '示例水泥有限公司',
    says: '“示例水泥有限公司”重复列入；如是另一厂区，请写明地址。',
  },
  {
    when: 'brackets and blanks',
    text: rows('企业名称: 示例（章丘）公司', '企业名称: 示例 (章丘) 公司'),
    finds: ['示例 (章丘) 公司'],
  },
  {
    when: 'one name and one code, told once',
    text: rows(`企业名称: 示例公司甲, ${code(ONE)}`, `企业名称: 示例公司甲, ${code(ONE)}`),
    finds: ['示例公司甲'],
  },
  {
    when: 'one name, a code on one side',
    text: rows(`企业名称: 示例公司甲, ${code(ONE)}`, '企业名称: 示例公司甲'),
    finds: ['示例公司甲'],
  },
  {
    when: 'two codes',
    text: rows(`企业名称: 示例公司甲, ${code(ONE)}`, `企业名称: 示例公司甲, ${code(OTHER)}, 地址: 一厂`),
    finds: ['示例公司甲'],
    says: '“示例公司甲”列了两次，信用代码不同，请核对。',
  },
  {
    when: 'one code',
    text: rows(`企业名称: 示例钢铁有限公司, ${code(ONE)}`, `企业名称: 示例水泥有限公司, ${code(ONE)}`),
    finds: [ONE],
    related: ONE,
    says: '“示例钢铁有限公司”与“示例水泥有限公司”信用代码相同，请核对。',
  },
  {
    when: 'one code in two spellings',
    text: rows(
      '企业名称: 甲公司, 统一社会信用代码: 9137010OMA00000010',
      '企业名称: 乙公司, 统一社会信用代码: 9137010oma00000010',
    ),
    finds: ['9137010oma00000010'],
  },
  {
    when: 'an address on one side only',
    text: rows('企业名称: 甲公司, 地址: 一号路', '企业名称: 甲公司'),
    finds: ['甲公司'],
  },
  { when: 'three of them', text: rows(...Array(3).fill('企业名称: 甲公司')), finds: ['甲公司', '甲公司'] },
  {
    when: 'two rows of the second site',
    text: rows('企业名称: 甲公司, 地址: 一厂', '企业名称: 甲公司, 地址: 二厂', '企业名称: 甲公司, 地址: 二厂'),
    finds: ['甲公司'],
  },
  {
    when: 'English keys, in lines, beside a summary',
    text: 'keyEnterprises:\n  summary: { count: 2家 }\n  list:\n    - name: 甲公司\n    - name: 甲公司 # 样例\n',
    finds: ['甲公司'],
  },
  { when: 'two names', text: rows('企业名称: 甲公司', '企业名称: 乙公司') },
  { when: 'no names', text: rows('编号: Q1', '编号: Q2') },
  { when: 'two addresses', text: rows('企业名称: 甲公司, 地址: 一厂', '企业名称: 甲公司, 地址: 二厂') },
  { when: 'two regions', text: rows('企业名称: 甲公司, 所在地区: 370114', '企业名称: 甲公司, 所在地区: 370117') },
  {
    when: 'audits of one batch, due a year apart',
    text: rows(
      '企业名称: 甲公司, 清洁生产审核: {完成时限: 2028年}',
      '企业名称: 甲公司, 清洁生产审核: {完成时限: 2029年}',
    ),
    finds: ['甲公司'],
  },
  {
    when: 'batches',
    text: rows('企业名称: 甲公司, 清洁生产审核: {批次: 第一批}', '企业名称: 甲公司, 清洁生产审核: {批次: 第二批}'),
  },
  {
    when: 'audited again',
    text: rows(
      '企业名称: 甲公司, 清洁生产审核: {完成时限: 2027-06}',
      '企业名称: 甲公司, 清洁生产审核: {完成时限: 2030-06}',
    ),
  },
  {
    when: 'sites with one code',
    text: rows(
      `企业名称: 示例玻璃公司（章丘基地）, ${code(ONE)}`,
      `企业名称: 示例玻璃公司二分厂, ${code(ONE)}`,
      `企业名称: 示例玻璃公司, ${code(ONE)}`,
    ),
  },
  {
    when: 'masked codes',
    text: rows(
      '企业名称: 甲公司, 统一社会信用代码: "9137****0010"',
      '企业名称: 乙公司, 统一社会信用代码: "9137****0010"',
    ),
  },
  {
    when: 'no codes yet',
    text: rows('企业名称: 甲公司, 统一社会信用代码: 办理中', '企业名称: 乙公司, 统一社会信用代码: 办理中'),
  },
  { when: 'names yet to be written', text: rows('企业名称: 待定', '企业名称: 待定', '企业名称: 略', '企业名称: 略') },
];

describe('enterprise-duplicate', () => itFinds('enterprise-duplicate', cases));
