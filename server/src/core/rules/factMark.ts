import type { ProblemExtras } from '../problems/problem.ts';

/** What rests on a fact that was recalled or inferred weighs no more than the fact allows. */
export const restingOn = (fact: { readonly atMost: 'hint' | undefined } | undefined): Pick<ProblemExtras, 'atMost'> =>
  fact?.atMost === undefined ? {} : { atMost: fact.atMost };
