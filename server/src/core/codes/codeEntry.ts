/** A listed thing as completion and hover show it. */
export interface CodeEntry {
  /** Its code, for things that have one. */
  readonly code?: string;
  readonly name: string;
  /** What to say beside it, in Chinese: where it lies, what it became, since when. */
  readonly note?: string;
  /** Other names to find it by: what it was called, short forms. */
  readonly also?: readonly string[];
}
