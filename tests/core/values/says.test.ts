import assert from 'node:assert/strict';
import { type Denials, saidIn, saysItLacks } from '../../../server/src/core/values/prose/says.ts';
import { type Sentence, sentencesOf } from '../../../server/src/core/values/prose/sentences.ts';

const denials: Denials = { forbidding: ['严禁', '不得'], ending: ['取消', '停止'], lacking: ['尚未', '缺乏'] };

/** A sentence, the words that must stand in it, and where it says them; nothing where it does not. */
const cases: readonly [text: string, words: string, said: string][] = [
  ['设立清洁生产奖励资金。', '奖励', '奖励'],
  ['对通过审核的企业给予奖励。', '企业 奖励', '企业给予奖励'],
  ['对通过审核的企业给予奖励。', '奖励 企业', '企业给予奖励'],
  ['给予奖励，严禁转移设备。', '奖励', '奖励'],
  ['不得新建项目，奖励改造企业。', '奖励', '奖励'],
  ['尚未达标的要整改，设立奖励资金。', '奖励', '奖励'],
  ['取消奖励，改为奖励。', '奖励', '奖励'],
  ['取消未通过审核企业的补贴。', '审核', '审核'],
  ['停止使用并关闭设备。', '关闭', '关闭'],
  ['试点取消后给予奖励。', '试点', '试点'],
  ['试点不再开展新的一批示范工作。', '试点', '试点'],

  ['对通过审核的企业给予奖励。', '奖励 园区', ''],
  ['取消奖励，支持企业改造。', '奖励 企业', ''],
  ['严禁给予奖励。', '奖励', ''],
  ['尚未设立奖励资金。', '奖励', ''],
  ['取消奖励。', '奖励', ''],
  ['停止使用。', '使用', ''],
  ['推进各项工作，试点全面取消。', '试点', ''],
  ['“试点取消”。', '试点', ''],
  ['试点今后不再开展。', '试点', ''],
  ['按照《企业奖励办法》执行。', '奖励', ''],
];

/** The same of a sentence that is to forbid something. */
const forbidden: readonly [text: string, words: string, said: string][] = [
  ['严禁转移淘汰设备。', '转移', '转移'],
  ['淘汰设备不得转移。', '设备 转移', '设备不得转移'],
  ['转移淘汰设备。', '转移', ''],
  ['转移淘汰设备，不得拖延。', '转移', ''],
];

/** A sentence, and whether all it says is that something is not there. */
const lacks: readonly [text: string, lacks: boolean][] = [
  ['目前尚未安排资金。', true],
  ['尚未达标的企业尚未整改。', true],
  ['对尚未达标的企业给予补助。', false],
  ['尚未安排资金，给予补助。', false],
  ['安排资金。', false],
];

function only(text: string): Sentence {
  const [sentence, ...more] = sentencesOf(text);
  assert.ok(sentence !== undefined && more.length === 0);
  return sentence;
}

function said(text: string, words: string, forbids: boolean): string {
  const sentence = only(text);
  const found = saidIn(sentence, [words.split(' ')], denials, forbids);
  return found === undefined ? '' : sentence.text.slice(found.start, found.end);
}

describe('What a sentence says', () => {
  for (const [text, words, expected] of cases) {
    it(`“${text}” ${expected === '' ? 'does not say' : 'says'} ${words}`, () =>
      assert.equal(said(text, words, false), expected));
  }
  for (const [text, words, expected] of forbidden) {
    it(`“${text}” ${expected === '' ? 'does not forbid' : 'forbids'} ${words}`, () =>
      assert.equal(said(text, words, true), expected));
  }
  for (const [text, expected] of lacks) {
    it(`“${text}” ${expected ? 'says that something is not there' : 'says more'}`, () =>
      assert.equal(saysItLacks(only(text), denials), expected));
  }

  it('one of several things is enough, a word by itself among them', () => {
    const sentence = only('设立奖励资金。');
    assert.deepEqual(saidIn(sentence, ['补助', ['企业', '奖励'], '奖励'], denials), { start: 2, end: 4 });
    assert.equal(saidIn(sentence, ['补助', ['企业', '奖励']], denials), undefined);
  });
});
