import { type Problem, problem, type TextEdit } from '../problems/problem.ts';
import { mapsIn } from '../schema/forms.ts';
import type { SchemaNode } from '../schema/schemaModel.ts';
import type { ScalarNode, SyntaxNode } from '../syntax/nodes.ts';
import { BLANKS, blankName, codePoint, ODD_BLANK } from '../syntax/slips/characters.ts';
import { bareName, WRONG_COLONS } from '../syntax/slips/colons.ts';
import { unusualBlank } from '../syntax/slips/slipRules.ts';
import { colonSpace, fullwidthColon } from '../syntax/syntaxRules.ts';
import { anchorAt, type Segment } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';

/** A key, a colon of any kind but a right one, and the blanks around it. */
const PAIR = new RegExp(`^([^:${WRONG_COLONS}\\s]{1,20})[${BLANKS}]*(:(?! )|[${WRONG_COLONS}])[${BLANKS}]*`);

/** A text that is really a key and its value, with a mistyped colon between them. */
export interface MistypedPair {
  readonly key: ScalarNode;
  readonly value: SyntaxNode;
  readonly problem: Problem;
}

/** Finds a text that begins with one of the keys the schema wants here and a mistyped colon. */
export function mistypedPair(schema: SchemaNode, node: ScalarNode): MistypedPair | undefined {
  if (node.style !== 'plain') return undefined;
  const match = PAIR.exec(node.value);
  if (match === null) return undefined;
  const [whole, name, colon] = match as unknown as [string, string, string];
  if (!mapsIn(schema).some((map) => map.property(bareName(name)) !== undefined)) return undefined;
  const { segment, span } = node;
  const at = span.start + whole.indexOf(colon);
  const from = span.start + whole.length;
  const text = node.value.slice(whole.length);
  const rest = { segment, span: { start: from, end: Math.max(from, span.end) } };
  const odd = whole.slice(whole.indexOf(colon) + 1).search(ODD_BLANK);
  const edits = [{ anchor: anchorAt(segment, at, from), newText: ': ' }];
  return {
    key: {
      kind: 'scalar',
      style: 'plain',
      value: name,
      segment,
      span: { start: span.start, end: span.start + name.length },
    },
    value: text === '' ? { kind: 'empty', ...rest } : { kind: 'scalar', style: 'plain', value: text, ...rest },
    problem:
      colon === ':' && odd !== -1 ? blankProblem(segment, at + 1 + odd, edits) : colonProblem(segment, at, name, edits),
  };
}

function colonProblem(segment: Segment, at: number, key: string, edits: readonly TextEdit[]): Problem {
  const mark = segment.text[at] as string;
  const place = anchorAt(segment, at, at + 1);
  const fixOf = (title: Localized) => ({ fix: { title, edits } });
  return mark === ':'
    ? problem(colonSpace, 'found', place, { key, mark }, fixOf(colonSpace.messages.fix))
    : problem(fullwidthColon, 'found', place, { key, mark }, fixOf(fullwidthColon.messages.fix));
}

function blankProblem(segment: Segment, at: number, edits: readonly TextEdit[]): Problem {
  const character = segment.text[at] as string;
  const args = { name: blankName(character), code: codePoint(character), count: 1 };
  const fix = { title: unusualBlank.messages.fix, edits };
  return problem(unusualBlank, 'found', anchorAt(segment, at, at + 1), args, { fix });
}
