import { Big } from 'big.js';
import { readTimePart } from './dates.ts';
import type { FigureToken } from './figureToken.ts';
import { withOneUnit } from './oneUnit.ts';
import { carriedOn, type Fault, type Frame, type Phrase, readPhrase } from './phrase.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Unit, Units } from './unit.ts';
import type { Bound, ChangeValue, Figure, MeasuredValue, PointsValue, Remark, Until } from './value.ts';

/** What a text about numbers came to. */
export interface Measure {
  /** The values in order; one, unless the text is a list. */
  readonly values: readonly MeasuredValue[];
  /** Names that stand before the numbers, as far as they are no words of the grammar. */
  readonly texts: readonly string[];
  /** What is saved, where the verb says it: 水 of 节水. */
  readonly saved: string | undefined;
  readonly fault: Fault | undefined;
}

/** Nouns that say which dimension of a thing is measured; they may stand before a number in a value. */
const MEASURED = /^(?:直径|容积|面积|炉容|产能|规模|日产|年产|总投资|投资|固定资产总投资)$/;

/** Reads a whole text as one number with its words, or as a list of such; undefined where something is left over. */
export function readMeasure(text: string, units: Units): Measure | undefined {
  const tokens = tokensOf(text, units);
  const values: MeasuredValue[] = [];
  let texts: readonly string[] = [];
  let first: Frame | undefined;
  let fault: Fault | undefined;
  for (let at = 0; at < tokens.length; ) {
    if (first !== undefined && isAnd(tokens[at])) at++;
    const phrase = readPhrase(tokens, at, units, first && carriedOn(first));
    if (phrase === undefined) return leftOver(text, tokens, at, units, values);
    texts = [...texts, ...phrase.frame.texts];
    const value = measured(phrase, text);
    if ('reason' in value) fault ??= value;
    else values.push(value);
    first ??= phrase.frame;
    at = phrase.next;
  }
  if (first === undefined) return undefined;
  return { values, texts, saved: first.saved, fault };
}

/** What stands behind a number and does not belong to it: another unit is a fault of its own. */
function leftOver(
  text: string,
  tokens: readonly Token[],
  at: number,
  units: Units,
  values: readonly MeasuredValue[],
): Measure | undefined {
  const rest = tokens[at];
  const last = values.at(-1);
  if (rest?.kind !== 'text' || last === undefined || last.unit.text === '' || last.unit.counted) return undefined;
  if (!/^[/万亿]/.test(rest.text) && !units.begins(rest.text, 0)) return undefined;
  const suggestions = withOneUnit(text, last.unit, rest.start, units);
  return { values, texts: [], saved: undefined, fault: { reason: 'units-joined', suggestions } };
}

const isAnd = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.kind === 'and';

/** Whether the words before a number are of the kind that a value may begin with. */
export const mayBegin = (texts: readonly string[]): boolean => texts.every((one) => MEASURED.test(one));

/** The value a phrase makes, or why it makes none. */
export function measured(phrase: Phrase, text: string): MeasuredValue | Fault {
  const { frame, figure: token } = phrase;
  const fault = frame.fault ?? faultOf(phrase, text);
  if (fault !== undefined) return fault;
  const yearlyRate = frame.yearly && token.unit.dimension === 'ratio/time';
  const ofRate = (one: Unit): Unit => (yearlyRate ? withoutPeriod(one) : one);
  const unit = ofRate(token.unit);
  const common: Common = {
    text,
    remarks: remarksOf(phrase, text),
    figure: figureOf(token, unit),
    unit: ofRate(phrase.end?.unit ?? token.unit),
    bound: boundOf(phrase),
  };
  addWords(common, phrase);
  const { direction } = frame;
  if (direction !== undefined && !frame.to) return { kind: 'change', direction, by: changeBy(unit), ...common };
  if (unit.dimension === 'points') return { kind: 'points', ...common };
  const kind = unit.dimension === 'ratio' ? 'share' : unit.dimension === 'money' ? 'money' : 'quantity';
  return direction === undefined ? { kind, ...common } : { kind, towards: direction, ...common };
}

/** What every value with a number has, while it is put together. */
type Common = { -readonly [key in keyof Omit<PointsValue, 'kind'>]: PointsValue[key] };

