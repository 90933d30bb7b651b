import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeFrame } from '../../server/src/cli/reporters/codeFrame.ts';
import { displayWidth } from '../../server/src/cli/reporters/displayWidth.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';

const plain = (text: string): string => text;
const more = (lines: number): string => `还有 ${lines} 行`;

/** The frame of the part of `marked` between ⟦ and ⟧, at a width. */
function frame(marked: string, width = 60): string[] {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = SourceText.of(marked.replace(/[⟦⟧]/g, ''));
  const range = { start: text.positionAt(start), end: text.positionAt(end) };
  return codeFrame(text, range, { width, gutter: plain, mark: plain }, more);
}

const cases: readonly { readonly name: string; readonly marked: string; readonly lines: readonly string[] }[] = [
  { name: 'ASCII', marked: 'a: ⟦bc⟧ d', lines: ['1 │ a: bc d', '  │    ~~'] },
  { name: 'Chinese', marked: '目标值: ⟦下降8%⟧', lines: ['1 │ 目标值: 下降8%', '  │         ~~~~~~'] },
  { name: 'outside the BMP', marked: '𠮷野: ⟦𠮷⟧', lines: ['1 │ 𠮷野: 𠮷', '  │       ~~'] },
  { name: 'a joined emoji', marked: '👨‍👩‍👧: ⟦x⟧', lines: ['1 │ 👨‍👩‍👧: x', '  │     ~'] },
  { name: 'a keycap', marked: '1️⃣ ⟦x⟧', lines: ['1 │ 1️⃣ x', '  │    ~'] },
  { name: 'a combining mark', marked: 'e\u0301: ⟦x⟧', lines: ['1 │ e\u0301: x', '  │    ~'] },
  { name: 'a tab', marked: '中\t⟦x⟧', lines: ['1 │ 中  x', '  │     ~'] },
  { name: 'full-width and half-width forms', marked: '：ｱ⟦x⟧', lines: ['1 │ ：ｱx', '  │    ~'] },
  { name: 'an escape sequence', marked: '\u001b[31m⟦x⟧', lines: ['1 │ ␛[31mx', '  │      ~'] },
  { name: 'a text direction override', marked: '\u202ea⟦x⟧', lines: ['1 │ <U+202E>ax', '  │          ~'] },
  { name: 'a lone surrogate', marked: '\ud800⟦x⟧', lines: ['1 │ <U+D800>x', '  │         ~'] },
  { name: 'an empty span', marked: '目标: ⟦⟧', lines: ['1 │ 目标:', '  │       ^'] },
  { name: 'an empty file', marked: '⟦⟧', lines: ['1 │', '  │ ^'] },
  { name: 'a later line', marked: 'a\n中: ⟦b⟧', lines: ['2 │ 中: b', '  │     ~'] },
  { name: 'CRLF', marked: 'a\r\n⟦b⟧\r\n', lines: ['2 │ b', '  │ ~'] },
  {
    name: 'several lines, indentation unmarked',
    marked: '目标:⟦ 一\n  二⟧三',
    lines: ['1 │ 目标: 一', '  │      ~~~', '2 │   二三', '  │   ~~'],
  },
  { name: 'a span up to the next line', marked: '⟦目标\n⟧次行', lines: ['1 │ 目标', '  │ ~~~~'] },
  {
    name: 'more lines than are shown',
    marked: '⟦a\n\nb\nc\nd⟧',
    lines: ['1 │ a', '  │ ~', '2 │', '3 │ b', '  │ ~', '  │ …还有 2 行'],
  },
];

describe('codeFrame', () => {
  for (const { name, marked, lines } of cases) {
    it(`marks ${name}`, () => assert.deepEqual(frame(marked), lines));
  }

  it('cuts a long line around the span', () => {
    const filler = '清洁生产'.repeat(50);
    assert.deepEqual(frame(`${filler}⟦目标⟧${filler}`, 34), [
      '1 │ …清洁生产目标清洁生产清洁生产…',
      '  │          ~~~~',
    ]);
  });

  it('divides only the neighbourhood of a span in a line of megabytes', () => {
    const filler = '清'.repeat(3_000_000);
    const started = performance.now();
    const lines = frame(`${filler}⟦目标⟧${filler}`);
    assert.ok(performance.now() - started < 1000);
    assert.ok(lines.every((line) => displayWidth(line) <= 60));
  });

  it('keeps to the width and marks under the span, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom('a', ' ', '中', '𠮷', '👨‍👩‍👧', '\t', '，', 'é', '\u200b'), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const [code = '', marks = ''] = frame(`${before.join('')}⟦目标⟧${after.join('')}`, 50);
        assert.ok(displayWidth(code) <= 50 && displayWidth(marks) <= 50);
        const at = displayWidth(code.slice(0, code.indexOf('目标')));
        assert.equal(marks.indexOf('~'), at);
        assert.equal(marks.length, at + 4);
      }),
    );
  });
});
