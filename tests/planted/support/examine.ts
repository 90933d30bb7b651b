import { renderFinding } from '../../../server/src/core/messages/render.ts';
import { analyze, place } from '../../support/plan.ts';
import { notYetToTheBook } from '../awaited.ts';
import type { Examination, Sheet } from './cases.ts';
import type { Stretch } from './inEnglish.ts';

/** A finding that covers more than a long row points at nothing. */
const LONGEST = 240;

export interface Outcome {
  readonly passed: boolean;
  /** What was found in the changed plan. */
  readonly found: readonly string[];
}

export interface Marks {
  readonly passed: number;
  readonly of: number;
  /** What did not pass, told for the rule's author. */
  readonly failures: readonly string[];
}

/** A finding as the examiner sees it. */
export interface Seen extends Stretch {
  readonly rule: string;
  readonly severity: string;
  readonly told: string;
}

const seen = new Map<string, readonly Seen[]>();

/** Every finding in a plan on a day; looked up once, since many cases begin with one plan. */
export function findingsIn(text: string, asOf: string): readonly Seen[] {
  const key = `${asOf} ${text}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const analysis = analyze(text, asOf);
  const found = analysis.findings.map((each) => {
    const { start, end } = analysis.document.rangeOf(each.anchor);
    return {
      rule: each.rule.id,
      severity: each.severity,
      start: analysis.text.offsetAt(start),
      end: analysis.text.offsetAt(end),
      told: `${place(analysis, each)} ${each.severity}: ${renderFinding(each, 'zh-CN')}`,
    };
  });
  seen.set(key, found);
  return found;
}

/** The right rule covers the changed text or a partner of it. */
function caught({ rule, text, asOf, marked }: Sheet): Outcome {
  const found = findingsIn(text, asOf);
  const touches = (at: Stretch) =>
    at.end - at.start <= LONGEST && marked.some(({ start, end }) => at.start < end && start < at.end);
  return { passed: found.some((each) => each.rule === rule && touches(each)), found: found.map(({ told }) => told) };
}

/** Nothing is found, at any level, by any rule; what is said by other rules that are older than the book does not count. */
export function silent({ rule, text, asOf, allowed }: Sheet): Outcome {
  const others = new Set([...allowed, ...[...notYetToTheBook].filter((other) => other !== rule)]);
  const found = findingsIn(text, asOf).filter((each) => !others.has(each.rule));
  return { passed: found.length === 0, found: found.map(({ told }) => told) };
}

export const marksFor = (sheets: readonly Sheet[], judge: (sheet: Sheet) => Outcome): Marks => {
  const outcomes = sheets.map((sheet) => ({ sheet, ...judge(sheet) }));
  return {
    passed: outcomes.filter(({ passed }) => passed).length,
    of: outcomes.length,
    failures: outcomes
      .filter(({ passed }) => !passed)
      .map(({ sheet: { keys, what }, found }) =>
        [`${what} (${keys})`, ...(found.length > 0 ? found : ['nothing found'])].join('\n      '),
      ),
  };
};

export const sat = ({ mistakes, nearMisses }: Examination) => ({
  mistakes: marksFor(mistakes, caught),
  nearMisses: marksFor(nearMisses, silent),
});
