import type { BoundField, BoundList, BoundMap, BoundNode, BoundRows } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import { listIn, mapIn } from '../../schema/forms.ts';
import type { ListSchema, MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import { anchorOf, type SyntaxNode } from '../../syntax/nodes.ts';
import type { Position, Range } from '../../text/span.ts';

/** A list whose items are rows with keys, as it is in the plan. */
export interface ListAt {
  /** The field the list is the value of, and what the schema says of its key. */
  readonly field: BoundField;
  readonly property: PropertySchema;
  /** Where the key stands. */
  readonly key: Range;
  readonly row: MapSchema;
  /** Undefined where nothing is said behind the key. */
  readonly list: BoundList | undefined;
  /** Set where its rows were read by themselves: what they hold is made when it is asked for. */
  readonly rows: BoundRows | undefined;
  /** What stands behind the key and says nothing: `[]`, `~`, `""`. */
  readonly nothing: Range | undefined;
  /** The row at the cursor; of a long list no other is made for it. */
  readonly item: BoundNode | undefined;
  /** That row by its index among all; -1 where it is in none. */
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
  finder.inFields(entries, [...analysis.bound.fields.values()]);
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
      if (found.item?.kind === 'map') this.#inMap(found.item);
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

  #listOf(field: BoundField): ListAt | undefined {
    const { property, key, value } = field;
    const schema = property && listIn(property.schema);
    const row = schema && rowIn(schema);
    if (property === undefined || row === undefined) return undefined;
    const found = { field, property, key: this.#rangeOf(key), row };
    if (value.kind === 'empty' && value.blank === undefined) {
      const { span } = value.node;
      const nothing = span.start < span.end ? this.#rangeOf(value.node) : undefined;
      return { ...found, list: undefined, rows: undefined, nothing, item: undefined, at: -1 };
    }
    if (value.kind !== 'list') return undefined;
    const rows = this.#rowsOf(value);
    const nothing =
      rows === undefined && value.node.flow && value.items.length === 0 ? this.#rangeOf(value.node) : undefined;
    const at = () => countBefore(value.items.length, (index) => this.#begins((value.items[index] as BoundNode).node));
    const item = () => (rows === undefined ? value.items[at() - 1] : this.#rowIn(rows));
    return {
      ...found,
      list: value,
      rows,
      nothing,
      get item() {
        return item();
      },
      get at() {
        return at() - 1;
      },
    };
  }

  #rowsOf(value: BoundNode): BoundRows | undefined {
    for (const { rows } of this.#analysis.bound.groups.values()) if (rows?.field.value === value) return rows;
    return undefined;
  }

  /** The row at the position, of those that stand in parts of their own. */
  #rowIn({ sources, values }: BoundRows): BoundNode | undefined {
    const { document } = this.#analysis;
    const isBefore = (index: number): boolean => {
      const part = sources.at(index);
      return part !== undefined && document.lineOf(part.segment) <= this.#position.line;
    };
    for (let last = countBefore(sources.length, isBefore) - 1; last >= 0; last--) {
      const item = values.at(last)?.nodes.findLast(({ node }) => this.#begins(node));
      if (item !== undefined) return item;
    }
    return undefined;
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

/** How many of a number of things, in the order of the text, a position is behind; there may be thousands. */
function countBefore(count: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rowIn = ({ items }: ListSchema): MapSchema | undefined => {
  const map = mapIn(items);
  return map?.dataKeyed === undefined ? map : undefined;
};
