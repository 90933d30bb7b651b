import { Binder } from '../../bind/binder.ts';
import type { BoundNode } from '../../bind/boundDocument.ts';
import { isSurelyValid } from '../../bind/surelyValid.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import { keysAt } from '../../syntax/cursor/ancestry.ts';
import { lineShape } from '../../syntax/cursor/lineShape.ts';
import type { ScalarNode, SyntaxNode } from '../../syntax/nodes.ts';
import { Segment } from '../../text/anchor.ts';
import { pairAt } from '../position/pairAt.ts';
import type { Scene } from './completionScene.ts';

/**
 * Whether a key may stand in front of the value that stands at the cursor already. Where there is
 * nothing behind the colon any key may.
 */
export function fitsWrittenValue(scene: Scene): (property: PropertySchema) => boolean {
  const { analysis, context } = scene;
  if (!context.colon) return () => true;
  const value = pairAt(analysis.document, context.range.start)?.value ?? valueOnLine(scene) ?? valueBelow(scene);
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

/*
 * What stands behind a key where no reader could make anything of it: its form, the names of its keys,
 * and its text where it is one.
 */

function valueOnLine({ analysis, context }: Scene): SyntaxNode | undefined {
  const { line, character } = context.range.end;
  const rest = analysis.text.lineText(line).slice(character);
  const written = (context.flow === undefined ? rest.split(/\s#/) : rest.split(/[,}\]]/))[0] ?? '';
  const value = written.replace(/^\s*[:：]/, '').trim();
  return value === '' ? undefined : formOf(value);
}

function valueBelow({ analysis: { text }, context, below }: Scene): SyntaxNode | undefined {
  if (!below || context.flow !== undefined) return undefined;
  let line = context.range.end.line + 1;
  while (line < text.lineCount && lineShape(text.lineText(line)).blank) line++;
  const shape = lineShape(text.lineText(line));
  const names = keysAt(text, line, shape.contentColumn);
  const value = names.length > 0 ? mapOf(names) : formOf(shape.text);
  return shape.dashes.length > 0 ? { kind: 'list', flow: false, items: [value], ...NOWHERE } : value;
}

function formOf(text: string): SyntaxNode {
  if (text.startsWith('[')) return { kind: 'list', flow: true, items: [], ...NOWHERE };
  return text.startsWith('{') ? mapOf([]) : textOf(text);
}

const NOWHERE = { segment: new Segment('', 0), span: { start: 0, end: 0 } };

const textOf = (value: string): ScalarNode => ({ kind: 'scalar', style: 'plain', value, ...NOWHERE });

const mapOf = (names: readonly string[]): SyntaxNode => ({
  kind: 'map',
  flow: false,
  pairs: names.map((name) => ({ key: textOf(name), value: { kind: 'empty', ...NOWHERE } })),
  ...NOWHERE,
});
