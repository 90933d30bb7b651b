import { indentationOf, isBlankOrComment, isDash } from '../segments/indentation.ts';
import type { BlockState, Line } from './blockState.ts';
import { isOddBlank } from './characters.ts';
import { pastBlanks } from './colons.ts';
import { atEnd, contentEnd, rightColon, textEnd, wrongColon } from './lineTokens.ts';
import { type RowMark, rowMarkAt } from './rowMarks.ts';

/** How far a line is looked ahead for more rows like the one at hand. */
const REACH = 50;

/** Where the content of a line begins, behind the dashes and marks at its head. */
export interface RowHead {
  readonly at: number;
  readonly column: number;
  /** The column of the last dash, or of a mark that stands for one. */
  readonly dash: number | undefined;
}

/**
 * Reads the head of a line: dashes, and bullets or numbers in place of them or too many.
 *
 * @param pending the column of the key whose value the line may be
 */
export function rowHead(state: BlockState, line: Line, from: number, width: number, pending?: number): RowHead {
  const { body } = line;
  let { at, column, dash } = pastMark(state, line, from, width, pending);
  // A dash behind a dash with nothing behind it is one for “nothing”.
  while (isDash(body, at) && !(dash !== undefined && textEnd(body, at).end === at + 1)) {
    dash = column;
    state.dashColumns.add(column);
    state.push({ column, kind: 'list' });
    [at, column] = pastDash(state, line, at, column);
  }
  if (dash === undefined && lacksBlank(state, line, { at, column, pending })) {
    state.slips.push({ kind: 'dashBlank', start: line.start + at + 1, end: line.start + at + 1, text: ' ' });
    state.dashColumns.add(column);
    state.push({ column, kind: 'list' });
    return { at: at + 1, column: column + 2, dash: column };
  }
  return { at: dash === undefined ? at : pastMarkBehindDash(state, line, at), column, dash };
}

interface DashPlace {
  readonly at: number;
  readonly column: number;
  readonly pending: number | undefined;
}

/**
 * `-名称: 甲`, `-{名称: 甲}`, `-乙`: a dash where a list goes on or begins, with a text behind it that is no number. Where
 * texts like the last are all there is, only the schema can tell a list from a text.
 */
function lacksBlank(state: BlockState, { body, index }: Line, { at, column, pending }: DashPlace): boolean {
  if (!/^-[\p{L}\p{N}《“「（"'[{]/u.test(body.slice(at, at + 3)) || /^-\d/.test(body.slice(at, at + 2))) return false;
  const next = state.lineAfter(index) ?? '';
  // Keys aligned with the text right behind the dash would no longer be.
  if (/^ */.exec(next)?.[0].length === column + 1) return false;
  if (state.isIn('list', column) || state.knownKey(body, at + 1) !== undefined) return true;
  const shows = '"\'[{'.includes(body[at + 1] as string) || /^( *)-(?:\s|$)/.exec(next)?.[1]?.length === column;
  // A text cannot stand at the column of its own key.
  return pending === column || (pending !== undefined && pending < column && shows);
}

/** Past a bullet or number at the head of a line: it stands for a dash, or before a key that needs none. */
function pastMark(state: BlockState, line: Line, at: number, column: number, pending: number | undefined): RowHead {
  const { body, start } = line;
  const mark = rowMarkAt(body, at);
  if (mark === undefined) return { at, column, dash: undefined };
  const behind = at + mark.length;
  const key = state.knownKey(body, behind);
  const list = standsForDash(state, line, column, { mark, key, pending });
  // Without a key it may be the beginning of a text, save where only a list can stand.
  const row = '{['.includes(body[behind] ?? ' ') || pending === column || state.isIn('list', column);
  const onlyList = mark.kind === 'bullet' && row;
  if (key === undefined && !onlyList) return { at, column, dash: undefined };
  const inner = list ? columnBehind(state, line, column, behind) : column;
  const text = list ? `-${' '.repeat(inner - column - 1)}` : '';
  state.slips.push({ kind: 'rowMark', start: start + at, end: start + behind, text });
  if (!list) return { at: behind, column, dash: undefined };
  state.dashColumns.add(column);
  state.push({ column, kind: 'list' });
  return { at: behind, column: inner, dash: column };
}

interface Marked {
  readonly mark: RowMark;
  readonly key: string | undefined;
  readonly pending: number | undefined;
}

/** In a list, for a bullet where a value should begin, and where more rows with the same key follow. */
function standsForDash(state: BlockState, line: Line, column: number, { mark, key, pending }: Marked): boolean {
  const begins = mark.kind === 'bullet' && pending !== undefined && pending <= column;
  return begins || state.isIn('list', column) || goesOn(state, line, column, key);
}

/** Do more rows of a list follow: the same key behind another mark, or keys that stand beside this one's? */
function goesOn(state: BlockState, { body, index }: Line, column: number, key: string | undefined): boolean {
  const { lines } = state;
  for (let next = index + 1; next < Math.min(lines.length, index + REACH); next++) {
    const line = lines[next] as string;
    const { length, width } = indentationOf(line, state.fits);
    if (isBlankOrComment(line, length)) continue;
    if (width < column) return false;
    if (width > column) {
      if (/[:：]\s*\S/.test(body) && state.knownKey(line, length) !== undefined) return true;
      continue;
    }
    const mark = rowMarkAt(line, length);
    if (mark === undefined) return false;
    if (state.knownKey(line, length + mark.length) === key) return true;
  }
  return false;
}

/** Past a dash; other blanks than spaces behind it are a slip. */
function pastDash(state: BlockState, line: Line, dash: number, column: number): [at: number, column: number] {
  const { body, start } = line;
  const at = pastBlanks(body, dash + 1);
  const gap = body.slice(dash + 1, at);
  if (!/[^ ]/.test(gap)) return [at, column + at - dash];
  if (at >= contentEnd(body)) {
    state.gap(line, dash + 1, at, '');
    return [at, column + 2];
  }
  const odd = [...gap].some(isOddBlank);
  // A text may stand behind a tab; only keys and rows have to be aligned with those below.
  if (!odd && !isDash(body, at) && rightColon(body, at) === undefined) return [at, column + at - dash];
  const inner = columnBehind(state, line, column, at);
  const place = { start: start + dash + 1, end: start + at, text: ' '.repeat(inner - column - 1) };
  state.slips.push(odd ? { kind: 'blank', ...place } : { kind: 'tab', ...place });
  return [at, inner];
}

/** A bullet behind a dash, or a number before a key there, is one mark too many. */
function pastMarkBehindDash(state: BlockState, { body, start }: Line, at: number): number {
  const mark = rowMarkAt(body, at);
  if (mark === undefined) return at;
  const behind = at + mark.length;
  if (mark.kind === 'number' && state.knownKey(body, behind) === undefined) return at;
  if (atEnd(body, behind)) return at;
  state.slips.push({ kind: 'rowMark', start: start + at, end: start + behind, text: '' });
  return behind;
}

/** The column meant for what stands behind a dash at `column`: that of the keys below it, or two further right. */
function columnBehind(state: BlockState, { body, index }: Line, column: number, at: number): number {
  const usual = column + 2;
  const colon = rightColon(body, at) ?? wrongColon(body, at);
  if (colon === undefined || atEnd(body, pastBlanks(body, colon + 1))) return usual;
  const next = state.lineAfter(index) ?? '';
  const spaces = /^ *(?=[^\s-])/.exec(next)?.[0].length ?? 0;
  const fits = spaces > usual && spaces <= column + 8 && state.knownKey(next, spaces) !== undefined;
  return fits ? spaces : usual;
}
