import type { BoundNode } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Position, Range } from '../../text/span.ts';
import type { ListAt } from '../position/listsAt.ts';

/** How the rows of a list are laid out; where its rows are `texts`, one that says nothing else is a text as well. */
export type RowLayout =
  /** One behind the other, in the brackets of the list. */
  | { readonly kind: 'inBrackets'; readonly texts: boolean }
  /** A line each, in braces behind a dash. */
  | { readonly kind: 'row'; readonly column: number; readonly texts: boolean }
  /** A line for each key; `step` is from the dash to the keys. */
  | { readonly kind: 'block'; readonly column: number; readonly step: number };

/** Where new rows go, and how they look there. */
export interface RowPlace {
  /** What they take the place of: nothing, an item that is still empty, or a skeleton nobody has touched. */
  readonly range: Range;
  readonly layout: RowLayout;
  /** What stands between the place and the first of them. */
  readonly lead: string;
}

/** Keys that fit in a line: new rows of more are blocks where the list has no row to go by. */
const KEYS_IN_A_ROW = 6;

const STEP = 2;

/**
 * Behind the row at the cursor, or the last one; laid out as that row is. Or why rows have no place there.
 *
 * @param untouched the row that they take the place of
 * @param keys how many keys the new rows have
 */
export function rowPlace(
  analysis: Analysis,
  { key, list, nothing, at }: ListAt,
  untouched: BoundNode | undefined,
  keys: number,
  lineEnd: string,
): RowPlace | 'inBraces' | 'unread' {
  const { text } = analysis;
  const keyLine = text.lineText(key.start.line);
  if (list === undefined || nothing !== undefined) {
    const column = /^\uFEFF?( *(?:- +)*)$/.exec(keyLine.slice(0, key.start.character))?.[1]?.length;
    // In a row in braces no rows stand below a key.
    if (column === undefined) return 'inBraces';
    const layout: RowLayout =
      keys > KEYS_IN_A_ROW
        ? { kind: 'block', column: column + STEP, step: STEP }
        : { kind: 'row', column: column + STEP, texts: false };
    const indent = ' '.repeat(column + STEP);
    const { range, remark, comments } = behindKey(analysis, key, nothing);
    return { range, layout, lead: [remark, ...comments.map((each) => indent + each), ''].join(lineEnd) };
  }
  const item = list.items[at] ?? list.items.at(-1);
  if (item === undefined || item.kind === 'unread') return 'unread';
  const range = analysis.document.rangeOf(anchorOf(item.node));
  const gone = item === untouched;
  if (list.node.flow)
    return {
      range: { start: gone ? range.start : range.end, end: range.end },
      layout: { kind: 'inBrackets', texts: item.kind === 'scalar' },
      lead: gone ? '' : ', ',
    };
  const dash = dashOf(analysis, range);
  if (dash === undefined) return 'unread';
  const layout = layoutOf(list.items, item, dash.character, analysis);
  // Comments on a row that gives way stay.
  const last = gone ? range.end.line : lastLineOf(analysis, range, dash.character);
  const end = { line: last, character: text.lineText(last).length };
  if (item.kind === 'empty' && item.blank === undefined) {
    const line = text.lineText(dash.line);
    // What is said behind the dash stays where it is.
    if (line.slice(dash.character + 1).trim() === '') {
      return {
        range: { start: { line: dash.line, character: 0 }, end: { line: dash.line, character: line.length } },
        layout,
        lead: '',
      };
    }
  }
  if (gone) return { range: { start: { line: dash.line, character: 0 }, end }, layout, lead: '' };
  return { range: { start: end, end }, layout, lead: lineEnd };
}

/**
 * The end of the key's line; what says nothing there gives way. A remark behind that stays on the line, and what is said
 * inside of it stands above the rows then.
 */
function behindKey({ text }: Analysis, key: Range, nothing: Range | undefined) {
  if (nothing === undefined) {
    const line = text.lineText(key.end.line);
    const end = { line: key.end.line, character: line.length };
    return { range: { start: { ...end, character: line.trimEnd().length }, end }, remark: '', comments: [] };
  }
  const { start } = nothing;
  const last = endOf(nothing, text);
  const line = text.lineText(last.line);
  const before = text.lineText(start.line).slice(0, start.character).trimEnd();
  const range = { start: { line: start.line, character: before.length }, end: { ...last, character: line.length } };
  const behind = line.slice(last.character).trim();
  return { range, remark: behind === '' ? '' : ` ${behind}`, comments: commentsIn(text, { start, end: last }) };
}

/** Of a | with nothing below it, the empty lines there are not taken along. */
function endOf({ start, end }: Range, text: SourceText): Position {
  const mark = /^[|>][-+\d]*/.exec(text.lineText(start.line).slice(start.character))?.[0].length;
  return mark === undefined ? end : { line: start.line, character: start.character + mark };
}

const commentsIn = (text: SourceText, { start, end }: Range): readonly string[] =>
  text
    .textOf(start.line, end.line)
    .slice(start.character)
    .split('\n')
    .flatMap((line) => /#.*/.exec(line)?.[0].trimEnd() ?? []);

/** The last line of a row: what is said below it, further in than its dash, is about the row. */
function lastLineOf({ text }: Analysis, { end }: Range, dash: number): number {
  let last = end.line;
  for (let line = last + 1; line < text.lineCount; line++) {
    const written = text.lineText(line);
    if (written.trim() === '') continue;
    if (!/^ *#/.test(written) || written.indexOf('#') <= dash) break;
    last = line;
  }
  return last;
}

/** The dash of a row: before its first key, or on a line of its own above. */
function dashOf({ text }: Analysis, { start }: Range) {
  const before = text.lineText(start.line).slice(0, start.character);
  const own = before.lastIndexOf('-');
  // Columns are not to be told from tabs.
  if (own !== -1) return before.includes('\t') ? undefined : { line: start.line, character: own };
  for (let line = start.line - 1; line >= 0; line--) {
    const above = /^( *(?:- +)*)- *(?:#.*)?$/.exec(text.lineText(line));
    if (above !== null) return { line, character: (above[1] as string).length };
    if (text.lineText(line).trim() !== '' && !/^\s*#/.test(text.lineText(line))) return undefined;
  }
  return undefined;
}

/** As the row beside the new ones is laid out; where that is empty, as the first map of the list. */
function layoutOf(items: readonly BoundNode[], beside: BoundNode, column: number, analysis: Analysis): RowLayout {
  const like = beside.kind === 'map' ? beside : items.find((item) => item.kind === 'map');
  if (beside.kind === 'scalar' || (like === undefined && beside.kind === 'empty' && beside.blank !== undefined))
    return { kind: 'row', column, texts: true };
  if (like?.kind !== 'map' || like.node.flow) return { kind: 'row', column, texts: false };
  const { start } = analysis.document.rangeOf(anchorOf(like.node));
  const dash = dashOf(analysis, { start, end: start });
  const step = dash?.line === start.line ? start.character - dash.character : STEP;
  return { kind: 'block', column, step: Math.max(1, step) };
}
