import { isBlankChoice } from './officeBlanks.ts';

/** What is to be written later, or in another document that is not named. */
const PUT_OFF: ReadonlySet<string> = new Set(
  '略 待补 待补充 待完善 待定 另行印发 另行公布 另行发布 另行制定 …… … ... TBD TODO'.split(' '),
);

/** What is written where there is nothing to say. */
const NOTHING: ReadonlySet<string> = new Set('无 暂无 同上 /'.split(' '));

/** Whether all that a text says is that it is yet to be written: 略, 待定。, ××. */
export const isPutOff = (written: string): boolean => isIn(PUT_OFF, written) || isBlankChoice(written.trim());

/** Whether all that a text says is that nothing is written there: 无, and what is put off. */
export const isStandIn = (written: string): boolean => isIn(NOTHING, written) || isPutOff(written);

function isIn(words: ReadonlySet<string>, written: string): boolean {
  const text = written.trim();
  return words.has(text) || (/[。.]$/.test(text) && words.has(text.slice(0, -1)));
}
