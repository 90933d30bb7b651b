import type { Problem } from '../problems/problem.ts';
import type { ListSchema, SchemaModel } from '../schema/schemaModel.ts';
import type { ReadPart, TopEntry } from '../syntax/planDocument.ts';
import { Recall } from '../text/recall.ts';
import { Binder } from './binder.ts';
import type { BoundNode, BoundPiece, Owner } from './boundDocument.ts';
import type { PieceNotes, TakeNotes } from './pieceNotes.ts';
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
  const node = binder.value(property.schema, value, key.value);
  const found = binder.sound ? [] : schemaProblems({ ...owner, value: node }, node, false, schema.contents);
  const { zhKeys, enKeys } = binder;
  const nodes = [node];
  return { nodes, problems: joined(binder.problems, found), zhKeys, enKeys, notes: takeNotes(owner.name, nodes) };
}

/** A row of a top-level list. Like the nodes it is made of, what it means is held only while somebody needs it. */
export class RowPiece extends Recall<readonly BoundNode[]> implements BoundPiece {
  readonly problems: readonly Problem[];
  readonly zhKeys: number;
  readonly enKeys: number;
  readonly notes: PieceNotes;
  readonly #part: ReadPart;
  readonly #list: ListSchema;
  readonly #label: string;

  constructor(part: ReadPart, list: ListSchema, owner: Owner, takeNotes: TakeNotes) {
    super();
    this.#part = part;
    this.#list = list;
    this.#label = owner.key.value;
    const binder = new Binder();
    const nodes = this.#bind(binder);
    const found = binder.sound ? [] : nodes.flatMap((node) => schemaProblems(owner, node, true, []));
    this.problems = joined(binder.problems, found);
    this.zhKeys = binder.zhKeys;
    this.enKeys = binder.enKeys;
    this.notes = takeNotes(owner.name, nodes);
  }

  get nodes(): readonly BoundNode[] {
    return this.recall();
  }

  protected make(): readonly BoundNode[] {
    return this.#bind(new Binder());
  }

  #bind(binder: Binder): readonly BoundNode[] {
    return this.#part.items.map((item) => binder.value(this.#list.items, item, this.#label));
  }
}

const NO_PROBLEMS: readonly Problem[] = [];

/** All rows without problems share one list of none. */
const joined = (a: readonly Problem[], b: readonly Problem[]): readonly Problem[] =>
  a.length === 0 && b.length === 0 ? NO_PROBLEMS : [...a, ...b];