/** Adds what the words say; a value has no property for what is not said. */
function addWords(common: Common, { frame, figure, end, endExcluded }: Phrase): void {
  if (end !== undefined) common.end = figureOf(end, end.unit);
  if (endExcluded) common.endExcluded = true;
  if (frame.about || figure.plus) common.approximate = true;
  if (frame.aim !== undefined) common.aim = frame.aim;
  if (frame.cumulative) common.cumulative = true;
  if (frame.mean) common.mean = true;
  if (frame.yearly) common.yearly = true;
  if (frame.base !== undefined) common.base = frame.base;
  const until = frame.until === undefined ? undefined : untilWhen(frame.until);
  if (until !== undefined) common.until = until;
  const of = frame.of ?? (frame.texts.length === 1 && mayBegin(frame.texts) ? frame.texts[0] : undefined);
  if (of !== undefined) common.of = of;
}

function untilWhen(words: string): Until | undefined {
  const last = readTimePart(words.replace(/^(?:到|至|截至)/, ''))?.last;
  return last === undefined ? undefined : { words, last };
}

const changeBy = ({ dimension }: Unit): ChangeValue['by'] =>
  dimension === 'ratio' ? 'percent' : dimension === 'points' ? 'points' : 'amount';

const withoutPeriod = ({ per: _, ...unit }: Unit): Unit => ({ ...unit, dimension: 'ratio', text: '%' });

/** 余 and 多 mean more than the number; 控制在 means at most, unless it is told otherwise. */
function boundOf({ frame, figure }: Phrase): Bound {
  if (figure.plus) return 'above';
  return frame.bound ?? (frame.aim === 'limit' && !frame.about ? 'atMost' : 'exactly');
}

function figureOf({ number, places }: FigureToken, unit: Unit): Figure {
  const exact = places === undefined || (unit.counted && places === 0 && unit.scale === '');
  const tolerance = exact ? NONE : halfStep(places).times(unit.factor);
  return { number: number.times(unit.factor), tolerance };
}

const NONE = new Big(0);

/** Half of one unit at so many places behind the point. */
const halfStep = (places: number): Big => new Big(`5e${-places - 1}`);

/** The forms of section 6 that only a reader of the whole phrase can tell. */
function faultOf({ frame, figure, end }: Phrase, text: string): Fault | undefined {
  const { unit } = end ?? figure;
  if (unit.text !== '' && unit.text === unit.scale && unit.dimension === undefined) {
    const at = (end ?? figure).end;
    // 24万0立方米: where the one number goes on in another, nobody can tell what was meant.
    if (/\d/.test(text.charAt(at))) return { reason: 'number-form', suggestions: [] };
    return { reason: 'no-unit', suggestions: [`${text.slice(0, at)}…${text.slice(at)}`], unitAt: at };
  }
  if (end !== undefined && unit.text === '') return { reason: 'no-unit', suggestions: [`${text}…`] };
  if ((frame.about || figure.plus) && frame.bound !== undefined) {
    return { reason: 'bound-and-about', suggestions: withoutOne(text) };
  }
  if (frame.direction !== undefined && figure.number.lt(0)) {
    return { reason: 'twice-negative', suggestions: [text.replace(/[-−－]/, '')] };
  }
  if (unit.dimension?.startsWith('ratio/') && !frame.yearly) {
    const rate = `${figure.number.toFixed()}%`;
    return { reason: 'rate-per-year', suggestions: [`年均下降${rate}`, `累计下降${rate}`] };
  }
  return undefined;
}

/** 约8%以上 without the one word, and without the other. */
const withoutOne = (text: string): string[] => [
  text.replace(/大约|约|将近|近|接近|左右|上下|余|多/, ''),
  text.replace(/及以上|及以下|以上|以下|以内|不低于|不少于|不高于|不超过|超过|至少|至多|最多/, ''),
];

function remarksOf({ figure, end, frame }: Phrase, text: string): Remark[] {
  if (figure.spelled === undefined && end?.spelled === undefined && frame.secondNumber === undefined) return [];
  const spelled = [figure, end].flatMap((one) =>
    one?.spelled === undefined
      ? []
      : [
          {
            reason: 'spelled-out' as const,
            suggestions: [text.slice(0, one.start) + one.spelled + text.slice(one.end)],
          },
        ],
  );
  if (frame.secondNumber === undefined) return spelled;
  return [...spelled, { reason: 'second-number', suggestions: [text.replace(frame.secondNumber, '')] }];
}
