import { BLANKS, trimmedOfBlanks } from '../slips/characters.ts';
import { COLON as ANY_COLON } from '../slips/colons.ts';

/** A key that a line surely begins with. */
export interface KeyLine {
  readonly name: string;
  /** Nothing follows its colon but a comment. */
  readonly bare: boolean;
}

/** Nothing but white space or the line's end makes the colon behind a key one. */
const COLON = String.raw`:(?=[ \t\r\n]|$)`;
const PLAIN_KEY = String.raw`^([^-\s"'#,[\]{}&*!|>%@\x60?:：][^:：#\r\n]*)`;
const PLAIN = new RegExp(PLAIN_KEY + COLON);
const MISTYPED = new RegExp(`${PLAIN_KEY}：`);
const QUOTED = new RegExp(String.raw`^(?:"([^"\\\r\n]*)"|'([^'\r\n]*)')[ \t]*${COLON}`);

/** Whether a key stands at an offset of a line whose colon is one of a Chinese keyboard. */
export const isMistypedKeyAt = (line: string, at: number): boolean => MISTYPED.test(line.slice(at));

/**
 * The key that stands at an offset of a line, if it is one beyond doubt: a mistyped colon, or anything
 * else that may be read in two ways, gives none.
 */
export function keyLineAt(line: string, at: number): KeyLine | undefined {
  const text = line.slice(at);
  const match = PLAIN.exec(text) ?? QUOTED.exec(text);
  if (match === null) return undefined;
  const name = match[1]?.trimEnd() ?? match[2] ?? (match[3] as string);
  return { name, bare: /^[ \t]*(?:[#\r\n]|$)/.test(text.slice(match[0].length)) };
}

const REMARK = new RegExp(`[${BLANKS}]#`);

/** True for a line that is a key, its colon (an input slip included) and nothing else but a comment. */
export function isKeyWithoutValue(line: string): boolean {
  const comment = REMARK.exec(line);
  const text = trimmedOfBlanks(comment === null ? line : line.slice(0, comment.index));
  if (!ANY_COLON.test(text.at(-1) ?? '')) return false;
  const key = text.slice(0, -1).trimEnd();
  const quote = key[0];
  if (quote === '"' || quote === "'") return key.length > 1 && key.indexOf(quote, 1) === key.length - 1;
  return key !== '' && !/[:：][ \t]|^[&*!|>@`[{]/.test(key);
}
