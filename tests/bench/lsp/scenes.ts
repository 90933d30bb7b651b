import { generatePlan, moreEnterprises, type Plan } from '../generate.ts';
import type { Check } from './client.ts';
import { type Edit, insertion } from './document.ts';
import { atEnd, indentOf, lineOf, rowLine, textAt } from './planLines.ts';

/** An edit, what the diagnostics must say after it, and what they must say once it is undone. */
export interface Stroke {
  readonly edits: readonly Edit[];
  readonly done: Check;
  readonly undone: Check;
}

/** A plan, and what is done to it and undone, one stroke after the other and then from the first again. */
export interface Scene {
  readonly name: string;
  readonly plan: Plan;
  /** What must be known before the first edit. */
  readonly opened: Check;
  readonly strokes: readonly [Stroke, ...Stroke[]];
}

/** Rows that are pasted at once. */
const PASTED = 100;
const FIELD = '企业规模';
const NAME = '企业名称';
const BLOCK = '清洁生产审核';
const CONTENT = '重点内容';
const AFTER_CONTENT = '主要措施';

/** A diagnostic starts on one of the lines. */
export const names =
  (first: number, last = first): Check =>
  (diagnostics) =>
    diagnostics.some(({ range: { start } }) => first <= start.line && start.line <= last);

const silentOn =
  (line: number): Check =>
  (diagnostics) =>
    !names(line)(diagnostics);

const clean: Check = (diagnostics) => diagnostics.length === 0;

/** Every mistake of the plan is named on its line, and nothing is on any other line but those that are added. */
export const namesMistakes =
  ({ mistakeLines }: Plan, ...added: readonly number[]): Check =>
  (diagnostics) => {
    const due = [...mistakeLines, ...added];
    const lines = new Set(diagnostics.map(({ range }) => range.start.line));
    return lines.size === due.length && due.every((line) => lines.has(line));
  };

/** The four edits that change more than a value, each in a plan without a mistake, or one where it needs one. */
export const structuralEdits = (size: number): readonly Scene[] => [
  openQuote(size),
  dedentBlock(size),
  pasteRows(size),
  deleteContent(size),
];

/**
 * A quote that nothing closes: all text behind it becomes part of the value. Where an editor shows
 * that is its own choice, so any diagnostic from that line on is right.
 */
function openQuote(size: number): Scene {
  const plan = generatePlan({ size });
  const line = lineOf(plan, FIELD, rowLine(plan, size));
  const value = textAt(plan, line).indexOf(': ') + 2;
  return {
    name: 'open a quote',
    plan,
    opened: clean,
    strokes: [{ edits: [insertion(line, value, '"')], done: names(line, Number.POSITIVE_INFINITY), undone: clean }],
  };
}

/** The entries of a nested mapping moved one level out, where two of them are unknown. */
function dedentBlock(size: number): Scene {
  const plan = generatePlan({ size });
  const head = lineOf(plan, BLOCK, rowLine(plan, size));
  const indent = indentOf(textAt(plan, head));
  let end = head + 1;
  while (indentOf(textAt(plan, end)) > indent) end++;
  const dedented = plan.lines.slice(head + 1, end).map((text) => text.slice(2));
  const range = { start: { line: head + 1, character: 0 }, end: { line: end, character: 0 } };
  return {
    name: 'dedent a block',
    plan,
    opened: clean,
    strokes: [{ edits: [{ range, text: `${dedented.join('\n')}\n` }], done: names(head, end - 1), undone: clean }],
  };
}

/** A hundred more enterprises, the last of which is wrong. */
function pasteRows(size: number): Scene {
  const plan = generatePlan({ size });
  const line = rowLine(plan, size);
  const { lines, mistakeLines } = moreEnterprises(PASTED, true);
  return {
    name: `paste ${PASTED} rows`,
    plan,
    opened: clean,
    strokes: [
      {
        edits: [insertion(line, 0, `${lines.join('\n')}\n`)],
        done: names(line + (mistakeLines[0] ?? 0)),
        undone: clean,
      },
    ],
  };
}

/**
 * One of the eight contents goes, and with it the mistake that it holds; it comes back when undone.
 * What a server says about the content that is missing is its own matter: no schema asks for it.
 */
function deleteContent(size: number): Scene {
  const plan = generatePlan({ size, wrongContent: true });
  const start = lineOf(plan, CONTENT);
  const end = lineOf(plan, AFTER_CONTENT);
  const mistake = plan.mistakeLines[0] ?? start;
  return {
    name: 'delete a content',
    plan,
    opened: names(mistake),
    strokes: [
      {
        edits: [{ range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } }, text: '' }],
        done: (diagnostics) => !names(start, end - 1)(diagnostics),
        undone: names(mistake),
      },
    ],
  };
}

/** Keys that are typed one after the other; only the last makes a mistake. */
export interface Burst extends Omit<Scene, 'strokes'>, Omit<Stroke, 'edits'> {
  readonly keys: readonly Edit[];
}

/** Letters that are typed into a name, and at last one where no letter is allowed. */
export function burst(size: number, keys: number): Burst {
  const plan = generatePlan({ size });
  const row = rowLine(plan, size);
  const name = lineOf(plan, NAME, row);
  const line = lineOf(plan, FIELD, row);
  const letters = Array.from({ length: keys - 1 }, (_, at) => insertion(name, textAt(plan, name).length + at, 'x'));
  return {
    name: `${keys} keys`,
    plan,
    opened: clean,
    keys: [...letters, atEnd(plan, line, 'x')],
    done: names(line),
    undone: silentOn(line),
  };
}
