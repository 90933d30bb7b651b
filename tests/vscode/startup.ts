/**
 * Measures how long the extension takes to start in the Node extension host of VS Code: over five
 * runs, each in a new editor with a new profile. Prints every run, and the medians.
 *
 *   npm run build && npm run bench:startup
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './host/bundle.ts';
import { findEditor } from './host/editor.ts';
import { STARTUP_FILE, type Startup } from './host/startupResult.ts';

const RUNS = 5;

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

const vscodeExecutablePath = await findEditor();
const scratch = mkdtempSync(join(tmpdir(), 'cleanplan-startup-'));
const probe = join(scratch, 'probe', 'index.js');
await bundleSuite({
  entry: join(here, 'startupProbe.ts'),
  folders: [],
  outfile: probe,
  platform: 'node',
  external: ['vscode'],
});
try {
  const startups: Startup[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const startup = await measure(join(scratch, String(run)));
    startups.push(startup);
    console.log(`${run}: ${inWords(startup)}`);
  }
  const median = (figure: (startup: Startup) => number): number =>
    startups.map(figure).sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
  const medians = { activation: median((one) => one.activation), findings: median((one) => one.findings) };
  console.log(`中位数 / median: ${inWords(medians)} (${cpus().length} × ${cpus()[0]?.model}, Node ${process.version})`);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** Starts an editor on a copy of the test workspace, with nothing open in it. */
async function measure(folder: string): Promise<Startup> {
  const workspace = join(folder, 'workspace');
  const result = join(folder, 'startup.json');
  cpSync(join(here, 'workspace'), workspace, { recursive: true });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: probe,
    launchArgs: [
      workspace,
      `--user-data-dir=${join(folder, 'data')}`,
      `--extensions-dir=${join(folder, 'extensions')}`,
    ],
    extensionTestsEnv: { [STARTUP_FILE]: result },
  });
  return JSON.parse(readFileSync(result, 'utf8')) as Startup;
}

function inWords({ activation, findings }: Startup): string {
  const ms = (time: number) => `${Math.round(time)} ms`;
  return `启用 / activation ${ms(activation)}，打开到首批结果 / opening to first findings ${ms(findings)}`;
}
