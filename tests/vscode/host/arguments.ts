import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is understood of the command line of desktop VS Code. Flags that mean nothing here are ignored. */
export interface CodeArguments {
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath?: string;
  /** A folder, a file or a `.code-workspace` to open. */
  readonly target?: string;
  readonly vsix: readonly string[];
  readonly userDataFolder?: string;
  readonly extensionsFolder?: string;
  readonly locale?: string;
}

/** Flags whose value may stand in the argument after them. */
const withValue = new Set(['user-data-dir', 'extensions-dir', 'install-extension', 'folder-uri', 'locale']);

export function parseArguments(args: readonly string[]): CodeArguments {
  const flags = new Map<string, string[]>();
  const targets: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(args[i] as string) ?? [];
    if (name === undefined) targets.push(args[i] as string);
    else flags.set(name, [...(flags.get(name) ?? []), value ?? (withValue.has(name) ? (args[++i] as string) : '')]);
  }
  const paths = (name: string) => (flags.get(name) ?? []).map(toPath);
  const optional = <K extends string>(key: K, value: string | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [k in K]?: string };
  return {
    extensionDevelopmentPaths: paths('extensionDevelopmentPath'),
    vsix: paths('install-extension'),
    ...optional('extensionTestsPath', paths('extensionTestsPath')[0]),
    ...optional('target', paths('folder-uri')[0] ?? targets.map(toPath)[0]),
    ...optional('userDataFolder', paths('user-data-dir')[0]),
    ...optional('extensionsFolder', paths('extensions-dir')[0]),
    ...optional('locale', flags.get('locale')?.[0]),
  };
}

const toPath = (text: string): string => (text.startsWith('file:') ? fileURLToPath(text) : resolve(text));
