import { RelativePattern, type TextDocument, Uri, workspace } from 'vscode';

/** The language id of plan files. */
export const LANGUAGE = 'cleanplan';

/** Plan files by name, as the manifest's `filenamePatterns` have them. */
export const PLAN_FILES = '**/*.cleanplan.{yaml,yml}';

const isPlanName = (name: string): boolean => /\.cleanplan\.ya?ml$/i.test(name);

export const isPlan = (document: TextDocument): boolean => document.languageId === LANGUAGE;

/** Folders nobody keeps plans in. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** How deep folders are looked into where the editor has no search of its own. */
const DEPTH = 12;

/** `FileType.Directory`; the enumeration has bits for links besides. */
const DIRECTORY = 2;

/**
 * All plan files of the workspace. Where a virtual file system offers no search (some in the
 * browser), its folders are listed instead.
 */
export async function findPlans(cancelled: () => boolean): Promise<Uri[]> {
  const found: Uri[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    if (cancelled()) break;
    const searched = await workspace.findFiles(new RelativePattern(folder, PLAN_FILES), '**/{node_modules,.git}/**');
    const plans =
      searched.length > 0 || folder.uri.scheme === 'file' ? searched : await listPlans(folder.uri, cancelled);
    found.push(...plans);
  }
  return found.sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
}

async function listPlans(folder: Uri, cancelled: () => boolean, depth = 0): Promise<Uri[]> {
  if (depth > DEPTH || cancelled()) return [];
  const entries = await workspace.fs.readDirectory(folder);
  const plans = entries.filter(([name, type]) => (type & DIRECTORY) === 0 && isPlanName(name));
  const folders = entries.filter(([name, type]) => type === DIRECTORY && !SKIPPED.has(name));
  const below = await Promise.all(folders.map(([name]) => listPlans(Uri.joinPath(folder, name), cancelled, depth + 1)));
  return [...plans.map(([name]) => Uri.joinPath(folder, name)), ...below.flat()];
}
