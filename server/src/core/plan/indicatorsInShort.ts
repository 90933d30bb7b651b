import type { Indicators } from '../codes/indicators.ts';
import type { MeasuredValue } from '../values/value.ts';

/** What a short name may be said of: any number, how far something goes in per cent, or how many there are. */
type Said = 'any' | 'rate' | 'count';

/** Words for all that a plan covers, which a text leaves out that has said them once. */
const SCOPE = /^(?:全[市省县区国]|重点行业|规模以上工业(?!企业)|工业)+/;
/** 企业数 of 规模以上工业企业数: how many there are is said without it. */
const NUMBER_OF = /(?<=[业厂园区])数量?$/;
/** A name without its scope that is shorter may be of anything: 增加值. */
const LEAST = 5;

/**
 * The names that a text may give the indicators of a plan, shorter than the plan lists them: 氨氮排放量 and, of how far it
 * falls, 氨氮 for 工业氨氮排放量. One that might be of two indicators is none.
 */
export class ShortNames {
  /** The short names that are of one indicator. */
  readonly all: ReadonlySet<string>;
  readonly #found: ReadonlyMap<string, { readonly name: string; readonly said: Said }>;
  readonly #names: ReadonlySet<string>;

  /**
   * @param names by the names to use
   * @param field the one industry that the plan is for, which its texts may leave out
   */
  constructor(names: ReadonlySet<string>, indicators: Indicators, field?: string) {
    const found = new Map<string, { readonly name: string; readonly said: Said }>();
    const twice = new Set(names);
    for (const name of names) {
      for (const [short, said] of shortNamesOf(name, indicators, field)) {
        if (found.has(short)) twice.add(short);
        found.set(short, { name, said });
      }
    }
    for (const short of twice) found.delete(short);
    this.all = new Set(found.keys());
    this.#found = found;
    this.#names = names;
  }

  /**
   * The indicator that a short name is certainly of, beside such a number.
   *
   * @param whole the text says itself that it is of 全市, so that a scope the plan's name has is another
   */
  indicatorOf(short: string, value: MeasuredValue, whole: boolean): string | undefined {
    const { name, said } = this.#found.get(short) ?? {};
    if (name === undefined || said === undefined || !isSaid(value, said) || (whole && SCOPE.test(name)))
      return undefined;
    // A rate of the same enterprises is no count of them.
    const others = [...this.#names].filter((other) => said !== 'count' || NUMBER_OF.test(other));
    return others.every((other) => other === name || !other.includes(short)) ? name : undefined;
  }
}

/** What a project or a works cuts is told in amounts by the same words. */
const isSaid = (value: MeasuredValue, said: Said): boolean =>
  said === 'count'
    ? value.kind === 'quantity' && value.unit.dimension === 'count'
    : value.kind === 'change'
      ? value.by !== 'amount'
      : said === 'any';

function shortNamesOf(name: string, indicators: Indicators, field: string | undefined): [short: string, said: Said][] {
  if (NUMBER_OF.test(name)) return [[name.replace(NUMBER_OF, ''), 'count']];
  const found: [string, Said][] = [];
  const rest = (field !== undefined && name.startsWith(field) ? name.slice(field.length) : name).replace(SCOPE, '');
  if (rest !== name && rest.length >= LEAST) found.push([rest, 'any']);
  const pollutant = indicators.pollutantIn(rest);
  if (pollutant !== undefined && rest === `${pollutant}排放量`) found.push([pollutant, 'rate']);
  return found;
}
