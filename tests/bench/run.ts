import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatePlan, type PlanShape } from './generate.ts';
import { Measurement } from './measures.ts';
import { full, MEASURES, type MeasureName, quick } from './profile.ts';
import { load, thisMachine } from './report/machine.ts';
import { report } from './report/report.ts';
import { OUR_COMMAND, REPOSITORY } from './servers.ts';

const RESULTS = fileURLToPath(new URL('RESULTS.md', import.meta.url));

const USAGE = `Usage: npm run bench -- [options]      (full profile; writes RESULTS.md)
       npm run bench:quick -- [options]

  --only NAMES   of ${MEASURES.join(', ')}; separated by commas. Nothing is written
  --out FILE     write the report there, whatever was measured
  --quick        smaller plans and fewer repetitions; about a minute. Nothing is written
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const profile = values.quick ? quick : full;
  const names = measureNames(values.only);
  if (!existsSync(OUR_COMMAND))
    throw new Error('Our command is not there. Run this from a checkout of the repository.');

  const machine = thisMachine();
  const start = performance.now();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cleanplan-bench-'));
  try {
    checkGenerator(folder, profile.large);
    const progress = (what: string): void => console.error(`${seconds(start)} ${what}`);
    const results = await new Measurement(profile, folder, progress).run(names);
    const plan = generatePlan({ size: profile.large });
    const text = report(results, {
      machine,
      profile,
      command: commandOf(values.quick, values.only),
      minutes: (performance.now() - start) / 60_000,
      loadAtEnd: load(),
      largePlan: { lines: plan.lines.length, bytes: Buffer.byteLength(plan.text) },
    });
    process.stdout.write(text);
    const whole = !values.quick && values.only === undefined;
    const out = values.out ?? (whole ? RESULTS : undefined);
    if (out !== undefined) writeFileSync(out, text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureNames(only: string | undefined): ReadonlySet<MeasureName> {
  if (only === undefined) return new Set(MEASURES);
  const isMeasure = (name: string): name is MeasureName => (MEASURES as readonly string[]).includes(name);
  return new Set(
    only.split(',').map((name) => {
      if (!isMeasure(name)) throw new Error(`There is no measure “${name}”; there are ${MEASURES.join(', ')}.`);
      return name;
    }),
  );
}

/** The measures rest on plans in which our rules find nothing, so this comes before all. */
function checkGenerator(folder: string, size: number): void {
  const shapes: readonly PlanShape[] = [{ size }, { size, language: 'en' }, { size, summarised: true }];
  const files = shapes.map((shape, at) => {
    const file = path.join(folder, `generated-${at}.cleanplan.yaml`);
    writeFileSync(file, generatePlan(shape).text);
    return file;
  });
  const options = ['check', '--format', 'compact', '--fail-level', 'hint'];
  try {
    execFileSync(process.execPath, [OUR_COMMAND, ...options, ...files], { cwd: REPOSITORY, encoding: 'utf8' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    const told = `${stdout}${stderr}`.replaceAll(folder, '').slice(0, 1000);
    throw new Error(`A generated plan is not clean, or our command is not built (npm run build):\n${told}`);
  }
}

const commandOf = (isQuick: boolean, only: string | undefined): string =>
  `npm run ${isQuick ? 'bench:quick' : 'bench'}${only === undefined ? '' : ` -- --only ${only}`}`;

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s `;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
