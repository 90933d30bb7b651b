import type { BoundDocument, BoundMap, BoundNode } from '../bind/boundDocument.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';

/** The row that is given an id, from its first key to its end; undefined where none is. */
export function rowWithId({ groups }: BoundDocument, id: string): Anchor | undefined {
  for (const { pieces } of groups.values()) {
    for (const piece of pieces) {
      if (!piece.definitions.some((definition) => definition.id === id)) continue;
      const row = piece.nodes.map((node) => mapWithId(node, id)).find((map) => map !== undefined);
      if (row !== undefined) return anchorOf(row.node);
    }
  }
  return undefined;
}

function mapWithId(node: BoundNode, id: string): BoundMap | undefined {
  const inner =
    node.kind === 'list' ? node.items : node.kind === 'map' ? node.fields.values().map(({ value }) => value) : [];
  if (node.kind === 'map') {
    const own = node.fields.get('id')?.value;
    if (own?.kind === 'scalar' && String(own.value).trim() === id) return node;
  }
  for (const each of inner) {
    const found = mapWithId(each, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
