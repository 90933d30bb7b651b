import type { CodeEntry } from './codeEntry.ts';
import type { RegionsTable } from './tables.ts';

/** An administrative region of GB/T 2260, or a code that only gathers counties. */
export interface Region {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'prefecture' | 'county';
  /** The code of the region it lies in; undefined for provinces. */
  readonly above: string | undefined;
  /** True for 110100 市辖区 and its like, which are no regions. */
  readonly summary: boolean;
  /** The mark of the fact, for the cap on severity. */
  readonly verified: string;
}

type Level = Region['level'];

/** Look-ups by code and by name. A code that is not listed may be newer than the list, or older. */
export class Regions {
  readonly #byCode = new Map<string, Region>();
  readonly #byName = new Map<string, Region[]>();
  /** 济南 for 济南市: names of provinces and prefectures without their last word. */
  readonly #short = new Set<string>();
  /** 城区, 矿区: names only behind the name of what they lie in. */
  readonly #common: ReadonlySet<string>;
  readonly #longest: number;

  constructor({ provinces, below, summaries, common }: RegionsTable) {
    this.#common = new Set(common.names);
    for (const [digits, name] of Object.entries(provinces.names)) {
      this.#add(`${digits}0000`, name, 'province', undefined, false, provinces.verified);
    }
    for (const [digits, written] of Object.entries(below.prefectures)) {
      const [name = '', ...counties] = written.split(' ');
      const province = `${digits.slice(0, 2)}0000`;
      const summary = summaries.names.includes(name);
      this.#add(`${digits}00`, name, 'prefecture', province, summary, summary ? summaries.verified : below.verified);
      const above = summary ? province : `${digits}00`;
      for (const county of counties) {
        this.#add(digits + county.slice(0, 2), county.slice(2), 'county', above, false, below.verified);
      }
    }
    this.#longest = Math.max(...[...this.#byName.keys()].map((name) => name.length));
  }

  #add(code: string, name: string, level: Level, above: string | undefined, summary: boolean, verified: string): void {
    const region: Region = { code, name, level, above, summary, verified };
    this.#byCode.set(code, region);
    if (summary) return;
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), region]);
    if (level !== 'county') this.#short.add(shortened(name));
  }

  /** The region of a code; undefined for one that is not listed, which proves nothing. */
  byCode(code: string): Region | undefined {
    return this.#byCode.get(code.trim());
  }

  /**
   * The regions with a full name: several for 朝阳区, one for 北京市朝阳区 or 山东省济南市. A name that begins
   * with that of a region is looked for inside it.
   */
  byName(name: string): readonly Region[] {
    const text = name.replace(/\s/g, '');
    const begun = this.beginning(text);
    return begun !== undefined && begun.length === text.length ? begun.regions : [];
  }

  /** The region that a code or an unambiguous name is. */
  resolve(text: string): Region | undefined {
    if (/^\s*\d+\s*$/.test(text)) return this.byCode(text);
    const found = this.byName(text);
    return found.length === 1 ? found[0] : undefined;
  }

  /**
   * The longest name, or names from a province down, that a text begins with: 青岛市 of 青岛市财政局,
   * 山东省济南市 of 山东省济南市财政局. `regions` are all that it may be.
   */
  beginning(text: string): { readonly length: number; readonly regions: readonly Region[] } | undefined {
    const first = this.#nameAt(text, 0);
    if (first === undefined || this.#common.has(text.slice(0, first.length))) return undefined;
    let { length, regions } = first;
    for (;;) {
      const next = this.#nameAt(text, length);
      const inside = next?.regions.filter(({ code }) => regions.some((region) => liesIn(code, region.code))) ?? [];
      if (next === undefined || inside.length === 0) return { length, regions };
      length += next.length;
      regions = inside;
    }
  }

  #nameAt(text: string, at: number): { length: number; regions: readonly Region[] } | undefined {
    for (let length = Math.min(this.#longest, text.length - at); length > 1; length--) {
      const regions = this.#byName.get(text.slice(at, at + length));
      if (regions !== undefined) return { length, regions };
    }
    return undefined;
  }

  /** Whether the name of a place ends before `at`: a full name, or 济南 for 济南市. */
  endsBefore(text: string, at: number): boolean {
    for (let length = Math.min(this.#longest, at); length > 1; length--) {
      const piece = text.slice(at - length, at);
      if ((this.#byName.has(piece) && !this.#common.has(piece)) || this.#short.has(piece)) return true;
    }
    return false;
  }

  /**
   * How a region lies to a plan's: in one of them, around one (山东省 to 济南市), or elsewhere.
   *
   * @param scope codes
   */
  relation(code: string, scope: readonly string[]): 'inside' | 'above' | 'outside' {
    if (scope.some((area) => liesIn(code, area))) return 'inside';
    return scope.some((area) => liesIn(area, code)) ? 'above' : 'outside';
  }

  /** 山东省济南市历下区. */
  fullName({ name, above }: Region): string {
    const outer = above === undefined ? undefined : this.#byCode.get(above);
    return outer === undefined ? name : this.fullName(outer) + name;
  }

  /** The names of all regions of these levels, for a search in prose. */
  names(...levels: readonly Level[]): string[] {
    return [...this.#byName].flatMap(([name, regions]) =>
      regions.some(({ level }) => levels.includes(level)) && !this.#common.has(name) ? [name] : [],
    );
  }

  /** The regions right inside one, or all provinces. */
  entries(inside?: string): CodeEntry[] {
    return [...this.#byCode.values()]
      .filter(({ above, summary }) => above === inside && !summary)
      .map((region) => ({ code: region.code, name: region.name, note: this.fullName(region) }));
  }
}

/**
 * Whether a code lies in the area of another, or is it: the first two digits are the province's, the first four
 * the prefecture's. Told from the digits alone, so that codes that are not listed, and longer ones, have an answer.
 */
export const liesIn = (code: string, area: string): boolean => code.startsWith(area.replace(/(?:00){1,2}$/, ''));

/** 济南, 内蒙古; autonomous prefectures are not shortened. */
const shortened = (name: string): string =>
  name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟|特别行政区)$/, '');
