import { fileURLToPath } from 'node:url';
import { type Draft, ScaffoldMistake, writeDraft } from './draft.ts';

/**
 * Runs a scaffold from the command line: says what was written and what to do then, or in one sentence why
 * nothing was.
 *
 * @param usage shown where the arguments make no sense
 */
export function runScaffold(usage: string, draft: (root: string, argv: readonly string[]) => Draft): void {
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  try {
    for (const line of writeDraft(root, draft(root, process.argv.slice(2)))) console.log(line);
  } catch (error) {
    const misused = error instanceof TypeError && 'code' in error;
    if (!misused && !(error instanceof ScaffoldMistake)) throw error;
    console.error(`${error.message}\n${usage}`);
    process.exitCode = 1;
  }
}
