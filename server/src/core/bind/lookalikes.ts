import { type Problem, problem } from '../problems/problem.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { codePoint, withoutThin } from '../syntax/slips/characters.ts';
import { comparable } from '../syntax/slips/ideographs.ts';
import { lookalikeCharacter } from '../syntax/slips/slipRules.ts';

/** The form in which keys, fixed values and ids are compared: NFKC, without characters that take no room. */
export const comparedAs = (text: string): string => comparable(withoutThin(text));

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
