import type { Plan } from '../../plan/plan.ts';
import { listKeyOf } from '../../plan/rows.ts';
import type { MessageArg, Problem } from '../../problems/problem.ts';
import type { Localized } from '../../text/locale.ts';
import { quoted } from '../quoted.ts';
import { isAnywhere, type Rule } from '../rule.ts';

type RowRule = Extract<Rule, { shape: 'row' }>;

/** So many rows of one list in which the same is missing are one thing to do. */
const MANY = 5;

/**
 * What is missing in five rows of a list or more is told once, at the list's key, with the first five
 * rows as related places (rules-spec 0.10); the name in the message then reads “甲”等7项. So is what a rule
 * says of all rows together (`oncePerList`), however few they are.
 *
 * @param inOrder the problems in the file's order
 */
export function toldOnce(
  problems: readonly Problem[],
  inOrder: Iterable<Problem>,
  rule: RowRule,
  plan: Plan,
): readonly Problem[] {
  const { absence, oncePerList = [] } = rule.meta;
  const together = (each: Problem): boolean => oncePerList.includes(each.message);
  const ofAll = oncePerList.length === 0 ? 0 : problems.filter(together).length;
  const gathers = absence === true && problems.length - ofAll >= MANY;
  if (ofAll === 0 && !gathers) return problems;
  const rows: Record<'single' | 'all', Problem[]> = { single: [], all: [] };
  // The first few will do, and then the rest need not be put in order.
  for (const each of inOrder) {
    const list = rows[together(each) ? 'all' : 'single'];
    if (list.length < MANY) list.push(each);
    if (rows.single.length >= (gathers ? MANY : 0) && rows.all.length === Math.min(ofAll, MANY)) break;
  }
  return [
    ...(gathers
      ? gathered(rows.single, problems.length - ofAll, rule, plan)
      : problems.filter((each) => !together(each))),
    ...gathered(rows.all, ofAll, rule, plan),
  ];
}

/** One problem at the list's key for many. */
function gathered(rows: readonly Problem[], n: number, { notes }: RowRule, { file, head }: Plan): Problem[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { fix: _, ...rest } = first;
  const key = isAnywhere(notes.each) ? undefined : listKeyOf(notes.each, file);
  return [
    {
      ...rest,
      anchor: key ?? head,
      args: { ...first.args, n, name: andMore(first.args.name, n) },
      related: rows.map(({ anchor, args }) => ({ anchor, text: here, args: { name: args.name ?? '' } })),
    },
  ];
}

const here: Localized = { zh: '{name}在这里', en: '{name} is here' };

function andMore(name: MessageArg | undefined, count: number): Localized {
  const { zh, en } = typeof name === 'object' && 'zh' in name ? name : quoted(String(name ?? ''));
  return { zh: `${zh}等${count}项`, en: `${en} and ${count - 1} more` };
}
