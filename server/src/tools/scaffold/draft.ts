import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a scaffold writes; paths from the repository root. */
export interface Draft {
  /** Files that must not be there yet. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that are there, with what they become. */
  readonly changes: ReadonlyMap<string, string>;
  /** What to do then, a line each. */
  readonly next: readonly string[];
}

/** What was asked for cannot be made; the message says why and is all that is shown. */
export class ScaffoldMistake extends Error {}

/** A file of the repository. */
export const sourceOf = (root: string, path: string): string =>
  readFileSync(join(root, path), 'utf8').replace(/\r\n/g, '\n');

/**
 * Writes a draft and nothing else.
 *
 * @returns what was done, a line each
 * @throws ScaffoldMistake before anything is written, if a file is there already
 */
export function writeDraft(root: string, { files, changes, next }: Draft): readonly string[] {
  const there = [...files.keys()].find((path) => existsSync(join(root, path)));
  if (there !== undefined)
    throw new ScaffoldMistake(`${there} is there already: choose another name, or remove it first`);
  for (const [path, text] of [...files, ...changes]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [
    ...[...files.keys()].map((path) => `wrote   ${path}`),
    ...[...changes.keys()].map((path) => `changed ${path}`),
    ...next,
  ];
}

/**
 * A registry with one more line: the import in its alphabetical place, the entry at the end of its list.
 *
 * @param list how the list begins, up to its opening bracket
 */
export function withEntry(registry: string, importLine: string, list: string, entry: string): string {
  const lines = registry.split('\n');
  const source = (line: string): string => /from '\.\/([^']+)'/.exec(line)?.[1]?.toLowerCase() ?? '';
  const later = lines.findIndex((line) => source(line) > source(importLine));
  const last = lines.findLastIndex((line) => line.startsWith('import ')) + 1;
  lines.splice(later < 0 ? last : later, 0, importLine);
  const begin = lines.findIndex((line) => line.includes(list));
  const end = lines.findIndex((line, at) => at > begin && line.startsWith(']'));
  if (begin < 0 || end < 0) throw new ScaffoldMistake(`the registry has no list "${list}"`);
  lines.splice(end, 0, `  ${entry},`);
  return lines.join('\n');
}

/**
 * A template with its places filled: `{{id}}` stands for the value of that name.
 *
 * @param name of a file in `templates/`, without its ending
 */
export const filled = (name: string, values: Readonly<Record<string, string>>): string =>
  readFileSync(new URL(`templates/${name}.txt`, import.meta.url), 'utf8')
    .replace(/\r\n/g, '\n')
    .replace(/\{\{(\w+)\}\}/g, (_, place: string) => values[place] as string);

/** `target-baseline` as a name in a program: `targetBaseline`. */
export const camelCase = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
