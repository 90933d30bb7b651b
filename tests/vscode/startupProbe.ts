/** Runs inside an extension host that has just started, and leaves in a file how long the extension took. */
import { writeFileSync } from 'node:fs';
import { STARTUP_FILE, type Startup } from './host/startupResult.ts';
import { draftUri, extension, firstProblems, showPlan } from './suite/shared/plans.ts';

/** Called by VS Code. */
export async function run(): Promise<void> {
  const ours = extension();
  if (ours.isActive) throw new Error('The extension is active already.');
  const started = performance.now();
  await ours.activate();
  const active = performance.now();
  const { document } = await showPlan(draftUri());
  await firstProblems(document.uri);
  const startup: Startup = { activation: active - started, findings: performance.now() - active };
  writeFileSync(process.env[STARTUP_FILE] as string, JSON.stringify(startup));
}
