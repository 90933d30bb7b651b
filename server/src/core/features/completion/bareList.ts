import { scalarText } from '../../syntax/scalarText.ts';
import { outsidePairs } from '../../syntax/slips/pairedMarks.ts';
import type { Position } from '../../text/span.ts';
import { type Form, formsOf, type SchemaPlace } from '../position/resolve.ts';
import { escapedText } from '../skeleton/snippet.ts';
import type { Proposal } from './completionItem.ts';
import type { Scene } from './completionScene.ts';
import { valueItems } from './valueItems.ts';

/** Names that are listed without brackets, `M1、M2`, and the one at the cursor. */
export interface BareList {
  /** Where the first begins, and what is written from there up to the one at the cursor. */
  readonly start: Position;
  readonly written: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The one at the cursor, its first and last column. */
  readonly word: readonly [number, number];
}

/** What people list names with. */
const MARK = /[、，,；;]/;

/** The list that the value at the cursor is: none where no mark divides it, `quoted` where quotes hold it together. */
export function listInValue({ analysis, context: { range, prefix } }: Scene): BareList | 'quoted' | undefined {
  const { line, character: from } = range.start;
  const text = analysis.text.lineText(line).slice(from, range.end.character);
  const marks = outsidePairs(text, MARK);
  if (marks.length === 0) return undefined;
  if (/^["']/.test(text)) return 'quoted';
  const last = marks.findLast((mark) => mark < prefix.length) ?? -1;
  const next = marks.find((mark) => mark >= prefix.length) ?? text.length;
  const begin = Math.min(last + 1 + blanksAt(text, last + 1), prefix.length);
  return {
    start: range.start,
    written: text.slice(0, begin),
    before: namesIn(text.slice(0, Math.max(0, last))),
    after: namesIn(text.slice(next + 1)),
    word: [from + begin, from + next],
  };
}

/** The list that the entry of a row before the cursor may be the beginning of. */
export function listBefore({ analysis, context }: Scene): (BareList & { readonly key: string }) | undefined {
  const { textBefore, range } = context;
  if (textBefore === undefined || textBefore.start.line !== range.start.line) return undefined;
  const { start, key } = textBefore;
  const written = analysis.text.lineText(start.line).slice(start.character, range.start.character);
  if (outsidePairs(written, MARK).length === 0) return undefined;
  return {
    key,
    start,
    written,
    before: namesIn(written),
    after: [],
    word: [range.start.character, range.end.character],
  };
}

const blanksAt = (text: string, at: number): number => /^\s*/.exec(text.slice(at))?.[0].length ?? 0;

function namesIn(text: string): string[] {
  const marks = [-1, ...outsidePairs(text, MARK), text.length];
  const names = marks.slice(1).map((end, index) => text.slice((marks[index] as number) + 1, end).trim());
  return names.filter((name) => name !== '');
}

/** The known values of a list of names, each with what is listed already in the brackets that are wanting. */
export function bareListItems(
  { schema }: Form,
  property: SchemaPlace['property'],
  list: BareList,
  scene: Scene,
): Proposal[] {
  if (schema.kind !== 'list' || !schema.nameList) return [];
  const { context } = scene;
  const { line } = list.start;
  const [start, end] = list.word;
  const word = { start: { line, character: start }, end: { line, character: end } };
  const inside: Scene = { ...scene, lead: '', context: { ...context, flow: 'list', range: word } };
  const listed = [...list.before, ...list.after];
  const lead = context.slot === 'value' ? scene.lead : '';
  const written = (names: readonly string[]): string[] => names.map((name) => escapedText(scalarText(name, true)));
  return formsOf(schema.items, [])
    .flatMap((form) => (form.schema.kind === 'scalar' ? valueItems(form.schema, property, inside) : []))
    .filter(({ label, insertText }) => !listed.includes(label) && !listed.includes(insertText))
    .map((item) => ({
      ...item,
      group: 0,
      insertText: `${lead}[${[...written(list.before), item.insertText, ...written(list.after)].join(', ')}]`,
      from: { start: list.start, written: list.written },
    }));
}
