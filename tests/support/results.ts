import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What one suite counted. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The environment variable that names the file in which a suite leaves its result for the overall run. */
export const RESULTS_FILE = 'CLEANPLAN_TEST_RESULTS';

/** The plain line that CI counts tests by; it stands alone, once, at the end of a run. */
export const closingLine = ({ passed, failed, skipped }: SuiteResult): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Leaves the result for the overall run where one asked for it, and says it otherwise. */
export function report(result: SuiteResult): void {
  const file = process.env[RESULTS_FILE];
  if (file === undefined) console.log(closingLine(result));
  else writeResult(file, result);
}

export const writeResult = (file: string, result: SuiteResult): void => writeFileSync(file, JSON.stringify(result));

/** The result in a file, or nothing when the suite ended before it left one. */
export const readResult = (file: string): SuiteResult | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SuiteResult) : undefined;

/**
 * A suite's result in the light of how its process ended: a run that broke off, and one that tested
 * nothing, is a failure even where nothing was counted as failed.
 */
export function settle(result: SuiteResult | undefined, exitCode: number): SuiteResult {
  const { passed, failed, skipped } = result ?? { passed: 0, failed: 0, skipped: 0 };
  const broken = (exitCode !== 0 && failed === 0) || passed + failed + skipped === 0;
  return { passed, failed: broken ? failed + 1 : failed, skipped };
}

export const sum = (results: readonly SuiteResult[]): SuiteResult => ({
  passed: total(results.map(({ passed }) => passed)),
  failed: total(results.map(({ failed }) => failed)),
  skipped: total(results.map(({ skipped }) => skipped)),
});

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
