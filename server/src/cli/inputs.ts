import type { Localized } from '../core/text/locale.ts';
import { type FoundFile, findPlans, type PathProblem } from '../host/findPlans.ts';
import type { Io } from '../host/io.ts';
import { type Input, readPlanFile, readStream } from '../host/readInput.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';

/** One thing to check, not read yet. */
export interface PlanInput {
  readonly path: string;
  read(): Promise<Input>;
}

export interface Inputs {
  readonly inputs: readonly PlanInput[];
  /** Paths that gave nothing, as sentences. */
  readonly problems: readonly Localized[];
}

/** The options that say where text comes from. */
export interface InputOptions {
  readonly stdin?: boolean;
  /** Naming standard input asks for it too. */
  readonly stdinFilename?: string;
}

/**
 * Everything that the paths of a command line stand for, in their order, each file once however often
 * it is named. No path at all means the current folder.
 */
export async function collectInputs(paths: readonly string[], options: InputOptions, io: Io): Promise<Inputs> {
  const found: (FoundFile | '-')[] = [];
  const problems: Localized[] = [];
  for (const path of withStdin(paths, options)) {
    if (path === '-') {
      found.push('-');
      continue;
    }
    const plans = await findPlans(path, io.cwd);
    problems.push(...plans.problems.map(pathProblem));
    found.push(...plans.files);
  }
  const inputs = onlyOnce(found).map(
    (file): PlanInput =>
      file === '-'
        ? { path: options.stdinFilename ?? '<stdin>', read: () => readStream(io.stdin) }
        : { path: file.path, read: () => readPlanFile(file.absolute) },
  );
  return { inputs, problems };
}

/** Each input where it is named first. */
function onlyOnce(found: readonly (FoundFile | '-')[]): (FoundFile | '-')[] {
  const byIdentity = new Map<string, FoundFile | '-'>();
  for (const file of found) {
    const id = file === '-' ? '-' : file.identity();
    if (!byIdentity.has(id)) byIdentity.set(id, file);
  }
  return [...byIdentity.values()];
}

function withStdin(paths: readonly string[], options: InputOptions): readonly string[] {
  if (options.stdin === true || options.stdinFilename !== undefined) return ['-', ...paths];
  return paths.length === 0 ? ['.'] : paths;
}

/** What was wrong with a path, and what to do. */
export function pathProblem({ kind, path, code }: PathProblem): Localized {
  if (kind === 'not-found') return fillBoth(mistakes.notFound, { path });
  if (kind === 'no-match') return fillBoth(mistakes.noMatch, { path });
  if (kind === 'no-plans') return fillBoth(mistakes.noPlans, { path });
  const denied = code === 'EACCES' || code === 'EPERM';
  const reason = denied ? mistakes.noPermission : fillBoth(mistakes.systemError, { code: code ?? '' });
  return fillBoth(mistakes.unreadable, { path, reason });
}
