import type { Localized } from '../../text/locale.ts';
import type { Position } from '../../text/span.ts';

/** Text that may be put into a plan, whole lines at the beginning of a line or at the end of the file. */
export interface SkeletonOffer {
  readonly title: Localized;
  readonly insertions: readonly SkeletonInsertion[];
}

interface SkeletonInsertion {
  readonly at: Position;
  /** Where what it is put in place of ends; the title has the text of that. */
  readonly end?: Position;
  readonly newText: string;
}
