import type { IndicatorFacts } from '../codes/indicators.ts';
import type { ValueTables } from '../codes/tables.ts';
import { Wordlists } from '../codes/wordlists.ts';
import { readClass } from './classes.ts';
import { type Measure, mayBegin, readMeasure } from './measure.ts';
import { readMove } from './move.ts';
import { halfWidth } from './numerals.ts';
import type { Fault } from './phrase.ts';
import { withSoundProposals } from './proposals.ts';
import { letterIn, slipIn } from './slips.ts';
import { blankNumber, deferred, reference, statement, unclear } from './special.ts';
import { readTime, readTimes } from './times.ts';
import { Units, unknownUnit } from './unit.ts';
import { isMeasured, type MeasuredValue, type Remark, type Value } from './value.ts';

/** What the schema says a text is (`x-kind`), as far as it has a value. */
export type ValueKind = 'quantity' | 'money' | 'date' | 'period' | 'year' | 'benefit' | 'code';

/** What is known of the place a value stands in; everything is optional, and knowing more refuses more. */
export interface ReadContext {
  /** The indicator the value is of: a bare `12.4` is refused where a mass is wanted. */
  readonly indicator?: IndicatorFacts;
  /** The field holds a number of things (项目数, 企业数), where a bare whole number will do. */
  readonly counts?: boolean;
}

/** Longer texts are sentences and no values. */
const MAX_LENGTH = 120;

/** So many values are kept; long lists say the same dates and amounts over and over. */
const KEPT = 4096;
const LONGEST_KEPT = 40;

/** So many slips in one value are mended by one proposal. */
const MOST_SLIPS = 3;

/** Reads texts as values, with the tables of units and words it was made with. It keeps what it read last. */
export class ValueReader {
  /** Spellings of units, for readers of prose. */
  readonly units: Units;
  readonly words: Wordlists;
  readonly #kept = new Map<string, Value>();

  constructor(tables: Pick<ValueTables, 'units' | 'words'>) {
    this.units = new Units(tables.units);
    this.words = new Wordlists(tables.words);
  }

