import assert from 'node:assert/strict';
import { numbersIn } from '../../../server/src/core/values/prose/numbers.ts';
import { MASK } from '../../../server/src/core/values/prose/proseText.ts';
import { sentencesOf } from '../../../server/src/core/values/prose/sentences.ts';
import { describeProse } from './describeProse.ts';
import { reader } from './reader.ts';
import { rowsOf } from './table.ts';

/** Sentences of the policy, of plans and of the rule book, with the numbers and titles in them. */
const rows = rowsOf('prose.tsv');
const texts = rows.map(([text = '']) => text);

const divided = (text: string, lineBreaks = false): string[] =>
  sentencesOf(text, { lineBreaks }).map((sentence) => sentence.text);

describe('Prose', () => {
  for (const [text = '', numbers = '', takenOut = '', named = ''] of rows) {
    it(text, () => assert.deepEqual(describeProse(text), [numbers, takenOut, named]));
  }

  it('is of 60 sentences and more', () => assert.ok(texts.length >= 60));

  it('can be found again in the original, blanks left aside', () => {
    for (const text of texts) {
      for (const sentence of sentencesOf(text)) {
        for (const { start, end } of numbersIn(sentence, reader)) {
          const place = sentence.spanOf(start, end);
          assert.equal(text.slice(place.start, place.end), sentence.text.slice(start, end));
        }
        const whole = sentence.spanOf(0, sentence.text.length);
        const original = [...text.slice(whole.start, whole.end).replace(/\s/g, '')];
        const seen = [...sentence.text.replace(/\s/g, '')];
        assert.equal(seen.length, original.length);
        assert.ok(seen.every((sign, index) => sign === MASK || sign === original[index]));
      }
    }
  });

  it('numbers stand at their places in a folded text, too', () => {
    const text = '坚持源头削减。\n到2030年，工业化学需氧量\n  排放量下降8%以上。';
    const sentence = sentencesOf(text)[1];
    assert.ok(sentence);
    const [number] = numbersIn(sentence, reader);
    assert.equal(number?.name, '工业化学需氧量排放量');
    const name = sentence.spanOf(number.nameStart, number.nameStart + number.name.length);
    assert.equal(text.slice(name.start, name.end), '工业化学需氧量\n  排放量');
    const place = sentence.spanOf(number.start, number.end);
    assert.equal(text.slice(place.start, place.end), '下降8%以上');
  });

  it('ends sentences at marks and empty lines, and at line breaks only of text that keeps them', () => {
    assert.deepEqual(divided('甲。乙；丙！丁？戊'), ['甲。', '乙；', '丙！', '丁？', '戊']);
    assert.deepEqual(divided('甲\n乙'), ['甲乙']);
    assert.deepEqual(divided('甲\n\n乙'), ['甲', '乙']);
    assert.deepEqual(divided('甲\r\n \r\n乙'), ['甲', '乙']);
    assert.deepEqual(divided('甲\n乙', true), ['甲', '乙']);
    assert.deepEqual(divided('他说：“甲。”乙。'), ['他说：“甲。”', '乙。']);
    assert.deepEqual(divided('  \n'), []);
  });

  it('drops blanks between Chinese characters, and keeps those beside Latin ones', () => {
    assert.deepEqual(divided('重点 流域　规划'), ['重点流域规划']);
    assert.deepEqual(divided('以及 113 个 城市'), ['以及 113 个城市']);
    assert.deepEqual(divided('use of VOCs 排放'), ['use of VOCs 排放']);
  });

  it('divides sentences into clauses', () => {
    const [sentence] = sentencesOf('到2030年，目标如下：下降8%。');
    assert.deepEqual(
      sentence?.clauses.map(({ text, start }) => [start, text]),
      [
        [0, '到2030年'],
        [7, '目标如下'],
        [12, '下降8%。'],
      ],
    );
  });

  it('covers titles, with others inside and with marks in them, but not one that is never closed', () => {
    const [sentence] = sentencesOf('按照《关于〈甲〉的通知《乙》。第二》执行。');
    assert.deepEqual(
      sentence?.titles.map(({ text }) => text),
      ['关于〈甲〉的通知《乙》。第二'],
    );
    assert.equal(sentence.text, `按照${MASK.repeat(16)}执行。`);
    assert.deepEqual(divided('按照《甲执行。'), ['按照《甲执行。']);
  });
});
