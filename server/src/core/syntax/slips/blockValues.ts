import type { BlockState, Line } from './blockState.ts';
import { BLANKS, isAnyBlank } from './characters.ts';
import { beforeBlanks, type colonFault, pastBlanks } from './colons.ts';
import { WIDE_OPENING, wideBracketEnd } from './flowBrackets.ts';
import { scanFlow } from './flowScan.ts';
import { contentEnd, textEnd } from './lineTokens.ts';
import { endOfQuoted } from './quotedText.ts';
import type { QuoteCause } from './slip.ts';

/**
 * Scans what stands behind a key or a dash, and notes what the following lines may continue.
 *
 * @param parent the column of what it stands in
 * @param fault what is wrong with the colon before it
 */
export function scanValue(
  state: BlockState,
  line: Line,
  from: number,
  parent: number,
  fault?: ReturnType<typeof colonFault>,
): void {
  const { body } = line;
  let at = pastBlanks(body, from);
  const last = contentEnd(body);
  // The fix of another colon takes the blanks behind it along.
  if (fault !== 'colon' && fault !== 'colonSpace') state.gap(line, from, at, at >= last ? '' : ' ');
  while (/[!&]/.test(body[at] ?? '')) at = pastBlanks(body, at + (/^\S+/.exec(body.slice(at))?.[0].length ?? 1));
  const char = body[at] ?? '';
  state.open = { kind: 'plain', parent };
  if (at >= last || (char === '#' && at > from)) scanNothing(state, line, at, parent);
  else if (isBlockHeader(state, line, at, parent)) state.open = { kind: 'block', parent, content: undefined };
  else if (char === '"' || char === "'") scanQuoted(state, line, at);
  else if (char === '[' || char === '{' || isWideFlow(state, line, at)) scanCollection(state, line, at);
  else scanPlain(state, line, at);
}

/** Whether a list or row in full-width brackets begins at `at`. */
export const isWideFlow = ({ text }: BlockState, { body, start }: Line, at: number): boolean =>
  (body[at] ?? '') in WIDE_OPENING && wideBracketEnd(text, start + at) !== -1;

/** Nothing in place of a value, or a remark, or a text that begins with `#` and a number: #2机组. */
export function scanNothing(state: BlockState, line: Line, at: number, parent: number): void {
  const { body } = line;
  state.open = { kind: 'pending', parent };
  if (body[at] !== '#') return;
  if (/\d/.test(body[at + 1] ?? '')) quote(state, 'hash', line, at, textEnd(body, at + 1).end);
  else scanRemark(state, line, at);
}

