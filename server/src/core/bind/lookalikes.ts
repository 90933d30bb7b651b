import { type Problem, problem } from '../problems/problem.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { codePoint, withoutThin } from '../syntax/slips/characters.ts';
import { comparable } from '../syntax/slips/ideographs.ts';
import { lookalikeCharacter } from '../syntax/slips/slipRules.ts';

/** Cyrillic and Greek letters that look like Latin ones in every font, and those, by Unicode 16 (confusables.txt). */
const FOREIGN = 'АВЕЅІЈКМНОРСТУХасеорхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const LATIN = 'ABESIJKMHOPCTYXaceopxyijsABEZHIKMNOPTYXo';
const ANY_FOREIGN = new RegExp(`[${FOREIGN}]`);
const ALL_FOREIGN = new RegExp(ANY_FOREIGN, 'g');

/** A text with Latin letters in place of those that only look like them. */
export const inLatin = (text: string): string =>
  ANY_FOREIGN.test(text) ? text.replace(ALL_FOREIGN, (letter) => LATIN[FOREIGN.indexOf(letter)] as string) : text;

/** The form in which keys, fixed values and ids are compared: NFKC, Latin letters, no characters that take no room. */
export const comparedAs = (text: string): string => inLatin(comparable(withoutThin(text)));

/**
 * Says of a name that it was recognised in spite of its characters, and which one it is.
 *
 * @param right the name as it should be written
 */
export function lookalikeProblem(node: ScalarNode, right: string): Problem {
  const odd = [...node.value].find((character) => comparedAs(character) !== character) ?? '';
  const args = { text: node.value, char: odd, code: codePoint(odd), right };
  const fix = { title: lookalikeCharacter.messages.nameFix, args, edits: [{ anchor: anchorOf(node), newText: right }] };
  // Quoted and block texts are left to their writer: the fix would have to rebuild their quoting.
  const extras = node.style === 'plain' && !node.value.includes('\n') ? { fix } : {};
  return problem(lookalikeCharacter, 'name', anchorOf(node), args, extras);
}
