/** A half-open run of UTF-16 code units, `[start, end)`, relative to whatever text the owner names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as LSP 3.17 counts it: zero-based line, zero-based UTF-16 code unit in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two positions, the end excluded. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The characters from `start` up to, but not including, `end`. */
export const span = (start: number, end: number): Span => ({ start, end });
