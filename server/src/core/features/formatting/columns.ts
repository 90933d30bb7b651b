/** Columns between a key, or a dash, and what stands below it, as in everything we write. */
export const STEP = 2;

/** A column in the text and the one it becomes. */
export interface Move {
  readonly from: number;
  readonly to: number;
}
