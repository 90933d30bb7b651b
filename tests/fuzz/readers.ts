import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { smallest } from '../support/compareReaders.ts';
import { fuzzReaders } from '../support/fuzzReaders.ts';
import { root } from '../support/plan.ts';

/** Compares the fast reader with `yaml` on generated and damaged texts: npm run fuzz -- --lines 1000000 [--seed N]. */
const { values } = parseArgs({ options: { lines: { type: 'string' }, seed: { type: 'string' } } });
const lines = Number(values.lines ?? 1_000_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const examples = `${root}schemas/examples/`;
const texts = readdirSync(examples)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(examples + name, 'utf8'));

console.log(`seed ${seed}`);
const begun = performance.now();
const comparison = fuzzReaders(lines, seed, texts);
const { different, segments, wholes } = comparison;
const all = comparison.lines.same + comparison.lines.handedOver;
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(
  [
    `${all} lines; ${comparison.lines.same} (${percent(comparison.lines.same, all)}) read by both readers, the others handed over to yaml`,
    `${segments.same} segments read fast and alike, ${segments.handedOver} handed over`,
    `${wholes.same} whole texts read fast and alike, ${wholes.handedOver} handed over`,
    `${different.length} disagreements, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  ].join('\n'),
);

const minimal = new Set(different.slice(0, 200).map(smallest));
const folder = `${root}tests/fixtures/reader-disagreements/`;
mkdirSync(folder, { recursive: true });
for (const text of minimal) {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 12);
  writeFileSync(`${folder}${name}.yaml`, text);
  console.log(`${name}.yaml ${JSON.stringify(text)}`);
}
process.exitCode = different.length > 0 ? 1 : 0;
