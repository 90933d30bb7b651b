import type { ProblemExtras } from '../problems/problem.ts';

/** What rests on a fact that was recalled (R) or inferred (I) is at most a hint. */
export const restingOn = (mark: string | undefined): Pick<ProblemExtras, 'atMost'> =>
  mark === 'R' || mark === 'I' ? { atMost: 'hint' } : {};
