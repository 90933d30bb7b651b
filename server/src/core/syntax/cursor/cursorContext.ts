import type { Position, Range } from '../../text/span.ts';

/** One step from the root: a key as written, or `-` for a list item. */
export type ContextStep = { readonly key: string } | { readonly item: true };

/** Where a cursor is, told from indentation alone, so that it holds for text no tree can be trusted on. */
export interface LineContext {
  /** Steps from the root to the container the cursor is in (for a value: down to its key). */
  readonly path: readonly ContextStep[];
  /** `key`: a key may be written here (or an item's text); `value`: the value of the last step. */
  readonly slot: 'key' | 'value';
  /** What is written of the word at the cursor, up to the cursor. */
  readonly prefix: string;
  /** The word at the cursor, to be replaced. */
  readonly range: Range;
  /** Keys already written beside this one, as written and in their order. */
  readonly siblings: readonly string[];
  /** How many of them stand before the cursor. */
  readonly siblingsBefore: number;
  /** True when the word stands behind a list dash on its own line, so that it begins an item. */
  readonly afterDash: boolean;
  /** True on an empty line where the dashes of a list stand: only a further item fits there. */
  readonly listAround: boolean;
  /** True when a colon follows the word already, so that only a name is wanted. */
  readonly colon: boolean;
  /** Column at which a key of this container stands; for a value, the column of its key. */
  readonly indent: number;
  /** Set inside `[ ]` or `{ }`, whose content is written on one line. */
  readonly flow: 'map' | 'list' | undefined;
  /** What has to follow in a row because another entry stands behind the cursor: a comma, or nothing. */
  readonly tail: string;
  /** Where a wide comma stands that divides the word from the entry before it: an ASCII one belongs there. */
  readonly wideComma?: Position;
  /** The entry of a row that ends before the cursor, with a plain text for its value: half a list may be meant. */
  readonly textBefore?: { readonly key: string; readonly start: Position };
}
