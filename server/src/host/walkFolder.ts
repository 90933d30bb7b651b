import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { properName } from '../core/problems/inputRules.ts';
import { errorCode } from './errorCode.ts';
import { displayPath, type FoundFile, type FoundPlans, type PathProblem } from './found.ts';
import { realPath } from './realPath.ts';
import type { Selector } from './selector.ts';

/** A folder or file, and how the user would name it. */
type Named = Pick<FoundFile, 'absolute' | 'path'>;

/**
 * The files below a folder that a selector takes, in code unit order of their paths: ordinary files and links to them,
 * since a pipe would be waited for. Links to folders are followed, but no folder is entered twice for the same, so a
 * loop of links ends.
 */
export function walkFolder(folder: Named, selector: Selector): FoundPlans {
  const found: FoundFile[] = [];
  const problems = new Map<string, PathProblem>();
  const seen = new Set<string>();
  const visit = (at: Named, select: Selector): void => {
    const real = realPath(at.absolute);
    const key = `${real}\0${select.key}`;
    if (seen.has(key)) return;
    seen.add(key);
    const entries = entriesOf(at, problems);
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      const inside: Named = { absolute: join(at.absolute, entry.name), path: displayPath(join(at.path, entry.name)) };
      const linked = entry.isSymbolicLink();
      const target = linked ? statOf(inside) : entry;
      if ('code' in target) {
        if (select.takes(entry.name)) problems.set(inside.path, target);
      } else if (target.isDirectory()) {
        const below = select.below(entry.name);
        if (below !== undefined) visit(inside, below);
      } else if (target.isFile() && select.takes(entry.name)) {
        found.push({ ...inside, identity: () => (linked ? realPath(inside.absolute) : join(real, entry.name)) });
      } else if (target.isFile() && isPassedBy(entry.name, names, select)) {
        problems.set(inside.path, { kind: 'renamed', path: inside.path });
      }
    }
  };
  visit(folder, selector);
  return { files: found.sort(byPath), problems: [...problems.values()] };
}

/** A plan under a name that a scan does not know; a copy beside the plan itself is no loss. */
function isPassedBy(name: string, beside: ReadonlySet<string>, select: Selector): boolean {
  const proper = properName(name);
  return proper !== undefined && !beside.has(proper) && select.takes(proper);
}

/** Real folders come before links, so that a plan is named by its real path. */
function entriesOf(folder: Named, problems: Map<string, PathProblem>): readonly Dirent[] {
  try {
    return readdirSync(folder.absolute, { withFileTypes: true }).sort(
      (a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()),
    );
  } catch (error) {
    const path = folder.path.replace(/(?<=.)\/$/, '');
    problems.set(path, { kind: 'unreadable-folder', path, code: errorCode(error) });
    return [];
  }
}

/** What is behind a link. */
function statOf({ absolute, path }: Named): Stats | (PathProblem & { readonly code: string }) {
  try {
    return statSync(absolute);
  } catch (error) {
    const code = errorCode(error);
    return { kind: code === 'ENOENT' ? 'dead-link' : 'unreadable', path, code };
  }
}

const byPath = (a: FoundFile, b: FoundFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
