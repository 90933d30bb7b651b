import { Big } from 'big.js';
import type { UnitForm, UnitForms } from '../codes/unitForms.ts';

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
export const bareUnit: Unit = { text: '', dimension: undefined, factor: new Big(1), scale: '', counted: false };

/** The unit of a number with a word that no table knows: a counting word of our own, or nothing we can measure. */
export const unknownUnit = (text: string, counted: boolean): Unit => ({
  text,
  dimension: counted ? 'count' : undefined,
  factor: new Big(1),
  scale: '',
  counted,
});

/** Reads multiplier and unit at a place; `end` is where they end. Nothing there is a bare unit. */
export function readUnit(text: string, at: number, forms: UnitForms): { readonly unit: Unit; readonly end: number } {
  // 千 may begin the unit itself: 千克, 千瓦时.
  const plain = forms.at(text, at);
  const scale = plain === undefined ? matchAt(SCALE, text, at) : '';
  const above = plain ?? forms.at(text, at + scale.length);
  const factor = scales.get(scale) ?? new Big(1);
  if (above === undefined) return { unit: { ...bareUnit, text: scale, factor, scale }, end: at + scale.length };
  const end = at + scale.length + above.form.length;
  const unit = {
    text: text.slice(at, end),
    dimension: above.dimension,
    factor: factor.times(above.factor),
    scale,
    counted: above.counted,
    ...(above.better !== undefined && { better: above.better }),
  };
  return text.charAt(end) === '/' ? (perUnit(text, at, end, unit, forms) ?? { unit, end }) : { unit, end };
}

/** What follows the line of a compound unit. */
function perUnit(text: string, start: number, slash: number, above: Unit, forms: UnitForms) {
  const scale = forms.at(text, slash + 1) === undefined ? matchAt(SCALE, text, slash + 1) : '';
  const below = forms.at(text, slash + 1 + scale.length);
  if (below === undefined) return undefined;
  const bottom = slash + 1 + scale.length + below.form.length;
  const noun =
    below.dimension === 'money'
      ? matchAt(OUTPUT, text, bottom)
      : below.dimension === 'mass' || below.form === '重量箱'
        ? matchAt(PRODUCT, text, bottom)
        : '';
  const product = below.dimension === 'mass' && noun !== '';
  const end = bottom + noun.length;
  const unit: Unit = {
    text: text.slice(start, end),
    dimension: `${above.dimension}/${product || below.form === '重量箱' ? 'product' : below.dimension}`,
    factor: above.factor.div((scales.get(scale) ?? new Big(1)).times(product ? 1 : below.factor)),
    scale: above.scale,
    counted: false,
    ...(below.period !== undefined && { per: below.period }),
    ...betterCompound(above, below, scale, noun),
  };
  return { unit, end };
}

function betterCompound(above: Unit, below: UnitForm, scale: string, noun: string): { better?: string } {
  if (above.better === undefined && below.better === undefined) return {};
  const top = above.better ?? above.text.slice(above.scale.length);
  return { better: `${top}/${scale}${below.better ?? below.form}${noun}` };
}

/** The text a sticky pattern matches at a place, empty where it does not. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
