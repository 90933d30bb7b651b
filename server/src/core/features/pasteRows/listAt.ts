import type { BoundField, BoundList, BoundMap, BoundNode } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import type { ListSchema, MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import { anchorOf, type SyntaxNode } from '../../syntax/nodes.ts';
import type { Position, Range } from '../../text/span.ts';
import { listIn, mapIn } from './columns.ts';

/** A list that rows may be added to, as it is in the plan. */
export interface ListAt {
  /** The key the list is the value of. */
  readonly property: PropertySchema;
  readonly key: Range;
  readonly row: MapSchema;
  /** Undefined where nothing is said behind the key. */
  readonly list: BoundList | undefined;
  /** What stands behind the key and says nothing: `[]`, `~`, `""`. */
  readonly nothing: Range | undefined;
  /** The row at the cursor, by its index; -1 where it is in none. */
  readonly at: number;
}

/** What a position is in: lists with rows, the innermost last; or the first thing that could not be read. */
export interface ListsAt {
  readonly lists: readonly ListAt[];
  /** Lists beside the position, in the maps around it. */
  readonly beside: readonly ListAt[];
  /** Something around the position could not be read, or is answered in another way than by rows. */
  readonly blocked: 'unread' | 'answered' | undefined;
}

/** The lists a position is in. A list goes on to the next key, blank lines included. */
export function listsAt(analysis: Analysis, position: Position): ListsAt {
  const finder = new ListFinder(analysis, position);
  const entries = analysis.document.entries.map(({ key }) => key);
  const fields = [...analysis.bound.fields.values()];
  finder.inFields(entries, fields);
  return finder;
}

class ListFinder implements ListsAt {
  readonly lists: ListAt[] = [];
  readonly beside: ListAt[] = [];
  blocked: ListsAt['blocked'];
  readonly #analysis: Analysis;
  readonly #position: Position;

  constructor(analysis: Analysis, position: Position) {
    this.#analysis = analysis;
    this.#position = position;
  }

  /** @param keys all that are written, those that mean nothing, too */
  inFields(keys: readonly SyntaxNode[], fields: readonly BoundField[]): void {
    const key = keys.findLast((each) => this.#isBefore(each));
    const field = fields.find((each) => each.key === key);
    if (field !== undefined) this.#inField(field);
  }

  #inField(field: BoundField): void {
    const { value, property } = field;
    const found = this.#listOf(field);
    if (found !== undefined) {
      this.lists.push(found);
      const item = found.list?.items[found.at];
      if (item?.kind === 'map') this.#inMap(item);
    } else if (value.kind === 'map') {
      if (value.alternative !== undefined && 'key' in value.alternative.when) this.blocked = 'answered';
      else this.#inMap(value);
    } else if (property !== undefined && listIn(property.schema) !== undefined) {
      this.blocked = value.kind === 'unread' ? 'unread' : 'answered';
    } else if (value.kind === 'unread') this.blocked = 'unread';
  }

  #inMap({ node, fields }: BoundMap): void {
    const all = [...fields.values()];
    this.beside.unshift(...all.flatMap((field) => this.#listOf(field) ?? []));
    this.inFields(
      node.pairs.map(({ key }) => key),
      all,
    );
  }

  #listOf({ property, key, value }: BoundField): ListAt | undefined {
    const schema = property && listIn(property.schema);
    const row = schema && rowIn(schema);
    if (property === undefined || row === undefined) return undefined;
    const found = { property, key: this.#rangeOf(key), row };
    const { span } = value.node;
    if (value.kind === 'empty' && value.blank === undefined) {
      const nothing = span.start < span.end ? this.#rangeOf(value.node) : undefined;
      return { ...found, list: undefined, nothing, at: -1 };
    }
    if (value.kind !== 'list') return undefined;
    const nothing = value.node.flow && value.items.length === 0 ? this.#rangeOf(value.node) : undefined;
    return { ...found, list: value, nothing, at: this.#itemAt(value.items) };
  }

  #itemAt(items: readonly BoundNode[]): number {
    let [low, high] = [0, items.length];
    // Their order is that of the text, and there may be thousands.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#begins((items[middle] as BoundNode).node)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #rangeOf = (node: SyntaxNode): Range => this.#analysis.document.rangeOf(anchorOf(node));

  /** Whether a key stands before the position or around it. */
  #isBefore(node: SyntaxNode): boolean {
    const { line, character } = this.#rangeOf(node).start;
    return line < this.#position.line || (line === this.#position.line && character <= this.#position.character);
  }

  /** Whether a row begins before the position: in a block its whole first line is the row's, the dash included. */
  #begins(node: SyntaxNode): boolean {
    const { line, character } = this.#rangeOf(node).start;
    if (line !== this.#position.line) return line < this.#position.line;
    const before = this.#analysis.text.lineText(line).slice(0, character);
    return /^\uFEFF? *(?:- +)*$/.test(before) || character <= this.#position.character;
  }
}

const rowIn = ({ items }: ListSchema): MapSchema | undefined => {
  const map = mapIn(items);
  return map?.dataKeyed === undefined ? map : undefined;
};
