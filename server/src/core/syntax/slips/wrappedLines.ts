import { rowMarkAt } from './rowMarks.ts';

/** What is written in sentences has such a mark. */
const SENTENCE = /[，。；、！？]/;

/** A line of a text, which is followed by more of it: no quotes, brackets or remark, and more than a word. */
const TEXT = /^\s*(?:- +)*(?:[^\s:：#"'[\]{}][^:：#"'[\]{}]*(?:：|:\s)\s*)?([^\s"'[\]{}|>&*!#:][^"[\]{}#\t]*)$/u;

/** `表述: |`, below which a text is to come. */
const BLOCK_HEADER = /^\s*(?:- +)*[^\s:：#"'[\]{}][^:：#"'[\]{}]*:\s+[|>][-+]?$/u;

const LONGEST_KEY = 12;

/**
 * Whether a line is more of the text on the line before it, broken there by whatever it was pasted from: a sentence
 * behind a sentence, and nothing that may be a key without its colon.
 *
 * @param isKey whether a text is the name of some key of the plan, in either language
 */
export function isWrapped(before: string, line: string, isKey: (text: string) => boolean): boolean {
  const text = line.trim();
  const above = before.trimEnd();
  if (!isSentence(text) || beginsWithKey(text, isKey)) return false;
  if (BLOCK_HEADER.test(above)) return SENTENCE.test(text);
  const written = TEXT.exec(above)?.[1] ?? '';
  if (!/\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}/u.test(written)) return false;
  return SENTENCE.test(text) || /[，、；]$/.test(written);
}

/** A text that can go on with another; what stands before a colon in it is more than a name. */
function isSentence(text: string): boolean {
  if (text === '' || /^[-?:,[\]{}#&*!|>'"%@`=]|\t|\s#|:(?:\s|$)/.test(text) || rowMarkAt(text, 0) !== undefined)
    return false;
  const colon = text.search(/[：∶﹕︰]/);
  return /\p{Script=Han}/u.test(text) && (colon === -1 || SENTENCE.test(text.slice(0, colon)));
}

function beginsWithKey(text: string, isKey: (text: string) => boolean): boolean {
  for (let end = 2; end <= Math.min(text.length, LONGEST_KEY); end++) if (isKey(text.slice(0, end))) return true;
  return false;
}
