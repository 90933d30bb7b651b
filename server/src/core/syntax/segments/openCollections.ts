import { isDash } from './indentation.ts';
import { isMistypedKeyAt } from './keyLine.ts';

/** The map in an entry, while it may still come to a list that is divided. */
export interface OpenMap {
  /** Column of its keys. */
  readonly column: number;
  /** True behind the key of such a list. */
  opens: boolean;
}

/** The list being gathered, or what stands behind it. */
export interface List {
  /** Column of its dashes; behind it, that of the keys. */
  readonly column: number;
  /** Column of its key. */
  readonly keyColumn: number;
  /** The index of its header, if that is among the parts. */
  readonly header: number | undefined;
}

/** A list with its dashes, or what stands behind one with its keys, at a column. */
export const listAt = (column: number, keyColumn: number, header: number | undefined): List => ({
  column,
  keyColumn,
  header,
});

/** Whether a line at the column of a map's keys leaves it one though it begins with no certain key. */
export const staysInMap = (line: string, at: number): boolean =>
  isDash(line, at) || isClosing(line, at) || isMistypedKeyAt(line, at);

/** Whether a line begins with the closing bracket of a flow collection. */
export const isClosing = (line: string, at: number): boolean => ']}'.includes(line[at] as string);
