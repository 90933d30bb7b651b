import { literally } from '../text/literally.ts';
import type { CodeEntry } from './codeEntry.ts';
import { atMostOf, isSure } from './marks.ts';
import type { IndicatorRow, IndicatorsTable } from './tables.ts';

/** What is known of an indicator by its name. */
export interface IndicatorFacts {
  /** Which way it should go; `none` where either may be planned; undefined where the table does not say. */
  readonly wanted: 'lower' | 'higher' | 'none' | undefined;
  /** What it may be measured in, besides changes in per cent; nothing is known if it is empty. */
  readonly dimensions: readonly string[];
  /** A part of a whole, whose change is told in percentage points. */
  readonly share: boolean;
  /** It may exceed 100%. */
  readonly mayExceedWhole: boolean;
  /** Of water, of which a tonne is a cubic metre. */
  readonly water: boolean;
  /** Of carbon dioxide, whose tonnes need no further word. */
  readonly carbon: boolean;
  /** The mark of the fact; undefined where the table does not know the name. */
  readonly verified: string | undefined;
  /** The weight a finding that rests on it may have. */
  readonly atMost: 'hint' | undefined;
  /** The same of what it is measured in, and of whether it is a share. */
  readonly measure: { readonly atMost: 'hint' | undefined };
  /** The weight a finding may have that rests on nothing but which way it should go. */
  readonly wantedAtMost: 'hint' | undefined;
}

/** 甲占乙的比重. */
const SHARE_OF = /占.+(?:比重|比例|份额)$/;

/** Look-ups by the name of an indicator. */
export class Indicators {
  readonly #table: IndicatorsTable;
  readonly #pollutants: readonly string[];
  /** Every other spelling with the name to use, longest first. */
  readonly #aliases: readonly (readonly [alias: string, name: string])[];

