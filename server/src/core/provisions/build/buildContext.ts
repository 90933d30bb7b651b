import type { Report } from './fault.ts';
import type { FoldedSource } from './foldedSource.ts';
import type { ProvisionEntry } from './packFiles.ts';

/** A provision's entry and where its text runs in the folded source. */
export interface Extent {
  readonly entry: ProvisionEntry;
  readonly start: number;
  readonly end: number;
}

/** What the builders of one pack share. */
export interface BuildContext {
  readonly source: FoldedSource;
  /** Indexes in the folded source of characters that are errata. */
  readonly slips: ReadonlySet<number>;
  readonly report: Report;
}
