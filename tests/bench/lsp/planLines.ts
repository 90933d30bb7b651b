import { editedRow, type Plan } from '../generate.ts';
import { type Edit, insertion } from './document.ts';

/** The first line of the row that structural edits go to, zero-based. */
export const rowLine = (plan: Plan, size: number): number =>
  lineOf(plan, `- 编号: Q${editedRow(size)}`, lineOf(plan, '重点工业企业名单'), '');

/** The first lines of all rows of both long lists. */
export const rowLines = ({ lines }: Plan): readonly number[] =>
  lines.flatMap((text, line) => (/^ *- 编号: [QP]\d+$/.test(text) ? [line] : []));

/** The first line with this key at or behind another. Without the colon as its end the line must be the text itself. */
export function lineOf(plan: Plan, key: string, from = 0, end = ':'): number {
  const line = plan.lines.findIndex((text, at) => {
    const trimmed = text.trimStart();
    return at >= from && (end === '' ? trimmed === key : trimmed.startsWith(key + end));
  });
  if (line < 0) throw new Error(`The plan has no ${key} after line ${from}.`);
  return line;
}

/** All lines with this key. */
export const linesOf = ({ lines }: Plan, key: string): readonly number[] =>
  lines.flatMap((text, line) => (text.trimStart().startsWith(`${key}:`) ? [line] : []));

export function textAt(plan: Plan, line: number): string {
  const text = plan.lines[line];
  if (text === undefined) throw new Error(`The plan has no line ${line}.`);
  return text;
}

export const indentOf = (text: string): number => text.length - text.trimStart().length;

/** A text behind all that stands on a line. */
export const atEnd = (plan: Plan, line: number, text: string): Edit => insertion(line, textAt(plan, line).length, text);
