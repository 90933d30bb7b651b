import { type Locale, localeOf, toLocale } from '../core/text/locale.ts';
import type { DividedLine } from './parseLine.ts';

/**
 * The language of this run, settled before the command line is judged, since what is wrong with the line is said in
 * it: the last `--locale` that names a language of ours, else the first of LC_ALL, LC_MESSAGES and LANG that is set
 * (POSIX order), else Chinese. `C` and `POSIX` name no language, so they give Chinese too.
 */
export function chooseLocale({ options }: DividedLine, env: Readonly<Record<string, string | undefined>>): Locale {
  const asked = options.map(({ name, value }) => (name === 'locale' ? localeOf(value ?? '') : undefined));
  const ofSystem = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((name) => name !== undefined && name !== '');
  return asked.findLast((locale) => locale !== undefined) ?? toLocale(ofSystem);
}
