import { ChunkedList } from '../incremental/chunkedList.ts';
import type { MessageArgs, Problem } from '../problems/problem.ts';
import type { RuleMeta } from '../problems/ruleMeta.ts';
import type { Segment } from '../text/anchor.ts';
import type { ReadPart } from './planDocument.ts';
import { lookalikeCharacter, rowMark, unusualBlank } from './slips/slipRules.ts';
import { ideographicSpace, yamlTabIndent } from './syntaxRules.ts';

/**
 * A part that stands at the top with the items that follow it: an entry by itself, or an entry with a
 * list in it: what stands before the list, its rows, and what stands behind them. Like a part it does not know where it stands, and an edit elsewhere leaves it the
 * same object.
 */
export class PartGroup {
  readonly head: ReadPart;
  /** Measured by their lines. */
  readonly items: ChunkedList<ReadPart>;
  readonly tail: ReadPart | undefined;
  /** How many items have problems; undefined until it is asked for, because it takes reading them all. */
  #faulty: number | undefined;

  private constructor(head: ReadPart, items: ChunkedList<ReadPart>, tail: ReadPart | undefined, faulty?: number) {
    this.head = head;
    this.items = items;
    this.tail = tail;
    this.#faulty = faulty;
  }

  /** @param behind items, the last one perhaps a tail */
  static of(head: ReadPart, behind: readonly ReadPart[]): PartGroup {
    const { items, tail } = withTailApart(behind);
    notePlaces(items, 0);
    return new PartGroup(head, ChunkedList.of(items, linesOf), tail);
  }

  /**
   * The group with the parts numbered `[from, to)` replaced by others; costs what is replaced. Numbers are
   * those of the items, and the tail has the one behind the last.
   *
   * @param added items; the last one may be a tail where `to` is the group's end
   */
  withParts(from: number, to: number, added: readonly ReadPart[]): PartGroup {
    const { items: own, tail } = withTailApart(added);
    const last = tail ?? (to > this.items.length ? undefined : this.tail);
    const gone = this.items.slice(from, to);
    if (gone.length === 0 && own.length === 0) return new PartGroup(this.head, this.items, last, this.#faulty);
    notePlaces(own, from);
    const items = this.items.replaced(from, Math.min(to, this.items.length), own);
    const faulty = this.#faulty === undefined ? undefined : this.#faulty - faultsIn(gone) + faultsIn(own);
    return new PartGroup(this.head, items, last, faulty);
  }

  /** Head, items and tail, in order. */
  get parts(): readonly ReadPart[] {
    const { head, items, tail } = this;
    return tail === undefined ? [head, ...items] : [head, ...items, tail];
  }

  /** The number behind that of the last part. */
  get end(): number {
    return this.items.length + (this.tail === undefined ? 0 : 1);
  }

  /** A part by its number; -1 for the head. */
  partAt(item: number): ReadPart {
    return (item < 0 ? this.head : (this.items.at(item) ?? this.tail)) as ReadPart;
  }

  /** Lines in all. */
  get lines(): number {
    return linesOf(this.head) + this.items.total + (this.tail === undefined ? 0 : linesOf(this.tail));
  }

  /** First line of a part, counted from the group's own. */
  startOf(item: number): number {
    return item < 0 ? 0 : linesOf(this.head) + this.items.totalBefore(item);
  }

  /** The number of the part a line of the group belongs to; -1 for the head. */
  itemAt(line: number): number {
    const inside = line - linesOf(this.head);
    if (inside < 0) return -1;
    return this.tail !== undefined && inside >= this.items.total ? this.items.length : this.items.indexAt(inside);
  }

  /**
   * First line of a segment, counted from the group's own; undefined for a segment of another group. It
   * is looked for where it last stood and near there, since edits shift items alike.
   *
   * @param reach how many items to either side of its last place are looked at
   */
  lineOf(segment: Segment, reach: number): number | undefined {
    if (this.head.segment === segment) return 0;
    if (this.tail?.segment === segment) return this.startOf(this.items.length);
    const { place } = segment;
    for (let away = 0; away <= reach && (place - away >= 0 || place + away < this.items.length); away++) {
      for (const index of away === 0 ? [place] : [place - away, place + away]) {
        if (this.items.at(index)?.segment !== segment) continue;
        segment.place = index;
        return this.startOf(index);
      }
    }
    return undefined;
  }

  /** The problems of items and tail, those of the items that have one cause as one. */
  problemsBehindHead(): readonly Problem[] {
    this.#faulty ??= faultsIn(this.items.slice());
    const behind = this.tail?.problems ?? [];
    return this.#faulty === 0
      ? behind
      : [...onePerCause(this.items.slice().flatMap(({ problems }) => problems)), ...behind];
  }
}

function withTailApart(parts: readonly ReadPart[]): { items: readonly ReadPart[]; tail: ReadPart | undefined } {
  const last = parts.at(-1);
  return last?.kind === 'tail' ? { items: parts.slice(0, -1), tail: last } : { items: parts, tail: undefined };
}

const linesOf = ({ segment }: ReadPart): number => segment.lineCount;

/** Tells segments where among the items they stand, so that they need not be looked for. */
const notePlaces = (parts: readonly ReadPart[], first: number): void =>
  parts.forEach(({ segment }, index) => {
    segment.place = first + index;
  });

const faultsIn = (parts: readonly ReadPart[]): number =>
  parts.reduce((sum, { problems }) => sum + (problems.length > 0 ? 1 : 0), 0);

/** What comes by the dozen and has one cause, together with what tells its kinds apart. */
const REPEATED: ReadonlyMap<RuleMeta, (args: MessageArgs) => string> = new Map<RuleMeta, (args: MessageArgs) => string>(
  [
    [yamlTabIndent, () => ''],
    [ideographicSpace, () => ''],
    [unusualBlank, ({ code }) => String(code)],
    [lookalikeCharacter, () => ''],
    [rowMark, () => ''],
  ],
);

/** A whole list indented with the wrong characters is one slip, though each item was read by itself. */
function onePerCause(problems: readonly Problem[]): readonly Problem[] {
  const merged = new Map<string, Problem[]>();
  const rest: Problem[] = [];
  for (const each of problems) {
    const kind = REPEATED.get(each.rule)?.(each.args);
    if (kind === undefined) {
      rest.push(each);
      continue;
    }
    const key = `${each.rule.id} ${each.message} ${kind}`;
    const same = merged.get(key);
    if (same === undefined) merged.set(key, [each]);
    else same.push(each);
  }
  return [...rest, ...[...merged.values()].map(together)];
}

/** The first of several problems with their number, and with a fix for all of them. */
function together(same: readonly Problem[]): Problem {
  const first = same[0] as Problem;
  if (same.length === 1 || first.fix === undefined) return first;
  const count = same.reduce((sum, { args }) => sum + Number(args.count), 0);
  const marks = new Set(same.flatMap(({ args: { mark } }) => (Array.isArray(mark) ? (mark as readonly string[]) : [])));
  const args = { ...first.args, count, ...(marks.size > 0 && { mark: [...marks] }) };
  return { ...first, args, fix: { ...first.fix, args, edits: same.flatMap(({ fix }) => fix?.edits ?? []) } };
}
