import { type Problem, problem } from '../../problems/problem.ts';
import type { Anchor } from '../../text/anchor.ts';
import { internalError } from '../internalError.ts';
import type { Rule } from '../rule.ts';

/** Says that a rule threw, which must not take the others down. */
export function faultOf(rule: string, error: unknown, anchor: Anchor): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return problem(internalError, 'rule', anchor, { rule, reason });
}

/** What a check finds; a fault of ours becomes a finding at a place. */
export function guarded({ meta }: Rule, place: Anchor, check: () => Problem[]): Problem[] {
  try {
    return check();
  } catch (error) {
    return [faultOf(meta.id, error, place)];
  }
}

/** In place of a note: the rule threw when it looked at the row. */
export class LookFault {
  constructor(
    readonly anchor: Anchor,
    readonly error: unknown,
  ) {}
}
