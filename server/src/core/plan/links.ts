import type { BoundField, BoundFields, BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import type { AnnexMention, IdDefinition, PieceLinks, Reference } from '../bind/pieceNotes.ts';
import { compactList } from '../incremental/compactList.ts';
import type { ScalarSchema } from '../schema/schemaModel.ts';
import type { ScalarNode } from '../syntax/nodes.ts';
import { placesOfText } from '../syntax/placesOfText.ts';
import { type Anchor, anchorAt, type Segment } from '../text/anchor.ts';
import { detachedText } from '../text/detachedText.ts';
import { withoutFolds } from '../values/prose/proseText.ts';
import { isStandIn } from '../values/standIns.ts';
import { annexesIn, annexName } from './annexNames.ts';
import { WITHOUT_PROSE } from './prosePieces.ts';

/** Rules and features know them from here. */
export type { AnnexMention, IdDefinition, PieceLinks, Reference };

/**
 * Collects ids, references and mentions of annexes; what they are is told by the schema alone.
 *
 * @param root canonical name of the top-level field the nodes stand under
 */
export function readLinks(root: string, nodes: readonly BoundNode[]): PieceLinks {
  const collector = new LinkCollector(!WITHOUT_PROSE.has(root));
  for (const node of nodes) collector.collect(node, undefined);
  const { definitions, references, mentions, obscured } = collector;
  return {
    definitions: compactList(definitions),
    references: compactList(references),
    mentions: compactList(mentions),
    obscured,
  };
}

/** Fields that repeat or explain what others say. */
const NO_PROSE: ReadonlySet<string> = new Set(['note', 'sentence', 'source', 'document', 'notTranscribed']);

class LinkCollector {
  readonly definitions: IdDefinition[] = [];
  readonly references: Reference[] = [];
  readonly mentions: AnnexMention[] = [];
  obscured = false;
  readonly #prose: boolean;

  constructor(prose: boolean) {
    this.#prose = prose;
  }

  /** @param beside the fields of the map the node stands in */
  collect(node: BoundNode, beside: BoundFields | undefined): void {
    if (node.kind === 'unread') this.obscured = true;
    else if (node.kind === 'list') for (const item of node.items) this.collect(item, undefined);
    else if (node.kind === 'map') {
      const fields = node.fields.values();
      if (node.fields.get('notTranscribed') !== undefined) this.obscured = true;
      // By index, as in `FieldMap`: every value of the plan is passed here.
      for (let at = 0; at < fields.length; at++) {
        const { name, value } = fields[at] as BoundField;
        // A name that was not read hides no id.
        if (name === 'name' && value.kind === 'map') continue;
        if (value.kind !== 'scalar' || !NO_PROSE.has(name)) this.collect(value, node.fields);
      }
    } else if (node.kind === 'scalar') {
      if (node.schema.ids !== undefined) this.#scalar(node, node.schema.ids, beside);
      else if (this.#prose && (node.schema.type === 'text' || node.schema.type === 'name')) this.#text(node);
    }
  }

  #text({ node, value }: BoundScalar): void {
    const text = String(value);
    if (!text.includes('附')) return;
    const { text: prose, places } = withoutFolds(text, 0, text.length);
    const placeOf = placesOfText(node, text);
    for (const { name, start, end } of annexesIn(prose)) {
      const place = placeOf({ start: places[start] as number, end: (places[end - 1] as number) + 1 });
      this.mentions.push(new Mentioning(place ?? node, name, false));
    }
  }

  #scalar({ schema, node, value }: BoundScalar, kinds: readonly string[], beside: BoundFields | undefined): void {
    const text = detachedText(String(value).trim());
    const [kind] = kinds;
    if (text === '' || kind === undefined) return;
    if (schema.type === 'reference' && kind === 'annex' && !isStandIn(text)) {
      const named = annexesIn(text).map(({ name }) => name);
      for (const name of named.length === 0 ? [annexName(text)] : named)
        this.mentions.push(new Mentioning(node, name, true));
    }
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

  constructor({ segment, span }: Pick<ScalarNode, 'segment' | 'span'>) {
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

class Mentioning extends LinkAnchor implements AnnexMention {
  readonly annex: string;
  readonly answer: boolean;

  constructor(node: Pick<ScalarNode, 'segment' | 'span'>, annex: string, answer: boolean) {
    super(node);
    this.annex = detachedText(annex);
    this.answer = answer;
  }
}
