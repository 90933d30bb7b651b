import type { Problem } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';

/**
 * What later stages keep of a piece. They take their notes while it is bound, because the nodes of a row
 * are let go then, and to ask for them again is to read the row again.
 */
export interface PieceNotes extends PieceLinks, RowNotes {}

/** An id that something in the plan is given: 编号 M1 of a target. */
export interface IdDefinition {
  /** `target`, `enterprise`, …, as the schema names it. */
  readonly kind: string;
  readonly id: string;
  readonly anchor: Anchor;
  /** 名称 of what has the id, for messages and completion. */
  readonly name: string | undefined;
}

/** A place that names something by its id. */
export interface Reference {
  /** The kinds of id it may name. */
  readonly kinds: readonly string[];
  readonly text: string;
  readonly anchor: Anchor;
  /** A text that does not look like an id is no dangling reference here (a free name, a value). */
  readonly open: boolean;
}

/** A place that names an annex of the plan. */
export interface AnnexMention {
  /** In the form `附件1`. */
  readonly annex: string;
  readonly anchor: Anchor;
  /** True for an answer, `{附件: 附件1}`; false in prose. */
  readonly answer: boolean;
}

/** The ids and references in one piece of the plan. */
export interface PieceLinks {
  readonly mentions: readonly AnnexMention[];
  readonly definitions: readonly IdDefinition[];
  readonly references: readonly Reference[];
  /** True when something in it could not be read, so that ids may be hidden there. */
  readonly obscured: boolean;
}

/** What the rules about single rows and about groups of rows make of the rows in one piece. */
export interface RowNotes {
  readonly rowProblems: readonly Problem[];
  /** What rows are alike by. */
  readonly rowKeys: readonly RowKey[];
}

/** That a row has a key for a rule. The row itself is made again when others have the same key. */
export interface RowKey {
  /** The rule's id. */
  readonly rule: string;
  readonly key: string;
  /** Which row of the piece. */
  readonly index: number;
}
