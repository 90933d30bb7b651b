import type { Finding } from '../findings/finding.ts';
import type { MessageArg, MessageArgs } from '../problems/problem.ts';
import type { Severity } from '../problems/severity.ts';
import { type Locale, type Localized, localized } from '../text/locale.ts';

const severityWords: Readonly<Record<Severity, Localized>> = {
  error: { zh: '必须修改', en: 'must change' },
  warning: { zh: '建议修改', en: 'should change' },
  information: { zh: '提示', en: 'note' },
  hint: { zh: '提示', en: 'hint' },
};

/** How a finding of this weight reads to a planner: 必须修改, 建议修改, 提示. */
export const severityWord = (severity: Severity, locale: Locale): string => localized(severityWords[severity], locale);

/** Fills a template's `{name}` places; a name without an argument is left as it stands. */
export function fill(template: Localized, args: MessageArgs, locale: Locale): string {
  return localized(template, locale).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const arg = Object.hasOwn(args, name) ? args[name] : undefined;
    return arg === undefined ? whole : argText(arg, locale);
  });
}

/** The sentence of a finding, with its head line (对照100号文) where it has one. */
export function renderFinding(finding: Finding, locale: Locale): string {
  const template = finding.rule.messages[finding.message];
  if (template === undefined) return `${finding.rule.id}: ${finding.message}`;
  const sentence = fill(template, finding.args, locale);
  return finding.heading === null
    ? sentence
    : `${localized(finding.heading, locale)}${locale === 'en' ? ': ' : '：'}${sentence}`;
}

function argText(arg: MessageArg, locale: Locale): string {
  if (Array.isArray(arg)) {
    return arg.map((part: MessageArg) => argText(part, locale)).join(locale === 'en' ? ', ' : '、');
  }
  if (typeof arg !== 'object') return String(arg);
  return localized('inPlan' in arg ? arg.inPlan : (arg as Localized), locale);
}
