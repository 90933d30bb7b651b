import type { BoundField, BoundFields, BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import type { IdDefinition, PieceLinks, Reference } from '../bind/pieceNotes.ts';
import { compactList } from '../incremental/compactList.ts';
import type { ScalarSchema } from '../schema/schemaModel.ts';
import type { ScalarNode } from '../syntax/nodes.ts';
import { type Anchor, anchorAt, type Segment } from '../text/anchor.ts';
import { detachedText } from '../text/detachedText.ts';

/** Rules and features know them from here. */
export type { IdDefinition, PieceLinks, Reference };

/** Collects ids and references; what they are is told by the schema alone. */
export function readLinks(nodes: readonly BoundNode[]): PieceLinks {
  const collector = new LinkCollector();
  for (const node of nodes) collector.collect(node, undefined);
  const { definitions, references, obscured } = collector;
  return { definitions: compactList(definitions), references: compactList(references), obscured };
}

class LinkCollector {
  readonly definitions: IdDefinition[] = [];
  readonly references: Reference[] = [];
  obscured = false;

  /** @param beside the fields of the map the node stands in */
  collect(node: BoundNode, beside: BoundFields | undefined): void {
    if (node.kind === 'unread') this.obscured = true;
    else if (node.kind === 'list') for (const item of node.items) this.collect(item, undefined);
    else if (node.kind === 'map') {
      const fields = node.fields.values();
      // By index, as in `FieldMap`: every value of the plan is passed here.
      for (let at = 0; at < fields.length; at++) this.collect((fields[at] as BoundField).value, node.fields);
    } else if (node.kind === 'scalar' && node.schema.ids !== undefined) this.#scalar(node, node.schema.ids, beside);
  }

  #scalar({ schema, node, value }: BoundScalar, kinds: readonly string[], beside: BoundFields | undefined): void {
    const text = detachedText(String(value).trim());
    const [kind] = kinds;
    if (text === '' || kind === undefined) return;
    if (schema.type === 'reference') this.references.push(new Referring(node, schema, text));
    else if (schema.type === 'id') this.definitions.push(new Defining(node, kind, text, nameIn(beside)));
  }
}

/** 名称 of a map. */
function nameIn(fields: BoundFields | undefined): string | undefined {
  const name = fields?.get('name')?.value;
  return name?.kind === 'scalar' ? detachedText(String(name.value)) : undefined;
}

/** Where a link stands. There may be more links than rows, so the place is held in as few objects as can be. */
class LinkAnchor {
  readonly #segment: Segment;
  readonly #start: number;
  readonly #end: number;

  constructor({ segment, span }: ScalarNode) {
    this.#segment = segment;
    this.#start = span.start;
    this.#end = span.end;
  }

  get anchor(): Anchor {
    return anchorAt(this.#segment, this.#start, this.#end);
  }
}

class Defining extends LinkAnchor implements IdDefinition {
  readonly kind: string;
  readonly id: string;
  readonly name: string | undefined;

  constructor(node: ScalarNode, kind: string, id: string, name: string | undefined) {
    super(node);
    this.kind = kind;
    this.id = id;
    this.name = name;
  }
}

class Referring extends LinkAnchor implements Reference {
  readonly text: string;
  readonly #schema: ScalarSchema;

  constructor(node: ScalarNode, schema: ScalarSchema, text: string) {
    super(node);
    this.#schema = schema;
    this.text = text;
  }

  get kinds(): readonly string[] {
    return this.#schema.ids ?? [];
  }

  get open(): boolean {
    return this.#schema.open === true;
  }
}
