import type { AskedCheck, CheckOptions } from './check.ts';
import { isLocaleName } from './locale.ts';
import { type FailLevel, failLevels, isRealDate, type ReportFormat, reportFormats } from './options.ts';

/** Takes a value into the options, or refuses it. */
type Take = (value: string, options: { -readonly [Name in keyof CheckOptions]: CheckOptions[Name] }) => boolean;

const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((candidate) => candidate === value);

const takers: Readonly<Record<string, Take>> = {
  '--format': (value, options) => {
    const format = oneOf<ReportFormat>(reportFormats, value);
    if (format !== undefined) options.format = format;
    return format !== undefined;
  },
  '--fail-level': (value, options) => {
    const level = oneOf<FailLevel>(failLevels, value);
    if (level !== undefined) options.failLevel = level;
    return level !== undefined;
  },
  '--as-of': (value, options) => {
    options.asOf = value;
    return isRealDate(value);
  },
  '--stdin-filename': (value, options) => {
    options.stdinFilename = value;
    return true;
  },
  // Settled by `chooseLocale` before.
  '--locale': isLocaleName,
};

const commands: ReadonlySet<string> = new Set(['check', 'explain', 'rules', 'lsp']);

/**
 * Reads the command lines that nearly every check has, so that the parser with its help, its hints and
 * its own packages need not be loaded: `check` in front or no command, options with their values behind
 * them, paths. Undefined for everything else, mistakes too. What it gives is what the parser would
 * (`tests/cli/plainCommand.test.ts` compares the two).
 */
export function plainCheck(argv: readonly string[]): AskedCheck | undefined {
  const paths: string[] = [];
  const options: Parameters<Take>[1] = {};
  for (let at = argv[0] === 'check' ? 1 : 0; at < argv.length; at++) {
    const arg = argv[at] as string;
    if (arg === '--stdin') options.stdin = true;
    else if (arg === '--color' || arg === '--no-color') options.color = arg === '--color';
    else if (arg === '-' || !arg.startsWith('-')) {
      if (commands.has(arg)) return undefined;
      paths.push(arg);
    } else {
      const value = argv[++at];
      const take = Object.hasOwn(takers, arg) ? takers[arg] : undefined;
      if (take === undefined || value === undefined || value.startsWith('-') || !take(value, options)) return undefined;
    }
  }
  return { paths, options };
}
