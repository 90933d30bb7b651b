import type { Fix, TextEdit } from '../problems/problem.ts';
import { mapsIn } from '../schema/forms.ts';
import { textOf } from '../schema/placeholder.ts';
import type { ChoiceSchema, ListSchema, MapSchema, SchemaNode } from '../schema/schemaModel.ts';
import type { MapNode, ScalarNode, SyntaxNode } from '../syntax/nodes.ts';
import { anchorAt, type Segment, sourceOf } from '../text/anchor.ts';
import { nearest } from '../text/nearest.ts';
import { valueForm } from './valueRules.ts';

/** How a map where a list is wanted becomes that list, if that is plain to see: as its one item, or line by line. */
export function mapFix({ items }: ListSchema, node: MapNode): Fix | undefined {
  const map = mapOf(items);
  const known = node.pairs.filter(({ key }) => map?.property(key.value) !== undefined).length;
  if (known > 0) {
    return known === node.pairs.length ? { title: valueForm.messages.rowFix, edits: asItem(node) } : undefined;
  }
  const edits = textOf(items)?.type === 'benefit' ? asLines(node) : undefined;
  return edits === undefined ? undefined : { title: valueForm.messages.linesFix, edits };
}

/** Whether a map is a benefit with a colon in it, `{化学需氧量减排: 10吨/年}`, and none of the keys a benefit has. */
export function isLineWithColon(schema: ChoiceSchema, { pairs }: MapNode): boolean {
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1 || textOf(schema)?.type !== 'benefit') return false;
  const names = mapOf(schema)?.properties.flatMap(({ name, zh, also = [] }) => [name, zh, ...also]) ?? [];
  const key = pair.key.value;
  return isWord(pair.key) && isWord(pair.value) && !names.includes(key) && nearest(key, names) === undefined;
}

/** How such a map becomes the line that is meant; undefined where something is said between its parts. */
export function lineFix({ flow, segment, span, pairs }: MapNode): Fix | undefined {
  const lines = joined({ segment, pairs });
  if (lines === undefined) return undefined;
  const edits = [...lines, ...(flow ? withMarks({ segment, span }, '', '') : [])];
  return { title: valueForm.messages.lineFix, edits };
}

/** Removes the colons, so that each key goes on with its value; undefined where a comment would go with one. */
function joined({ segment, pairs }: Pick<MapNode, 'segment' | 'pairs'>): readonly TextEdit[] | undefined {
  const isSaid = pairs.some(({ key, value }) => segment.text.slice(key.span.end, value.span.start).includes('#'));
  if (isSaid) return undefined;
  return pairs.map(({ key, value }) => ({ anchor: anchorAt(segment, key.span.end, value.span.start), newText: '' }));
}

/** Writes other marks, or none, in the place of the braces. */
const withMarks = (
  { segment, span }: Pick<MapNode, 'segment' | 'span'>,
  open: string,
  close: string,
): readonly TextEdit[] => [
  { anchor: anchorAt(segment, span.start, span.start + 1), newText: open },
  { anchor: anchorAt(segment, span.end - 1, span.end), newText: close },
];

const mapOf = (schema: SchemaNode): MapSchema | undefined =>
  mapsIn(schema).find(({ dataKeyed }) => dataKeyed === undefined);

function asItem({ flow, segment, span }: MapNode): readonly TextEdit[] {
  if (flow) return [insert(segment, span.start, '['), insert(segment, span.end, ']')];
  const edits = [insert(segment, span.start, '- ')];
  const { text } = segment;
  for (let at = text.indexOf('\n', span.start) + 1; at > 0 && at < span.end; at = text.indexOf('\n', at) + 1) {
    if (!/^\r?\n/.test(text.slice(at, at + 2))) edits.push(insert(segment, at, '  '));
  }
  return edits;
}

/** `化学需氧量减排: 10吨/年` is written in one line by planners. */
function asLines({ flow, segment, span, pairs }: MapNode): readonly TextEdit[] | undefined {
  if (!pairs.every(({ key, value }) => isWord(key) && isWord(value))) return undefined;
  const edits = joined({ segment, pairs });
  if (edits === undefined) return undefined;
  if (!flow) return [...edits, ...pairs.map(({ key }) => insert(segment, key.span.start, '- '))];
  return [...edits, ...withMarks({ segment, span }, '[', ']')];
}

/** A plain text on one line that stays one behind another. */
const isWord = (node: SyntaxNode): node is ScalarNode =>
  node.kind === 'scalar' && node.style === 'plain' && /^[^\s,，、[\]{}#:&*!|>][^,，、[\]{}#:\n]*$/.test(sourceOf(node));

const insert = (segment: Segment, at: number, newText: string): TextEdit => ({
  anchor: anchorAt(segment, at, at),
  newText,
});
