import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const rows = (...fields: readonly string[]) => `重点投资项目规划:\n${fields.map((row) => `  - {${row}}\n`).join('')}`;
const OWNED = '项目单位: 示例钢铁有限公司';
const CODED = '项目代码: 2610-370114-04-01-123456';

const cases: readonly RuleCase[] = [
  {
    when: 'one name and one owner',
    text: rows(`编号: P1, 项目名称: 废水回用, ${OWNED}`, `编号: P2, 项目名称: 废水回用, ${OWNED}`),
    finds: ['废水回用'],
    severity: 'warning',
    related: '废水回用',
    says: '“废水回用”重复列入，请核对。',
  },
  {
    when: 'one code and two names',
    text: rows(`项目名称: 废水回用, ${CODED}`, `项目名称: 中水回用, ${CODED}`),
    finds: ['2610-370114-04-01-123456'],
  },
  {
    when: 'name, owner and code, told once',
    text: rows(`项目名称: 废水回用, ${OWNED}, ${CODED}`, `项目名称: 废水回用, ${OWNED}, ${CODED}`),
    finds: ['废水回用'],
  },
  {
    when: 'three rows',
    text: rows(...Array(3).fill(`项目名称: 废水回用, ${OWNED}`)),
    finds: ['废水回用', '废水回用'],
  },
  {
    when: 'English keys, years on one side',
    text: 'keyProjects:\n  - {name: 废水回用, owner: 甲公司}\n  - {name: 废水回用, owner: 甲公司, period: 2027年}\n',
    finds: ['废水回用'],
  },
  {
    when: 'years that overlap',
    text: rows(
      `项目名称: 回用, ${OWNED}, 建设起止年限: 2026—2028年`,
      `项目名称: 回用, ${OWNED}, 建设起止年限: 2027—2029年`,
    ),
    finds: ['回用'],
  },
  { when: 'two owners', text: rows('项目名称: 废水回用, 项目单位: 甲公司', '项目名称: 废水回用, 项目单位: 乙公司') },
  { when: 'no owners', text: rows('项目名称: 废水回用', '项目名称: 废水回用') },
  { when: 'two phases', text: rows(`项目名称: 回用（一期）, ${OWNED}`, `项目名称: 回用（二期）, ${OWNED}`) },
  {
    when: 'two phases of one code',
    text: rows(`项目名称: 回用一期, ${CODED}`, `项目名称: 回用二期, ${CODED}`),
  },
  {
    when: 'one name in two regions',
    text: rows(`项目名称: 管网, ${OWNED}, 所在地区: 370114`, `项目名称: 管网, ${OWNED}, 所在地区: 370117`),
  },
  {
    when: 'one name in two spans of years',
    text: rows(`项目名称: 管网, ${OWNED}, 建设起止年限: 2026年`, `项目名称: 管网, ${OWNED}, 建设起止年限: 2027年`),
  },
];

describe('project-duplicate', () => itFinds('project-duplicate', cases));
