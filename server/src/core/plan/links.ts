import type { BoundNode } from '../bind/boundDocument.ts';
import type { IdDefinition, PieceLinks, Reference } from '../bind/pieceNotes.ts';
import { anchorOf } from '../syntax/nodes.ts';

/** Rules and features know them from here. */
export type { IdDefinition, PieceLinks, Reference };

/** Collects ids and references; what they are is told by the schema alone. */
export function readLinks(nodes: readonly BoundNode[]): PieceLinks {
  const collector = new LinkCollector();
  for (const node of nodes) collector.collect(node, undefined);
  return collector;
}

class LinkCollector implements PieceLinks {
  readonly definitions: IdDefinition[] = [];
  readonly references: Reference[] = [];
  obscured = false;

  /** @param name 名称 of the map the node stands in */
  collect(node: BoundNode, name: string | undefined): void {
    if (node.kind === 'unread') this.obscured = true;
    else if (node.kind === 'list') for (const item of node.items) this.collect(item, undefined);
    else if (node.kind === 'map') {
      const own = node.fields.get('name')?.value;
      const ownName = own?.kind === 'scalar' ? String(own.value) : undefined;
      for (const field of node.fields.values()) this.collect(field.value, ownName);
    } else if (node.kind === 'scalar') this.#scalar(node, name);
  }

  #scalar(node: Extract<BoundNode, { kind: 'scalar' }>, name: string | undefined): void {
    const { schema } = node;
    const kinds = schema.ids;
    if (kinds === undefined) return;
    const text = String(node.value).trim();
    if (text === '' || kinds.length === 0) return;
    const anchor = anchorOf(node.node);
    if (schema.type === 'reference') this.references.push({ kinds, text, anchor, open: schema.open === true });
    else if (schema.type === 'id') this.definitions.push({ kind: kinds[0] as string, id: text, anchor, name });
  }
}
