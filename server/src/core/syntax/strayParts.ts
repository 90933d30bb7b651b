import { type Problem, problem } from '../problems/problem.ts';
import { anchorAt, sourceOf } from '../text/anchor.ts';
import type { PartGroup } from './partGroup.ts';
import { cellsIn, isRule } from './slips/pastedTable.ts';
import { pastedTable } from './slips/slipRules.ts';
import { planEmpty, yamlSyntax } from './syntaxRules.ts';

/** The problems of the parts, of those that are no entries, and of a text that has no parts but remarks. */
export function problemsOf(groups: readonly PartGroup[]): readonly Problem[] {
  const several = groups.filter(({ head: { kind } }) => kind === 'entry' || kind === 'header').length > 1;
  const message = several ? 'notAnEntry' : 'rootNotMap';
  const problems = groups.flatMap((group, index) => [
    ...group.head.problems,
    ...strayProblem(groups, index, message),
    ...group.problemsBehindHead(),
  ]);
  return hasNothing(groups) ? [...problems, nothingWritten(groups[0])] : problems;
}

/** What is said of a part that is no entry; of a pasted table, whose lines are parts of their own, once. */
function strayProblem(
  groups: readonly PartGroup[],
  index: number,
  message: 'notAnEntry' | 'rootNotMap',
): readonly Problem[] {
  const stray = groups[index]?.head.stray;
  if (stray === undefined) return [];
  if (cellsOf(groups[index]) > 0 && cellsOf(groups[index - 1]) > 0) return [];
  let rows = 0;
  let columns = 0;
  let rules = 0;
  for (let at = index; cellsOf(groups[at]) > 0; at++) {
    rows++;
    if (isRule(textOf(groups[at]))) rules++;
    columns = Math.max(columns, cellsOf(groups[at]));
  }
  return [
    rows > 1
      ? problem(pastedTable, 'found', stray, { rows: rows - rules, columns })
      : problem(yamlSyntax, message, stray),
  ];
}

/** How many cells the line has that a stray part begins with. */
const cellsOf = (group: PartGroup | undefined): number => cellsIn(textOf(group));

/** What a stray part begins with. */
function textOf(group: PartGroup | undefined): string {
  const stray = group?.head.stray;
  return stray === undefined ? '' : sourceOf(stray);
}

/** Nothing but blank lines, remarks and document marks, or `{}`; a second document has a problem of its own. */
const hasNothing = (groups: readonly PartGroup[]): boolean =>
  groups.every(
    ({ head: { kind, pairs, stray, problems } }) =>
      kind === 'preamble' || (pairs.length === 0 && stray === undefined && problems.length === 0),
  );

function nothingWritten(first: PartGroup | undefined): Problem {
  const { segment } = (first as PartGroup).head;
  return problem(planEmpty, 'found', anchorAt(segment, 0, 0));
}
