import type { Problem } from '../problems/problem.ts';
import type { Segment } from '../text/anchor.ts';
import type { ReadPart } from './planDocument.ts';
import { ideographicSpace, yamlTabIndent } from './syntaxRules.ts';

/**
 * A part that stands at the top with the items that follow it: an entry by itself, or the head of a
 * list with its rows. Like a part it does not know where it stands, and an edit elsewhere leaves it the
 * same object.
 */
export class PartGroup {
  readonly head: ReadPart;
  readonly items: readonly ReadPart[];
  /** Lines in all. */
  readonly lines: number;
  /** First line of each item, counted from the group's own. */
  readonly #starts: Int32Array;
  /** How many items have problems. */
  readonly #faulty: number;

  private constructor(head: ReadPart, items: readonly ReadPart[], starts: Int32Array, lines: number, faulty: number) {
    this.head = head;
    this.items = items;
    this.#starts = starts;
    this.lines = lines;
    this.#faulty = faulty;
  }

  static of(head: ReadPart, items: readonly ReadPart[]): PartGroup {
    const starts = new Int32Array(items.length);
    const lines = fillStarts(starts, items, 0, head.segment.lines.length);
    return new PartGroup(head, items, starts, lines, faultsIn(items));
  }

  /** The group with the items `[from, to)` replaced; costs what is replaced, and copying. */
  withItems(from: number, to: number, added: readonly ReadPart[]): PartGroup {
    const items = this.items.slice(0, from).concat(added, this.items.slice(to));
    const starts = new Int32Array(items.length);
    starts.set(this.#starts.subarray(0, from));
    const behind = fillStarts(starts, added, from, this.startOf(from));
    const shift = behind - this.startOf(to);
    for (let old = to, now = from + added.length; old < this.items.length; old++, now++) {
      starts[now] = (this.#starts[old] as number) + shift;
    }
    const faulty = this.#faulty - faultsIn(this.items.slice(from, to)) + faultsIn(added);
    return new PartGroup(this.head, items, starts, this.lines + shift, faulty);
  }

  /** First line of an item, counted from the group's own; behind the last item, the group's end. */
  startOf(item: number): number {
    return item < this.#starts.length ? (this.#starts[item] as number) : this.lines;
  }

  /** The item a line of the group belongs to; -1 for the head. */
  itemAt(line: number): number {
    if (this.items.length === 0 || line < (this.#starts[0] as number)) return -1;
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * First line of a segment, counted from the group's own; undefined for a segment of another group. It
   * is looked for where it last stood and near there, since edits shift items alike.
   *
   * @param everywhere whether to search all items when it is not there
   */
  lineOf(segment: Segment, everywhere: boolean): number | undefined {
    if (this.head.segment === segment) return 0;
    const is = (index: number): boolean => this.items[index]?.segment === segment;
    let index = segment.place;
    for (let step = 1; !is(index) && step <= 2 * NEAR; step++) {
      // 1 before, 1 behind, 2 before, …
      index = segment.place + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    }
    if (!is(index)) index = everywhere ? this.items.findIndex((part) => part.segment === segment) : -1;
    if (index === -1) return undefined;
    segment.place = index;
    return this.#starts[index] as number;
  }

  /** The problems of the items, those that have one cause as one. */
  itemProblems(): readonly Problem[] {
    return this.#faulty === 0 ? [] : onePerCause(this.items.flatMap(({ problems }) => problems));
  }
}

/** How many items to either side of its last place a segment is looked for before all are searched. */
const NEAR = 8;

/** Writes the first lines of parts that follow each other; returns the line behind them. */
function fillStarts(starts: Int32Array, parts: readonly ReadPart[], at: number, line: number): number {
  let next = line;
  parts.forEach((part, index) => {
    starts[at + index] = next;
    next += part.segment.lines.length;
  });
  return next;
}

const faultsIn = (parts: readonly ReadPart[]): number =>
  parts.reduce((sum, { problems }) => sum + (problems.length > 0 ? 1 : 0), 0);

/** A whole list indented with the wrong characters is one slip, though each item was read by itself. */
function onePerCause(problems: readonly Problem[]): readonly Problem[] {
  const merged: Problem[] = problems.filter(({ rule }) => rule !== yamlTabIndent && rule !== ideographicSpace);
  for (const rule of [yamlTabIndent, ideographicSpace]) {
    const same = problems.filter((each) => each.rule === rule);
    const [first] = same;
    if (first === undefined) continue;
    const count = same.reduce((sum, { args }) => sum + Number(args.count), 0);
    const edits = same.flatMap(({ fix }) => fix?.edits ?? []);
    merged.push({ ...first, args: { count }, fix: { title: rule.messages.fix, edits } });
  }
  return merged;
}
