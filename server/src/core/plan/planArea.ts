import { beginningOf, type Regions } from '../codes/regions.ts';

/** The area that a plan covers, by the regions under 规划范围. */
export class PlanArea {
  readonly #codes: readonly string[];
  /** What the codes in the area begin with: it is asked of every row whether it lies there, and nearly all do. */
  readonly #beginnings: readonly string[];

  /** @param names codes or names, as written; one that cannot be told leaves the area unknown */
  constructor(names: readonly string[], regions: Regions) {
    const found = names.map((name) => regions.resolve(name));
    this.#codes = found.every((region) => region !== undefined) ? found.map(({ code }) => code) : [];
    this.#beginnings = this.#codes.map(beginningOf);
  }

  /** How a region lies to the area: in it, around it, or elsewhere; unknown where the plan does not tell its area. */
  relation(code: string, regions: Regions): 'inside' | 'above' | 'outside' | 'unknown' {
    if (this.#beginnings.some((beginning) => code.startsWith(beginning))) return 'inside';
    return this.#codes.length === 0 ? 'unknown' : regions.relation(code, this.#codes);
  }
}
