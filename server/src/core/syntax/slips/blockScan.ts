import { type Indentation, indentationOf, isBlankOrComment, isDash } from '../segments/indentation.ts';
import { keyColonAt, scanKey } from './blockKeys.ts';
import { rowHead } from './blockRows.ts';
import { BlockState, type Line } from './blockState.ts';
import { isWideFlow, scanNothing, scanTextTail, scanValue } from './blockValues.ts';
import { colonFault, pastBlanks, pastColons } from './colons.ts';
import { atEnd, contentEnd } from './lineTokens.ts';
import { listOf, tableAt } from './pastedTable.ts';
import type { OddIndentation, PastedTable, Slip } from './slip.ts';
import { isWrapped } from './wrappedLines.ts';

/** What a walk over the lines of a part found. Offsets are relative to the part. */
export interface BlockScan {
  readonly slips: readonly Slip[];
  readonly indentations: readonly OddIndentation[];
  readonly unclosed: { readonly at: number; readonly mark: string } | undefined;
  /** The bracket at which nesting becomes deeper than is read. */
  readonly tooDeepAt: number | undefined;
}

/**
 * Walks the lines of a part with just enough of YAML's block structure to tell keys from text: which
 * lines belong to block scalars, quoted and plain texts, and at which columns maps stand. A colon
 * typed wrong is reported only where a key must stand: beside other keys of a map, or where the next
 * line shows that a map has begun. In a value, a list of texts or a block text it is just text.
 */
export function scanBlock(lines: readonly string[], isKey: (text: string) => boolean, dashColumn?: number): BlockScan {
  const state = new BlockState(lines, isKey);
  if (dashColumn !== undefined) state.dashColumns.add(dashColumn);
  let from = 0;
  lines.forEach((whole, index) => {
    const bom = from === 0 && whole.startsWith('\ufeff') ? 1 : 0;
    const line = { body: bom === 1 ? whole.slice(1) : whole, index, start: from + bom };
    if (from >= state.skipUntil) scanLine(state, line);
    from += whole.length;
  });
  return state;
}

function scanLine(state: BlockState, line: Line): void {
  const { body, start } = line;
  const { open } = state;
  const expected = open.kind === 'pending' ? open.parent + 2 : undefined;
  const indentation = continued(state, indentationOf(body, state.fits, expected), body);
  const { length, width } = indentation;
  if (isInBlockScalar(state, line, indentation)) return;
  if (isBlankOrComment(body, length)) {
    // YAML takes such a line for text.
    if (indentation.odd !== undefined) state.slips.push({ kind: 'blank', start, end: start + length, text: '' });
    return;
  }
  if (open.kind === 'plain' && width > open.parent) {
    // White space after enough spaces belongs to the text that goes on here.
    if (leadingSpaces(body) <= open.parent) noteIndentation(state, line, indentation, width);
    if (!scanTable(state, line, 'text')) scanTextTail(state, line, length);
    return;
  }
  if (open.kind === 'plain' && scanWrapped(state, line, length, open.parent + 2)) return;
  const pending = open.kind === 'pending' && width > open.parent;
  if (scanTable(state, line, pending ? 'value' : 'astray')) return;
  noteIndentation(state, line, indentation, width);
  state.frames = state.frames.filter((frame) => frame.column <= width);
  scanContent(state, line, length, width);
}

const leadingSpaces = (body: string): number => /^ */.exec(body)?.[0].length ?? 0;

/** Odd white space before more of a plain text means that the text goes on, whatever columns it stands for. */
function continued({ open }: BlockState, indentation: Indentation, body: string): Indentation {
  const odd = indentation.tabs || indentation.odd !== undefined;
  if (!odd || open.kind !== 'plain' || indentation.width > open.parent) return indentation;
  if (isDash(body, indentation.length) || /[:：]/.test(body)) return indentation;
  return { ...indentation, width: open.parent + 2 };
}

function isInBlockScalar(state: BlockState, line: Line, indentation: Indentation): boolean {
  const { open } = state;
  if (open.kind !== 'block') return false;
  const { body } = line;
  const { length, width } = indentation;
  const blank = length >= body.length || '\r\n'.includes(body[length] as string);
  const spaces = leadingSpaces(body);
  if (blank || spaces > open.parent) {
    if (!blank) open.content ??= spaces;
    return true;
  }
  if ((indentation.odd !== undefined || indentation.tabs) && width > open.parent) {
    noteIndentation(state, line, indentation, open.content ?? width);
    return true;
  }
  if (scanWrapped(state, line, length, open.content ?? open.parent + 2)) return true;
  state.open = { kind: 'none' };
  return false;
}

/** Notes an indentation that is not of spaces, and the columns it is to be. */
function noteIndentation(state: BlockState, { start }: Line, { length, tabs, odd }: Indentation, width: number): void {
  const character = tabs ? '\t' : odd;
  if (character !== undefined) state.indentations.push({ character, start, end: start + length, width });
}

/** More of the text above that is not indented as it must be. */
function scanWrapped(state: BlockState, { body, index, start }: Line, length: number, column: number): boolean {
  const before = state.lines[index - 1];
  if (before === undefined || !isWrapped(before, body, state.isKey)) return false;
  state.slips.push({ kind: 'wrapped', start, end: start + length, text: ' '.repeat(Math.max(1, column)) });
  return true;
}

/** Lines with tabs or bars between cells, one slip for all of them. */
function scanTable(state: BlockState, { body, index, start }: Line, place: PastedTable['place']): boolean {
  const table = tableAt(state.lines, index);
  if (table === undefined) return false;
  const from = start + pastBlanks(body, 0);
  const { lines, rows, columns } = table;
  const whole = state.lines.slice(index, index + lines).join('');
  const end = start + contentEnd(whole.replace(/^\ufeff/, ''));
  const list = place === 'value' ? listOf(state.lines.slice(index, index + lines), start, state.isKey) : undefined;
  state.slips.push({ kind: 'table', start: from, end, rows, columns, place, list });
  state.skipUntil = end;
  if (place !== 'text') state.open = { kind: 'none' };
  return true;
}

/** A line that begins something: dashes, then a key or a text. */
function scanContent(state: BlockState, line: Line, length: number, width: number): void {
  const { body } = line;
  const pending = state.open.kind === 'pending' ? state.open.parent : undefined;
  const first = pending !== undefined && width > pending;
  const { at, column, dash } = rowHead(state, line, length, width, pending);
  const parent = dash ?? (first ? pending : width - 1);
  // The keys of this item stand behind the dash.
  state.keyColumns.add(column);
  if (atEnd(body, at)) {
    scanNothing(state, line, at, parent);
    return;
  }
  const place = { at, column, dashes: dash !== undefined, first };
  const colon = isWideFlow(state, line, at) ? undefined : keyColonAt(state, line, place);
  if (colon === undefined) scanValue(state, line, at, parent);
  else {
    state.push({ column, kind: 'map' });
    scanKey(state, line, at, colon);
    const fault = colonFault(body, colon);
    const isMended = fault === 'colon' || fault === 'colonSpace';
    scanValue(state, line, isMended ? pastColons(body, colon) : colon + 1, column, fault);
  }
}
