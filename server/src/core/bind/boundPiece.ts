import type { Problem } from '../problems/problem.ts';
import type { ListSchema, SchemaModel } from '../schema/schemaModel.ts';
import type { ReadPart, TopEntry } from '../syntax/planDocument.ts';
import { compactList } from '../text/compactList.ts';
import { WeaklyCached } from '../text/weaklyCached.ts';
import { Binder, labelOf } from './binder.ts';
import type { BoundNode, BoundPiece, Owner, TakeNotes } from './boundDocument.ts';
import type { AnnexMention, IdDefinition, Reference, RowKey } from './pieceNotes.ts';
import { schemaProblems } from './schemaProblems.ts';

/** Binds the value of an entry. */
export function entryPiece(
  { value, key }: TopEntry,
  owner: Owner,
  schema: SchemaModel,
  takeNotes: TakeNotes,
): BoundPiece {
  const binder = new Binder();
  const property = owner.property as NonNullable<Owner['property']>;
  const node = binder.value(property.schema, value, labelOf(key, property));
  const found = binder.sound ? [] : schemaProblems({ ...owner, value: node }, node, false, schema.contents);
  const { zhKeys, enKeys } = binder;
  const nodes = [node];
  const { links, rows } = takeNotes(owner.name, nodes);
  return { nodes, problems: [...binder.problems, ...found], zhKeys, enKeys, ...links, ...rows };
}

/** What all rows of a list share: the list's schema and the field it stands under. */
export interface RowHome {
  readonly list: ListSchema;
  readonly owner: Owner;
}

/**
 * A row of a top-level list. Like the nodes it is made of, what it means is held only while somebody
 * needs it. There may be very many, so what is noted of one are fields of its own.
 */
export class RowPiece extends WeaklyCached<readonly BoundNode[]> implements BoundPiece {
  readonly problems: readonly Problem[];
  readonly zhKeys: number;
  readonly enKeys: number;
  readonly definitions: readonly IdDefinition[];
  readonly references: readonly Reference[];
  readonly mentions: readonly AnnexMention[];
  readonly obscured: boolean;
  readonly rowProblems: readonly Problem[];
  readonly rowKeys: readonly RowKey[];
  readonly #part: ReadPart;
  readonly #home: RowHome;

  constructor(part: ReadPart, home: RowHome, takeNotes: TakeNotes) {
    super();
    this.#part = part;
    this.#home = home;
    const { owner } = home;
    const binder = new Binder();
    const nodes = this.#bind(binder);
    const found = binder.sound ? [] : nodes.flatMap((node) => schemaProblems(owner, node, true, []));
    this.problems = compactList(found.length === 0 ? binder.problems : [...binder.problems, ...found]);
    this.zhKeys = binder.zhKeys;
    this.enKeys = binder.enKeys;
    const { links, rows } = takeNotes(owner.name, nodes);
    this.definitions = links.definitions;
    this.references = links.references;
    this.mentions = links.mentions;
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
    const label = labelOf(owner.key, owner.property);
    return this.#part.items.map((item) => binder.value(list.items, item, label));
  }
}
