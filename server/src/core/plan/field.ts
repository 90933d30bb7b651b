import type { Anchor } from '../text/anchor.ts';
import type { Value } from '../values/value.ts';

/** Something of the plan that knows where it is written. */
export interface Placed {
  /** The value. */
  readonly anchor: Anchor;
  /** The key it is written under; none for the items of a list. */
  readonly keyAnchor?: Anchor | undefined;
}

/** A text as the planner wrote it, of whatever kind the schema says it is: a name, a date, an id, a quantity. */
export interface TextField extends Placed {
  readonly text: string;
}

/** A text with the value it stands for, by the kind the schema gives it: a quantity, money, a date. */
export interface ValueField extends TextField {
  /** Read when it is asked for; what is not understood is `unclear`. */
  readonly reading: Value;
}

/** A value in any of the forms it may be written in: as planners write it, or in parts. */
export interface ValueForms extends Placed {
  /** As written, or as a planner would write the parts. */
  readonly text: string;
  readonly reading: Value;
}

/** A word out of a closed set. */
export interface EnumField<V extends string> extends Placed {
  /** The word as written, in either language. */
  readonly text: string;
  /** Canonical; undefined when the word is none of the set, which the schema reports. */
  readonly value: V | undefined;
}

/** A key that stands there and gives no value that can be read. */
export interface Unfilled extends Placed {
  /**
   * `empty`: nothing is written yet. `unread`: what is written has the wrong form, and a problem says so; or
   * it says 未转录. Nothing may be concluded from it.
   */
  readonly reason: 'empty' | 'unread';
}

/**
 * A map of the schema; its properties are added by the generated types, all of them optional,
 * because a plan in the making may lack any. A property that is in neither place was not written.
 */
export interface PlanObject extends Placed {
  /** By canonical name: keys that were written and are not among the properties. */
  readonly unfilled: ReadonlyMap<string, Unfilled>;
}

/**
 * A list; items that are empty or cannot be read are left out of `items` and counted by `skipped`. Of a
 * list that may be long, rules read the totals instead: to make its items is to read them all.
 */
export interface PlanList<T> extends Placed {
  readonly items: readonly T[];
  readonly skipped: number;
}

/** One entry of a map keyed by data. */
export interface PlanMapEntry<T> {
  /** The key as written: a year, a region, a source of money. */
  readonly key: TextField;
  readonly value: T;
}

/** A map keyed by data, in the order written; entries without a value that can be read are only counted. */
export interface PlanMap<T> extends Placed {
  readonly entries: readonly PlanMapEntry<T>[];
  readonly skipped: number;
}
