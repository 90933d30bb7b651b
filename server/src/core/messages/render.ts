import type { Finding } from '../findings/finding.ts';
import type { Fix, MessageArg, MessageArgs } from '../problems/problem.ts';
import type { Severity } from '../problems/severity.ts';
import { type Locale, type Localized, localized, unnamed } from '../text/locale.ts';
import { listComma, withLabel } from '../text/punctuation.ts';
import { quotable } from '../text/shortened.ts';

const severityWords: Readonly<Record<Severity, Localized>> = {
  error: { zh: '必须修改', en: 'must change' },
  warning: { zh: '建议修改', en: 'should change' },
  information: { zh: '提示', en: 'note' },
  hint: { zh: '提示', en: 'hint' },
};

/** How a finding of this weight reads to a planner: 必须修改, 建议修改, 提示. */
export const severityWord = (severity: Severity, locale: Locale): string => localized(severityWords[severity], locale);

/**
 * Fills a template's `{name}` places with arguments whole, as a fix has to name what it removes; a name without an
 * argument is left as it stands.
 */
export const fill = (template: Localized, args: MessageArgs, locale: Locale): string =>
  filled(template, args, locale, (text) => text);

/** What a fix does, as it is offered. */
export const fixTitle = ({ title, args = {} }: Fix, locale: Locale): string => fill(title, args, locale);

function filled(template: Localized, args: MessageArgs, locale: Locale, shown: (text: string) => string): string {
  const text = localized(template, locale).replace(
    /“\{(\w+)\}”|\{(\w+)\}/g,
    (whole, quoted?: string, bare?: string) => {
      const name = quoted ?? bare ?? '';
      const arg = Object.hasOwn(args, name) ? args[name] : undefined;
      if (arg === undefined) return whole;
      if (quoted === undefined) return argText(arg, locale, shown);
      return arg === '' && rowNames.has(name) ? localized(unnamed, locale) : `“${argText(arg, locale, shown)}”`;
    },
  );
  return text.startsWith(unnamed.en) ? unnamed.en.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Arguments that say which row is meant: one without a name is told by its place alone, not as “”. */
const rowNames: ReadonlySet<string> = new Set(['name', 'target', 'project', 'item']);

/** The sentence of a finding, with its head line (对照100号文) where it has one. A long text is quoted in part. */
export function renderFinding(finding: Finding, locale: Locale): string {
  const template = finding.rule.messages[finding.message];
  if (template === undefined) return `${finding.rule.id}: ${finding.message}`;
  const sentence = filled(template, finding.args, locale, quotable);
  return finding.heading === null ? sentence : withLabel(finding.heading, sentence, locale);
}

function argText(arg: MessageArg, locale: Locale, shown: (text: string) => string): string {
  if (Array.isArray(arg)) {
    return arg.map((part: MessageArg) => argText(part, locale, shown)).join(listComma(locale));
  }
  if (typeof arg !== 'object') return shown(String(arg));
  return localized('inPlan' in arg ? arg.inPlan : (arg as Localized), locale);
}
