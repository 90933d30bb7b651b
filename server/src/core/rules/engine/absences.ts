import type { Plan } from '../../plan/plan.ts';
import { listKeyOf } from '../../plan/rows.ts';
import type { MessageArg, Problem } from '../../problems/problem.ts';
import { type Localized, unnamed } from '../../text/locale.ts';
import { quoted } from '../quoted.ts';
import { isAnywhere, type Rule } from '../rule.ts';

type RowRule = Extract<Rule, { shape: 'row' }>;

/** So many rows of one list in which the same is missing are one thing to do. */
const MANY = 5;

/**
 * What is missing in five rows of a list or more is told once, at the list's key, with the first five
 * rows as related places (rule book, 0.10); the name in the message then reads “甲”等7项. So is what a rule
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
  const counts = new Map<string, number>();
  for (const each of problems) {
    const group = groupOf(each, rule.meta);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  for (const [group, count] of counts) {
    if (count < MANY && rule.meta.oncePerList?.includes(group) !== true) counts.delete(group);
  }
  if (counts.size === 0) return problems;
  const rows = new Map<string, Problem[]>([...counts.keys()].map((group) => [group, []]));
  let wanted = [...counts.values()].reduce((sum, count) => sum + Math.min(count, MANY), 0);
  // The first few will do, and then the rest need not be put in order.
  for (const each of inOrder) {
    if (wanted === 0) break;
    const first = rows.get(groupOf(each, rule.meta) ?? '');
    if (first === undefined || first.length === MANY) continue;
    first.push(each);
    wanted--;
  }
  return [
    ...problems.filter((each) => !counts.has(groupOf(each, rule.meta) ?? '')),
    ...[...rows].flatMap(([group, first]) => gathered(first, counts.get(group) ?? 0, rule, plan)),
  ];
}

/** What a problem is counted with; undefined where each is told where it stands. */
function groupOf({ message }: Problem, { absence, oncePerList }: Rule['meta']): string | undefined {
  if (oncePerList?.includes(message)) return message;
  if (absence === true) return 'all';
  return absence !== undefined && absence !== false && absence[message] !== undefined ? message : undefined;
}

/** One problem at the list's key for many. */
function gathered(rows: readonly Problem[], n: number, { notes, meta }: RowRule, { file, head }: Plan): Problem[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { fix: _, ...rest } = first;
  const { absence } = meta;
  const many = typeof absence === 'object' ? absence[first.message] : undefined;
  // Of what a region asks no kind of row is known, and the first of them is near enough.
  const key = isAnywhere(notes.each)
    ? notes.each === 'local'
      ? first.anchor
      : undefined
    : listKeyOf(notes.each, file);
  return [
    {
      ...rest,
      message: many ?? first.message,
      anchor: key ?? head,
      args: { ...first.args, n, name: andMore(first.args.name, n) },
      related: rows.map(({ anchor, args }) => ({ anchor, text: here, args: { name: args.name ?? '' } })),
    },
  ];
}

const here: Localized = { zh: '{name}在这里', en: '{name} is here' };

function andMore(name: MessageArg | undefined, count: number): Localized {
  const { zh, en } = typeof name === 'object' && 'zh' in name ? name : quoted(String(name ?? ''));
  if (en === unnamed.en) return { zh: `${count}项`, en: `${count} items` };
  return { zh: `${zh}等${count}项`, en: `${en} and ${count - 1} more` };
}
