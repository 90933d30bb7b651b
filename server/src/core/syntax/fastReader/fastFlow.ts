import { withoutFoldBlanks } from '../foldedText.ts';
import { MAX_DEPTH } from '../limits.ts';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from '../nodes.ts';
import type { Cursor } from './fastCursor.ts';
import { isUsableKey, repeatsKey } from './fastKeys.ts';
import { foldLines, quotedText } from './fastScalars.ts';
import {
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  IN_FLOW,
  NEWLINE,
  OPEN_LIST,
  OPEN_MAP,
  RETURN,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from './fastUnits.ts';

/**
 * A list or map in brackets; `pos` goes behind the closing one.
 *
 * @param min the least indentation of its further lines
 */
export function flowCollection(cursor: Cursor, min: number, depth: number): ListNode | MapNode | undefined {
  return new FlowReader(cursor, min).collection(depth);
}

class FlowReader {
  /** How many brackets are open; the outermost may be closed at the column of what it belongs to. */
  #level = 0;
  readonly #cursor: Cursor;
  readonly #min: number;

  constructor(cursor: Cursor, min: number) {
    this.#cursor = cursor;
    this.#min = min;
  }

  collection(depth: number): ListNode | MapNode | undefined {
    const cursor = this.#cursor;
    const start = cursor.pos++;
    this.#level++;
    const node = cursor.unit(start) === OPEN_MAP ? this.#map(start, depth) : this.#list(start, depth);
    this.#level--;
    return node;
  }

  #list(start: number, depth: number): ListNode | undefined {
    const cursor = this.#cursor;
    const items: SyntaxNode[] = [];
    if (!this.#space()) return undefined;
    while (cursor.unit(cursor.pos) !== CLOSE_LIST) {
      const item = this.#value(depth + 1);
      if (item === undefined || !this.#next(CLOSE_LIST)) return undefined;
      items.push(item);
    }
    return { kind: 'list', flow: true, items, segment: cursor.segment, span: { start, end: ++cursor.pos } };
  }

  #map(start: number, depth: number): MapNode | undefined {
    const cursor = this.#cursor;
    const pairs: Pair[] = [];
    if (!this.#space()) return undefined;
    while (cursor.unit(cursor.pos) !== CLOSE_MAP) {
      const key = this.#key();
      if (key === undefined) return undefined;
      const value = this.#pairValue(key, depth + 1);
      if (value === undefined || !this.#next(CLOSE_MAP)) return undefined;
      pairs.push({ key, value });
    }
    if (repeatsKey(pairs)) return undefined;
    return { kind: 'map', flow: true, pairs, segment: cursor.segment, span: { start, end: ++cursor.pos } };
  }

  /** Past what separates two items, to the next one or to the closing bracket. */
  #next(close: number): boolean {
    const cursor = this.#cursor;
    if (!this.#space()) return false;
    const unit = cursor.unit(cursor.pos);
    if (unit !== COMMA) return unit === close;
    cursor.pos++;
    return this.#space();
  }

  /** A key on one line; `pos` goes to its colon if it has one. */
  #key(): ScalarNode | undefined {
    const cursor = this.#cursor;
    const start = cursor.pos;
    const unit = cursor.unit(start);
    let key: ScalarNode | undefined;
    if (unit === DOUBLE_QUOTE || unit === SINGLE_QUOTE) {
      key = quotedText(cursor, this.#min);
      if (cursor.newlines > 0) return undefined;
      cursor.pos = cursor.skipSpaces(cursor.pos);
    } else if (this.#beginsPlain(start)) {
      const end = cursor.plainLine(start, IN_FLOW);
      if (end > start) key = cursor.scalar('plain', cursor.text.substring(start, end), start, end);
    }
    return key !== undefined && isUsableKey(key, cursor.pos) ? key : undefined;
  }

  #pairValue(key: ScalarNode, depth: number): SyntaxNode | undefined {
    const cursor = this.#cursor;
    let emptyAt = key.span.end;
    if (cursor.unit(cursor.pos) === COLON) {
      emptyAt = cursor.skipSpaces(cursor.pos + 1);
      cursor.pos = emptyAt;
      if (!this.#space()) return undefined;
      const unit = cursor.unit(cursor.pos);
      if (unit !== COMMA && unit !== CLOSE_MAP) return this.#value(depth);
    }
    return depth > MAX_DEPTH ? undefined : cursor.empty(emptyAt);
  }

  #value(depth: number): SyntaxNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const cursor = this.#cursor;
    const unit = cursor.unit(cursor.pos);
    if (unit === OPEN_LIST || unit === OPEN_MAP) return this.collection(depth);
    if (unit === DOUBLE_QUOTE || unit === SINGLE_QUOTE) return quotedText(cursor, this.#min);
    return this.#beginsPlain(cursor.pos) ? this.#plain() : undefined;
  }

  /** A plain text, maybe on several lines. */
  #plain(): ScalarNode | undefined {
    const cursor = this.#cursor;
    const { text, pos: start } = cursor;
    let end = cursor.plainLine(start, IN_FLOW);
    let folded = false;
    while (end >= 0 && cursor.isNewline(cursor.pos)) {
      if (!this.#space()) return undefined;
      if (cursor.commented || isFlowMark(cursor.unit(cursor.pos))) break;
      end = cursor.plainLine(cursor.pos, IN_FLOW);
      folded = true;
    }
    // A colon makes what was read a key, which `yaml` may sort out.
    if (end < 0 || cursor.unit(cursor.pos) === COLON) return undefined;
    const written = text.substring(start, end);
    const value = folded ? withoutFoldBlanks(foldLines(text, start, end), written) : written;
    return cursor.scalar('plain', value, start, end);
  }

  #beginsPlain(at: number): boolean {
    const cursor = this.#cursor;
    if (!cursor.beginsPlain(at)) return false;
    return cursor.unit(at) !== DASH || !(cursor.isBlank(at + 1) || isFlowMark(cursor.unit(at + 1)));
  }

  /** Past spaces, line ends and comments; a tab is left to `yaml`. */
  #space(): boolean {
    const cursor = this.#cursor;
    const { text, length } = cursor;
    let line = -1;
    let at = cursor.pos;
    cursor.commented = false;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === NEWLINE) line = at + 1;
      else if (unit === HASH) {
        if (at !== line && text.charCodeAt(at - 1) !== SPACE) return false;
        const newline = text.indexOf('\n', at);
        if (newline === -1) return false;
        cursor.commented = true;
        at = newline;
        line = at + 1;
      } else if (unit !== SPACE && !(unit === RETURN && text.charCodeAt(at + 1) === NEWLINE)) break;
      at++;
    }
    cursor.pos = at;
    if (at >= length || text.charCodeAt(at) === TAB) return false;
    return line === -1 || this.#fits(at, at - line);
  }

  /** Whether a line may go on at `at`, as far as its indentation is concerned. */
  #fits(at: number, column: number): boolean {
    if (column === 0 && this.#cursor.isMarker(at)) return false;
    if (column >= this.#min) return true;
    const unit = this.#cursor.unit(at);
    return column === this.#min - 1 && this.#level === 1 && (unit === CLOSE_LIST || unit === CLOSE_MAP);
  }
}

const isFlowMark = (unit: number): boolean =>
  unit === COMMA || unit === OPEN_LIST || unit === CLOSE_LIST || unit === OPEN_MAP || unit === CLOSE_MAP;
