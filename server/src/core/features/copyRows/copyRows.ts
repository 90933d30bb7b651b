import type { BoundField, BoundNode } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import { nameInLanguage, type PlanLanguage } from '../../schema/names.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import type { Range } from '../../text/span.ts';
import { type ListAt, listsAt } from '../position/listsAt.ts';
import { fieldsIn, labelOf, runsOf, runsOfField } from '../readingView/readingRuns.ts';

/** Rows of a list as text that a spreadsheet and a word processor take for a table. */
export interface CopiedRows {
  /** The key of the list, in the plan's language. */
  readonly list: string;
  readonly count: number;
  /** A line for each row behind that of the heads, cells divided by tabs. */
  readonly text: string;
}

/** A column, by the keys that lead to its cells, and a row's cells by that. */
type Cells = ReadonlyMap<string, string>;

/** Between the name of a key and that of one inside it; pasting takes it apart. */
const INSIDE = '·';

/**
 * The rows of the list at a range: those that it touches, or all where nothing is selected. Columns are the keys that
 * some row has, in the schema's order. Undefined where no list with rows is.
 */
export function copyRows(analysis: Analysis, { start, end }: Range): CopiedRows | undefined {
  const from = listsAt(analysis, start);
  const until = listsAt(analysis, end).lists;
  const same = from.lists.findLast(({ property, key }) =>
    until.some((other) => other.property === property && other.key.start.line === key.start.line),
  );
  const found = same ?? (from.beside.length === 1 ? from.beside[0] : undefined);
  const items = found?.list?.items ?? [];
  if (found === undefined || items.length === 0) return undefined;
  const selected = start.line !== end.line || start.character !== end.character;
  const last = until.find((other) => other.property === found.property)?.at ?? found.at;
  const rows = selected && last >= 0 ? items.slice(Math.max(0, found.at), last + 1) : items;
  const { language } = analysis.bound;
  const cells = rows.map((row) => cellsOf(row, found, language));
  const heads = inOrder(cells, found, language);
  const lines = [heads, ...cells.map((row) => heads.map((head) => row.get(head) ?? ''))];
  return {
    list: nameInLanguage(found.property, language),
    count: rows.length,
    text: `${lines.map((line) => line.map(pasteable).join('\t')).join('\n')}\n`,
  };
}

function cellsOf(row: BoundNode, { row: { properties } }: ListAt, language: PlanLanguage): Cells {
  if (row.kind !== 'map') {
    // A text alone is the one thing that a row must say.
    const property = properties.find(({ required }) => required);
    return new Map([[property === undefined ? '' : headOf(property, language), textOf(row, language)]]);
  }
  return new Map(
    fieldsIn(row).flatMap((field) => {
      const label = labelOf(field, language);
      if (field.bound?.value.kind === 'map') return inside(label, field.bound, language);
      const text =
        field.bound === undefined ? wordsOf(runsOfField(field, { language })) : textOf(field.bound.value, language);
      return [[label, text] as const];
    }),
  );
}

/** The entries of a map as columns of their own. */
const inside = (label: string, { value }: BoundField, language: PlanLanguage): (readonly [string, string])[] =>
  value.kind !== 'map'
    ? []
    : fieldsIn(value).map((field) => [
        `${label}${INSIDE}${labelOf(field, language)}`,
        field.bound === undefined ? wordsOf(runsOfField(field, { language })) : textOf(field.bound.value, language),
      ]);

/** Names stand in a row, and what is said in sentences a line each. */
function textOf(node: BoundNode, language: PlanLanguage): string {
  if (node.kind === 'scalar') return node.node.value.trim();
  if (node.kind === 'empty') return '';
  if (node.kind !== 'list') return wordsOf(runsOf(node, { language }));
  const items = node.items.map((item) => textOf(item, language));
  return items.join(node.schema.nameList && !items.some((item) => /[、，,；;]/.test(item)) ? '、' : '\n');
}

const wordsOf = (runs: ReturnType<typeof runsOf>): string => runs.map(({ text }) => text).join('');

const headOf = (property: PropertySchema, language: PlanLanguage): string =>
  language === 'zh' ? property.zh : property.title.en;

/** The heads that there are: keys in the schema's order, what is inside one behind it, and what nobody knows last. */
function inOrder(rows: readonly Cells[], { row: { properties } }: ListAt, language: PlanLanguage): readonly string[] {
  const heads = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const order = properties.map((property) => headOf(property, language));
  const placeOf = (head: string): number => {
    const place = order.indexOf(head.split(INSIDE)[0] ?? head);
    return place === -1 ? order.length : place;
  };
  return heads.sort((a, b) => placeOf(a) - placeOf(b));
}

/** What a spreadsheet would take for a number or a date and change: codes, months, formulas. */
const CHANGED = /^(?:0\d+|\d{12,}|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d+E\d+|[=+@].*|-(?!\d).+)$/i;

/** A cell as spreadsheets read it and leave it as it is. */
function pasteable(text: string): string {
  const cell = CHANGED.test(text) ? `="${text.replaceAll('"', '""')}"` : text;
  return /[\t\n"]/.test(cell) && !cell.startsWith('="') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
