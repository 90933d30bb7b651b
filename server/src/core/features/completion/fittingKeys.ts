import { Binder } from '../../bind/binder.ts';
import type { BoundNode } from '../../bind/boundDocument.ts';
import { isSurelyValid } from '../../bind/surelyValid.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import type { SyntaxNode } from '../../syntax/nodes.ts';
import { pairAt } from '../position/pairAt.ts';
import type { Scene } from './completionScene.ts';

/**
 * Whether a key may stand in front of the value that stands at the cursor already. Where there is
 * nothing behind the colon any key may.
 */
export function fitsWrittenValue(scene: Scene): (property: PropertySchema) => boolean {
  const { analysis, context } = scene;
  if (!context.colon) return () => true;
  const value = pairAt(analysis.document, context.range.start)?.value ?? valueOnLine(scene);
  // Lines below that cannot be read may be anything.
  if (value === undefined) return () => !scene.below || context.flow !== undefined;
  return ({ schema, name }) => {
    const binder = new Binder();
    const bound = binder.value(schema, value, name);
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

/** What follows the key where no reader could make anything of it: its form, and its text where it is one. */
function valueOnLine({ analysis, context }: Scene): SyntaxNode | undefined {
  const { line, character } = context.range.end;
  const rest = analysis.text.lineText(line).slice(character);
  const written = (context.flow === undefined ? rest.split(/\s#/) : rest.split(/[,}\]]/))[0] ?? '';
  const value = written.replace(/^\s*[:：]/, '').trim();
  const place = analysis.document.segmentAt(line);
  if (value === '' || place === undefined) return undefined;
  const base = { segment: place.segment, span: { start: 0, end: 0 } };
  if (value.startsWith('[')) return { kind: 'list', flow: true, items: [], ...base };
  if (value.startsWith('{')) return { kind: 'map', flow: true, pairs: [], ...base };
  return { kind: 'scalar', style: 'plain', value, ...base };
}
