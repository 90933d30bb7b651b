import { type SourceText, withoutTerminator } from '../../text/sourceText.ts';
import type { Range } from '../../text/span.ts';
import { outsidePairs } from '../slips/pairedMarks.ts';
import { pathAbove } from './blockContext.ts';
import type { ContextStep, LineContext } from './cursorContext.ts';
import { type FlowEntry, type FlowShape, flowShape } from './flowShape.ts';
import { columnOf, type LineShape, lineShape, skipWhite } from './lineShape.ts';

/** Lines looked at above and below the cursor for a bracket that spans lines. */
const REACH = 400;

/** Longest bracket that is read, in UTF-16 units. */
const MAX_FLOW = 64_000;

interface Opener {
  readonly line: number;
  readonly shape: LineShape;
  readonly text: string;
  readonly flow: FlowShape;
}

/** Offsets in the opener's text. */
interface Word {
  readonly start: number;
  readonly end: number;
}

interface FlowPlace {
  readonly steps: readonly ContextStep[];
  readonly flow: FlowShape;
  readonly entry: FlowEntry;
}

/** The context of a place inside `[ ]` or `{ }`, `comment` in a comment there, undefined outside. */
export function flowContext(text: SourceText, line: number, at: number): LineContext | 'comment' | undefined {
  const opener = openerOf(text, line, at);
  if (opener === undefined) return undefined;
  const cursor = text.lineStart(line) - text.lineStart(opener.line) + at;
  if (opener.flow.comments.some(([start, end]) => cursor > start && cursor <= end)) return 'comment';
  const place = innermostAt(opener.flow, cursor, []);
  const path = [...pathAbove(text, opener.line, opener.shape, true), ...place.steps];
  return contextAt(text, opener, place, cursor, path);
}

function contextAt(
  text: SourceText,
  opener: Opener,
  place: FlowPlace,
  cursor: number,
  path: ContextStep[],
): LineContext {
  const { entry, flow } = place;
  if (flow.kind === 'list') path.push({ item: true });
  const at = flow.entries.indexOf(entry);
  const before = keysOf(flow.entries.slice(0, at));
  if (standsBefore(entry, cursor)) {
    return {
      path,
      slot: 'key',
      prefix: '',
      range: rangeIn(text, opener.line, cursor, cursor),
      siblings: [...before, ...keysOf(flow.entries.slice(at))],
      siblingsBefore: before.length,
      afterDash: false,
      listAround: false,
      colon: false,
      indent: opener.shape.contentColumn,
      flow: flow.kind,
      tail: /\s/.test(opener.text[cursor] ?? '') ? ',' : ', ',
      ...textBefore(text, opener, place, at),
    };
  }
  const { key } = entry;
  const isValue = key !== undefined && cursor >= key.colonEnd;
  const comma = isValue && flow.kind === 'map' ? wideCommaBefore(opener.text, entry, cursor) : undefined;
  if (comma !== undefined) {
    const start = Math.min(skipWhite(opener.text, comma + 1), cursor);
    return {
      path,
      slot: 'key',
      prefix: opener.text.slice(start, cursor),
      range: rangeIn(text, opener.line, start, Math.max(entry.end, cursor)),
      siblings: keysOf(flow.entries),
      siblingsBefore: before.length + 1,
      afterDash: false,
      listAround: false,
      colon: false,
      indent: opener.shape.contentColumn,
      flow: flow.kind,
      tail: '',
      wideComma: rangeIn(text, opener.line, comma, comma).start,
      ...textBefore(text, opener, place, at + 1),
    };
  }
  if (isValue) path.push({ key: key.text });
  const word = isValue || key === undefined ? entry : key;
  const { start, end } = wordAt(opener.text, word, cursor);
  return {
    path,
    slot: isValue ? 'value' : 'key',
    prefix: opener.text.slice(start, cursor),
    range: rangeIn(text, opener.line, start, end),
    siblings: [...before, ...keysOf(flow.entries.slice(at + 1))],
    siblingsBefore: before.length,
    afterDash: false,
    listAround: false,
    colon: !isValue && key !== undefined,
    indent: opener.shape.contentColumn,
    flow: flow.kind,
    tail: '',
    ...(isValue ? {} : textBefore(text, opener, place, at)),
  };
}

/** A name that is being typed at the end of a value. */
const NAME = /^[^\s，、。；：“”（）《》]{0,12}$/;

