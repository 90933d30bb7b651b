import type { PlanDocument } from '../syntax/planDocument.ts';
import type { Range } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { type SharedRun, sharedRuns } from './sharedRuns.ts';

/** A finding and where it stands in a text. Both stay the same objects through edits that leave them alone. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly range: Range;
}

/** Tells where findings stand in a document, from where they stood in another one. */
export class Placing {
  readonly #document: PlanDocument;
  readonly #runs: readonly SharedRun[];

  /** @param previous any document; nothing but time depends on which */
  constructor(document: PlanDocument, previous: PlanDocument | undefined) {
    this.#document = document;
    this.#runs = previous === undefined ? [] : sharedRuns(document, previous);
  }

  /**
   * A finding with its place.
   *
   * @param before what stood at the same anchor in the previous document
   */
  place(finding: Finding, before: PlacedFinding | undefined): PlacedFinding {
    const range = (before && this.#moved(before.range)) ?? this.#document.rangeOf(finding.anchor);
    return before?.finding === finding && before.range === range ? before : { finding, range };
  }

  /** A place in what the documents share; to look each one up would take longer than all the rest of a keystroke. */
  #moved(range: Range): Range | undefined {
    const { start, end } = range;
    // The first line of a run may be the end of the part before it.
    const run = this.#runs.findLast(({ from }) => from < start.line);
    if (run === undefined || start.line >= run.to) return undefined;
    const { shift } = run;
    if (shift === 0) return range;
    return { start: { ...start, line: start.line + shift }, end: { ...end, line: end.line + shift } };
  }
}
