import { renderFinding } from '../../../server/src/core/messages/render.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { analyze, place } from '../../support/plan.ts';
import { olderThanTheBook } from '../awaited.ts';
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

/** The right rule covers the changed text or a partner of it. */
export function caught({ rule, text, asOf, marked }: Sheet): Outcome {
  const analysis = analyze(text, asOf);
  const touches = (found: Stretch) =>
    found.end - found.start <= LONGEST && marked.some(({ start, end }) => found.start < end && start < found.end);
  const passed = analysis.findings.some((each) => each.rule.id === rule && touches(stretchOf(analysis, each)));
  return { passed, found: told(analysis) };
}

/** Nothing is found, at any level, by any rule; what is said by other rules that are older than the book does not count. */
export function silent({ rule, text, asOf, allowed }: Sheet): Outcome {
  const analysis = analyze(text, asOf);
  const others = [...allowed, ...[...olderThanTheBook].filter((other) => other !== rule)];
  const found = told(analysis).filter((each) => !others.some((other) => each.startsWith(`${other} `)));
  return { passed: found.length === 0, found };
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

const stretchOf = ({ document, text }: Analysis, { anchor }: Analysis['findings'][number]): Stretch => {
  const { start, end } = document.rangeOf(anchor);
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
};

const told = (analysis: Analysis): string[] =>
  analysis.findings.map((each) => `${place(analysis, each)} ${each.severity}: ${renderFinding(each, 'zh-CN')}`);
