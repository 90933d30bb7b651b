import type { CodeEntry } from './codeEntry.ts';
import type { IndustriesTable } from './tables.ts';

/** What is known of an industry as a plan names it. */
export interface IndustryFacts {
  /** Its divisions or groups in GB/T 4754—2017, by the beginning of their codes. */
  readonly codes: readonly string[];
  /** Which of the nine of 三（一） it belongs to; none for one outside them, which is no fault. */
  readonly nine: readonly string[];
  /** The mark of the fact: which codes make one of the nine is inferred. */
  readonly verified: string;
}

interface Named extends IndustryFacts {
  readonly name: string;
}

/** What a name may end with and be the same: 造纸业, 重点行业. */
const SUFFIX = /(?:重点)?(?:行业|产业|工业|业)$/;

/** Look-ups by name, alias or code of an industry. */
export class Industries {
  readonly #divisions: ReadonlyMap<string, string>;
  readonly #nine: IndustriesTable['nine'];
  readonly #usual: readonly string[];
  /** Longest first. */
  readonly #named: readonly Named[];

  constructor({ divisions, groups, nine, names }: IndustriesTable) {
    this.#divisions = new Map([...Object.entries(divisions.names), ...Object.entries(groups.names)]);
    this.#nine = nine;
    this.#usual = names.industries.flatMap(({ names: all }) => all);
    const named: Named[] = [
      ...nine.industries.map(({ name, codes, also = [] }) => ({
        name,
        codes: [...codes, ...also],
        nine: [name],
        verified: nine.mappingVerified,
      })),
      ...names.industries.flatMap(({ names: all, codes, nine: of }) =>
        all.map((name) => ({ name, codes, nine: of, verified: names.verified })),
      ),
    ];
    this.#named = named.sort((a, b) => b.name.length - a.name.length);
  }

  /** Of a name (钢铁, 水泥制造业, 化学原料和化学制品制造业) or a code (C31, 3110); undefined for an unknown one. */
  factsOf(text: string): IndustryFacts | undefined {
    const plain = text.replace(/\s/g, '');
    const code = /^[A-Z]?(\d{2,4})/.exec(plain)?.[1] ?? this.#codeOf(plain);
    if (code !== undefined) {
      return this.#divisions.has(code.slice(0, 2)) ? this.#ofCode(code) : undefined;
    }
    const short = plain.replace(SUFFIX, '');
    return this.#named.find(({ name }) => name === short) ?? this.#named.find(({ name }) => plain.includes(name));
  }

  /** Whether a text is the name of an industry and nothing else: 造纸业, but not 示例造纸. */
  isName(text: string): boolean {
    const short = text.replace(SUFFIX, '');
    return this.#codeOf(text) !== undefined || this.#named.some(({ name }) => name === short || name === text);
  }

  /**
   * Whether an industry is one that a plan's scope names, or part of it; undefined where one of them is unknown.
   * In doubt it is.
   */
  covers(scope: string, industry: string): boolean | undefined {
    if (scope.trim() === industry.trim()) return true;
    const [outer, inner] = [this.#allIn(scope), this.#allIn(industry)];
    if (outer.some((a) => inner.some((b) => a !== undefined && b !== undefined && this.#areRelated(a, b)))) return true;
    return [...outer, ...inner].includes(undefined) ? undefined : false;
  }

  /** The industries that a text names, 石化化工 or 印染和电镀; undefined for a part that names none. */
  #allIn(text: string): readonly (IndustryFacts | undefined)[] {
    const plain = text.replace(/\s|等$/g, '');
    // A title may hold 和, too: 造纸和纸制品业.
    if (/^[A-Z]?\d/.test(plain) || this.isName(plain)) return [this.factsOf(plain)];
    return plain.split(/[、，,；;/]|以及|[和及与]/).flatMap((part) => {
      const found: IndustryFacts[] = [];
      let rest = part;
      for (const one of this.#named) {
        if (!rest.includes(one.name)) continue;
        found.push(one);
        rest = rest.replaceAll(one.name, ' ');
      }
      return found.length === 0 ? [this.factsOf(part)] : found;
    });
  }

  /** Whether one is part of the other, or may be: two divisions of one of the nine are not, as 造纸 and 食品 of 轻工. */
  #areRelated(a: IndustryFacts, b: IndustryFacts): boolean {
    if (a.codes.some((one) => b.codes.some((other) => one.startsWith(other) || other.startsWith(one)))) return true;
    return this.#nine.industries.some(({ name, codes }) => {
      const isPart = (of: IndustryFacts) => of.codes.every((code) => codes.some((one) => code.startsWith(one)));
      return a.nine.includes(name) && b.nine.includes(name) && !(isPart(a) && isPart(b));
    });
  }

  /** The nine of 三（一）, in its order. */
  nine(): CodeEntry[] {
    return this.#nine.industries.map(({ name, codes }) => ({ name, note: this.#titles(codes) }));
  }

  /** Names that plans use beside the nine. */
  usual(): CodeEntry[] {
    return this.#usual.map((name) => ({ name }));
  }

  /** Divisions and groups, by code. */
  entries(): CodeEntry[] {
    return [...this.#divisions].map(([code, name]) => ({ code, name }));
  }

  #codeOf(name: string): string | undefined {
    return [...this.#divisions].find(([, title]) => title === name)?.[0];
  }

  #ofCode(code: string): IndustryFacts {
    const nine = this.#nine.industries
      .filter(({ codes, also = [] }) => [...codes, ...also].some((one) => code.startsWith(one)))
      .map(({ name }) => name);
    return { codes: [code], nine, verified: this.#nine.mappingVerified };
  }

  #titles(codes: readonly string[]): string {
    return codes.map((code) => `${code} ${this.#divisions.get(code) ?? ''}`.trim()).join('；');
  }
}
