import { indentationOf, isBlankOrComment, isDash } from '../segments/indentation.ts';
import type { BlockState, Line } from './blockState.ts';
import { bareName, beforeBlanks, colonFault, pastBlanks } from './colons.ts';
import { blanksInKey } from './flowEntry.ts';
import { atEnd, otherMark, rightColon, wrongColon } from './lineTokens.ts';

/** Where on its line a key may stand. */
export interface KeyPlace {
  readonly at: number;
  readonly column: number;
  /** Behind a dash. */
  readonly dashes: boolean;
  /** On the first line of a value. */
  readonly first: boolean;
}

/**
 * The colon of the key that stands at a place, if one does. A colon typed wrong counts where nothing but a key can
 * stand, and is noted.
 */
export function keyColonAt(state: BlockState, line: Line, place: KeyPlace): number | undefined {
  return certainColon(state, line.body, place.at) ?? mistypedColon(state, line, place);
}

/** A right colon, unless a known key and a mistyped one stand before it: `附件：{编号: 附件1}`. */
function certainColon(state: BlockState, body: string, at: number): number | undefined {
  const right = rightColon(body, at);
  const other = right === undefined ? undefined : (otherMark(body, at, state.isKey) ?? wrongColon(body, at));
  const earlier = other !== undefined && right !== undefined && other < right;
  return earlier && state.isKey(bareName(body.slice(at, other))) ? undefined : right;
}

function mistypedColon(state: BlockState, line: Line, { at, column, dashes, first }: KeyPlace): number | undefined {
  const { body, index, start } = line;
  const colon = otherMark(body, at, state.isKey) ?? wrongColon(body, at);
  if (colon === undefined) return undefined;
  const key = bareName(body.slice(at, colon).replace(/^(["'])(.*)\1$/, '$2'));
  // Nothing else can be meant by a colon right behind a quote.
  const inQuotes = '"\''.includes(body[at] as string) && body[colon] === ':';
  const beside = !dashes && !first && (column === 0 || state.isIn('map', column));
  const rest = restOfKey(body, colon, key, state.isKey);
  const known = rest !== '' || state.isKey(key);
  const opens = known && atEnd(body, pastBlanks(body, colon + rest.length + 1)) && state.deeperFollows(index, column);
  if (!inQuotes && !beside && !opens && !mapFollows(state, index, column, known)) return undefined;
  if (rest !== '') {
    state.slips.push({ kind: 'colonWithin', at: start + colon, key, rest });
    return colon + rest.length;
  }
  const fault = colonFault(body, colon);
  if (fault === 'colon' || fault === 'colonSpace') state.slips.push({ kind: fault, at: start + colon, key });
  return colon;
}

/** What stands behind a colon that two keys on the keyboard have put one place too early: 总 of `汇:总`. */
function restOfKey(body: string, colon: number, key: string, isKey: (text: string) => boolean): string {
  const rest = /^[:：](\p{Script=Han}{1,4})(?=[\s[{]|$)/u.exec(body.slice(colon, colon + 8))?.[1] ?? '';
  return rest !== '' && !isKey(key) && isKey(key + rest) ? rest : '';
}

/** Does the next line stand at `column` as a key of the same map? */
function mapFollows({ lines, isKey }: BlockState, index: number, column: number, known: boolean): boolean {
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next] as string;
    const { length, width } = indentationOf(line, (at) => at === column);
    if (isBlankOrComment(line, length)) continue;
    if (width !== column || isDash(line, length)) return false;
    if (rightColon(line, length) !== undefined) return true;
    const colon = wrongColon(line, length);
    return known && colon !== undefined && isKey(bareName(line.slice(length, colon)));
  }
  return false;
}

/** Notes odd blanks in the key `[at, colon)` and behind it. */
export function scanKey(state: BlockState, line: Line, at: number, colon: number): void {
  const { body, start } = line;
  if ('"\''.includes(body[at] as string)) return;
  const end = beforeBlanks(body, at, colon);
  state.gap(line, end, colon, '');
  for (const run of blanksInKey(body, at, end, state.isKey)) {
    state.slips.push({ ...run, start: start + run.start, end: start + run.end });
  }
}
