import type { Problem } from '../problems/problem.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { ReadPart, TopEntry } from '../syntax/planDocument.ts';
import { compactList } from '../text/compactList.ts';
import { WeaklyCached } from '../text/weaklyCached.ts';
import { Binder } from './binder.ts';
import type { BoundNode, BoundPiece, ItemCounts, Owner, RowHome } from './boundDocument.ts';
import type { IdDefinition, Reference, RowKey, TakeNotes } from './pieceNotes.ts';
import { schemaProblems } from './schemaProblems.ts';

/** Binds the value of an entry, or what of it stands around its rows. */
export function entryPiece(
  { value, key, frame }: TopEntry,
  owner: Owner,
  schema: SchemaModel,
  takeNotes: TakeNotes,
): BoundPiece {
  const binder = new Binder();
  const property = owner.property as NonNullable<Owner['property']>;
  const node = binder.value(property.schema, frame?.map ?? value, key.value);
  const target = { property: owner.name, item: false };
  const found = binder.sound ? [] : schemaProblems(target, { ...owner, value: node }, node, schema.contents);
  const { zhKeys, enKeys } = binder;
  const nodes = [node];
  const { links, rows } = takeNotes(owner.name, nodes);
  return { nodes, problems: [...binder.problems, ...found], zhKeys, enKeys, ...countsOf(nodes), ...links, ...rows };
}

function countsOf(nodes: readonly BoundNode[]): ItemCounts {
  const skipped = nodes.filter(({ kind }) => kind === 'empty' || kind === 'unread').length;
  return { filled: nodes.length - skipped, skipped };
}

/**
 * A row of a list that was read part by part. Like the nodes it is made of, what it means is held only while somebody
 * needs it. There may be very many, so what is noted of one are fields of its own.
 */
export class RowPiece extends WeaklyCached<readonly BoundNode[]> implements BoundPiece {
  readonly problems: readonly Problem[];
  readonly zhKeys: number;
  readonly enKeys: number;
  readonly filled: number;
  readonly skipped: number;
  readonly definitions: readonly IdDefinition[];
  readonly references: readonly Reference[];
  readonly obscured: boolean;
  readonly rowProblems: readonly Problem[];
  readonly rowKeys: readonly RowKey[];
  readonly #part: ReadPart;
  readonly #home: RowHome;

  constructor(part: ReadPart, home: RowHome, takeNotes: TakeNotes) {
    super();
    this.#part = part;
    this.#home = home;
    const { root, owner } = home;
    const binder = new Binder();
    const nodes = this.#bind(binder);
    const target = { property: root, item: true };
    const found = binder.sound ? [] : nodes.flatMap((node) => schemaProblems(target, owner, node, []));
    this.problems = compactList(found.length === 0 ? binder.problems : [...binder.problems, ...found]);
    this.zhKeys = binder.zhKeys;
    this.enKeys = binder.enKeys;
    const { filled, skipped } = countsOf(nodes);
    this.filled = filled;
    this.skipped = skipped;
    const { links, rows } = takeNotes(root, nodes);
    this.definitions = links.definitions;
    this.references = links.references;
    this.obscured = links.obscured;
    this.rowProblems = rows.rowProblems;
    this.rowKeys = rows.rowKeys;
  }

  get nodes(): readonly BoundNode[] {
    return this.cached();
  }

  protected make(): readonly BoundNode[] {
    return this.#bind(new Binder());
  }

  #bind(binder: Binder): readonly BoundNode[] {
    const { list, owner } = this.#home;
    return this.#part.items.map((item) => binder.value(list.items, item, owner.key.value));
  }
}
