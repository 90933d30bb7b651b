import type { ChunkedList } from '../incremental/chunkedList.ts';
import type { Before } from '../incremental/perRow.ts';
import type { Problem } from '../problems/problem.ts';
import type { PlanLanguage } from '../schema/names.ts';
import type {
  Alternative,
  ListSchema,
  MapSchema,
  PropertySchema,
  ScalarSchema,
  SchemaNode,
} from '../schema/schemaModel.ts';
import type { EmptyNode, ListNode, MapNode, ScalarNode, SyntaxNode } from '../syntax/nodes.ts';
import type { ReadPart, TopEntry } from '../syntax/planDocument.ts';
import type { Blank } from './blankText.ts';
import type { FieldMap } from './fieldMap.ts';
import type { PieceNotes } from './pieceNotes.ts';

/** The language a key was written in; `both` where the names are the same, `data` for keys that are data. */
export type KeyLanguage = PlanLanguage | 'both' | 'data';

/** One field of a map: its canonical name, the key as written, and its value. */
export interface BoundField {
  /** Canonical English name, or the text of a data key. A misspelt key has the name it evidently means. */
  readonly name: string;
  readonly key: ScalarNode;
  readonly language: KeyLanguage;
  /** Undefined for data keys. */
  readonly property: PropertySchema | undefined;
  readonly value: BoundNode;
}

/** Fields by name, in the order written. */
export interface Fields {
  get(name: string): BoundField | undefined;
  values(): Iterable<BoundField>;
}

/** The fields of one map. */
export type BoundFields = FieldMap<BoundField>;

/** A field whose value may be bound piece by piece, and then stands in none of them. */
export type Owner = Omit<BoundField, 'value'> & { readonly value?: BoundNode };

/** A map with its keys resolved. */
export interface BoundMap {
  readonly kind: 'map';
  readonly schema: MapSchema;
  readonly node: MapNode;
  readonly fields: BoundFields;
  /** Which form of a choice this is. */
  readonly alternative?: Alternative | undefined;
}

export interface BoundList {
  readonly kind: 'list';
  readonly schema: ListSchema;
  readonly node: ListNode;
  readonly items: readonly BoundNode[];
  readonly alternative?: Alternative | undefined;
}

/** A text with its canonical value. */
export interface BoundScalar {
  readonly kind: 'scalar';
  readonly schema: ScalarSchema;
  readonly node: ScalarNode;
  /** Canonical: an enum value in English, a number where the schema has one, else the text as written. */
  readonly value: string | number;
  readonly alternative?: Alternative | undefined;
}

/** A key whose value is not written yet. */
export interface BoundEmpty {
  readonly kind: 'empty';
  /** Set where a text stands there that keeps the place free, such as `××公司`. */
  readonly blank?: Blank;
  readonly schema: SchemaNode;
  readonly node: EmptyNode;
}

/**
 * Something is written that could not be read or has the wrong form. A problem has said so, and nothing
 * more may be said of it or of what is inside.
 */
export interface BoundUnread {
  readonly kind: 'unread';
  readonly schema: SchemaNode;
  readonly node: SyntaxNode;
}

export type BoundNode = BoundMap | BoundList | BoundScalar | BoundEmpty | BoundUnread;

/**
 * Takes the notes of a piece while its nodes are there.
 *
 * @param root canonical name of the top-level field the nodes stand under
 */
export type TakeNotes = (root: string, nodes: readonly BoundNode[]) => PieceNotes;

/**
 * What was bound of one part: the value of an entry, or one row of it (whose nodes are made again when
 * asked for), or what stands around its rows.
 */
export interface BoundPiece extends PieceNotes {
  readonly nodes: readonly BoundNode[];
  /** Of binding and of the schema, all about this piece. */
  readonly problems: readonly Problem[];
  /** Keys written in either language. */
  readonly zhKeys: number;
  readonly enKeys: number;
}

/** What all rows of a list share. */
export interface RowHome {
  /** Canonical name of the top-level field. */
  readonly root: string;
  readonly list: ListSchema;
  /** The field the list is the value of: the top-level one, or one inside it. */
  readonly owner: Owner;
}

/** Sums over the rows of a list: keys in either language. */
export type RowSums = Pick<BoundPiece, 'zhKeys' | 'enKeys'>;

/** The rows of a list that is bound row by row. Its sources are the parts the rows were made of, one each. */
export interface BoundRows extends Before<ReadPart, BoundPiece> {
  readonly home: RowHome;
  /** The field the list is the value of, with all of it. */
  readonly field: BoundField;
  /** The empty list that stands for it in what was bound around it; undefined where the rows are all there is. */
  readonly place: BoundList | undefined;
  readonly sums: RowSums;
}

/** A top-level field with the pieces it is made of, kept piece by piece through edits. */
export interface BoundGroup {
  readonly field: BoundField;
  /** What it was bound of. */
  readonly entry: TopEntry;
  /** The rows in it; undefined where the value is one piece. */
  readonly rows: BoundRows | undefined;
  /** The value, or what of it stands around the rows; undefined where the rows are all there is. */
  readonly frame: BoundPiece | undefined;
  /** The frame and the rows behind it, measured by their problems. */
  readonly pieces: ChunkedList<BoundPiece>;
  /** Sums over the pieces: keys in Chinese, keys in English. */
  readonly zhKeys: number;
  readonly enKeys: number;
}

/** The plan file with its canonical meaning; every value keeps the node it was read from. */
export interface BoundDocument {
  /** Top-level fields in the file's order, by canonical name. */
  readonly fields: ReadonlyMap<string, BoundField>;
  /** The same with their pieces. */
  readonly groups: ReadonlyMap<string, BoundGroup>;
  /** The language most keys are written in. */
  readonly language: PlanLanguage;
  readonly problems: readonly Problem[];
}
