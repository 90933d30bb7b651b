import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { MAX_PACK_FILE, MAX_PACKS } from '../core/local/limits.ts';
import {
  type LocalPolicies,
  PACK_FILES,
  PACKS_FOLDER,
  type PackFileName,
  type PackFolder,
} from '../core/local/packFolder.ts';
import { errorCode } from './errorCode.ts';
import { decodeUtf8 } from './utf8.ts';

/** Names a folder of a pack as messages and links do. */
type NameFolder = (absolute: string) => string;

/**
 * The packs of regions on disk. For a plan those are in force that lie in the nearest `.cleanplan/policies`: in its
 * own folder, or the next one above it that has packs, up to the root. What was read once is kept.
 */
export class LocalPolicyFiles {
  readonly #name: NameFolder;
  readonly #byBase = new Map<string, LocalPolicies>();
  /** What was read before the files were said to have changed: what is no different stays the same object. */
  readonly #before = new Map<string, LocalPolicies>();
  readonly #bases = new Map<string, string | undefined>();

  constructor(name: NameFolder) {
    this.#name = name;
  }

  /**
   * @param folder the plan's own, absolute
   * @param root the last folder that is looked into, where the plan lies below it; see `rootFor`
   */
  of(folder: string, root: string): LocalPolicies | undefined {
    const key = `${folder}\0${root}`;
    if (!this.#bases.has(key)) this.#bases.set(key, nearestBase(folder, root));
    const base = this.#bases.get(key);
    if (base === undefined) return undefined;
    const known = this.#byBase.get(base) ?? this.#read(base);
    this.#byBase.set(base, known);
    return known;
  }

  /** Files have changed: everything is read again when it is asked for. */
  forget(): void {
    this.#bases.clear();
    for (const [base, local] of this.#byBase) this.#before.set(base, local);
    this.#byBase.clear();
  }

  #read(base: string): LocalPolicies {
    const read: LocalPolicies = { folders: packsIn(base).map((id) => readPack(base, id, this.#name)) };
    const before = this.#before.get(base);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(read) ? before : read;
  }
}

/**
 * How far up packs are looked for: to the folder of the repository that a plan lies in; outside of one to the
 * folder the work is done in, where the plan lies below it; else no farther than its own folder.
 */
export function rootFor(folder: string, working: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) break;
  }
  return isBelow(folder, working) ? working : folder;
}

const isBelow = (folder: string, above: string): boolean => {
  const way = relative(above, folder);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way.startsWith(sep) || /^[A-Za-z]:/.test(way));
};

function nearestBase(folder: string, root: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const base = join(at, ...PACKS_FOLDER.split('/'));
    if (packsIn(base).length > 0) return base;
    if (at === root || dirname(at) === at) return undefined;
  }
}

/** The packs in a folder, by id; one more than may be in force, so that it is told. */
function packsIn(base: string): readonly string[] {
  try {
    return readdirSync(base, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
      .slice(0, MAX_PACKS + 1);
  } catch {
    return [];
  }
}

/**
 * The packs that a folder stands for where one is named outright: itself where it is a pack, those it holds, or
 * those of the `.cleanplan/policies` in it. Undefined where it holds none.
 *
 * @param folder absolute
 */
export function packsOf(folder: string, name: NameFolder): LocalPolicies | undefined {
  const isPack = PACK_FILES.some((file) => existsSync(join(folder, file)));
  if (isPack) return { folders: [readPack(dirname(folder), basename(folder), name)] };
  const inside = join(folder, ...PACKS_FOLDER.split('/'));
  const base = packsIn(inside).length > 0 ? inside : folder;
  const ids = packsIn(base).filter((id) => PACK_FILES.some((file) => existsSync(join(base, id, file))));
  return ids.length === 0 ? undefined : { folders: ids.map((id) => readPack(base, id, name)) };
}

function readPack(base: string, id: string, name: NameFolder): PackFolder {
  const folder = join(base, id);
  const files = PACK_FILES.flatMap((file) => {
    const read = readFile(join(folder, file));
    return read === undefined ? [] : [[file, read] as const];
  });
  return { id, path: name(folder), files: Object.fromEntries(files) };
}

function readFile(path: string): PackFolder['files'][PackFileName] {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { unread: 'refused' };
    if (stats.size > MAX_PACK_FILE) return { unread: 'large' };
    const decoded = decodeUtf8(readFileSync(path));
    return decoded.kind === 'text' ? decoded.text : { unread: 'encoding' };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : { unread: 'refused' };
  }
}
