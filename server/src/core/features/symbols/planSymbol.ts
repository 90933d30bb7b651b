import type { Range } from '../../text/span.ts';

/** What a symbol is: a top-level key, a key inside with a list, a map or a text, or a row of a list. */
export type PlanSymbolKind = 'entry' | 'list' | 'map' | 'text' | 'row';

/** One line of a plan's outline. */
export interface PlanSymbol {
  /** The key as it is written, or the name of a row; never empty. */
  readonly name: string;
  /** The id of a row, the text of a key; may be empty. */
  readonly detail: string;
  readonly kind: PlanSymbolKind;
  /** All of it, without blank lines behind it. */
  readonly range: Range;
  /** The key, or the name of the row. */
  readonly selection: Range;
  readonly children: readonly PlanSymbol[];
}

/** A symbol further down, with all that is in it. */
export function shifted(symbol: PlanSymbol, lines: number): PlanSymbol {
  if (lines === 0) return symbol;
  const { name, detail, kind, range, selection, children } = symbol;
  return {
    name,
    detail,
    kind,
    range: shiftedRange(range, lines),
    selection: shiftedRange(selection, lines),
    children: children.length === 0 ? children : children.map((child) => shifted(child, lines)),
  };
}

const shiftedRange = ({ start, end }: Range, lines: number): Range => ({
  start: { line: start.line + lines, character: start.character },
  end: { line: end.line + lines, character: end.character },
});
