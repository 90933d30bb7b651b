import { lstatSync, type Stats, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { absolutePath } from './absolutePath.ts';
import { errorCode } from './errorCode.ts';
import { displayPath, type FoundPlans, type PathProblem } from './found.ts';
import { patternParts, patternSelector } from './planPattern.ts';
import { realPath } from './realPath.ts';
import { everyPlan } from './selector.ts';
import { walkFolder } from './walkFolder.ts';

/**
 * What one path of the command line stands for: a file whatever its name, the plans in a folder, or
 * the matches of a glob, in code unit order of their paths.
 *
 * @param cwd absolute; relative paths start from it
 */
export function findPlans(path: string, cwd: string): FoundPlans {
  const absolute = resolve(cwd, path);
  let stats: Stats;
  try {
    stats = statSync(absolutePath(path, cwd));
  } catch (error) {
    return matches(path, cwd) ?? notThere(path, absolute, errorCode(error));
  }
  if (!stats.isDirectory()) {
    return { files: [{ absolute, path: displayPath(path), identity: () => realPath(absolute) }], problems: [] };
  }
  const found = walkFolder({ absolute, path }, everyPlan);
  return isEmpty(found) ? failed({ kind: 'no-plans', path }) : found;
}

function notThere(path: string, absolute: string, code: string): FoundPlans {
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return failed({ kind: 'unreadable', path, code });
  return failed({ kind: isLink(absolute) ? 'dead-link' : 'not-found', path });
}

/** What a glob matches; undefined where the path is none. */
function matches(path: string, cwd: string): FoundPlans | undefined {
  const [folder, pattern] = existingFolder(path.split(sep).join('/'), cwd);
  const patterns = patternParts(pattern);
  if (patterns.length === 0) return undefined;
  const found = walkFolder({ absolute: resolve(cwd, folder), path: folder }, patternSelector(pattern));
  return isEmpty(found) ? failed({ kind: 'no-match', path, patterns }) : found;
}

/** A pattern divided behind the longest folder in front that there is by that very name: brackets are ordinary in names. */
function existingFolder(pattern: string, cwd: string): readonly [folder: string, rest: string] {
  let end = 0;
  for (let slash = pattern.indexOf('/'); slash !== -1; slash = pattern.indexOf('/', slash + 1)) {
    if (!isDirectory(resolve(cwd, pattern.slice(0, slash + 1)))) break;
    end = slash + 1;
  }
  return [pattern.slice(0, end), pattern.slice(end)];
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const isEmpty = ({ files, problems }: FoundPlans): boolean => files.length === 0 && problems.length === 0;
const failed = (problem: PathProblem): FoundPlans => ({ files: [], problems: [problem] });
