import type { Segment } from '../../text/anchor.ts';
import { MAX_DEPTH } from '../limits.ts';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from '../nodes.ts';
import { blockText } from './fastBlockScalar.ts';
import { Cursor, NOTHING_FORGOTTEN } from './fastCursor.ts';
import { flowCollection } from './fastFlow.ts';
import { isUsableKey, repeatsKey } from './fastKeys.ts';
import { plainText, quotedText } from './fastScalars.ts';
import { COLON, DASH, DOUBLE_QUOTE, IN_BLOCK, OPEN_LIST, OPEN_MAP, SINGLE_QUOTE } from './fastUnits.ts';

const LITERAL = 0x7c;
const FOLDED = 0x3e;

/** In place of a column: behind a key, where no map or list may begin. */
const INLINE = -1;

/**
 * Reads a segment in the plain subset of YAML, in one pass over its characters and many times faster than the `yaml`
 * package. It gives the nodes that `readYaml` gives, or nothing: for every error, for everything unusual (anchors,
 * tags, explicit and repeated keys, tabs between tokens, document markers) and whenever there is a doubt. Then `yaml`
 * reads the text and says what is the matter; a problem is never found here.
 *
 * @param segment read as it stands, so there must be nothing in it to mend and no BOM
 * @param text the segment's, for callers that have asked for it already
 */
export function readFast(segment: Segment, text: string = segment.text): SyntaxNode | undefined {
  const cursor = new Cursor(segment, text);
  if (!cursor.nextContent()) return undefined;
  if (cursor.column === -1) return cursor.empty(0);
  const node = root(cursor);
  // What is left over stands where it fits no collection.
  return node !== undefined && cursor.column === -1 ? node : undefined;
}

/** A text that is nothing but a scalar is no plan, and left to `yaml`. */
function root(cursor: Cursor): SyntaxNode | undefined {
  const unit = cursor.unit(cursor.pos);
  if (unit !== OPEN_LIST && unit !== OPEN_MAP) {
    const found = node(cursor, cursor.column - 1, cursor.column, 0);
    return found?.kind === 'scalar' ? undefined : found;
  }
  const found = flowCollection(cursor, 0, 0);
  return found !== undefined && cursor.endLine() ? found : undefined;
}

/**
 * Whatever begins at the cursor.
 *
 * @param parent the column of the collection it stands in
 * @param column the column of the cursor, or `INLINE`
 */
function node(cursor: Cursor, parent: number, column: number, depth: number): SyntaxNode | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const start = cursor.pos;
  const unit = cursor.unit(start);
  if (isDash(cursor)) return column === INLINE ? undefined : list(cursor, column, depth);
  // Here `yaml` may look for the end of a text too far to the left.
  const misread = cursor.forgotten <= parent;
  let key: ScalarNode | undefined;
  if (unit === DOUBLE_QUOTE || unit === SINGLE_QUOTE) {
    key = quotedText(cursor, parent + 1);
    if (key === undefined || !toColon(cursor)) return misread ? undefined : ended(cursor, key);
  } else if (cursor.beginsPlain(start)) {
    const end = cursor.plainLine(start, IN_BLOCK);
    if (end < 0) return undefined;
    if (cursor.unit(cursor.pos) !== COLON) return misread ? undefined : plainText(cursor, start, end, parent);
    key = cursor.scalar('plain', cursor.text.substring(start, end), start, end);
  } else if (misread) return undefined;
  else if (unit === OPEN_LIST || unit === OPEN_MAP) {
    return ended(cursor, flowCollection(cursor, parent + 1, depth));
  } else return unit === LITERAL || unit === FOLDED ? blockText(cursor, parent) : undefined;
  return column === INLINE ? undefined : map(cursor, key, column, depth);
}

/** Closes a node that ends on the line of the cursor. */
function ended<T extends SyntaxNode>(cursor: Cursor, found: T | undefined): T | undefined {
  cursor.extent = cursor.pos;
  return found !== undefined && cursor.endLine() ? found : undefined;
}

