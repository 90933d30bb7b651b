import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayWidth } from '../../server/src/cli/reporters/displayWidth.ts';
import { wrap } from '../../server/src/cli/reporters/wrap.ts';

const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['breaks Chinese anywhere', '清洁生产推行规划', 8, ['清洁生产', '推行规划']],
  ['starts no line with a closing mark', '清洁生产，推行', 8, ['清洁生', '产，推行']],
  ['ends no line with an opening mark', '清洁生「产推」', 8, ['清洁生', '「产推」']],
  ['keeps words and numbers whole', '国办发[2003]100号 plan', 12, ['国办发', '[2003]100号', 'plan']],
  ['breaks English at spaces', 'a plan has a schedule', 8, ['a plan', 'has a', 'schedule']],
  ['lets a word that is too long stand alone', 'x gbf-2003-100/2.1#schedule', 10, ['x', 'gbf-2003-100/2.1#schedule']],
  ['keeps an empty text a line', '', 10, ['']],
];

describe('wrap', () => {
  for (const [name, text, width, lines] of cases) {
    it(name, () => assert.deepEqual(wrap(text, width), lines));
  }

  it('loses nothing but spaces', () => {
    const texts = fc.array(fc.constantFrom('清', '洁', '，', '「', '」', 'ab', ' ', '8%', '👍'), { maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 40 }), (parts, width) => {
        const text = parts.join('');
        const lines = wrap(text, width);
        assert.equal(lines.join('').replace(/ /g, ''), text.replace(/ /g, ''));
        for (const line of lines) assert.ok(displayWidth(line) <= width || /[，「」%]|^\w+$/.test(line), line);
      }),
    );
  });
});