  constructor(table: IndicatorsTable) {
    this.#table = table;
    this.#pollutants = table.pollutants.aliases.flatMap(({ name, aliases }) => [name, ...aliases]);
    this.#aliases = [
      ...table.pollutants.aliases.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
      ...table.aliases.groups.flatMap(([name = '', ...rest]) => rest.map((alias) => [alias, name] as const)),
    ].sort(([a], [b]) => b.length - a.length);
  }

  /** The name with every alias in it replaced by the name to use, without blanks: `COD排放总量` is 化学需氧量排放量. */
  nameOf(name: string): string {
    let text = name.replace(/\s/g, '');
    for (const [alias, preferred] of this.#aliases) {
      if (!text.includes(alias)) continue;
      // The name may stand beside its alias, as in 化学需氧量（COD）; that says it once.
      const pair = `${preferred}（${alias}）`;
      text = text.replaceAll(pair, preferred).replaceAll(pair.replace('（', '(').replace('）', ')'), preferred);
      text = withoutInsideWords(text, alias, preferred);
    }
    return text;
  }

  /** The pollutant in a name, by the name to use for it; the longest where there are several. */
  pollutantIn(name: string): string | undefined {
    const text = this.nameOf(name);
    return this.#table.pollutants.aliases
      .map((row) => row.name)
      .filter((pollutant) => text.includes(pollutant))
      .sort((a, b) => b.length - a.length)[0];
  }

  /** What a pollutant is told of in, by the list its code is in; undefined where it has none, or there are others it goes to. */
  mediumOf(pollutant: string): { readonly medium: 'water' | 'air'; readonly atMost: 'hint' | undefined } | undefined {
    const { code, codeVerified } = this.#table.pollutants.aliases.find(({ name }) => name === pollutant) ?? {};
    if (code === undefined) return undefined;
    return { medium: code.startsWith('w') ? 'water' : 'air', atMost: atMostOf(codeVerified) };
  }

  /**
   * Whether two names are certainly of different indicators: of different pollutants, measured in different kinds of
   * quantity, or the one per something (电解铝单位产品二氧化碳排放量) and the other in all. What is newly named or put together (烟尘 and 颗粒物, 化学需氧量和氨氮) is not.
   */
  areSurelyOther(a: string, b: string): boolean {
    if (withoutPer(this.nameOf(a)) === withoutPer(this.nameOf(b)) && isPer(a) !== isPer(b)) return true;
    const [one, other] = [this.pollutantIn(a), this.pollutantIn(b)];
    if (one !== undefined && other !== undefined) {
      const together = this.nameOf(a).includes(other) || this.nameOf(b).includes(one);
      return one !== other && !together && !(isDust(a) && isDust(b));
    }
    const [first, second] = [this.factsOf(a).dimensions, this.factsOf(b).dimensions];
    return first.length > 0 && second.length > 0 && !first.some((dimension) => second.includes(dimension));
  }

  /** What the table knows; a name it does not know may still end like a share. */
  factsOf(name: string): IndicatorFacts {
    const text = name.replace(/\s/g, '');
    let best: { row: IndicatorRow; length: number } | undefined;
    for (const row of this.#table.indicators) {
      // What is a share of something is not that: 煤炭占能源消费总量比重.
      if (SHARE_OF.test(text) && row.share !== true) continue;
      const length = this.#matched(row, text);
      if (length > (best?.length ?? 0)) best = { row, length };
    }
    const row = best?.row;
    const has = (words: readonly string[]) => words.some((word) => text.includes(word));
    return {
      wanted: wantedOf(row?.wanted),
      dimensions: row?.dimensions ?? [],
      share: row?.share ?? (row === undefined && this.#table.shareEndings.some((ending) => text.endsWith(ending))),
      mayExceedWhole: row?.mayExceedWhole ?? false,
      water: row?.water ?? has(this.#table.waterWords),
      carbon: row?.carbon ?? has(this.#table.carbonWords),
      verified: row?.verified,
      atMost: atMostOf(row?.verified),
      measure: { atMost: atMostOf(row?.dimensionsVerified ?? row?.verified) },
      wantedAtMost: atMostOf(row?.wantedVerified ?? row?.verified),
    };
  }

  /** Pollutants, each with its other spellings and, where it is sure, its code. */
  pollutants(): CodeEntry[] {
    return this.#table.pollutants.aliases.map(({ name, aliases, code, codeVerified }) => ({
      ...(code !== undefined && isSure(codeVerified) && { code }),
      name,
      ...(aliases.length > 0 && { note: aliases.join('、'), also: aliases }),
    }));
  }

  /** Usual names of indicators: those the table has whole, and each pollutant with what is told of it; with the way it should go where that was read. */
  entries(): CodeEntry[] {
    const names = this.#table.indicators.flatMap(({ contains: [first, second, ...rest] }) => {
      if (rest.length > 0 || first === undefined) return [];
      if (first === '$pollutant') {
        const ends = typeof second === 'object' ? second.slice(0, 1) : [];
        return this.#table.pollutants.aliases.flatMap(({ name }) => ends.map((end) => name + end));
      }
      return typeof first === 'string' || second !== undefined ? [] : first.filter((name) => name.length > 4);
    });
    return [...new Set(names.map((name) => this.nameOf(name)))].map((name) => {
      const { wanted = 'none', wantedAtMost } = this.factsOf(name);
      const direction = wantedAtMost === undefined ? DIRECTIONS[wanted] : undefined;
      const also = this.otherNames(name);
      return { name, ...(direction !== undefined && { note: direction }), ...(also.length > 0 && { also }) };
    });
  }

  /** What the pollutant in a name is written as elsewhere: NOx for 工业氮氧化物排放量. */
  otherNames(name: string): readonly string[] {
    const pollutant = this.pollutantIn(name);
    return this.#table.pollutants.aliases.find((row) => row.name === pollutant)?.aliases ?? [];
  }

  /** How many characters of the name the row's longest texts cover; nought where one of its groups is not in it. */
  #matched({ contains }: IndicatorRow, text: string): number {
    let sum = 0;
    for (const group of contains) {
      const texts = typeof group === 'string' ? this.#pollutants : group;
      const length = Math.max(0, ...texts.filter((one) => text.includes(one)).map((one) => one.length));
      if (length === 0) return 0;
      sum += length;
    }
    return sum;
  }
}

/** What an amount is told per, in a name: 单位产品, 万元工业增加值; but not 用能单位. */
const PER =
  /(?<![用产排管])(?:单位|万元|亿元|吨|人均)(?:地区生产总值|国内生产总值|GDP|工业增加值|增加值|产值|产品|面积)/;
const isPer = (name: string): boolean => PER.test(name);
const withoutPer = (name: string): string => name.replace(PER, '');

const isDust = (name: string): boolean => /尘|颗粒物|PM/.test(name);

const DIRECTIONS = { lower: '越低越好', higher: '越高越好', none: undefined };

const wantedOf = (wanted: string | undefined): IndicatorFacts['wanted'] =>
  wanted === 'lower' || wanted === 'higher' || wanted === 'none' ? wanted : undefined;

/** Replaces an alias; a Latin one only where it is a whole word, as VOC is not in VOCs. */
function withoutInsideWords(text: string, alias: string, name: string): string {
  if (!/[A-Za-z0-9]$/.test(alias)) return text.replaceAll(alias, name);
  return text.replace(new RegExp(`(?<![A-Za-z0-9])${literally(alias)}(?![A-Za-z0-9])`, 'g'), name);
}
