import type { BoundField, BoundNode } from '../bind/boundDocument.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';

/** An id that something in the plan is given: 编号 M1 of a target. */
export interface IdDefinition {
  /** `target`, `enterprise`, …, as the schema names it. */
  readonly kind: string;
  readonly id: string;
  readonly anchor: Anchor;
  /** 名称 of what has the id, for messages and completion. */
  readonly name: string | undefined;
}

/** A place that names something by its id. */
export interface Reference {
  /** The kinds of id it may name. */
  readonly kinds: readonly string[];
  readonly text: string;
  readonly anchor: Anchor;
  /** A text that does not look like an id is no dangling reference here (a free name, a value). */
  readonly open: boolean;
}

/** Every id and reference of a plan, in the file's order. */
export interface Links {
  readonly definitions: readonly IdDefinition[];
  readonly references: readonly Reference[];
  /** Root fields in which something could not be read, so that ids may be hidden there. */
  readonly obscured: ReadonlySet<string>;
  /** Root field in which each definition stands. */
  readonly definedIn: ReadonlyMap<IdDefinition, string>;
}

/** Collects ids and references; what they are is told by the schema alone. */
export function readLinks(fields: ReadonlyMap<string, BoundField>): Links {
  const collector = new LinkCollector();
  for (const field of fields.values()) collector.collect(field.value, field.name, undefined);
  return collector;
}

class LinkCollector implements Links {
  readonly definitions: IdDefinition[] = [];
  readonly references: Reference[] = [];
  readonly obscured = new Set<string>();
  readonly definedIn = new Map<IdDefinition, string>();

  /** @param name 名称 of the map the node stands in */
  collect(node: BoundNode, root: string, name: string | undefined): void {
    if (node.kind === 'unread') this.obscured.add(root);
    else if (node.kind === 'list') for (const item of node.items) this.collect(item, root, undefined);
    else if (node.kind === 'map') {
      const own = node.fields.get('name')?.value;
      const ownName = own?.kind === 'scalar' ? String(own.value) : undefined;
      for (const field of node.fields.values()) this.collect(field.value, root, ownName);
    } else if (node.kind === 'scalar') this.#scalar(node, root, name);
  }

  #scalar(node: Extract<BoundNode, { kind: 'scalar' }>, root: string, name: string | undefined): void {
    const { schema } = node;
    const text = String(node.value).trim();
    const kinds = schema.ids ?? [];
    if (text === '' || kinds.length === 0) return;
    const anchor = anchorOf(node.node);
    if (schema.type === 'reference') this.references.push({ kinds, text, anchor, open: schema.open === true });
    else if (schema.type === 'id') {
      const definition = { kind: kinds[0] as string, id: text, anchor, name };
      this.definitions.push(definition);
      this.definedIn.set(definition, root);
    }
  }
}