/** After a quoted text: whether it is a key, and then `pos` goes to the colon. */
function toColon(cursor: Cursor): boolean {
  const at = cursor.skipSpaces(cursor.pos);
  if (cursor.unit(at) !== COLON || cursor.newlines > 0) return false;
  cursor.pos = at;
  return true;
}

function list(cursor: Cursor, column: number, depth: number): ListNode | undefined {
  const start = cursor.pos;
  const items: SyntaxNode[] = [];
  do {
    const dash = cursor.pos;
    const at = cursor.skipSpaces(dash + 1);
    const begins = toValue(cursor, dash, at);
    if (begins === undefined) return undefined;
    const inner = begins === 'here' ? column + at - dash : cursor.column;
    const item = inner > column ? node(cursor, column, inner, depth + 1) : empty(cursor, at, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  } while (cursor.column === column && isDash(cursor));
  return { kind: 'list', flow: false, items, segment: cursor.segment, span: { start, end: cursor.extent } };
}

/** A map whose first key was read up to its colon. */
function map(cursor: Cursor, first: ScalarNode, column: number, depth: number): MapNode | undefined {
  const pairs: Pair[] = [];
  let key: ScalarNode | undefined = first;
  do {
    key = pairs.length === 0 ? first : nextKey(cursor);
    if (key === undefined || !isUsableKey(key, cursor.pos)) return undefined;
    const value = pairValue(cursor, column, depth + 1);
    if (value === undefined) return undefined;
    pairs.push({ key, value });
  } while (cursor.column === column);
  if (repeatsKey(pairs)) return undefined;
  const span = { start: first.span.start, end: cursor.extent };
  return { kind: 'map', flow: false, pairs, segment: cursor.segment, span };
}

/** A key on the line of the cursor; `pos` goes to its colon. */
function nextKey(cursor: Cursor): ScalarNode | undefined {
  const start = cursor.pos;
  const unit = cursor.unit(start);
  if (unit === DOUBLE_QUOTE || unit === SINGLE_QUOTE) {
    const key = quotedText(cursor, 0);
    return toColon(cursor) ? key : undefined;
  }
  if (isDash(cursor) || !cursor.beginsPlain(start)) return undefined;
  const end = cursor.plainLine(start, IN_BLOCK);
  if (end < 0 || cursor.unit(cursor.pos) !== COLON) return undefined;
  return cursor.scalar('plain', cursor.text.substring(start, end), start, end);
}

/** The value of a key in a map at `column`, read from its colon. A list may stand at the column of its key. */
function pairValue(cursor: Cursor, column: number, depth: number): SyntaxNode | undefined {
  const colon = cursor.pos;
  if (!cursor.isBlank(colon + 1)) return undefined;
  const at = cursor.skipSpaces(colon + 1);
  const begins = toValue(cursor, colon, at);
  if (begins === undefined) return undefined;
  if (begins === 'here') return node(cursor, column, INLINE, depth);
  if (cursor.column > column) return node(cursor, column, cursor.column, depth);
  if (cursor.column === column && isDash(cursor)) return node(cursor, column, column, depth);
  return empty(cursor, at, depth);
}

/**
 * From a dash or a colon to what stands behind it: at `at`, on a later line, or nowhere.
 *
 * @returns whether it begins here or later, if at all; nothing where the line cannot be read
 */
function toValue(cursor: Cursor, mark: number, at: number): 'here' | 'later' | undefined {
  cursor.pos = at;
  cursor.forgotten = NOTHING_FORGOTTEN;
  if (!cursor.endsLine(at)) return 'here';
  cursor.extent = mark + 1;
  return cursor.endLine() ? 'later' : undefined;
}

const empty = (cursor: Cursor, at: number, depth: number): SyntaxNode | undefined =>
  depth > MAX_DEPTH ? undefined : cursor.empty(at);

const isDash = (cursor: Cursor): boolean => cursor.unit(cursor.pos) === DASH && cursor.isBlank(cursor.pos + 1);
