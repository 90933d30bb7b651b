import { type Locale, toLocale } from '../core/text/locale.ts';

/**
 * The language of this run, settled before the command line is parsed since the parser's own messages
 * need it: `--locale`, else the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX order), else
 * Chinese. `C` and `POSIX` name no language, so they give Chinese too.
 */
export function chooseLocale(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const asked = optionValue(argv, '--locale');
  return toLocale(asked ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((name) => name !== undefined && name !== ''));
}

/** Names that `--locale` takes: ours, with any region or encoding after the language. */
export const isLocaleName = (name: string): boolean => /^(zh|en)(?![a-z])/i.test(name);

/** The last one wins, as the parser has it; behind `--` there are no options. */
function optionValue(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (at === -1) return undefined;
  const arg = options[at] as string;
  return arg === name ? options[at + 1] : arg.slice(name.length + 1);
}
