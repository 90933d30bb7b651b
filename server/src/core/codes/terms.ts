import type { CodeEntry } from './codeEntry.ts';
import { hasCome, inChinese } from './dated.ts';
import { atMostOf } from './marks.ts';
import type { MiswrittenRow, TermRow, TermsTable } from './tables.ts';

/** A term that is not used any more. */
export interface OldTerm {
  readonly name: string;
  readonly present: readonly string[];
  /** The day it ended; undefined for a matter of usage at any time. */
  readonly until: string | undefined;
  /** Told by the beginning of the plan's period, not by its day. */
  readonly ofPeriod: boolean;
  readonly verified: string;
  /** The weight a finding about it may have at most. */
  readonly atMost: 'hint' | undefined;
}

/** Look-ups by old terms. */
export class Terms {
  readonly #old: ReadonlyMap<string, OldTerm>;
  readonly #table: TermsTable;

  constructor(table: TermsTable) {
    this.#table = table;
    this.#old = new Map(table.terms.flatMap((row) => row.names.map((name) => [name, oldTerm(name, row)] as const)));
  }

  /** The facts of an old term. */
  old(name: string): OldTerm | undefined {
    return this.#old.get(name);
  }

  /**
   * Whether a term is outdated.
   *
   * @param day the plan's day; of a term that is told by the period, the first day of that
   */
  isOutdated({ until }: OldTerm, day: string): boolean {
    return until === undefined || hasCome(until, day);
  }

  /** All old terms, for a search in prose. */
  oldNames(): readonly string[] {
    return [...this.#old.keys()];
  }

  /** Terms that are right and may contain an old one. */
  presentNames(): readonly string[] {
    return [...this.#table.terms.flatMap(({ present }) => present), ...this.#table.containing.names];
  }

  /** Forms in which words are miswritten, each with the right one, and the characters behind it that make another word of it. */
  miswritten(): readonly MiswrittenRow[] {
    return this.#table.miswritten.words;
  }

  /** Whether what stands behind an old term makes another word of it: 排污费用, and not 排污费用于治理. */
  isOtherWord(name: string, behind: string): boolean {
    const row = this.#table.terms.find(({ names }) => names.includes(name));
    return row?.notBefore?.some((end) => behind.startsWith(end)) === true && !/^用[于作来]/.test(behind);
  }

  /** Present terms, each with the old ones. */
  entries(): CodeEntry[] {
    return this.#table.terms.flatMap(({ names, present, until }) =>
      present.map((name) => ({
        name,
        note: `不再用${names.join('、')}${until === undefined ? '' : `（自${inChinese(until)}起）`}`,
      })),
    );
  }
}

const oldTerm = (name: string, { present, until, ofPeriod = false, verified, hint }: TermRow): OldTerm => ({
  name,
  present,
  until,
  ofPeriod,
  verified,
  atMost: hint === true ? 'hint' : atMostOf(verified),
});
