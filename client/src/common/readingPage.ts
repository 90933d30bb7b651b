import type { ReadingBlock, ReadingRun, ReadingView } from './protocol.ts';
import { SCRIPT } from './readingScript.ts';
import { STYLE } from './readingStyle.ts';

/** What the page says of itself, in the reader's language. */
export interface ReadingWords {
  /** Stands where nothing is written yet. */
  readonly blank: string;
  /** Says how many rows are not shown. */
  more(count: number): string;
  /** The button that makes a page for printing. */
  readonly print: string;
}

/** The page of a webview; what is in it is sent to it later. It loads nothing, and runs no script but its own. */
export const readingShell = (nonce: string, { print }: ReadingWords): string =>
  page({
    nonce,
    language: 'zh-CN',
    title: '',
    policy: `script-src 'nonce-${nonce}'; `,
    body: `<header><button type="button">${escaped(print)}</button></header>\n<main></main>\n<script nonce="${nonce}">${SCRIPT}</script>`,
  });

/** A page that stands by itself, for a browser and its printer. It has no script at all. */
export const printedPage = (view: ReadingView, nonce: string, words: ReadingWords): string =>
  page({
    nonce,
    language: view.language === 'zh' ? 'zh-CN' : 'en',
    title: view.title,
    policy: '',
    body: `<main>${readingBody(view, words)}</main>`,
  });

interface Page {
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
  readonly policy: string;
  readonly body: string;
}

const page = ({ nonce, language, title, policy, body }: Page): string => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** A plan as HTML. Every word of it is escaped. */
export const readingBody = ({ blocks, language }: ReadingView, words: ReadingWords): string =>
  blocks.map((block) => blockHtml(block, language === 'zh' ? '：' : ': ', words)).join('\n');

function blockHtml(block: ReadingBlock, colon: string, words: ReadingWords): string {
  const at = `data-line="${Number(block.line)}"`;
  switch (block.kind) {
    case 'heading': {
      const tag = `h${Math.min(Math.max(Number(block.level), 1), 4)}`;
      return `<${tag} ${at}>${runsHtml(block.runs, words)}</${tag}>`;
    }
    case 'paragraph':
      return block.label === null
        ? `<p class="item" ${at}>${runsHtml(block.runs, words)}</p>`
        : `<p ${at}><b>${escaped(block.label + colon)}</b>${runsHtml(block.runs, words)}</p>`;
    case 'more':
      return `<p class="more" ${at}>${escaped(words.more(block.count))}</p>`;
    case 'table': {
      const head = block.columns.map((column) => `<th>${escaped(column)}</th>`).join('');
      const rows = block.rows.map((row) => rowHtml(row, block.columns.length, words)).join('\n');
      return `<table><thead><tr ${at}>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
    }
  }
}

type Row = Extract<ReadingBlock, { kind: 'table' }>['rows'][number];

function rowHtml({ line, cells }: Row, columns: number, words: ReadingWords): string {
  const span = cells.length < columns ? ` colspan="${columns}"` : '';
  const html = cells.map((runs) => `<td${span}>${runsHtml(runs, words)}</td>`).join('');
  return `<tr data-line="${Number(line)}">${html}</tr>`;
}

const runsHtml = (runs: readonly ReadingRun[], words: ReadingWords): string =>
  runs.map((run) => runHtml(run, words)).join('');

function runHtml({ text, mark }: ReadingRun, { blank }: ReadingWords): string {
  switch (mark) {
    case 'blank':
      return `<mark>${escaped(text === '' ? blank : text)}</mark>`;
    case 'target':
      return `<strong>${escaped(text)}</strong>`;
    case 'unread':
      return `<code>${escaped(text)}</code>`;
    case null:
      return escaped(text);
  }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] as string);
