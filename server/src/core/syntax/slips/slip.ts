import type { Repair } from './repairedText.ts';

/** Why a text has to be in quotes to be read as it stands. */
export type QuoteCause = 'hash' | 'bracket' | 'number' | 'start' | 'quotes' | 'colon';

/** Something typed or pasted in place of what the notation wants. Offsets are relative to the part. */
export type Slip =
  /** Wide commas where they separate; those of one bracket pair come together. */
  | { readonly kind: 'comma'; readonly at: readonly number[] }
  /** A colon that is not `:`, or lacks its blank. */
  | { readonly kind: 'colon' | 'colonSpace'; readonly at: number; readonly key: string }
  /** A colon inside a key, `汇:总`; `rest` is what stands of the key behind it. */
  | { readonly kind: 'colonWithin'; readonly at: number; readonly key: string; readonly rest: string }
  | BlankSlip
  /** Commas with nothing between them and the one before, or the bracket. */
  | { readonly kind: 'extraComma'; readonly at: readonly number[] }
  /** Marks behind a bracket or quote that is closed, where nothing can stand: a comma, one more bracket. */
  | { readonly kind: 'tail'; readonly start: number; readonly end: number }
  /** A bracket closed by the partner of another one, or that other one closed before it. */
  | WrongClosing
  /** A closing bracket inside of others that are all closed behind it: it closes nothing. */
  | { readonly kind: 'extraBracket'; readonly at: number }
  /** No comma before the next key of a row. */
  | { readonly kind: 'noComma'; readonly at: number; readonly start: number; readonly end: number }
  /** A text that YAML reads as something else. */
  | { readonly kind: 'quote'; readonly cause: QuoteCause; readonly start: number; readonly end: number }
  /** A `-` or `?` alone where a value should stand, and what goes with it when it is removed. */
  | { readonly kind: 'dash'; readonly start: number; readonly end: number; readonly removed: readonly [number, number] }
  /** A dash at the head of a row without the blank behind it, which belongs at `start`. */
  | { readonly kind: 'dashBlank'; readonly start: number; readonly end: number; readonly text: ' ' }
  /** `- ` before an item in brackets. */
  | { readonly kind: 'flowDash'; readonly start: number; readonly end: number }
  /** Full-width brackets and braces of one list or row. */
  | { readonly kind: 'bracket'; readonly at: readonly number[] }
  /** A bullet or number at the head of a row; `text` is `- ` where a dash belongs, else nothing. */
  | { readonly kind: 'rowMark'; readonly start: number; readonly end: number; readonly text: string }
  /** White space with a tab behind a dash. */
  | { readonly kind: 'tab'; readonly start: number; readonly end: number; readonly text: string }
  /** A remark without a blank behind its `#`. */
  | { readonly kind: 'comment'; readonly at: number; readonly end: number }
  /** More of the text above, not indented; `text` is the indentation it wants. */
  | { readonly kind: 'wrapped'; readonly start: number; readonly end: number; readonly text: string }
  | PastedTable;

/** Where the bracket that opens at `open` has to be closed: in place of the mark at `at`, or before it. */
export interface WrongClosing {
  readonly kind: 'closing';
  readonly open: number;
  readonly at: number;
  readonly end: number;
  /** The bracket that is wanted. */
  readonly text: string;
}

/** Blanks between tokens, an odd one among them, and what should stand there. */
export interface BlankSlip {
  readonly kind: 'blank';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lines with tabs or bars between cells. */
export interface PastedTable {
  readonly kind: 'table';
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly columns: number;
  /** In place of a value, as more of a text, or where nothing can stand. */
  readonly place: 'value' | 'text' | 'astray';
  /** The list it is meant for, if that is plain. */
  readonly list: TableList | undefined;
}

/** How a table becomes a list: its head goes into each row. */
export interface TableList {
  readonly head: readonly string[];
  readonly edits: readonly Repair[];
}

/** A line whose indentation holds something other than spaces, and the columns it stands for. */
export interface OddIndentation {
  /** A tab, or the first blank that is neither a space nor a tab. */
  readonly character: string;
  readonly start: number;
  readonly end: number;
  readonly width: number;
}
