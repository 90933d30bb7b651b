import { resolve } from 'node:path';
import { basename } from 'node:path/posix';
import { properName } from '../core/problems/inputRules.ts';
import type { Localized } from '../core/text/locale.ts';
import { findPlans } from '../host/findPlans.ts';
import type { PathProblem } from '../host/found.ts';
import type { Io } from '../host/io.ts';
import { type ReadResult, readPlanFile, readStream } from '../host/readInput.ts';
import { didYouMean } from './didYouMean.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import { folderReason, readReason } from './systemReasons.ts';
import { UsageError } from './usageError.ts';

/** One thing to check, not read yet. */
export interface PlanInput {
  readonly path: string;
  /** The file itself; of standard input the file it was named after, if any. Packs of regions are looked for beside it. */
  readonly absolute: string | undefined;
  /** By which two names of one file are known to be the same: the file behind links, `-` for standard input. */
  readonly identity: string;
  read(): Promise<ReadResult>;
}

export interface Inputs {
  readonly inputs: readonly PlanInput[];
  /** Paths that gave nothing, as sentences. */
  readonly problems: readonly Localized[];
}

/** The options that say where text comes from. */
export interface InputOptions {
  readonly stdin?: boolean;
  /** Naming standard input asks for it where no path is given. */
  readonly stdinFilename?: string;
}

/**
 * Everything that the paths of a command line stand for, in their order, each file once however often
 * it is named. No path at all means the current folder.
 *
 * @param maybeCommand the path that may have been meant for a command, where the line names none
 * @throws UsageError where a path is empty, or standard input has a name and is not asked for
 */
export function collectInputs(paths: readonly string[], options: InputOptions, io: Io, maybeCommand?: string): Inputs {
  if (paths.includes('')) throw new UsageError(mistakes.emptyPath);
  const inputs = new Map<string, PlanInput>();
  const problems: Localized[] = [];
  const add = (input: PlanInput): void => {
    if (!inputs.has(input.identity)) inputs.set(input.identity, input);
  };
  for (const path of withStdin(paths, options)) {
    if (path === '-') {
      const absolute = options.stdinFilename === undefined ? undefined : resolve(io.cwd, options.stdinFilename);
      add({ path: options.stdinFilename ?? '<stdin>', absolute, identity: '-', read: () => readStream(io.stdin) });
      continue;
    }
    const plans = findPlans(path, io.cwd);
    problems.push(...plans.problems.map((problem) => pathProblem(problem, path === maybeCommand)));
    for (const file of plans.files) {
      add({
        path: file.path,
        absolute: file.absolute,
        identity: file.identity(),
        read: () => readPlanFile(file.absolute),
      });
    }
  }
  return { inputs: [...inputs.values()], problems };
}

function withStdin(paths: readonly string[], { stdin, stdinFilename }: InputOptions): readonly string[] {
  if (paths.includes('-')) return paths;
  if (stdin === true || (stdinFilename !== undefined && paths.length === 0)) return ['-', ...paths];
  if (stdinFilename !== undefined) throw new UsageError(mistakes.namesNoStdin);
  return paths.length === 0 ? ['.'] : paths;
}

/**
 * What was wrong with a path, and what to do.
 *
 * @param maybeCommand the line names no command, so that this path may have been meant for one
 */
export function pathProblem({ kind, path, code = '', patterns = [] }: PathProblem, maybeCommand = false): Localized {
  if (kind === 'not-found') return notFound(path, maybeCommand);
  if (kind === 'no-match') return fillBoth(mistakes.noMatch, { path, patterns });
  if (kind === 'renamed') return fillBoth(mistakes.renamed, { path, name: properName(basename(path)) ?? '' });
  if (kind === 'no-plans') return fillBoth(mistakes.noPlans, { path });
  if (kind === 'dead-link') return fillBoth(mistakes.deadLink, { path });
  if (kind === 'unreadable-folder') return fillBoth(mistakes.unreadableFolder, { path, reason: folderReason(code) });
  return fillBoth(mistakes.unreadable, { path, reason: readReason(code) });
}

/** What a mistaken first word may have been meant for. Only a word of letters is likely to be one. */
const commandWords = ['check', 'fix', 'explain', 'rules', 'policy', 'lsp', '--help', '--version'];

/** Bytes of a Chinese character as git quotes names; one alone may be a folder of Windows called 2026. */
const GIT_QUOTED = /(?:\\[23][0-7]{2}){2}/;

function notFound(path: string, maybeCommand: boolean): Localized {
  if (GIT_QUOTED.test(path)) return fillBoth(mistakes.gitQuoted, { path });
  const nothing = { zh: '', en: '' };
  const hint = maybeCommand && /^[a-z]+$/i.test(path) ? didYouMean(path, commandWords) : nothing;
  return fillBoth(mistakes.notFound, { path, hint, commands: maybeCommand ? mistakes.orCommand : nothing });
}
