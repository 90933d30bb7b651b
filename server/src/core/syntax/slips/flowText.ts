import { isAnyBlank } from './characters.ts';

/** A bracket farther away than that closes something else; and a hostile line must not be read again and again. */
const FARTHEST = 1000;

/**
 * Where a bracket inside a plain text is closed, on the same line and before anything that divides items:
 * 国办发[2003]100号. -1 where it is not, and then it is a bracket like any other.
 */
export function textBracketEnd(text: string, at: number): number {
  const match = /^(?:\[[^[\]{},:：\n]{0,40}\]|\{[^[\]{},:：\n]{0,40}\})/.exec(text.slice(at, at + 44));
  return match === null ? -1 : at + match[0].length;
}

/** Whether a text goes on behind a quote or bracket in it that is closed before `at`: "甲"率, [2003]100号. */
export function goesOn(text: string, at: number): boolean {
  let next = at;
  while (isAnyBlank(text[next])) next++;
  return next < text.length && !/[\r\n:：∶꞉﹕︰,，、;；\]}］｝#"'[{]/.test(text[next] as string);
}

/**
 * Whether the comma at `at` groups the digits of one number: 1,200吨. In braces no key may come before the next
 * comma, or `200吨` would be one; in a list, where `1` and `200` may be two items, a unit has to follow.
 */
export function groupsDigits(text: string, at: number, bracket: '[' | '{'): boolean {
  if (!/(?:^|[^\d.,])\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at)) && !/,\d{3}$/.test(text.slice(at - 4, at))) {
    return false;
  }
  const rest = text.slice(at + 1, at + 80);
  if (bracket === '{') return /^\d{3}(?!\d)[^,:：[\]{}\n]*(?:[,}]|$)/.test(rest);
  return /^\d{3}(?:,\d{3})*(?:\.\d+)?[^\d\s.,:：[\]{}，、-][^,:：[\]{}\n]*(?:[,\]]|$)/.test(rest);
}

/**
 * Whether `#` after a blank belongs to the text: #2机组. A number follows it, or it would hide the bracket that
 * closes what it stands in. On a line of its own, and with a blank behind it, it begins a remark.
 */
export function hashBelongsToText(text: string, at: number, bracket: '[' | '{'): boolean {
  const next = text[at + 1] ?? '\n';
  if (/[\s#]/.test(next)) return false;
  let before = at - 1;
  while (isAnyBlank(text[before])) before--;
  if (before < 0 || text[before] === '\n') return false;
  if (/\d/.test(next)) return true;
  const rest = text.slice(at, at + FARTHEST).split('\n', 1)[0] as string;
  return rest.includes(bracket === '[' ? ']' : '}');
}
