/** One place of a table. A merged cell has its text in each place it covers. */
export interface Cell {
  /** Without blanks at its ends; lines within it are divided by `\n`. */
  readonly text: string;
  /** Set in the places a merged cell covers beside its first: further down, or further to the right. */
  readonly covered?: 'down' | 'right';
  /** The number that the cell holds, where the program that copied it tells. */
  readonly held?: string;
}

/** A table as it was copied, its rows as they come. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** Whether merged cells can be told from empty ones. */
  readonly tellsMerged: boolean;
}
