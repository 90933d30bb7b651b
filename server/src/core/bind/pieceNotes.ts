import type { Big } from 'big.js';
import type { Anchor } from '../text/anchor.ts';

/**
 * What later stages keep of a piece. They take their notes while it is bound, because the nodes of a row
 * are let go then, and to ask for them again is to read the row again.
 */
export interface PieceNotes extends PieceLinks {
  /** Something is written in it besides remarks and words that stand for what is not written. */
  readonly says: boolean;
  /** Of one that says nothing, whether words say so (略, 待定) or only blanks do; undefined where neither stands in it. */
  readonly unwritten: Unwritten | undefined;
  /** What the rules about rows noted of the rows in the piece, in their order. */
  readonly rowNotes: readonly RowNote[];
  /** What is added up over rows, one for each row. */
  readonly figures: readonly RowFigures[];
}

/** How it is told that nothing is written. */
export type Unwritten = 'putOff' | 'keptFree';

/** What one rule noted of one row: all that it will ever know of it. */
export interface RowNote {
  /** The rule, or the part of one, by its key. */
  readonly rule: string;
  readonly note: object;
  /** What rows are alike by, or ids the note names; see `rules/rule.ts`. */
  readonly keys: readonly string[];
}

/** What one row adds to the totals of its kind. */
export interface RowFigures {
  /** `enterprise`, `project`, …: `plan/rows.ts` has the kinds. */
  readonly kind: string;
  /** False for a row that is empty or could not be read. */
  readonly read: boolean;
  /** True for a row that says who is responsible; see `plan/responsibility.ts`. */
  readonly leads?: true;
  /** Whether it names targets (对应指标), or has the key for them and nothing behind it yet. */
  readonly serves?: 'some' | 'blank';
  /** What it says of money; undefined for one that says nothing, or nothing exact. */
  readonly money?: RowMoney;
  /** How much less of each pollutant it brings a year; undefined for one that says nothing of any. */
  readonly reductions?: readonly RowReduction[];
  /** What a summary may tell the rows apart by; undefined for one that says nothing of the kind. */
  readonly parts?: readonly RowPart[];
}

/** One of the things by which rows are told apart and added up: its industry, a source of its money. */
export interface RowPart {
  /** `industry`, `source`, …: `plan/rowParts.ts` has them all. */
  readonly by: string;
  /** As written; empty where the row leaves it open. */
  readonly name: string;
  /** The money of the row that belongs there; undefined for one that says nothing, or nothing exact. */
  readonly money: RowMoney | undefined;
}

/** How much less of a pollutant a project brings, in the base unit of mass. */
export interface RowReduction {
  /** The name to use; empty where what it says may be of any. */
  readonly pollutant: string;
  /** Undefined where no exact number of it is told. */
  readonly amount: RowMoney | undefined;
}

/** An amount of money, in the base unit. */
export interface RowMoney {
  readonly number: Big;
  readonly tolerance: Big;
}

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
