import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, normalize, relative, resolve, sep } from 'node:path';
import { properName } from '../core/problems/inputRules.ts';
import { errorCode } from './errorCode.ts';
import { realPath } from './realPath.ts';

/** A file to check: where it is, and how the user would name it (relative if they were). */
export interface FoundFile {
  readonly absolute: string;
  /** With `/` between its parts on every system. */
  readonly path: string;
  /** The file behind links, by which two names of one file are known to be the same. */
  identity(): string;
}

/** A path that gave nothing to check. */
export interface PathProblem {
  /** `renamed`: a plan whose name goes on behind `.cleanplan.yaml`, so that a scan passes it by. */
  readonly kind: 'not-found' | 'no-match' | 'no-plans' | 'unreadable' | 'renamed';
  readonly path: string;
  /** The system's code where there is one: `EACCES`. */
  readonly code?: string;
}

export interface FoundPlans {
  readonly files: readonly FoundFile[];
  readonly problems: readonly PathProblem[];
}

/** File names that a scan of a folder takes for plans. */
const planName = /[^/\\]\.cleanplan\.ya?ml$/i;
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * What one path of the command line stands for: a file whatever its name, the plans in a folder, or
 * the matches of a glob, in code unit order of their paths.
 *
 * @param cwd absolute; relative paths start from it
 */
export async function findPlans(path: string, cwd: string): Promise<FoundPlans> {
  const absolute = resolve(cwd, path);
  try {
    if (statSync(absolute).isDirectory()) return inFolder(path, absolute);
    return { files: [{ absolute, path: display(path), identity: () => realPath(absolute) }], problems: [] };
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return failed('unreadable', path, code);
    return matches(path, cwd);
  }
}

function inFolder(path: string, absolute: string): FoundPlans {
  const found: FoundFile[] = [];
  const problems: PathProblem[] = [];
  walk({ absolute, path }, new Set(), found, problems);
  if (found.length === 0 && problems.length === 0) return failed('no-plans', path);
  return { files: found.sort(byPath), problems };
}

/** A plan under a name that a scan does not know; a copy beside the plan itself is no loss. */
function isPassedBy(name: string, beside: ReadonlySet<string>): boolean {
  const proper = properName(name);
  return proper !== undefined && !beside.has(proper);
}

/** A folder or file, and how the user would name it. */
type Named = Pick<FoundFile, 'absolute' | 'path'>;

/** Links to folders are followed, but no folder is entered twice, so a loop of links ends. */
function walk(folder: Named, seen: Set<string>, found: FoundFile[], problems: PathProblem[]): void {
  const real = realPath(folder.absolute);
  if (seen.has(real)) return;
  seen.add(real);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder.absolute, { withFileTypes: true });
  } catch (error) {
    problems.push({ kind: 'unreadable', path: folder.path, code: errorCode(error) });
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  // Real folders come before links, so that a plan is named by its real path.
  for (const entry of entries.sort((a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()))) {
    const at: Named = { absolute: join(folder.absolute, entry.name), path: display(join(folder.path, entry.name)) };
    const linked = entry.isSymbolicLink();
    const directory = linked ? isDirectory(at.absolute) : entry.isDirectory();
    if (!directory && planName.test(`/${entry.name}`)) {
      found.push({ ...at, identity: () => (linked ? realPath(at.absolute) : join(real, entry.name)) });
    } else if (directory && !skippedFolders.has(entry.name)) walk(at, seen, found, problems);
    else if (!directory && isPassedBy(entry.name, names)) problems.push({ kind: 'renamed', path: at.path });
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** tinyglobby is loaded only when a glob is given: most runs name a file or a folder. */
async function matches(pattern: string, cwd: string): Promise<FoundPlans> {
  const { glob, isDynamicPattern, escapePath } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return failed('not-found', pattern);
  const [folder, rest] = existingFolder(pattern.split(sep).join('/'), cwd);
  const found = await glob(`${escapePath(folder)}${rest}`, {
    cwd,
    absolute: true,
    expandDirectories: false,
    // A loop of links would otherwise be walked in every combination.
    followSymbolicLinks: false,
    ignore: [...skippedFolders].map((name) => `**/${name}/**`),
  });
  if (found.length === 0) return failed('no-match', pattern);
  const shown = (file: string): string => (resolve(pattern) === pattern ? file : relative(cwd, file));
  const files = found.map((file) => {
    const absolute = normalize(file);
    return { absolute, path: display(shown(file)), identity: () => realPath(absolute) };
  });
  return { files: files.sort(byPath), problems: [] };
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

const failed = (kind: PathProblem['kind'], path: string, code?: string): FoundPlans => ({
  files: [],
  problems: [code === undefined ? { kind, path } : { kind, path, code }],
});

const display = (path: string): string => normalize(path).split(sep).join('/');
const byPath = (a: FoundFile, b: FoundFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
