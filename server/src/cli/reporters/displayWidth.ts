import { eastAsianWidth } from 'get-east-asian-width';

/** One user-perceived character as a terminal shows it. */
export interface Cell {
  /** What is printed: the character itself, or a visible stand-in. */
  readonly shown: string;
  /** Terminal columns. */
  readonly width: number;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;
/**
 * Characters that are a cell each whatever stands beside them, and are shown as they are: what nearly every
 * line consists of. Asking the segmenter about such lines too would take 3.1 s in place of 1.7 s for a report
 * of 2,000 findings, and making the first one takes 30 ms of every run.
 */
const plain = /^[\x20-\x7e\u2013\u2014\u2018-\u201d\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/**
 * Divides a line into cells. Chinese characters and emoji take two columns, combining marks none, a tab
 * reaches to the next stop; control and format characters get a visible stand-in, so that no file can
 * steer the terminal or hide text in a report.
 *
 * @param offset where `line` begins in the whole line; added to the cells' offsets
 */
export function cells(line: string, offset = 0): Cell[] {
  if (plain.test(line)) return plainCells(line, offset);
  const result: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemesOf(line)) {
    const [shown, width] = segment === '\t' ? tab(column) : shape(segment);
    column += width;
    result.push({ shown, width, start: offset + index, end: offset + index + segment.length });
  }
  return result;
}

function plainCells(line: string, offset: number): Cell[] {
  return Array.from(line, (shown, at) => ({
    shown,
    width: eastAsianWidth(line.charCodeAt(at)),
    start: offset + at,
    end: offset + at + 1,
  }));
}

/** Made for each line that needs it: those are few, and after the first it takes a tenth of a millisecond. */
const graphemesOf = (line: string): Iterable<Intl.SegmentData> =>
  new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(line);

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  return cells(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** The text in one line, with every control and format character made visible. */
export function safe(text: string): string {
  return cells(text)
    .map((cell) => cell.shown)
    .join('');
}

/** Fills a text with spaces up to a number of columns. */
export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

function tab(column: number): [string, number] {
  const width = tabStop - (column % tabStop);
  return [' '.repeat(width), width];
}

/** Properties of Unicode are looked up where they are needed: at the module's start they would cost every run a millisecond or two. */
function shape(grapheme: string): [string, number] {
  const code = grapheme.codePointAt(0) as number;
  if (grapheme === '\r\n') return ['\u240d\u240a', 2];
  if (/^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]$/u.test(grapheme)) return standIn(code);
  if (/^(\p{Emoji_Presentation}|\p{Regional_Indicator})|\uFE0F/u.test(grapheme)) return [grapheme, 2];
  if (/^\p{M}/u.test(grapheme)) return [grapheme, 0];
  return [grapheme, eastAsianWidth(code)];
}

/** U+2400 on are pictures of the C0 controls; anything else is named by its code point. */
function standIn(code: number): [string, number] {
  if (code < 0x20) return [String.fromCodePoint(0x2400 + code), 1];
  if (code === 0x7f) return ['\u2421', 1];
  const name = `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  return [name, name.length];
}
