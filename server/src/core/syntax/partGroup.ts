import type { MessageArgs, Problem } from '../problems/problem.ts';
import type { RuleMeta } from '../problems/ruleMeta.ts';
import type { Segment } from '../text/anchor.ts';
import { ChunkedList } from '../text/chunkedList.ts';
import type { ReadPart } from './planDocument.ts';
import { lookalikeCharacter, rowMark, unusualBlank } from './slips/slipRules.ts';
import { ideographicSpace, yamlTabIndent } from './syntaxRules.ts';

/**
 * A part that stands at the top with the items that follow it: an entry by itself, or the head of a
 * list with its rows. Like a part it does not know where it stands, and an edit elsewhere leaves it the
 * same object.
 */
export class PartGroup {
  readonly head: ReadPart;
  /** Measured by their lines. */
  readonly items: ChunkedList<ReadPart>;
  /** How many items have problems; undefined until it is asked for, because it takes reading them all. */
  #faulty: number | undefined;

  private constructor(head: ReadPart, items: ChunkedList<ReadPart>, faulty?: number) {
    this.head = head;
    this.items = items;
    this.#faulty = faulty;
  }

  static of(head: ReadPart, items: readonly ReadPart[]): PartGroup {
    notePlaces(items, 0);
    return new PartGroup(head, ChunkedList.of(items, linesOf));
  }

  /** The group with the items `[from, to)` replaced; costs what is replaced. */
  withItems(from: number, to: number, added: readonly ReadPart[]): PartGroup {
    notePlaces(added, from);
    const items = this.items.replaced(from, to, added);
    if (this.#faulty === undefined) return new PartGroup(this.head, items);
    return new PartGroup(this.head, items, this.#faulty - faultsIn(this.items.slice(from, to)) + faultsIn(added));
  }

  /** Lines in all. */
  get lines(): number {
    return linesOf(this.head) + this.items.total;
  }

  /** First line of an item, counted from the group's own; behind the last item, the group's end. */
  startOf(item: number): number {
    return linesOf(this.head) + this.items.totalBefore(item);
  }

  /** The item a line of the group belongs to; -1 for the head. */
  itemAt(line: number): number {
    const own = linesOf(this.head);
    return line < own ? -1 : this.items.indexAt(line - own);
  }

  /**
   * First line of a segment, counted from the group's own; undefined for a segment of another group. It
   * is looked for where it last stood and near there, since edits shift items alike.
   *
   * @param reach how many items to either side of its last place are looked at
   */
  lineOf(segment: Segment, reach: number): number | undefined {
    if (this.head.segment === segment) return 0;
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

  /** The problems of the items, those that have one cause as one. */
  itemProblems(): readonly Problem[] {
    this.#faulty ??= faultsIn(this.items.slice());
    return this.#faulty === 0 ? [] : onePerCause(this.items.slice().flatMap(({ problems }) => problems));
  }
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
