import assert from 'node:assert/strict';
import type { ReadingBlock, ReadingView } from '../../client/src/common/protocol.ts';
import { printedPage, type ReadingWords, readingBody, readingShell } from '../../client/src/common/readingPage.ts';
import { SCRIPT } from '../../client/src/common/readingScript.ts';
import { STYLE } from '../../client/src/common/readingStyle.ts';

const words: ReadingWords = { blank: '待填', more: (count) => `还有 ${count} 行`, print: '打印…' };
const NONCE = '0123456789abcdef';

/** What would do harm if it came into a page as it is. */
const HARM = `<script>alert(1)</script><img src=x onerror="alert('1')">&amp;`;

const viewOf = (...blocks: readonly ReadingBlock[]): ReadingView => ({ title: HARM, language: 'zh', blocks });
const harmful = [{ text: HARM, mark: null }] as const;

const everywhere = viewOf(
  { kind: 'heading', level: 2, runs: harmful, line: 0 },
  { kind: 'paragraph', label: HARM, runs: [{ text: HARM, mark: 'unread' }], line: 1 },
  { kind: 'paragraph', label: null, runs: [{ text: HARM, mark: 'blank' }], line: 2 },
  { kind: 'table', columns: [HARM], rows: [{ line: 3, cells: [[{ text: HARM, mark: 'target' }]] }], line: 3 },
);

/** The elements of a page, and what they have beside their names. */
const elements = (html: string) => [...html.matchAll(/<([a-z]\w*)([^>]*)>/g)].map(([, name, rest]) => [name, rest]);

describe('The page of a plan as a document', () => {
  it('has every word of the plan as text', () => {
    const html = readingBody(everywhere, words);
    const known = new Set(['h2', 'p', 'b', 'code', 'mark', 'strong', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);
    for (const [name = '', rest] of elements(html)) {
      assert.ok(known.has(name), name);
      assert.match(rest ?? '', /^( class="(item|more)"| data-line="\d+"| colspan="\d+")*$/);
    }
    assert.equal(html.match(/&lt;script&gt;/g)?.length, 6);
    assert.equal(html.match(/&amp;amp;/g)?.length, 6);
  });

  it('marks what is left open, and says how much is not shown', () => {
    const html = readingBody(
      viewOf(
        { kind: 'paragraph', label: '标题', runs: [{ text: '', mark: 'blank' }], line: 4 },
        { kind: 'more', count: 4_800, line: 9 },
      ),
      words,
    );
    assert.equal(
      html,
      '<p data-line="4"><b>标题：</b><mark>待填</mark></p>\n<p class="more" data-line="9">还有 4800 行</p>',
    );
  });

  it('lets a row that is none stand across the table', () => {
    const cells = [[{ text: '- {名称:', mark: 'unread' }]] as const;
    const html = readingBody(
      viewOf({ kind: 'table', columns: ['甲', '乙'], rows: [{ line: 3, cells }], line: 2 }),
      words,
    );
    assert.match(html, /<tr data-line="3"><td colspan="2"><code>- {名称:<\/code><\/td><\/tr>/);
  });

  for (const [what, html, scripts] of [
    ['in the editor', readingShell(NONCE, { ...words, print: HARM }), 1],
    ['for printing', printedPage(everywhere, NONCE, words), 0],
  ] as const) {
    it(`loads nothing and runs no script but its own, ${what}`, () => {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      const script = scripts === 0 ? '' : `script-src 'nonce-${NONCE}'; `;
      const rest = `style-src 'nonce-${NONCE}'; base-uri 'none'; form-action 'none'`;
      assert.equal(policy, `default-src 'none'; ${script}${rest}`);
      assert.equal(html.match(/<script/g)?.length ?? 0, scripts);
      for (const [name, rest = ''] of elements(html)) {
        assert.notEqual(name, 'img');
        assert.doesNotMatch(rest, / (src|href|style|on\w+)=/);
      }
      assert.match(html, /<meta charset="utf-8">/);
    });
  }

  it('is laid out for A4, in black, without the button', () => {
    assert.match(STYLE, /@page \{ size: A4;/);
    const print = STYLE.slice(STYLE.indexOf('@media print'));
    assert.match(print, /header \{ display: none; \}/);
    assert.match(print, /color: #000; background: #fff/);
    assert.doesNotMatch(STYLE, /url\(|@import/);
  });

  it('keeps its button out of the words, and a mark off the edge of the page', () => {
    assert.match(STYLE, /header \{\s+position: sticky;\s+top: 0;/);
    assert.doesNotMatch(STYLE, /position: fixed/);
    assert.match(STYLE, /main \[data-line\] \{[^}]*scroll-margin: /);
  });

  it('has a script that is one', () => {
    // Compiled, not run.
    assert.doesNotThrow(() => new Function(SCRIPT));
    assert.doesNotMatch(SCRIPT, /<\/script|eval|fetch|https?:/);
  });
});
