import assert from 'node:assert/strict';
import { cells, displayWidth, safe } from '../../server/src/cli/reporters/displayWidth.ts';

/** A character that no plain line has, so that what stands before it is divided the long way. */
const odd = '\u0085';

describe('The width of a line', () => {
  it('is the same for plain characters whether the segmenter is asked or not', () => {
    const blocks: [number, number][] = [
      [0x20, 0x7e],
      [0x2010, 0x2030],
      [0x3000, 0x3100],
      [0x4dff, 0x4f00],
      [0x9fc0, 0xa010],
      [0xff00, 0xffef],
    ];
    for (const [first, last] of blocks) {
      for (let code = first; code <= last; code++) {
        // Beside itself and beside a letter: a mark would join what stands before it.
        const text = `规${String.fromCharCode(code).repeat(2)}a`;
        assert.deepEqual(cells(text, 3), cells(`${text}${odd}`, 3).slice(0, -1), code.toString(16));
      }
    }
  });

  it('counts two columns for Chinese characters and none for marks', () => {
    assert.equal(displayWidth('规划（2026）'), 12);
    assert.equal(displayWidth('e\u0301'), 1);
    assert.equal(displayWidth('👍🏽'), 2);
  });

  it('leaves no character of control in what is shown', () => {
    assert.equal(safe('规划\u001b[31m'), '规划␛[31m');
    assert.equal(safe('规\u202e划'), '规<U+202E>划');
  });
});
