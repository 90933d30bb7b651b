import type { Finding } from '../../findings/finding.ts';
import { fill, fixTitle } from '../../messages/render.ts';
import type { Analysis } from '../../planService.ts';
import { type Locale, localized } from '../../text/locale.ts';
import { isFixed, keepsWords } from './fixAll.ts';
import { type Together, togetherFixes } from './togetherFixes.ts';

/** Several findings of one kind, mended at once. */
export interface FixesOfKind extends Together {
  readonly title: string;
}

/**
 * The fixes like those of some findings, all over the plan: those of the same rule that only change marks and blanks;
 * or, where words are changed, those that change the same words, which the title says. Each kind of which there are
 * several is given with the first of the findings that are of it.
 */
export function fixesOfKind(
  here: readonly Finding[],
  analysis: Analysis,
  locale: Locale,
): ReadonlyMap<Finding, FixesOfKind> {
  // Findings by kind, for the kinds that are among those here.
  const alike = new Map<string, Finding[]>();
  const firsts: (readonly [Finding, Finding[]])[] = [];
  for (const finding of here.filter(isFixed)) {
    const kind = kindOf(finding, locale);
    if (alike.has(kind)) continue;
    const all: Finding[] = [];
    alike.set(kind, all);
    firsts.push([finding, all]);
  }
  if (firsts.length === 0) return new Map();
  for (const finding of analysis.findings) if (isFixed(finding)) alike.get(kindOf(finding, locale))?.push(finding);
  const found = new Map<Finding, FixesOfKind>();
  for (const [finding, all] of firsts) {
    const together = togetherFixes(all, analysis);
    if (together.count < 2) continue;
    const own = titleOf(finding, locale);
    const what = all.every((each) => titleOf(each, locale) === own) ? own : localized(finding.rule.title, locale);
    found.set(finding, { ...together, title: fill(TITLE, { count: together.count, what }, locale) });
  }
  return found;
}

const TITLE = { zh: '本文件中的{count}处一并改正：{what}', en: 'Fix all {count} in this file: {what}' };

const kindOf = (finding: Finding, locale: Locale): string =>
  keepsWords(finding) ? finding.rule.id : `${finding.rule.id} ${titleOf(finding, locale)}`;

const titleOf = ({ fix }: Finding, locale: Locale): string => (fix === null ? '' : fixTitle(fix, locale));
