import type { Analysis, PlanService } from '../../planService.ts';
import type { Localized } from '../../text/locale.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import type { Position } from '../../text/span.ts';

/** Why something is not done, in the words of a planner. */
export interface Refused {
  readonly refused: Localized;
}

/** What is done: edits in the file's order and without overlaps, none where all is so already. */
export interface Rewritten {
  readonly edits: readonly PlacedEdit[];
  /** What was left as it is, and somebody should look at. */
  readonly note?: Localized;
}

/** A way to write a plan otherwise that leaves what it says as it is. */
export interface Refactoring {
  /** Names it at its place: what is asked for later is found again by this. */
  readonly id: string;
  /** What follows `refactor.` in the kind that editors know it by, such as `rewrite.sort`. */
  readonly kind: string;
  readonly title: Localized;
  /** Set where it can be told at once that it is not possible. */
  readonly refused?: Localized;
  /** Finds out what it changes, which takes its time in long lists. */
  rewrite(): Rewritten | Refused;
}

/** What refactorings are looked for with. */
export interface RefactoringScene {
  readonly analysis: Analysis;
  readonly service: PlanService;
  readonly position: Position;
  /** Somebody asked for refactorings by name, and not for whatever there is at a place. */
  readonly asked: boolean;
}
