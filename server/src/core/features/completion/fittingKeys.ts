import { Binder } from '../../bind/binder.ts';
import type { BoundNode } from '../../bind/boundDocument.ts';
import { isSurelyValid } from '../../bind/surelyValid.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import { keysAt } from '../../syntax/cursor/ancestry.ts';
import { type FlowEntry, type FlowShape, flowShape } from '../../syntax/cursor/flowShape.ts';
import { lineShape } from '../../syntax/cursor/lineShape.ts';
import { anchorOf, type ScalarNode, type SyntaxNode } from '../../syntax/nodes.ts';
import { Segment } from '../../text/anchor.ts';
import { pairAt } from '../position/pairAt.ts';
import type { Scene } from './completionScene.ts';

/**
 * Whether a key may stand in front of the value that stands at the cursor already, or in front of the
 * lines below that are deeper. Where there is no value any key may.
 */
export function fitsWrittenValue(scene: Scene): (property: PropertySchema) => boolean {
  const { context } = scene;
  const above = scene.below && context.flow === undefined && !context.afterDash;
  if (!context.colon && !above) return () => true;
  const value = valueRead(scene) ?? valueOnLine(scene) ?? valueBelow(scene);
  if (value === undefined) return () => true;
  return ({ schema, name }) => {
    const binder = new Binder();
    const bound = binder.value(schema, value, { key: name, placeholder: undefined });
    return binder.problems.length === 0 && isReadable(bound);
  };
}

/** Nothing that is written is wrong; what is left out is a blank. */
function isReadable(node: BoundNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return isSurelyValid(node.schema, node.value);
    case 'list':
      return node.items.every(isReadable);
    case 'map':
      return node.fields.values().every(({ value }) => isReadable(value));
    default:
      return node.kind === 'empty';
  }
}

/** The value as it was read, if the reader took the same word for its key. */
function valueRead({ analysis, context: { range } }: Scene): SyntaxNode | undefined {
  const pair = pairAt(analysis.document, range.start);
  const end = pair && analysis.document.rangeOf(anchorOf(pair.key)).end;
  return end?.line === range.end.line && end.character === range.end.character ? pair?.value : undefined;
}

/*
 * What stands behind a key where no reader could make anything of it: its form, the names of its keys,
 * and its text where it is one.
 */

function valueOnLine({ analysis, context }: Scene): SyntaxNode | undefined {
  const { line, character } = context.range.end;
  const rest = analysis.text.lineText(line).slice(character);
  const written = rest.replace(/^\s*[:：]/, '').trim();
  const end = /^[[{]/.test(written) ? /$/ : context.flow === undefined ? /(?:^|\s)#/ : /[,}\]]/;
  const value = (written.split(end)[0] ?? '').trim();
  return value === '' ? undefined : formOf(value);
}

function valueBelow({ analysis: { text }, context, below }: Scene): SyntaxNode | undefined {
  if (!below || context.flow !== undefined) return undefined;
  let line = context.range.end.line + 1;
  while (line < text.lineCount && lineShape(text.lineText(line)).blank) line++;
  const shape = lineShape(text.lineText(line));
  const names = keysAt(text, line, shape.contentColumn);
  const value = names.length > 0 ? mapOf(names.map((name) => [name, NOTHING])) : formOf(shape.text);
  return shape.dashes.length > 0 ? { kind: 'list', flow: false, items: [value], ...NOWHERE } : value;
}

function formOf(text: string): SyntaxNode {
  if (/^[[{]/.test(text)) return rowOf(text, flowShape(text, 0));
  // With one more colon in it no key makes it a value.
  return /^[^"'].*:\s/.test(text) ? { kind: 'broken', ...NOWHERE } : textOf(text);
}

function rowOf(text: string, { kind, entries }: FlowShape): SyntaxNode {
  const valueIn = ({ child, start, end }: FlowEntry): SyntaxNode => {
    if (child !== undefined) return rowOf(text, child);
    return end > start ? textOf(text.slice(start, end)) : NOTHING;
  };
  if (kind === 'list') return { kind: 'list', flow: true, items: entries.map(valueIn), ...NOWHERE };
  return mapOf(
    entries.flatMap((entry) => (entry.key === undefined ? [] : [[entry.key.text, valueIn(entry)] as const])),
  );
}

const NOWHERE = { segment: new Segment('', 0), span: { start: 0, end: 0 } };

const textOf = (value: string): ScalarNode => ({ kind: 'scalar', style: 'plain', value, ...NOWHERE });

const NOTHING: SyntaxNode = { kind: 'empty', ...NOWHERE };

const mapOf = (entries: readonly (readonly [string, SyntaxNode])[]): SyntaxNode => ({
  kind: 'map',
  flow: false,
  pairs: entries.map(([name, value]) => ({ key: textOf(name), value })),
  ...NOWHERE,
});
