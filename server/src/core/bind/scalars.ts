import { type Problem, problem } from '../problems/problem.ts';
import { enumValueOf, formerly } from '../schema/names.ts';
import { isReadAsValue } from '../schema/readAsValue.ts';
import type { ScalarSchema } from '../schema/schemaModel.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { withoutThin } from '../syntax/slips/characters.ts';
import { formerNameProblem } from './formerNames.ts';
import { withInnerQuotes } from './innerQuotes.ts';
import { comparedAs, inLatin, lookalikeProblem } from './lookalikes.ts';
import { fullwidthDigit, valuePattern } from './valueRules.ts';
import { yearMeant } from './yearAlone.ts';

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/;

/**
 * The canonical value of a text: an enum's English name, a number where the schema has one, else the
 * text. What fits neither stays as it is, and validation says so.
 */
export function readScalar(schema: ScalarSchema, node: ScalarNode, problems: Problem[]): string | number {
  const text = halfWidth(schema, node, problems);
  if (schema.values !== undefined) return enumValue(schema, text, node, problems) ?? text;
  if (schema.type === 'year') return year(text, node, problems);
  if (schema.type === 'integer' && /^[+-]?\d{1,15}$/.test(text)) return Number(text);
  return text;
}

/** A year with words around it is read as the year. */
function year(text: string, node: ScalarNode, problems: Problem[]): string {
  const meant = yearMeant(text);
  if (meant === undefined) return text;
  const args = { value: withInnerQuotes(node.value), year: meant };
  const edits = [{ anchor: anchorOf(node), newText: meant }];
  problems.push(
    problem(valuePattern, 'yearAlone', anchorOf(node), args, {
      fix: { title: valuePattern.messages.fix, args, edits },
    }),
  );
  return meant;
}

function enumValue(schema: ScalarSchema, text: string, node: ScalarNode, problems: Problem[]): string | undefined {
  const known = enumValueOf(schema, text.trim());
  if (known !== undefined) return known.value;
  const renamed = formerly(schema.values, text.trim());
  if (renamed !== undefined) {
    problems.push(formerNameProblem('value', node, renamed));
    return renamed.value;
  }
  const right = comparedAs(text).trim();
  const meant = enumValueOf(schema, right);
  if (meant !== undefined) problems.push(lookalikeProblem(node, right));
  return meant?.value;
}

/** A key that is data, with its digits as they should be. */
export const halfWidthKey = (schema: ScalarSchema, key: ScalarNode, problems: Problem[]): string =>
  halfWidth(schema, key, problems);

function halfWidth(schema: ScalarSchema, node: ScalarNode, problems: Problem[]): string {
  // A reference holds an id, or else a text.
  if (!isReadAsValue(schema.type) && schema.type !== 'reference') return node.value;
  if (!FULL_WIDTH.test(node.value)) return asItLooks(node, problems);
  // What belongs to a number comes with it: ８％ is 8%.
  const right = node.value.replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (wide) => wide.normalize('NFKC'));
  const fix = { title: fullwidthDigit.messages.fix, edits: [{ anchor: anchorOf(node), newText: right }] };
  // Quoted and block texts are left to their writer: the fix would have to rebuild their quoting.
  const extras = node.style === 'plain' && !node.value.includes('\n') ? { fix } : {};
  problems.push(problem(fullwidthDigit, 'found', anchorOf(node), { text: node.value, right }, extras));
  return right;
}

/**
 * A value or id in the letters it seems to have, without characters that take no room; around it they are found before
 * it is read.
 */
function asItLooks(node: ScalarNode, problems: Problem[]): string {
  const right = inLatin(withoutThin(node.value));
  if (right !== node.value) problems.push(lookalikeProblem(node, right));
  return right;
}
