import { Binder } from '../../bind/binder.ts';
import type { BoundNode } from '../../bind/boundDocument.ts';
import { isSurelyValid } from '../../bind/surelyValid.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import { pairAt } from '../position/pairAt.ts';
import type { Scene } from './completionScene.ts';

/**
 * Whether a key may stand in front of the value that stands at the cursor already. Where there is none,
 * or the text could not be read, any key may.
 */
export function fitsWrittenValue({ analysis, context }: Scene): (property: PropertySchema) => boolean {
  const pair = context.colon ? pairAt(analysis.document, context.range.start) : undefined;
  if (pair === undefined) return () => true;
  return ({ schema }) => {
    const binder = new Binder();
    const bound = binder.value(schema, pair.value, pair.key.value);
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
