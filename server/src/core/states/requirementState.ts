import type { MessageArgs } from '../problems/problem.ts';
import type { Requirement } from '../provisions/policyPack.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';

/**
 * How a requirement stands in a plan.
 * - `answered`: the plan says it; `annex`, `elsewhere`, `toBePublished`: it says where that stands, or when it will
 * - `missing`: the plan does not say it
 * - `notRead`: what may say it could not be read, or was not transcribed; nothing may be concluded
 * - `notForThisPlan`: the requirement is not for plans such as this one
 * - `waived`: the plan does not say it, and 例外说明 gives the reason
 * - `forAPerson`: only a person can tell
 */
export type StateName = (typeof stateNames)[number];

/** All states, those in which a requirement is seen to first. */
export const stateNames = [
  'answered',
  'annex',
  'elsewhere',
  'toBePublished',
  'missing',
  'notRead',
  'forAPerson',
  'waived',
  'notForThisPlan',
] as const;

/** A place in the plan that a state rests on. */
export interface StatePlace {
  /** Canonical path, without the numbers of rows: `measures.name`. */
  readonly path: string;
  readonly anchor: Anchor;
}

/** Why a requirement is in its state, in words. */
export interface StateReason {
  readonly text: Localized;
  readonly args: MessageArgs;
}

/** How one requirement stands in one plan. */
export interface RequirementState {
  readonly requirement: Requirement;
  readonly state: StateName;
  /** What answers it; of a requirement that is missing, the keys under which it was looked for. At most as many as were asked for. */
  readonly places: readonly StatePlace[];
  /** Whether there are places that are not given. */
  readonly more: boolean;
  /** Given where the state is not `answered`. */
  readonly reason?: StateReason;
}

/** Places that are given of one requirement unless more are asked for: ten thousand projects may all show the same. */
export const MAX_PLACES = 5;
