import type { Plan } from '../../plan/plan.ts';
import { listKeyOf } from '../../plan/rows.ts';
import type { MessageArg, Problem } from '../../problems/problem.ts';
import type { Localized } from '../../text/locale.ts';
import { quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

/** So many rows of one list in which the same is missing are one thing to do. */
const MANY = 5;

/**
 * What is missing in five rows of a list or more is told once, at the list's key, with the first five
 * rows as related places (rules-spec 0.10). The name in the message then reads “甲”等7项.
 *
 * @param inOrder the problems in the file's order
 */
export function fewerAbsences(
  problems: readonly Problem[],
  inOrder: Iterable<Problem>,
  rule: Extract<Rule, { shape: 'row' }>,
  { file, head }: Plan,
): readonly Problem[] {
  if (problems.length < MANY) return problems;
  const rows: Problem[] = [];
  for (const problem of inOrder) if (rows.push(problem) === MANY) break;
  const [first] = rows;
  if (first === undefined) return problems;
  const { fix: _, ...rest } = first;
  return [
    {
      ...rest,
      anchor: listKeyOf(rule.notes.each, file) ?? head,
      args: { ...first.args, name: andMore(first.args.name, problems.length) },
      related: rows.map(({ anchor, args }) => ({ anchor, text: here, args: { name: args.name ?? '' } })),
    },
  ];
}

const here: Localized = { zh: '{name}在这里', en: '{name} is here' };

function andMore(name: MessageArg | undefined, count: number): Localized {
  const { zh, en } = typeof name === 'object' && 'zh' in name ? name : quoted(String(name ?? ''));
  return { zh: `${zh}等${count}项`, en: `${en} and ${count - 1} more` };
}
