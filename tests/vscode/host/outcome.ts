import { report, type SuiteResult } from '../../support/results.ts';
import { announceSkipped, HostUnavailable, inCi } from './unavailable.ts';

/**
 * Runs a suite that needs an editor, reports its result and ends the process. Where no editor can be
 * had, that is a failure in CI, and elsewhere an announcement and one skipped.
 */
export async function runHosted(name: string, run: () => Promise<SuiteResult>): Promise<never> {
  const result = await run().catch((error: unknown): SuiteResult => {
    if (error instanceof HostUnavailable && !inCi()) {
      announceSkipped(name, error);
      return { passed: 0, failed: 0, skipped: 1 };
    }
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  report(result);
  process.exit(result.failed > 0 ? 1 : 0);
}
