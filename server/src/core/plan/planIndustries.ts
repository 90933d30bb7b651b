import type { Industries } from '../codes/industries.ts';
import type { About } from './planTypes.generated.ts';

/** The industries under 行业 and 行业分组 of 规划范围, as written; none where not all of them could be read. */
export function industriesOf(about: About | undefined): readonly string[] {
  const scope = about?.scope;
  if (scope === undefined || scope.notTranscribed !== undefined) return [];
  const { industries, industryGroups, unfilled } = scope;
  const groups = industryGroups?.entries.map(({ value }) => value) ?? [];
  const lists = industries === undefined ? groups : [industries, ...groups];
  const inPart = lists.some(({ skipped }) => skipped > 0) || (industryGroups?.skipped ?? 0) > 0;
  if (inPart || unfilled.has('industries') || unfilled.has('industryGroups')) return [];
  return lists.flatMap(({ items }) => items.map(({ text }) => text));
}

/** The industries that a plan covers. */
export class PlanIndustries {
  readonly #names: readonly string[];
  readonly #industries: Industries;
  /** Many rows are of few industries. */
  readonly #leftOut = new Map<string, boolean>();

  /** @param names as written; none where the plan does not tell */
  constructor(names: readonly string[], industries: Industries) {
    this.#names = names;
    this.#industries = industries;
  }

  /** Whether an industry is certainly none of them, and part of none. */
  leaveOut(industry: string): boolean {
    const known = this.#leftOut.get(industry);
    if (known !== undefined) return known;
    const leftOut =
      this.#names.length > 0 && this.#names.every((name) => this.#industries.covers(name, industry) === false);
    this.#leftOut.set(industry, leftOut);
    return leftOut;
  }
}
