import { Remembered } from '../../incremental/remembered.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { MapSchema } from '../../schema/schemaModel.ts';
import type { ContextStep } from '../../syntax/cursor/cursorContext.ts';
import type { ReadPart, TopEntry } from '../../syntax/planDocument.ts';
import type { Range } from '../../text/span.ts';
import { type PlanSymbol, type PlanSymbolKind, shifted } from './planSymbol.ts';
import { type RowNames, rowNamesAt } from './rowNames.ts';
import { type NamesAt, symbolOfPair, symbolOfRow } from './symbolsOfNodes.ts';

/** The rows in a part, and where they were put the last time: one look-up for each of ten thousand parts. */
interface KnownRows {
  /** The path of their list. */
  readonly home: string;
  /** Places counted from the part's first line. */
  readonly symbols: readonly PlanSymbol[];
  /** The first line of the part in the file, and the symbols there. */
  line: number;
  placed: readonly PlanSymbol[] | undefined;
}

/** What was read of the parts of texts for their outlines; whoever asks again after an edit keeps it. */
export class SymbolMemory {
  readonly #keys = new Remembered<ReadPart, readonly PlanSymbol[]>();
  readonly #rows = new WeakMap<ReadPart, KnownRows>();
  readonly #names = new Map<string, RowNames>();
  readonly #root: MapSchema;

  constructor({ schema: { root } }: PlanService) {
    this.#root = root;
  }

  /**
   * The symbols of the keys in a part, places counted from its first line.
   *
   * @param path to the map they stand in
   */
  keysOf(part: ReadPart, path: readonly ContextStep[]): readonly PlanSymbol[] {
    return this.#keys.of(
      part,
      ({ pairs }) => pairs.map((pair) => symbolOfPair(pair, path, this.#namesAt)),
      named(path),
    );
  }

  /**
   * The symbols of rows, in their places; the same objects as before for those that are and stand as before.
   *
   * @param path to their list
   * @param firstLine where the first part begins in the file
   */
  rowsOf(parts: Iterable<ReadPart>, path: readonly ContextStep[], firstLine: number): readonly PlanSymbol[] {
    const names = this.#namesAt(path);
    const home = named(path);
    const rows: PlanSymbol[] = [];
    let line = firstLine;
    for (const part of parts) {
      for (const row of this.#placed(part, home, names, line)) rows.push(row);
      line += part.segment.lineCount;
    }
    return rows;
  }

  #placed(part: ReadPart, home: string, names: RowNames, line: number): readonly PlanSymbol[] {
    let known = this.#rows.get(part);
    if (known === undefined || known.home !== home) {
      known = { home, symbols: part.items.map((item) => symbolOfRow(item, names)), line: 0, placed: undefined };
      this.#rows.set(part, known);
    }
    if (known.placed === undefined || known.line !== line) {
      known.placed = known.symbols.map((row) => shifted(row, line));
      known.line = line;
    }
    return known.placed;
  }

  readonly #namesAt: NamesAt = (path) => {
    const known = this.#names.get(named(path));
    if (known !== undefined) return known;
    const names = rowNamesAt(this.#root, path);
    // What is unknown may be anything a hand has typed, so nothing is kept under its name.
    if (names.id.size + names.name.size > 0) this.#names.set(named(path), names);
    return names;
  };
}

const named = (path: readonly ContextStep[]): string => path.map((step) => ('key' in step ? step.key : '-')).join('\n');

/**
 * The outline of a plan: the top-level keys in their order, below them fields and rows. A row is read for
 * it once, and then only when it has changed.
 */
export function planSymbols({ document }: Pick<Analysis, 'document'>, memory: SymbolMemory): readonly PlanSymbol[] {
  return document.entries.flatMap((entry) => {
    const line = document.lineOf(entry.head.segment);
    const at = entry.head.pairs.findIndex(({ key }) => key === entry.key);
    const symbol = memory.keysOf(entry.head, [])[at];
    if (symbol === undefined) return [];
    return [withRows(shifted(symbol, line), entry, line, memory)];
  });
}

/** An entry with the rows of its list, which were read apart from it, and what stands behind them. */
function withRows(symbol: PlanSymbol, entry: TopEntry, firstLine: number, memory: SymbolMemory): PlanSymbol {
  const { key, head, tail, parts, frame } = entry;
  if (parts === undefined) return symbol;
  const top = [{ key: key.value }];
  const list = [...top, ...(frame?.path ?? []).map((name) => ({ key: name }))];
  const first = firstLine + head.segment.lineCount;
  const rows = memory.rowsOf(parts, list, first);
  if (frame === undefined) return holding(symbol, rows, 'entry');
  const before = symbol.children.slice(0, -1);
  const holder = symbol.children.slice(-1).map((one) => holding(one, rows, 'list'));
  const behind = tail === undefined ? [] : memory.keysOf(tail, top).map((one) => shifted(one, first + parts.total));
  return holding(symbol, [...before, ...holder, ...behind], 'entry');
}

/** A symbol that reaches to the end of what is in it. */
function holding(symbol: PlanSymbol, children: readonly PlanSymbol[], kind: PlanSymbolKind): PlanSymbol {
  const end = children.at(-1)?.range.end;
  const range: Range = end === undefined ? symbol.range : { start: symbol.range.start, end };
  return { ...symbol, kind, range, children };
}
