import type { Regions } from '../codes/regions.ts';

/** The area that a plan covers, by the regions under 规划范围. */
export class PlanArea {
  readonly #codes: readonly string[];

  /** @param names codes or names, as written; one that cannot be told leaves the area unknown */
  constructor(names: readonly string[], regions: Regions) {
    const found = names.map((name) => regions.resolve(name));
    this.#codes = found.every((region) => region !== undefined) ? found.map(({ code }) => code) : [];
  }

  /** How a region lies to the area: in it, around it, or elsewhere; unknown where the plan does not tell its area. */
  relation(code: string, regions: Regions): 'inside' | 'above' | 'outside' | 'unknown' {
    return this.#codes.length === 0 ? 'unknown' : regions.relation(code, this.#codes);
  }
}