  /** The value of a text; never throws, and what is not understood is `unclear`. */
  read(kind: ValueKind, text: string, context: ReadContext = {}): Value {
    if (kind === 'code') return { kind: 'code', text, remarks: [] };
    const keeps = text.length <= LONGEST_KEPT && context.indicator === undefined && context.counts !== true;
    if (!keeps) return this.#read(kind, text, context);
    const key = `${kind} ${text}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const value = this.#read(kind, text, context);
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(key, value);
    return value;
  }

  #read(kind: Exclude<ValueKind, 'code'>, text: string, context: ReadContext, slips = MOST_SLIPS): Value {
    const plain = halfWidth(text.trim());
    if (plain.length > MAX_LENGTH) return unclear(text, { reason: 'not-understood', suggestions: [] });
    const value =
      kind === 'date' || kind === 'period' || kind === 'year'
        ? this.#time(text, plain)
        : kind === 'benefit'
          ? this.#benefit(text, plain)
          : this.#amount(kind, text, plain, context);
    return withSoundProposals(withWideDigits(value, plain), {
      read: (proposed) =>
        slips > 0
          ? this.#read(kind, proposed, context, slips - 1)
          : unclear(proposed, { reason: 'number-form', suggestions: [] }),
      indicator: context.indicator,
    });
  }

  #time(text: string, plain: string): Value {
    const value =
      deferred(text, plain, this.words) ?? readTime(text, plain, this.words) ?? readTimes(text, plain, this.words);
    if (value === undefined) return unclear(text, letterIn(plain) ?? { reason: 'not-understood', suggestions: [] });
    return 'kind' in value ? value : unclear(text, value);
  }

  #amount(kind: 'quantity' | 'money', text: string, plain: string, context: ReadContext): Value {
    const special =
      deferred(text, plain, this.words) ??
      blankNumber(text, plain) ??
      reference(text, plain) ??
      (/[类级优良合]/.test(plain) ? readClass(text, plain, this.words) : undefined) ??
      this.#timeInAmount(text, plain);
    if (special !== undefined) return special;
    const slip = slipIn(plain);
    if (slip !== undefined) return unclear(text, slip);
    const move = readMove(text, plain, this.units);
    if (move !== undefined) return move;
    const measure = readMeasure(plain, this.units);
    if (measure !== undefined && mayBegin(measure.texts)) return this.#oneValue(text, measure, kind, context);
    if (this.#unitsOnly(plain)) return unclear(text, { reason: 'units-joined', suggestions: ['…'] });
    return statement(text, plain, this.words);
  }

  /** A date where an amount is wanted is a date: nobody shall take 2025年 for a number. */
  #timeInAmount(text: string, plain: string): Value | undefined {
    if (!/[年月季“]|长期|常年|持续/.test(plain) || /\/[年月]/.test(plain)) return undefined;
    const value = readTime(text, plain, this.words);
    return value !== undefined && 'kind' in value ? value : undefined;
  }

  /** 化学需氧量减排100吨/年, 节水240万立方米/年: a name and one number. */
  #benefit(text: string, plain: string): Value {
    const slip = slipIn(plain);
    if (slip !== undefined) return unclear(text, slip);
    const measure = readMeasure(plain, this.units);
    if (measure === undefined) return statement(text, plain, this.words);
    const value = this.#oneValue(text, measure, 'quantity', {});
    const name = measure.texts.join('') || measure.saved || '';
    return isMeasured(value) && name !== '' ? { kind: 'benefit', name, value, text, remarks: value.remarks } : value;
  }

  /** The one value of a measure, with what the place it stands in asks of it. */
  #oneValue(text: string, { values, fault }: Measure, kind: 'quantity' | 'money', context: ReadContext): Value {
    if (values.length > 1) return unclear(text, { reason: 'list', suggestions: partsOf(text) }, values);
    if (fault !== undefined) return unclear(text, this.#withUnits(text, fault, kind, context), values);
    const [value] = values;
    if (value === undefined) return unclear(text, { reason: 'not-understood', suggestions: [] });
    const bare = value.unit.text === '' && value.unit.dimension === undefined;
    if (bare && context.counts && value.figure.number.mod(1).eq(0)) return counted(value, text);
    const refused = bare ? this.#bare(text, kind, context) : levelOrChange(value, text, context);
    return refused === undefined ? { ...value, text } : unclear(text, refused, values);
  }

  /** 1.9万以下: the unit belongs behind 万, and it is that of the indicator, or else money. */
  #withUnits(written: string, fault: Fault, kind: 'quantity' | 'money', { indicator }: ReadContext): Fault {
    const { unitAt } = fault;
    const text = written.trim();
    const wanted = kind === 'quantity' ? (indicator?.dimensions ?? []) : [];
    // Of what is counted nobody can tell whether it is 家, 项 or 个.
    if (unitAt === undefined || wanted.includes('count')) return fault;
    const units = wanted.length === 0 ? ['元'] : wanted.slice(0, 2).map((dimension) => this.units.usual(dimension));
    return { ...fault, suggestions: units.map((unit) => text.slice(0, unitAt) + unit + text.slice(unitAt)) };
  }

  /** A number without a unit is refused where it is known that it needs one. */
  #bare(text: string, kind: 'quantity' | 'money', { indicator }: ReadContext): Fault | undefined {
    if (kind === 'money') return { reason: 'no-unit', suggestions: [`${text}万元`, `${text}亿元`] };
    const wanted = indicator?.dimensions ?? [];
    if (wanted.length === 0 || wanted.includes('count')) return undefined;
    const withUnits = wanted.slice(0, 2).map((one) => text + this.units.usual(one));
    return { reason: 'no-unit', suggestions: [...asPercent(text, wanted), ...withUnits] };
  }

  /** 吨/a/年: units and nothing else, and too many of them. */
  #unitsOnly(plain: string): boolean {
    let found = 0;
    for (let at = 0; at < plain.length; found++) {
      const start = plain.charAt(at) === '/' ? at + 1 : at;
      at = this.units.read(plain, start).end;
      if (at === start) return false;
    }
    return found > 1;
  }
}

/** What stands between the values of a list, and not between the thousands of one. */
const LIST_MARK = /[、，]|,(?!\d{3}(?!\d))|和|或者?/;

/** The values of a list, one by one; none where nothing divides them. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(LIST_MARK);
  return parts.length > 1 ? parts : [];
}

/** 0.72 of a share may be 72% as well as 0.72%: nobody is told that it is the latter. */
function asPercent(text: string, dimensions: readonly string[]): readonly string[] {
  const digits = /^0\.(\d{1,4})$/.exec(text.trim())?.[1];
  if (digits === undefined || dimensions[0] !== 'ratio') return [];
  return [`${Number(digits) / 10 ** (digits.length - 2)}%`];
}

/** A bare whole number in a field that counts things. */
const counted = (value: MeasuredValue, text: string): Value => ({
  ...value,
  text,
  figure: { number: value.figure.number, tolerance: value.figure.tolerance.times(0) },
  unit: unknownUnit('', true),
});

/** 下降到8% of what is no share may mean that it falls by 8% or to 8%. */
function levelOrChange(value: MeasuredValue, text: string, { indicator }: ReadContext): Fault | undefined {
  if (value.kind !== 'share' || value.towards !== 'decrease' || indicator?.share === true) return undefined;
  return {
    reason: 'level-or-change',
    suggestions: [
      text.replace(/(?<=下降|降低|减少|削减|降|减)(?:[到至为]|达到?)/, ''),
      text.replace(/^.*[^\d.](?=\d)/, ''),
    ],
  };
}

/** Full-width digits are read and remarked on. */
function withWideDigits(value: Value, plain: string): Value {
  if (!/[０-９]/.test(value.text)) return value;
  const remark: Remark = { reason: 'wide-digits', suggestions: [plain] };
  return { ...value, remarks: [...value.remarks, remark] };
}
