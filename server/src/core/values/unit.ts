import { Big } from 'big.js';
import type { UnitsTable } from '../codes/tables.ts';
import { type UnitForm, UnitForms } from '../codes/unitForms.ts';

/** A unit as it stands in a value, with its multiplier and what is below the line. */
export interface Unit {
  /** As written: 万吨/年; empty for a bare number. */
  readonly text: string;
  /** mass, mass/time, volume/money …; undefined where the unit is not known or there is none. */
  readonly dimension: string | undefined;
  /** How much of the dimension's base one of it is, the multiplier included. */
  readonly factor: Big;
  /** 万, 亿 …, as written. */
  readonly scale: string;
  /** A counting word. */
  readonly counted: boolean;
  /** The period of a flow: 吨/年 has year. Amounts per different periods are not compared. */
  readonly per?: string;
  /** The spelling to prefer, of the unit without its multiplier. */
  readonly better?: string;
}

/** 1 with each multiplier. */
const scales: ReadonlyMap<string, Big> = new Map(
  ['十', '百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿'].map((word) => [
    word,
    [...word].reduce((sum, sign) => sum.times({ 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }[sign] ?? 1), new Big(1)),
  ]),
);
const SCALE = new RegExp([...scales.keys()].sort((a, b) => b.length - a.length).join('|'), 'y');
/** What an amount of money below the line is of. */
const OUTPUT =
  /(?:地区生产总值|国内生产总值|生产总值|工业增加值|增加值|工业总产值|总产值|产值|营业收入|销售收入|GDP)?/y;
/** A product below the line, up to the end of the unit. */
const PRODUCT = /[\u4e00-\u9fff]{0,6}?(?=$|以上|以下|以内|及以|左右|上下|之内|[^\u4e00-\u9fff])/y;

/** The unit of a number that has none. */
const bareUnit: Unit = { text: '', dimension: undefined, factor: new Big(1), scale: '', counted: false };

/** The unit of a number with a word that no table knows: a counting word of our own, or nothing we can measure. */
export const unknownUnit = (text: string, counted: boolean): Unit => ({
  text,
  dimension: counted ? 'count' : undefined,
  factor: new Big(1),
  scale: '',
  counted,
});

/** A unit, and where it ends in a text. */
interface Found {
  readonly unit: Unit;
  readonly end: number;
}

/** Reads units of a table; what is written alike gives the same object. */
export class Units {
  readonly #forms: UnitForms;
  /** What was read so far, by its spelling. */
  readonly #known = new Map<string, Unit>();

  constructor(table: UnitsTable) {
    this.#forms = new UnitForms(table);
  }

  /** The unit that is usual for a dimension: 吨, 立方米/万元. */
  usual = (dimension: string): string => this.#forms.usual(dimension);

  /** Whether a unit begins at a place. */
  begins = (text: string, at: number): boolean => this.#forms.at(text, at) !== undefined;

  /** Multiplier and unit at a place; nothing there is a bare unit. */
  read(text: string, at: number): Found {
    // 千 may begin the unit itself: 千克, 千瓦时.
    const plain = this.#forms.at(text, at);
    const scale = plain === undefined ? matchAt(SCALE, text, at) : '';
    const above = plain ?? (scale === '' ? undefined : this.#forms.at(text, at + scale.length));
    if (above === undefined) return { unit: scale === '' ? bareUnit : scaleOnly(scale), end: at + scale.length };
    const end = at + scale.length + above.form.length;
    const unit = this.#made(text.slice(at, end), (written) => ({
      text: written,
      dimension: above.dimension,
      factor: factorOf(scale).times(above.factor),
      scale,
      counted: above.counted,
      ...(above.better !== undefined && { better: above.better }),
    }));
    return text.charAt(end) === '/' ? (this.#per(text, at, end, unit) ?? { unit, end }) : { unit, end };
  }

  /** What follows the line of a compound unit. */
  #per(text: string, start: number, line: number, above: Unit): Found | undefined {
    const scale = this.begins(text, line + 1) ? '' : matchAt(SCALE, text, line + 1);
    const below = this.#forms.at(text, line + 1 + scale.length);
    if (below === undefined) return undefined;
    const bottom = line + 1 + scale.length + below.form.length;
    const noun =
      below.dimension === 'money'
        ? matchAt(OUTPUT, text, bottom)
        : isProduct(below)
          ? matchAt(PRODUCT, text, bottom)
          : '';
    const end = bottom + noun.length;
    return { unit: this.#made(text.slice(start, end), (written) => compound(written, above, below, scale, noun)), end };
  }

  #made(written: string, make: (written: string) => Unit): Unit {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const unit = make(written);
    this.#known.set(written, unit);
    return unit;
  }
}

const factorOf = (scale: string): Big => scales.get(scale) ?? new Big(1);
const scaleOnly = (scale: string): Unit => ({ ...bareUnit, text: scale, factor: factorOf(scale), scale });
const isProduct = ({ dimension, form }: UnitForm): boolean => dimension === 'mass' || form === '重量箱';

/** 吨/年, 立方米/万元GDP, 千克标准煤/吨水泥. */
function compound(written: string, above: Unit, below: UnitForm, scale: string, noun: string): Unit {
  const product = isProduct(below) && (noun !== '' || below.dimension !== 'mass');
  return {
    text: written,
    dimension: `${above.dimension}/${product ? 'product' : below.dimension}`,
    factor: above.factor.div(factorOf(scale).times(product ? 1 : below.factor)),
    scale: above.scale,
    counted: false,
    ...(below.period !== undefined && { per: below.period }),
    ...betterCompound(above, below, scale, noun),
  };
}

function betterCompound(above: Unit, below: UnitForm, scale: string, noun: string): { better?: string } {
  if (above.better === undefined && below.better === undefined) return {};
  const top = above.better ?? above.text.slice(above.scale.length);
  return { better: `${top}/${scale}${below.better ?? below.form}${noun}` };
}

/** The text a sticky pattern matches at a place, empty where it does not. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
