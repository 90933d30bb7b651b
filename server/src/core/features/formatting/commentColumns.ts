import type { Move } from './columns.ts';

/** A key or a dash, its line and its columns; with `most`, the end of a text below `|`, behind which comments stand no further right. */
export interface Place extends Move {
  readonly line: number;
  readonly most: number | undefined;
}

/** Tells where comments go that have a line to themselves: along with the key or dash they were lined up with. */
export class CommentColumns {
  #places: readonly Place[];
  #sorted = false;
  readonly #next: Move | undefined;

  constructor(places: readonly Place[], next: Move | undefined) {
    this.#places = places;
    this.#next = next;
  }

  columnOf(line: number, column: number): number {
    if (!this.#sorted) this.#places = [...this.#places].sort((a, b) => a.line - b.line || a.from - b.from);
    this.#sorted = true;
    const behind = this.#places.findIndex((place) => place.line > line);
    const before = behind === -1 ? this.#places : this.#places.slice(0, behind);
    const next = behind === -1 ? this.#next : this.#places[behind];
    const found = next?.from === column ? next.to : columnBy(before, column);
    return Math.min(found, before.at(-1)?.most ?? found);
  }
}

/** By the nearest key or dash before the comment that it is lined up with, or else stands to the right of. */
function columnBy(before: readonly Place[], column: number): number {
  if (column === 0) return 0;
  const keys = before.filter(({ most }) => most === undefined);
  const owner =
    keys.findLast(({ from }, index) => from === column && keys.slice(index + 1).every((later) => later.from >= from)) ??
    keys.findLast(({ from }) => from < column);
  return owner === undefined ? column : column + owner.to - owner.from;
}