/** `|` or `>` before a text; `>5` with no text below is a value. */
function isBlockHeader(state: BlockState, { body, index }: Line, at: number, parent: number): boolean {
  const header = /^[|>]([-+0-9]*)[ \t]*(#.*)?[\r\n]*$/.exec(body.slice(at, at + 200));
  if (header === null) return false;
  return !/\d/.test(header[1] as string) || state.deeperFollows(index, parent);
}

function scanPlain(state: BlockState, line: Line, at: number): void {
  const { body, start } = line;
  const { end, remark } = textEnd(body, at);
  const value = body.slice(at, end);
  const numbered = /^[ \t]#\d/.test(body.slice(remark - 1, remark + 2));
  if (value === '-' || value === '?') {
    const place = { start: start + at, end: start + end };
    state.slips.push({ kind: 'dash', ...place, removed: [place.start, place.end] });
    state.open = { kind: 'none' };
  } else if ('>|@`%'.includes(body[at] as string)) quote(state, 'start', line, at, end);
  else if (numbered) quote(state, 'hash', line, at, textEnd(body, remark + 1).end);
  else scanTextTail(state, line, at);
}

/** Notes that the text `[at, end)` of a line must be in quotes; nothing on later lines goes on with it then. */
function quote(state: BlockState, cause: QuoteCause, line: Line, at: number, end: number): void {
  const { body, start } = line;
  state.slips.push({ kind: 'quote', cause, start: start + at, end: start + end });
  state.open = { kind: 'none' };
  const { remark } = textEnd(body, end);
  state.gap(line, end, remark, remark < contentEnd(body) ? ' ' : '');
}

/** Scans what stands behind a text on its line: blanks, and a remark. */
export function scanTextTail(state: BlockState, line: Line, from: number): void {
  const { body } = line;
  const { end, remark } = textEnd(body, from);
  const remarked = remark < contentEnd(body);
  state.gap(line, end, remark, remarked ? ' ' : '');
  if (remarked && !isInQuotes(body, from, remark)) scanRemark(state, line, remark);
}

/**
 * Whether a place stands in a text between quotes that is the value of something, inside of what is taken for a text up
 * to then: `备注： "2 #机组"`, where only the format tells that 备注 is a key.
 */
function isInQuotes(body: string, from: number, place: number): boolean {
  let mark: string | undefined;
  let begins = true;
  for (let at = from; at < place; at++) {
    const char = body[at] as string;
    if (mark !== undefined) {
      if (char === mark) mark = undefined;
    } else if (begins && (char === '"' || char === "'")) mark = char;
    else if (!isAnyBlank(char)) begins = ':：[{,，'.includes(char);
  }
  return mark !== undefined && body.includes(mark, place);
}

/** A remark wants a blank behind its `#`. */
function scanRemark(state: BlockState, { body, start }: Line, at: number): void {
  const last = contentEnd(body);
  if (at + 1 >= last || /[\s#!]/.test(body[at + 1] as string)) return;
  state.slips.push({ kind: 'comment', at: start + at, end: start + beforeBlanks(body, at, last) });
}

function scanQuoted(state: BlockState, line: Line, at: number): void {
  const { body, start } = line;
  const end = endOfQuoted(state.text, start + at);
  state.open = { kind: 'none' };
  if (end === -1) {
    state.unclosed ??= { at: start + at, mark: body[at] as string };
    state.skipUntil = state.text.length;
  } else if (end - start <= body.length && textFollows(body, end - start)) {
    quote(state, 'quotes', line, at, textEnd(body, end - start).end);
  } else {
    state.skipUntil = end;
    scanTail(state, end);
  }
}

/** Text behind a quote or bracket that is closed: `"十四五"规划`. A colon or comma there is another matter. */
function textFollows(body: string, from: number): boolean {
  const at = pastBlanks(body, from);
  return at < textEnd(body, from).end && !/[:：,，、\]}#]/.test(body[at] as string);
}

function scanCollection(state: BlockState, line: Line, at: number): void {
  const { body, start } = line;
  const flow = scanFlow(state.text, start + at, state.isKey);
  const onLine = flow.open === undefined && flow.end - start <= body.length;
  if (onLine && body[at] === '[' && textFollows(body, flow.end - start)) {
    quote(state, 'bracket', line, at, textEnd(body, flow.end - start).end);
    return;
  }
  state.open = { kind: 'none' };
  for (const slip of flow.slips) state.slips.push(slip);
  state.unclosed ??= flow.open;
  state.skipUntil = flow.end;
  state.tooDeepAt ??= flow.tooDeepAt;
  if (flow.open === undefined) scanTail(state, flow.end);
}

/** Marks that divide or close something, where there is nothing more: `{名称: 甲},`, `[甲, 乙]]`. */
const TAIL = new RegExp(`^[${BLANKS}]*[,，、;；。\\]}]+(?=[${BLANKS}\\r]*(?:$|[${BLANKS}]#))`);

/** Marks, blanks and a remark behind a closed quote or bracket, which may stand on a later line. */
function scanTail(state: BlockState, closed: number): void {
  const newline = state.text.indexOf('\n', closed);
  const line = state.text.slice(closed, newline === -1 ? undefined : newline);
  const marks = TAIL.exec(line)?.[0] ?? '';
  const start = pastBlanks(marks, 0);
  if (marks !== '') state.slips.push({ kind: 'tail', start: closed + start, end: closed + marks.length });
  const from = closed + marks.length;
  const body = line.slice(marks.length);
  if (pastBlanks(body, 0) === textEnd(body, 0).remark) scanTextTail(state, { body, index: 0, start: from }, 0);
}
