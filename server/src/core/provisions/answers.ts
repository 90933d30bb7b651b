/**
 * The closed vocabulary in which a policy says for whom a requirement is and what in a plan answers it. It is data:
 * a new policy is written in it without a line of code (`schemas/README.md`, “What answers a requirement”).
 */

/** Words that say something; each entry is a word, or words that must all stand in one sentence. */
export type Words = readonly (string | readonly string[])[];

/** One of the contents of a plan: its state is the state of the requirement. */
export interface ContentAnswer {
  /** Canonical name: `schedule`. */
  readonly content: string;
  /**
   * Of a content of which only a part was transcribed: what shows that the part is what is asked for. Without any of
   * them it counts as not read.
   */
  readonly inPart?: readonly Exclude<PlanAnswer, ContentAnswer>[];
}

/** A field outside of lists that is there and says something. */
export interface FieldAnswer {
  /** Canonical path from the top: `about.scope.industries`. */
  readonly field: string;
  /** What it must say, or which of its closed set of values it must be; without either anything will do. */
  readonly words?: Words;
  readonly is?: readonly string[];
}

/** What must hold of a field of a row. */
export type FieldCondition =
  /** One of the values of a closed set. */
  | string
  | readonly string[]
  /** Any value of the closed set but these. */
  | { readonly not: readonly string[] }
  /** A text in it, or a key that is data (a source of money), says so. */
  | { readonly words: Words }
  /** It says something. */
  | { readonly written: true };

/** A row of a list: a measure of a kind, a pilot, a project with a source of money. */
export interface RowAnswer {
  /** Kind of row: `measure`, `pilot`, `project`. */
  readonly row: string;
  /** Conditions by canonical path from the row: `kind`, `audit.kind`. All must hold. */
  readonly where?: Readonly<Record<string, FieldCondition>>;
  /** A sentence of its prose says so. */
  readonly words?: Words;
  /** What the words speak of is forbidden, as in a prohibition. */
  readonly forbids?: true;
}

/** A sentence that says it: a principle, a task in words. A sentence that denies it does not count. */
export interface WordsAnswer {
  readonly words: Words;
  /** Canonical names of the top-level fields to look in. */
  readonly in: readonly string[];
  /** What the words speak of is forbidden. */
  readonly forbids?: true;
}

/** Whether it is answered can only be judged by a person. */
export interface PersonAnswer {
  readonly person: true;
  /** Canonical names of the top-level fields to judge it by: where none of them says anything, it is missing. */
  readonly in?: readonly string[];
}

/** What answers a requirement, told apart by their first key. */
export type Answer = ContentAnswer | FieldAnswer | RowAnswer | WordsAnswer | PersonAnswer;

/** What a condition looks at in a plan: everything but a person's judgment. */
export type PlanAnswer = Exclude<Answer, PersonAnswer>;

/** For which plans a requirement is. What is not said is no condition; without any it is for every plan. */
export interface AppliesTo {
  /** Canonical values of 规划层级. */
  readonly levels?: readonly string[];
  /** Canonical values of 规划类型. */
  readonly planTypes?: readonly string[];
  /** Names of areas of which the plan covers one (`schemas/codes/areas.json`); the nation covers them all. */
  readonly areas?: readonly string[];
  /** The plan has one of these: a zone that is a park. */
  readonly has?: readonly PlanAnswer[];
  /** For plans made on this day or later, `YYYY-MM-DD`. For how long it is asked for, the requirement says (`endedOn`). */
  readonly from?: string;
  /** For no plan at all: the duty is about other documents or work that no plan writes down. */
  readonly noPlan?: true;
}
