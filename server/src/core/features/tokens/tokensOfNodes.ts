import type { BoundField, BoundMap, BoundNode, BoundScalar } from '../../bind/boundDocument.ts';
import { readingOf, valueKindOf } from '../../plan/readings.ts';
import { formerly } from '../../schema/names.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import type { SyntaxNode } from '../../syntax/nodes.ts';
import type { ValueReader } from '../../values/readValue.ts';
import type { Value } from '../../values/value.ts';
import type { ListedWords } from './listedWord.ts';
import type { FoundToken, TokenKind } from './planToken.ts';

/** What tells words apart besides where they stand. */
export interface TokenReader {
  readonly listed: ListedWords;
  readonly values: ValueReader;
}

/** The tokens in a value and all that is in it, in the order of the tree. */
export function tokensIn(
  node: BoundNode,
  property: PropertySchema | undefined,
  reader: TokenReader,
  found: FoundToken[],
): void {
  if (node.kind === 'list') for (const item of node.items) tokensIn(item, property, reader, found);
  else if (node.kind === 'scalar') {
    const kind = kindOf(node, property, reader);
    if (kind !== undefined) addToken(node.node, kind, found);
  } else if (node.kind === 'map') {
    unknownKeys(node, found);
    for (const field of node.fields.values()) tokensIn(field.value, field.property ?? property, reader, found);
  }
}

/** Puts down a word; one that goes on over several lines is left to the grammar. */
export function addToken(
  { segment, span }: Pick<SyntaxNode, 'segment' | 'span'>,
  kind: TokenKind,
  found: FoundToken[],
): void {
  const { line, character } = segment.positionAt(span.start);
  const length = span.end - span.start;
  if (length === 0 || segment.positionAt(span.end).line !== line) return;
  found.push({ segment, token: { kind, line, character, length } });
}

/** A misspelt key is read as what it means, and so is an old one; those are no strangers. */
function unknownKeys({ schema, node, fields }: BoundMap, found: FoundToken[]): void {
  const read = fields.values();
  if (schema.dataKeyed !== undefined || read.length === node.pairs.length) return;
  for (const { key } of node.pairs) {
    const known = read.some((field) => startsAt(field, key)) || schema.property(key.value) !== undefined;
    if (!known && formerly(schema.properties, key.value) === undefined) addToken(key, 'unknownKey', found);
  }
}

const startsAt = ({ key }: BoundField, other: SyntaxNode): boolean =>
  key.segment === other.segment && key.span.start === other.span.start;

function kindOf(
  node: BoundScalar,
  property: PropertySchema | undefined,
  { listed, values }: TokenReader,
): TokenKind | undefined {
  const { schema, value } = node;
  if (schema.type === 'id') return 'givenId';
  if (schema.type === 'reference' && (schema.open !== true || looksLikeId(String(value)))) return 'namedId';
  if (listed.has(node, property)) return 'listed';
  return valueKindOf(schema) !== undefined && hasNumber(readingOf(node, values)) ? 'value' : undefined;
}

/** Where a name may stand as well, an id is a few letters with a number, as planners number their tables. */
const looksLikeId = (text: string): boolean => /^\s*(?:[A-Za-z]{1,4}[-_]?\d{1,5}|附件\d{1,3})\s*$/.test(text);

/** Values in which there is something to count or a day to meet; not those that can be read in two ways. */
const COUNTED: ReadonlySet<Value['kind']> = new Set([
  'quantity',
  'money',
  'share',
  'points',
  'change',
  'move',
  'date',
  'span',
]);

const hasNumber = ({ kind }: Value): boolean => COUNTED.has(kind);
