import { Remembered } from '../incremental/remembered.ts';
import type { Problem } from '../problems/problem.ts';
import type { Severity } from '../problems/severity.ts';
import type { PlanLanguage } from '../schema/names.ts';
import type { Finding, WaiverWords } from './finding.ts';
import { namesInPlan } from './namesInPlan.ts';

/** The findings of a plan before an edit: most are the same after it, and who shows them need not word them again. */
export class FindingMemory {
  readonly #made = new Remembered<Problem, Finding>();

  /**
   * What a problem comes to; the same object as the last time where nothing is different.
   *
   * @param language of the plan's keys, in which messages name them
   * @param waived what it is waived with; null when it is not
   */
  of(problem: Problem, severity: Severity, language: PlanLanguage, waived: WaiverWords | null): Finding {
    return this.#made.of(
      problem,
      () => ({ ...findingOf(problem, severity), args: namesInPlan(problem.args, language), waived }),
      `${severity} ${language} ${JSON.stringify(waived)}`,
    );
  }
}

/** A finding that nothing waives, with its names as they are. */
export const findingOf = (
  { rule, message, args, anchor, basis, related, fix, heading }: Problem,
  severity: Severity,
): Finding => ({
  rule,
  message,
  args,
  severity,
  anchor,
  basis: basis ?? rule.basis,
  related: related ?? [],
  fix: fix ?? null,
  waived: null,
  heading: heading ?? null,
});
