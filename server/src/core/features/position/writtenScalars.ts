import type { BoundDocument, BoundNode, BoundScalar } from '../../bind/boundDocument.ts';

/** Rows of each top-level list that are looked at: each is read again for it. */
const ROWS = 300;

/** The texts a plan holds, with what the schema says of each; of long lists the first rows only. */
export function* writtenScalars({ groups }: BoundDocument): Generator<BoundScalar> {
  for (const { pieces } of groups.values()) {
    for (const { nodes } of pieces.slice(0, ROWS)) for (const node of nodes) yield* scalarsIn(node);
  }
}

function* scalarsIn(node: BoundNode): Generator<BoundScalar> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'list') for (const item of node.items) yield* scalarsIn(item);
  else if (node.kind === 'map') for (const { value } of node.fields.values()) yield* scalarsIn(value);
}
