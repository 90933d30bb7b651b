import { type Problem, problem } from '../problems/problem.ts';
import { languageOfText, nameInLanguage } from '../schema/names.ts';
import type { EnumValue, PropertySchema } from '../schema/schemaModel.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { formerName } from './keyRules.ts';

/**
 * Says of a key or value that it was read by a name it no longer has.
 *
 * @param named what it is now; the fix writes its name in the language of the old one
 */
export function formerNameProblem(what: 'key' | 'value', node: ScalarNode, named: PropertySchema | EnumValue): Problem {
  const anchor = anchorOf(node);
  const name = nameInLanguage(named, languageOfText(node.value));
  const args = { former: node.value, name };
  // Quoted and block texts are left to their writer: the fix would have to rebuild their quoting.
  const fix = { title: formerName.messages.fix, args, edits: [{ anchor, newText: name }] };
  return problem(formerName, what, anchor, args, node.style === 'plain' ? { fix } : {});
}
