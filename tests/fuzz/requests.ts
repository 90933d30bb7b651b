/**
 * Asks the language server about damaged plans and says what went wrong:
 *
 *     npx tsx tests/fuzz/requests.ts [requests, 50000] [seed, 1]
 *
 * Exits with 1 when a request was answered by an error or an exception was logged.
 */
import { readdirSync } from 'node:fs';
import { fuzzRequests } from '../support/fuzzRequests.ts';
import { example, root } from '../support/plan.ts';
import { Random } from '../support/random.ts';

const [requests = 50_000, seed = 1] = process.argv.slice(2).map(Number);
const plans = readdirSync(`${root}schemas/examples`)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => example(name.replace('.cleanplan.yaml', '')));
const started = performance.now();
const run = await fuzzRequests(requests, plans, new Random(seed));
// That an analysis took long is logged, too, and says how busy the machine is.
const failures = run.failures.filter((each) => !each.includes('analysis took'));
for (const failure of failures.slice(0, 20)) console.log(failure);
console.log([...run.asked].map(([what, count]) => `${what} ${count}`).join(', '));
console.log(
  `${run.requests} requests over ${run.texts} damaged plans (seed ${seed}): ${failures.length} failures, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