/** Offset of the wide comma behind which a further key is begun, or may be: nothing but a name stands there. */
function wideCommaBefore(text: string, { start, end }: FlowEntry, cursor: number): number | undefined {
  const comma = outsidePairs(text.slice(start, end), /，/).at(-1);
  if (comma === undefined || comma === 0 || start + comma >= cursor) return undefined;
  return NAME.test(text.slice(start + comma + 1, Math.max(end, cursor)).trim()) ? start + comma : undefined;
}

/** The last entry of a map with a key among the first `count`, if its value is a plain text. */
function textBefore(
  text: SourceText,
  opener: Opener,
  { flow }: FlowPlace,
  count: number,
): Pick<LineContext, 'textBefore'> {
  const keyed = flow.entries.slice(0, count).findLast(({ key }) => key !== undefined);
  if (flow.kind !== 'map' || keyed?.key === undefined || keyed.child !== undefined) return {};
  if (keyed.end <= keyed.start || /["'&*!|>]/.test(opener.text[keyed.start] ?? '')) return {};
  return { textBefore: { key: keyed.key.text, start: rangeIn(text, opener.line, keyed.start, keyed.start).start } };
}

/** In front of an entry and apart from it, or in front of its bracket: what is written there is one more. */
function standsBefore({ key, start, end, child }: FlowEntry, cursor: number): boolean {
  const first = key?.start ?? start;
  return end > start && (cursor < first || (cursor === first && child?.start === first));
}

const keysOf = (entries: readonly FlowEntry[]): string[] =>
  entries.flatMap(({ key }) => (key === undefined ? [] : [key.text]));

/** The word at the cursor; nothing where the cursor stands apart from it, on another line for instance. */
function wordAt(text: string, word: Word, cursor: number): Word {
  const start = Math.min(skipWhite(text, word.start), cursor);
  const end = Math.max(word.end, cursor);
  return text.slice(start, end).includes('\n') ? { start: cursor, end: cursor } : { start, end };
}

/** The outermost bracket that is open at the cursor: one inside it would be read by itself, without its owner. */
function openerOf(text: SourceText, line: number, at: number): Opener | undefined {
  let found: Opener | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let index = line; index >= Math.max(0, line - REACH) && least >= 0; index--) {
    const shape = lineShape(text.lineText(index));
    if (shape.blank) continue;
    const first = text.lineText(index)[shape.valueStart];
    if ((first === '{' || first === '[') && ownerColumn(shape) < least) {
      const opener = open(text, index, shape);
      const cursor = text.lineStart(line) - text.lineStart(index) + at;
      if (cursor > opener.flow.start && cursor <= opener.flow.end) found = opener;
    }
    least = Math.min(least, depthOf(shape));
  }
  return found;
}

function open(text: SourceText, line: number, shape: LineShape): Opener {
  const owner = ownerColumn(shape);
  let end = line + 1;
  while (end < text.lineCount && end < line + 2 * REACH && belongs(text, end, owner)) end++;
  const joined = withoutTerminator(text.lines(line, end).join('').slice(0, MAX_FLOW));
  return { line, shape, text: joined, flow: flowShape(joined, shape.valueStart) };
}

function belongs(text: SourceText, line: number, owner: number): boolean {
  const shape = lineShape(text.lineText(line));
  return shape.blank || depthOf(shape) > owner;
}

/** Column that the lines of a bracket must be deeper than. */
const ownerColumn = (shape: LineShape): number => shape.key?.column ?? shape.dashes.at(-1) ?? shape.contentColumn - 1;

/** A closing bracket may stand at its owner's own column. */
const depthOf = (shape: LineShape): number => columnOf(shape) + (/^[\]}]/.test(shape.text) ? 1 : 0);

function innermostAt(flow: FlowShape, cursor: number, steps: readonly ContextStep[]): FlowPlace {
  const entry = flow.entries.find((e) => cursor >= e.from && cursor <= e.to) ?? (flow.entries.at(-1) as FlowEntry);
  const { child } = entry;
  if (child === undefined || cursor <= child.start || cursor > child.end) return { steps, flow, entry };
  const own: ContextStep[] = flow.kind === 'list' ? [{ item: true }] : [];
  if (entry.key !== undefined) own.push({ key: entry.key.text });
  return innermostAt(child, cursor, [...steps, ...own]);
}

function rangeIn(text: SourceText, line: number, start: number, end: number): Range {
  const base = text.lineStart(line);
  return { start: text.positionAt(base + start), end: text.positionAt(base + end) };
}
