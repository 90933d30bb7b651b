import assert from 'node:assert/strict';
import { FormMatcher, isForbidden } from '../../../server/src/core/values/prose/forms.ts';
import { reader } from './reader.ts';

const { words } = reader;
const matcher = new FormMatcher(
  ['农业部', '交通部', '建设部', '人事部', '环境保护部', '环保总局', '国家环保总局', '环境保护局', '排污费'],
  ['住房和城乡建设部', '农业农村部', '建设部门联席会议'],
  words.words('notBefore'),
);

/** A text, and the old names in it. */
const texts: readonly [text: string, forms: readonly string[]][] = [
  ['农业部负责', ['农业部']],
  ['由农业部门推广清洁养殖', []],
  ['加强交通部署', []],
  ['人事部分工的统筹', []],
  ['全县已建设部分再生水管网', []],
  ['交通部、建设部', ['交通部', '建设部']],
  ['住房和城乡建设部', []],
  ['建设部会同住房和城乡建设部', ['建设部']],
  ['农业农村部、农业部', ['农业部']],
  ['国家环保总局', ['国家环保总局']],
  ['环保总局会同建设部督导', ['环保总局', '建设部']],
  ['县环境保护局组织', ['环境保护局']],
  ['环境保护部令', ['环境保护部']],
  ['建设部门联席会议', []],
  ['征收排污费共320万元', ['排污费']],
  ['建设部件清洗线', []],
  ['农业部队', []],
  ['', []],
];

const TRANSFER = '转移';
/** A clause, and whether what it says of 转移 is forbidden there. */
const clauses: readonly [clause: string, forbidden: boolean][] = [
  ['禁止淘汰的落后设备向其他地区转移', true],
  ['彻底拆除淘汰，不得向其他地区转移', true],
  ['严禁将落后装备转移给其他地区企业', true],
  ['防止污染转移', true],
  ['有序承接东部地区产业转移', false],
  ['落后设备转移至邻省，不得延误', false],
  ['转移后不再使用', false],
  ['避免转移', true],
];

describe('Listed forms in prose', () => {
  for (const [text, forms] of texts) {
    it(`“${text}”: ${forms.join(', ') || 'none'}`, () => {
      const found = matcher.find(text);
      assert.deepEqual(
        found.map(({ form }) => form),
        forms,
      );
      for (const { form, start, end } of found) assert.equal(text.slice(start, end), form);
    });
  }

  for (const [clause, forbidden] of clauses) {
    it(`“${clause}” ${forbidden ? 'forbids' : 'does not forbid'} it`, () =>
      assert.equal(isForbidden(clause, clause.indexOf(TRANSFER), words.words('negation')), forbidden));
  }

  it('a matcher of nothing finds nothing', () => assert.deepEqual(new FormMatcher([], [], []).find('农业部'), []));
});
