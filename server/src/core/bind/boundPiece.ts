import { compactList } from '../incremental/compactList.ts';
import { WeaklyCached } from '../incremental/weaklyCached.ts';
import type { Problem } from '../problems/problem.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { ReadPart, TopEntry } from '../syntax/planDocument.ts';
import { Binder, labelOf } from './binder.ts';
import type { BoundNode, BoundPiece, Owner, RowHome, TakeNotes } from './boundDocument.ts';
import type { AnnexMention, IdDefinition, Reference, RowFigures, RowNote, Unwritten } from './pieceNotes.ts';
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
  const node = binder.value(property.schema, frame?.map ?? value, labelOf(key, property));
  const target = { property: owner.name, item: false };
  const found = binder.sound ? [] : schemaProblems(target, { ...owner, value: node }, node, schema.contents);
  const { zhKeys, enKeys } = binder;
  const nodes = [node];
  return { nodes, problems: [...binder.problems, ...found], zhKeys, enKeys, ...takeNotes(owner.name, nodes) };
}

/**
 * A row of a list that was read part by part. Like the nodes it is made of, what it means is held only while somebody
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
  readonly says: boolean;
  readonly unwritten: Unwritten | undefined;
  readonly rowNotes: readonly RowNote[];
  readonly figures: readonly RowFigures[];
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
    const notes = takeNotes(root, nodes);
    this.definitions = notes.definitions;
    this.references = notes.references;
    this.mentions = notes.mentions;
    this.obscured = notes.obscured;
    this.says = notes.says;
    this.unwritten = notes.unwritten;
    this.rowNotes = notes.rowNotes;
    this.figures = notes.figures;
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
