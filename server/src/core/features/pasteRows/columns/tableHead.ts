import { textOf } from '../../../schema/placeholder.ts';
import type { Units } from '../../../values/unit.ts';
import type { Cell, Grid } from '../clipboard/grid.ts';
import { type Goes, goesTo, KeyNames, type ListKeys, nearly } from './columns.ts';
import { type Head, headOf } from './heads.ts';

/** A column of a table with what it is for. */
export interface Column {
  readonly index: number;
  readonly head: Head;
  /** As the reader sees it, with the merged head above it. */
  readonly label: string;
  /** The same without units and brackets, from the outside in. */
  readonly names: readonly string[];
  readonly goes: Goes;
  /** The unit of the sum it is a part of, where its head has none. */
  readonly unitOf?: string | undefined;
}

/** The head of a table, read for one list. */
export interface TableHead {
  /** Rows above it, and the first row below it. */
  readonly first: number;
  readonly end: number;
  readonly columns: readonly Column[];
  /** How many columns go somewhere certain. */
  readonly known: number;
}

/** Rows that may stand above a head: titles, units. */
const ABOVE = 8;

/** The head of a table as that of a list; undefined where no row names a key of it. */
export function tableHead({ rows }: Grid, list: ListKeys, units: Units): TableHead | undefined {
  const names = new KeyNames();
  let best: TableHead | undefined;
  for (let first = 0; first < Math.min(ABOVE, rows.length - 1); first++) {
    // Heads that go on from above are the second row of two.
    if (rows[first]?.some(({ covered }) => covered === 'down')) continue;
    for (const depth of depthsAt(rows, first)) {
      const found = headsAt(rows[first] ?? [], depth === 2 ? (rows[first + 1] ?? []) : [], units);
      const columns = columnsOf(found, list, names);
      const head = { first, end: first + depth, columns, known: columns.filter(({ goes }) => isPlace(goes)).length };
      // What a second row of heads adds nothing to is a title above.
      if (head.known > (best?.known ?? 0) || (head.known === best?.known && depth === 1 && isDeep(best))) best = head;
    }
  }
  return best && { ...best, columns: [...withNearOnes(best.columns, list), ...headless(rows, best)] };
}

/** How many rows the heads that begin with a row may have: cells that reach into the next one say that it is two. */
function depthsAt(rows: Grid['rows'], first: number): readonly number[] {
  const upper = rows[first] ?? [];
  const lower = rows[first + 1];
  if (upper.some(({ text }, index) => text !== '' && lower?.[index]?.covered === 'down')) return [2];
  return hasTwoRows(rows, first) ? [1, 2] : [1];
}

const isDeep = ({ first, end }: TableHead): boolean => end - first > 1;

const isPlace = (goes: Goes): boolean => placeOf(goes) !== undefined || goes.kind === 'benefit';

/** Columns that have cells and no head; what counts the rows is the first of them. */
function headless(rows: Grid['rows'], { columns, end }: TableHead): readonly Column[] {
  const named = new Set(columns.map(({ index }) => index));
  const width = rows.slice(end).reduce((most, row) => Math.max(most, row.length), 0);
  const others = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !named.has(index) && rows.slice(end).some((row) => textAt(row, index) !== ''),
  );
  return others.map((index) => {
    const text = `第${index + 1}列`;
    const counts = index === 0 && rows.slice(end).every((row) => /^\d*$/.test(textAt(row, 0)));
    const head = { text, name: text, unit: undefined, aside: undefined };
    return { index, head, label: text, names: [text], goes: { kind: counts ? 'order' : 'other' } };
  });
}

/** Where each column goes; of two for one place the first. */
function columnsOf(found: ReturnType<typeof headsAt>, list: ListKeys, names: KeyNames): readonly Column[] {
  const taken = new Set<string>();
  return found.map(({ index, head, above }): Column => {
    const label = above === undefined ? head.text : `${above.text}·${head.text}`;
    const column = { index, head, label, names: above === undefined ? [head.name] : [above.name, head.name] };
    const goes = goesTo(list, head, above, names);
    const place = placeOf(goes);
    const none = (goes.kind === 'unit' && !countsAnything(list)) || (place !== undefined && taken.has(place));
    if (place !== undefined) taken.add(place);
    return { ...column, goes: none ? { kind: 'other' } : goes };
  });
}

/** Who has the very name of a key has gone before who has nearly that. */
function withNearOnes(columns: readonly Column[], list: ListKeys): readonly Column[] {
  const taken = new Set(
    columns.flatMap(
      ({ goes }) =>
        ('property' in goes ? goes.property.name : goes.kind === 'field' ? goes.path[0]?.name : undefined) ?? [],
    ),
  );
  return columns.map((column) => {
    const near = column.goes.kind === 'other' ? nearly(list, column.head, taken) : undefined;
    if (near?.kind !== 'field') return column;
    taken.add(near.path[0]?.name ?? '');
    return { ...column, goes: near };
  });
}

/** The heads of a row, or of two of which the upper one has merged heads. */
function headsAt(upper: readonly Cell[], lower: readonly Cell[], units: Units) {
  const heads: { index: number; head: Head; above: Head | undefined }[] = [];
  let group = '';
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const own = textAt(upper, index);
    if (own !== '') group = own;
    const below = lower[index]?.covered === 'down' ? '' : textAt(lower, index);
    // 2025年 with （现状） below it, and nothing beside them that is merged with it: one head in two cells.
    if (own !== '' && /^[(（]/.test(below) && upper[index + 1]?.covered !== 'right') {
      heads.push({ index, head: headOf(own + below, units), above: undefined });
      continue;
    }
    const written = below === '' ? own : below;
    if (written === '') continue;
    const above = below === '' || group === '' ? undefined : headOf(group, units);
    const head = headOf(written, units);
    heads.push({ index, head: { ...head, unit: head.unit ?? above?.unit }, above });
  }
  return heads;
}

/** Whether rows of a list have numbers that a unit might belong to. */
const countsAnything = ({ row }: ListKeys): boolean =>
  row.properties.some(({ schema }) => textOf(schema)?.type === 'quantity');

function placeOf(goes: Goes): string | undefined {
  // Two years of one key are told apart when all columns are known.
  if (goes.kind === 'field') return [...goes.path.map(({ name }) => name), goes.year?.text ?? ''].join('.');
  return goes.kind === 'dataKey' ? `${goes.property.name}.${goes.key}` : undefined;
}

/** Whether a row has merged heads with others below them; without a page's word for it, by its empty cells. */
function hasTwoRows(rows: Grid['rows'], first: number): boolean {
  const upper = rows[first] ?? [];
  const lower = rows[first + 1];
  if (lower === undefined || lower.every(({ text }) => text === '')) return false;
  if (upper.some(({ covered }) => covered === 'right')) return lower.some(({ covered }) => covered === undefined);
  const width = Math.max(upper.length, lower.length);
  let groups = 0;
  for (let index = 0; index < width; index++) {
    const own = textAt(upper, index);
    const begins =
      own !== '' && index + 1 < width && textAt(upper, index + 1) === '' && textAt(lower, index + 1) !== '';
    const below = textAt(lower, index);
    if (begins) groups++;
    // Below a head that stands by itself nothing stands.
    if (own !== '' && !begins && below !== '') return false;
    if (/^[-\d.,%]+$/.test(below) && !/^\d{4}$/.test(below)) return false;
  }
  return groups > 0;
}

const textAt = (row: readonly Cell[], index: number): string => row[index]?.text ?? '';
