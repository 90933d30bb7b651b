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

/** How the names of regions end; nothing else is looked for. */
const ENDS = '省市区县旗州盟岛域';
/** The number of characters in the longest name. */
const LONGEST = 15;
/** What 济南 and 内蒙古 are without; autonomous prefectures are not shortened. */
const LAST_WORDS = '(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市|地区|盟)';

/** Look-ups by code and by name. A code that is not listed may be newer than the list, or older. */
export class Regions {
  readonly #table: RegionsTable;
  /** Every name in one text, which is quicker to make than an index of three thousand: see `#codesOf`. */
  #written: string | undefined;

  constructor(table: RegionsTable) {
    this.#table = table;
  }

  /** The region of a code; undefined for one that is not listed, which proves nothing. */
  byCode(code: string): Region | undefined {
    const [, province = '', prefecture = '', county = ''] = /^\s*(\d\d)(\d\d)(\d\d)\s*$/.exec(code) ?? [];
    const { provinces, below, summaries } = this.#table;
    const digits = province + prefecture;
    if (prefecture === '00') {
      const name = provinces.names[province];
      if (name === undefined || county !== '00') return undefined;
      const verified = provinces.verified;
      return { code: `${digits}00`, name, level: 'province', above: undefined, summary: false, verified };
    }
    const [name, ...counties] = below.prefectures[digits]?.split(' ') ?? [];
    if (name === undefined) return undefined;
    const summary = summaries.names.includes(name);
    if (county === '00') {
      const verified = summary ? summaries.verified : below.verified;
      return { code: `${digits}00`, name, level: 'prefecture', above: `${province}0000`, summary, verified };
    }
    const found = counties.find((written) => written.startsWith(county));
    if (found === undefined) return undefined;
    const above = summary ? `${province}0000` : `${digits}00`;
    return {
      code: digits + county,
      name: found.slice(2),
      level: 'county',
      above,
      summary: false,
      verified: below.verified,
    };
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
    if (first === undefined || this.#isCommon(text.slice(0, first.length))) return undefined;
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
    for (let length = Math.min(LONGEST, text.length - at); length > 1; length--) {
      const codes = this.#codesOf(text.slice(at, at + length));
      if (codes.length > 0) return { length, regions: codes.flatMap((code) => this.byCode(code) ?? []) };
    }
    return undefined;
  }

  /** Lines `37 山东省` and `3701 济南市 02历下区 03市中区 …`. */
  #text(): string {
    const { provinces, below } = this.#table;
    this.#written ??= [...Object.entries(provinces.names), ...Object.entries(below.prefectures)].reduce(
      (text, [digits, names]) => `${text}${digits} ${names}\n`,
      '\n',
    );
    return this.#written;
  }

  /** The codes of the regions with a name. */
  #codesOf(name: string): string[] {
    if (!ENDS.includes(name.slice(-1)) || !/^[\u4e00-\u9fff]+$/.test(name)) return [];
    const text = this.#text();
    const codes: string[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (!/\s/.test(text.charAt(at + name.length))) continue;
      const line = text.lastIndexOf('\n', at) + 1;
      const before = text.slice(at - 2, at);
      if (/\d $/.test(before)) codes.push(text.slice(line, at - 1).padEnd(6, '0'));
      else if (/\d\d/.test(before)) codes.push(text.slice(line, line + 4) + before);
    }
    return this.#table.summaries.names.includes(name) ? [] : codes;
  }

  /** All regions, without codes that only gather counties. */
  *each(): Generator<{ readonly code: string; readonly name: string; readonly level: Level }> {
    const { provinces, below, summaries } = this.#table;
    for (const [digits, name] of Object.entries(provinces.names))
      yield { code: `${digits}0000`, name, level: 'province' };
    for (const [digits, written] of Object.entries(below.prefectures)) {
      const [name = '', ...counties] = written.split(' ');
      if (!summaries.names.includes(name)) yield { code: `${digits}00`, name, level: 'prefecture' };
      for (const county of counties)
        yield { code: digits + county.slice(0, 2), name: county.slice(2), level: 'county' };
    }
  }

  /** 城区, 矿区: names only behind the name of what they lie in. */
  #isCommon(name: string): boolean {
    return this.#table.common.names.includes(name);
  }

  /** Whether the name of a place ends before `at`: a full name, or 济南 for 济南市. */
  endsBefore(text: string, at: number): boolean {
    return this.lengthBefore(text, at) > 0;
  }

  /** How long the name of a place is that ends before `at`, the longest; nought where none does. */
  lengthBefore(text: string, at: number): number {
    for (let length = Math.min(LONGEST, at); length > 1; length--) {
      const piece = text.slice(at - length, at);
      if (!this.#isCommon(piece) && this.#codesOf(piece).length > 0) return length;
    }
    const [, run = ''] = /([\u4e00-\u9fff]{2,4})$/.exec(text.slice(0, at)) ?? [];
    const ends = [4, 3, 2].filter((length) => length <= run.length).map((length) => run.slice(-length));
    if (ends.length === 0) return 0;
    return new RegExp(`\\d (${ends.join('|')})${LAST_WORDS}\\s`).exec(this.#text())?.[1]?.length ?? 0;
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
    const outer = above === undefined ? undefined : this.byCode(above);
    return outer === undefined ? name : this.fullName(outer) + name;
  }

  /** The names of all regions of these levels, for a search in prose. */
  names(...levels: readonly Level[]): string[] {
    const found = [...this.each()].filter(({ name, level }) => levels.includes(level) && !this.#isCommon(name));
    return [...new Set(found.map(({ name }) => name))];
  }

  /** The regions right inside one, or all provinces. */
  entries(inside?: string): CodeEntry[] {
    return [...this.each()]
      .flatMap(({ code }) => this.byCode(code) ?? [])
      .filter(({ above }) => above === inside)
      .map((region) => ({ code: region.code, name: region.name, note: this.fullName(region) }));
  }
}

/**
 * Whether a code lies in the area of another, or is it: the first two digits are the province's, the first four
 * the prefecture's. Told from the digits alone, so that codes that are not listed, and longer ones, have an answer.
 */
export const liesIn = (code: string, area: string): boolean => code.startsWith(beginningOf(area));

/** What the codes in an area begin with: 3701 of 370100. */
export const beginningOf = (area: string): string => area.replace(/(?:00){1,2}$/, '');
