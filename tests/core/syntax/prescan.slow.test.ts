import assert from 'node:assert/strict';
import { readFast } from '../../../server/src/core/syntax/fastReader/fastReader.ts';
import { mayHoldSlips, prescan } from '../../../server/src/core/syntax/slips/prescan.ts';
import { wholeSegment } from '../../support/compareReaders.ts';
import { Random } from '../../support/random.ts';
import { lineSoup, valueSoup } from '../../support/soup.ts';

describe('mayHoldSlips', () => {
  it('is false only for texts in which a prescan finds nothing that the fast reader reads, for 20,000 random ones', () => {
    const random = new Random(20_261_124);
    let plain = 0;
    for (let round = 0; round < 10_000; round++) {
      for (const text of [lineSoup(random), valueSoup(random)]) {
        if (mayHoldSlips(text)) continue;
        plain++;
        const segment = wholeSegment(text);
        const { problems } = prescan(segment, (name) => name === '名称');
        // What the fast reader hands over is prescanned in any case.
        if (problems.length > 0) assert.equal(readFast(segment), undefined, text);
      }
    }
    assert.ok(plain > 2000, `only ${plain} of them were plain`);
  });

  for (const text of [
    '名称：甲\n',
    '名称:甲\n',
    '\t名称: 甲\n',
    '\u3000名称: 甲\n',
    '[甲，乙]\n',
    '{a: 甲、b: 乙}\n',
  ]) {
    it(`is true for ${JSON.stringify(text)}`, () => assert.ok(mayHoldSlips(text)));
  }

  it('is false for commas in a sentence', () => assert.ok(!mayHoldSlips('表述: 节水、节能，减排\n')));
});
