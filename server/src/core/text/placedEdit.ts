import type { Range } from './span.ts';

/** Text that is put in the place of other text; an empty range inserts. */
export interface PlacedEdit {
  readonly range: Range;
  readonly newText: string;
}
