/** How a stretch of words is told from others: left open, what a target is to reach, or not understood. */
export type ReadingMark = 'blank' | 'target' | 'unread';

/** Words of one kind. */
export interface ReadingRun {
  readonly text: string;
  readonly mark: ReadingMark | null;
}

export interface ReadingHeading {
  readonly kind: 'heading';
  /** 1 is the plan's own title, 2 a content. */
  readonly level: number;
  readonly runs: readonly ReadingRun[];
  /** Zero-based, as in LSP; so are the other lines. */
  readonly line: number;
}

export interface ReadingParagraph {
  readonly kind: 'paragraph';
  /** The key the words stand under; null for an item of a list. */
  readonly label: string | null;
  readonly runs: readonly ReadingRun[];
  readonly line: number;
}

export interface ReadingRow {
  readonly line: number;
  /** One for each column, or a single one for all of them where the row is no row of fields. */
  readonly cells: readonly (readonly ReadingRun[])[];
}

export interface ReadingTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly ReadingRow[];
  readonly line: number;
}

/** So many rows or items stand here in the file and are not shown. */
export interface ReadingMore {
  readonly kind: 'more';
  readonly count: number;
  /** The first of them. */
  readonly line: number;
}

export type ReadingBlock = ReadingHeading | ReadingParagraph | ReadingTable | ReadingMore;

/** A plan as a document: plain data, from which a client makes what it shows. */
export interface ReadingView {
  /** The plan's title; empty where it has none. */
  readonly title: string;
  /** The language the plan is written in, and its headings with it. */
  readonly language: 'zh' | 'en';
  /** In the order of the file. */
  readonly blocks: readonly ReadingBlock[];
}
