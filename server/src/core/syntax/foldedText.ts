import { trimmedOfBlanks } from './slips/characters.ts';

/** Chinese characters and punctuation: between two of them nobody writes a blank. */
const CHINESE = '[\\p{Script=Han}\\u3001-\\u303f\\uff00-\\uffef“”‘’…—·]';
const BLANK_BETWEEN = new RegExp(`${CHINESE} ${CHINESE}`, 'u');
const ENDS_CHINESE = new RegExp(`${CHINESE}$`, 'u');
const BEGINS_CHINESE = new RegExp(`^${CHINESE}`, 'u');

/** As much of a line as tells where it ends in a value that is not its text letter for letter: escapes are ASCII. */
const LAST_WORDS = new RegExp(`${CHINESE}{1,12}$`, 'u');

/**
 * A value without the blanks that YAML puts in place of line ends, where they come between two Chinese characters:
 * a paragraph that was wrapped by hand reads as it was written. A blank that stands in the text itself stays.
 *
 * @param value as YAML reads it
 * @param written the text it was read from, quotes and block header included
 */
export function withoutFoldBlanks(value: string, written: string): string {
  if (!written.includes('\n') || !BLANK_BETWEEN.test(value)) return value;
  const lines = written.split('\n').map((line) => trimmedOfBlanks(line));
  if (/^[>"']/.test(lines[0] as string)) lines[0] = (lines[0] as string).replace(/^>.*|^["']/, '');
  let result = '';
  let from = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const [line, next] = [lines[index] as string, lines[index + 1] as string];
    const fold = foldBehind(value, from, line);
    if (fold === -1) continue;
    const drop = ENDS_CHINESE.test(line) && BEGINS_CHINESE.test(next);
    result += value.slice(from, drop ? fold : fold + 1);
    from = fold + 1;
  }
  return result + value.slice(from);
}

/** The offset of the blank that a line ends with in a value, at `from` or after it; -1 if there is none. */
function foldBehind(value: string, from: number, line: string): number {
  if (line === '') return -1;
  let begin = from;
  while (value[begin] === '\n') begin++;
  const exact = begin + line.length;
  if (value.startsWith(line, begin)) return value[exact] === ' ' ? exact : -1;
  const end = LAST_WORDS.exec(line)?.[0];
  const at = end === undefined ? -1 : value.indexOf(`${end} `, from);
  return at === -1 ? -1 : at + (end as string).length;
}
