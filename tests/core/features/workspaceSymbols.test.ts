import assert from 'node:assert/strict';
import { SymbolMemory } from '../../../server/src/core/features/symbols/symbols.ts';
import { findNames } from '../../../server/src/core/features/workspaceSymbols/findNames.ts';
import { planNames } from '../../../server/src/core/features/workspaceSymbols/planNames.ts';
import type { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { packageService } from '../../support/packageService.ts';

const namesIn = (text: SourceText) =>
  planNames({ document: packageService.parse(text) }, packageService, new SymbolMemory(packageService));

const found = (text: SourceText, word: string) => findNames(namesIn(text), word, packageService.codes.pinyin, 50);

const FIRMS = '重点工业企业名单:\n  - {编号: Q1, 企业名称: 济南钢铁公司}\n  - 编号: Q2\n    企业名称: 重庆化工厂\n';

/** `«»` what a word finds; the cursor says nothing. */
const cases: readonly (readonly [what: string, word: string, plan: string])[] = [
  ['a row by its name', '济南', `│${FIRMS.replace('济南钢铁公司', '«济南钢铁公司»')}`],
  ['a row by a part of its name', '化工', `│${FIRMS.replace('重庆化工厂', '«重庆化工厂»')}`],
  ['a row by its id', 'Q2', `│${FIRMS.replace('重庆化工厂', '«重庆化工厂»')}`],
  ['a row by its id in small letters', 'q1', `│${FIRMS.replace('济南钢铁公司', '«济南钢铁公司»')}`],
  ['a row by id and name', 'Q1济南', `│${FIRMS.replace('济南钢铁公司', '«济南钢铁公司»')}`],
  ['a row by initials', 'jngt', `│${FIRMS.replace('济南钢铁公司', '«济南钢铁公司»')}`],
  ['a row by pinyin', 'jinangang', `│${FIRMS.replace('济南钢铁公司', '«济南钢铁公司»')}`],
  ['a row by initials and syllables mixed', 'jinangt', `│${FIRMS.replace('济南钢铁公司', '«济南钢铁公司»')}`],
  ['a row by pinyin from its middle on', 'huagong', `│${FIRMS.replace('重庆化工厂', '«重庆化工厂»')}`],
  ['a character that a word spells otherwise', 'chongqing', `│${FIRMS.replace('重庆化工厂', '«重庆化工厂»')}`],
  ['all rows of a word', '甲', '│主要措施:\n  - {名称: «甲一»}\n  - {名称: «甲二»}\n  - {名称: 乙}\n'],
  ['targets by name', '化学需氧量', '│目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: «化学需氧量排放量»}\n'],
  [
    'tasks below targets',
    '技术改造',
    '│目标任务:\n  主要指标: []\n  主要任务:\n    - {编号: R1, 任务名称: «技术改造»}\n',
  ],
  ['projects', 'ljgz', '│重点投资项目规划:\n  - 项目名称: «炉机改造»\n'],
  ['a row that has no name by its id', 'M7', '│目标任务:\n  主要指标:\n    - {编号: «M7»}\n'],
  ['with blanks in the word', '济南 钢铁', `│${FIRMS.replace('济南钢铁公司', '«济南钢铁公司»')}`],
  [
    'a row in a list with a summary',
    '乙厂',
    '│重点工业企业名单:\n  汇总: {企业数量: 1}\n  清单:\n    - {编号: Q1, 企业名称: «乙厂»}\n',
  ],
];

const nothing: readonly (readonly [what: string, word: string, plan: string])[] = [
  ['a word that stands nowhere', '青岛', `│${FIRMS}`],
  ['letters in another order', 'tgnj', `│${FIRMS}`],
  ['letters that go over a syllable', 'jngangg', `│${FIRMS}`],
  ['a value', '冶金', `│重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲, 所属行业: 冶金}\n`],
  ['a key inside a content', '规划层级', '│规划概况:\n  规划层级: 市级\n'],
  ['prose', '清洁', '│指导思想: 推行清洁生产。\n'],
  ['a comment', '说明', '│# 说明\n规划格式: 1\n'],
  ['an id where it is named', 'M1', '│主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n'],
  ['pinyin among Chinese', '济nan', `│${FIRMS}`],
  ['an empty file', '甲', '│'],
];

const sorted = (ranges: readonly object[]): string[] => ranges.map((range) => JSON.stringify(range)).sort();

describe('What has a name in a plan', () => {
  for (const [what, word, fixture] of cases)
    for (const { way, text, marked } of cursorPlans(fixture)) {
      // The name is written with another character then.
      const asked = way === 'with 𠮷' ? word.replaceAll('甲', '𠮷') : word;
      it(`is found: ${what}, ${way}`, () =>
        assert.deepEqual(sorted(found(text, asked).map((one) => one.found.range)), sorted(marked)));
    }

  for (const [what, word, fixture] of nothing)
    for (const { way, text } of cursorPlans(fixture))
      it(`is not found: ${what}, ${way}`, () => assert.deepEqual(found(text, word), []));

  const [plan] = cursorPlans(`│${FIRMS}进度安排:\n  - {阶段: 启动}\n`);
  const { text } = plan as NonNullable<typeof plan>;
  const labels = (word: string) => found(text, word).map(({ label }) => label);

  it('is a content under either name and its pinyin', () => {
    assert.deepEqual(labels('进度安排'), ['进度安排']);
    assert.deepEqual(labels('schedule'), ['进度安排 · schedule']);
    assert.deepEqual(labels('jdap'), ['进度安排 · jdap']);
    assert.deepEqual(labels('jinduan'), ['进度安排 · jinduanpai']);
  });

  it('holds what was typed in its label, since editors look for it once more', () => {
    for (const word of ['q1', 'jngt', 'jinangt', 'huagong', 'schedule', '济南', 'qidong'])
      for (const label of labels(word)) {
        let at = 0;
        for (const letter of label.toLowerCase()) if (letter === word.charAt(at)) at++;
        assert.equal(at, word.length, `${word} in ${label}`);
      }
    assert.equal(labels('jngt').length, 1);
  });

  it('comes in the order of how it fits, and is all there is for no word', () => {
    assert.deepEqual(labels(''), ['重点工业企业名单', 'Q1 济南钢铁公司', 'Q2 重庆化工厂', '进度安排', '启动']);
    const rows = '重点工业企业名单:\n  - {企业名称: 乙甲}\n  - {企业名称: 甲乙}\n';
    const [other] = cursorPlans(`│${rows}`);
    assert.deepEqual(
      found((other as NonNullable<typeof other>).text, '甲').map(({ label }) => label),
      ['甲乙', '乙甲'],
    );
  });

  it('is cut where there is too much of it', () =>
    assert.equal(findNames(namesIn(text), '', packageService.codes.pinyin, 2).length, 2));
});
