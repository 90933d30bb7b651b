import type { IndicatorFacts } from '../codes/indicators.ts';
import type { ValueTables } from '../codes/tables.ts';
import { UnitForms } from '../codes/unitForms.ts';
import { Wordlists } from '../codes/wordlists.ts';
import { readClass } from './classes.ts';
import { type Measure, mayBegin, readMeasure } from './measure.ts';
import { readMove } from './move.ts';
import { halfWidth } from './numerals.ts';
import type { Fault } from './phrase.ts';
import { noNumberIn, slipIn } from './slips.ts';
import { readTime } from './times.ts';
import { readUnit } from './unit.ts';
import {
  type BenefitValue,
  type Direction,
  isMeasured,
  type MeasuredValue,
  type ReferenceValue,
  type Remark,
  type UnclearValue,
  type Value,
} from './value.ts';

/** What the schema says a text is (`x-kind`), as far as it has a value. */
export type ValueKind = 'quantity' | 'money' | 'date' | 'period' | 'year' | 'benefit' | 'code';

/** What is known of the place a value stands in; everything is optional, and knowing more refuses more. */
export interface ReadContext {
  /** The indicator the value is of: a bare `12.4` is refused where a mass is wanted. */
  readonly indicator?: IndicatorFacts;
  /** The field holds a number of things (项目数, 企业数), where a bare whole number will do. */
  readonly counts?: boolean;
}

/** Reads texts as values, with the tables of units and words it was made with. It keeps no other state. */
export class ValueReader {
  /** Spellings of units, for readers of prose. */
  readonly units: UnitForms;
  readonly words: Wordlists;

  constructor(tables: Pick<ValueTables, 'units' | 'words'>) {
    this.units = new UnitForms(tables.units);
    this.words = new Wordlists(tables.words);
  }

  /** The value of a text; never throws, and what is not understood is `unclear`. */
  read(kind: ValueKind, text: string, context: ReadContext = {}): Value {
    if (kind === 'code') return { kind: 'code', text, remarks: [] };
    if (text.length > MAX_LENGTH) return unclear(text, { reason: 'not-understood', suggestions: [] });
    const plain = halfWidth(text.trim());
    const value =
      kind === 'date' || kind === 'period' || kind === 'year'
        ? this.#time(text, plain)
        : kind === 'benefit'
          ? this.#benefit(text, plain)
          : this.#amount(kind, text, plain, context);
    return withWideDigits(value, plain);
  }

  #time(text: string, plain: string): Value {
    const value = this.#deferred(text, plain) ?? readTime(text, plain, this.words) ?? this.#dates(text, plain);
    return value === undefined
      ? unclear(text, { reason: 'not-understood', suggestions: [] })
      : 'kind' in value
        ? value
        : unclear(text, value);
  }

  /** 2026年6月30日、12月15日前: the year of the first holds for the others. */
  #dates(text: string, plain: string): Value | undefined {
    const pieces = plain.split(/[、，,]/);
    const year = /^(?:每年)?\d{4}年/.exec(plain)?.[0];
    if (pieces.length < 2 || year === undefined) return undefined;
    const tail = /[前底末]+$/.exec(plain)?.[0] ?? '';
    const parts = pieces.map((piece) => {
      const whole = (/^\d{4}/.test(piece) ? piece : year + piece).replace(/(?<![前底末])$/, tail);
      return readTime(whole, whole, this.words);
    });
    return parts.every((part) => part !== undefined && 'kind' in part)
      ? unclear(text, { reason: 'list', suggestions: pieces }, parts)
      : undefined;
  }

  #amount(kind: 'quantity' | 'money', text: string, plain: string, context: ReadContext): Value {
    const special =
      this.#deferred(text, plain) ??
      blankNumber(text, plain) ??
      reference(text, plain) ??
      readClass(text, plain, this.words) ??
      this.#timeInAmount(text, plain);
    if (special !== undefined) return special;
    const slip = slipIn(plain);
    if (slip !== undefined) return unclear(text, slip);
    const move = readMove(text, plain, this.units);
    if (move !== undefined) return move;
    const measure = readMeasure(plain, this.units);
    if (measure === undefined || !mayBegin(measure.texts)) return this.#statement(text, plain);
    return this.#oneValue(text, measure, kind, context);
  }

  /** 另行确定, 以国家下达为准, 待定. */
  #deferred(text: string, plain: string): Value | undefined {
    const elsewhere =
      this.words.is('elsewhere', plain) ||
      /^(?:由.{1,20})?另行(?:确定|制定|公布|下达)$|^以.{1,30}为准$|^(?:按|按照|根据).{0,20}(?:下达|核定|确定)的?.{0,8}(?:执行|确定)?$/.test(
        plain,
      );
    const how = elsewhere ? 'elsewhere' : this.words.is('undated', plain) ? 'open' : undefined;
    return how && { kind: 'deferred', how, text, remarks: [] };
  }

  /** A date where an amount is wanted is a date: nobody shall take 2025年 for a number. */
  #timeInAmount(text: string, plain: string): Value | undefined {
    if (!/[年月季“]|长期|常年|持续/.test(plain) || /\/[年月]/.test(plain)) return undefined;
    const value = readTime(text, plain, this.words);
    return value !== undefined && 'kind' in value ? value : undefined;
  }

  /** A text in which no number could be read. */
  #statement(text: string, plain: string): Value {
    const base = /[比较](?:(\d{4})年|上年|去年)(?:水平)?/.exec(plain);
    const rest = base === null ? plain : plain.replace(base[0], '');
    const vague = this.words.firstIn('vague', rest);
    const none = vague === undefined ? noNumberIn(rest) : undefined;
    if (none !== undefined) return unclear(text, none);
    if (/\d/.test(rest)) return unclear(text, { reason: 'not-understood', suggestions: [] });
    if (this.#unitsOnly(plain)) return unclear(text, { reason: 'units-joined', suggestions: ['…'] });
    const year = base?.[1];
    const direction = directionOf(rest);
    return {
      kind: 'statement',
      ...(direction && { direction }),
      ...(vague !== undefined && { vague }),
      ...(base && { base: { words: base[0].slice(1), ...(year !== undefined && { year: Number(year) }) } }),
      text,
      remarks: [],
    };
  }

  /** The one value of a measure, with what the place it stands in asks of it. */
  #oneValue(text: string, { values, fault }: Measure, kind: 'quantity' | 'money', context: ReadContext): Value {
    if (values.length > 1) return unclear(text, { reason: 'list', suggestions: text.split(/[、，,]|和/) }, values);
    if (fault !== undefined) return unclear(text, fault, values);
    const [value] = values;
    if (value === undefined) return unclear(text, { reason: 'not-understood', suggestions: [] });
    const refused =
      value.unit.text === '' ? this.#bare(value, text, kind, context) : levelOrChange(value, text, context);
    return refused === undefined ? { ...value, text } : unclear(text, refused, values);
  }

  /** A number without a unit is refused where it is known that it needs one. */
  #bare(
    { figure }: MeasuredValue,
    text: string,
    kind: 'quantity' | 'money',
    { indicator, counts = false }: ReadContext,
  ): Fault | undefined {
    if (kind === 'money') return { reason: 'no-unit', suggestions: [`${text}万元`, `${text}亿元`] };
    const wanted = indicator?.dimensions ?? [];
    const mayCount = wanted.includes('count') || (counts && figure.number.mod(1).eq(0));
    if (wanted.length === 0 || mayCount) return undefined;
    return { reason: 'no-unit', suggestions: wanted.slice(0, 2).map((one) => text + this.units.usual(one)) };
  }

  /** 吨/a/年: units and nothing else, and too many of them. */
  #unitsOnly(plain: string): boolean {
    const { unit, end } = readUnit(plain, 0, this.units);
    const rest = plain.slice(end);
    return unit.dimension !== undefined && (/^[/万亿]/.test(rest) || this.units.at(rest, 0) !== undefined);
  }

  /** 化学需氧量减排100吨/年, 节水240万立方米/年: a name and one number. */
  #benefit(text: string, plain: string): Value {
    const slip = slipIn(plain);
    const measure = slip === undefined ? readMeasure(plain, this.units) : undefined;
    if (measure === undefined) return slip === undefined ? this.#statement(text, plain) : unclear(text, slip);
    const value = this.#oneValue(text, measure, 'quantity', {});
    const name = measure.texts.join('') || measure.saved || '';
    return isMeasured(value) && name !== ''
      ? ({ kind: 'benefit', name, value, text, remarks: value.remarks } satisfies BenefitValue)
      : value;
  }
}

/** Longer texts are sentences and no values. */
const MAX_LENGTH = 120;

/** 下降到8% of what is no share may mean that it falls by or to 8%. */
function levelOrChange(value: MeasuredValue, text: string, { indicator }: ReadContext): Fault | undefined {
  if (value.kind !== 'share' || value.towards !== 'decrease' || indicator?.share === true) return undefined;
  return {
    reason: 'level-or-change',
    suggestions: [text.replace(/[到至为]|达到?/, ''), text.replace(/^.*?(?=\d)/, '')],
  };
}

function directionOf(text: string): Direction | undefined {
  if (/负增长|下降|降低|减少|削减/.test(text)) return 'decrease';
  return /提升|提高|增长|增加|上升/.test(text) ? 'increase' : undefined;
}

/** Room for a number: `____`, ××吨. */
function blankNumber(text: string, plain: string): Value | undefined {
  const open = /^(?:[约下降提高达到不低超过于]*)[×□_＿]{1,}[\u4e00-\u9fffA-Za-z%/]*$|^[_＿\s]*$/.test(plain);
  return open ? { kind: 'blank', of: 'number', text, remarks: [] } : undefined;
}

/** 不超过2012年水平. */
function reference(text: string, plain: string): ReferenceValue | undefined {
  const match =
    /^(不超过|不高于|低于|不低于|高于|超过|优于|保持|保持在|维持在|达到)(\d{4})年的?(?:实际|排放)?(?:水平|量)$/.exec(
      plain,
    );
  if (match === null) return undefined;
  const [, word = '', year] = match;
  const bound = /^不超过|^不高于/.test(word)
    ? 'atMost'
    : word === '低于'
      ? 'below'
      : word === '不低于'
        ? 'atLeast'
        : /高于|超过|优于/.test(word)
          ? 'above'
          : 'exactly';
  return { kind: 'reference', bound, year: Number(year), text, remarks: [] };
}

const unclear = (text: string, { reason, suggestions }: Fault, parts: readonly Value[] = []): UnclearValue => ({
  kind: 'unclear',
  reason,
  suggestions,
  parts,
  text,
  remarks: [],
});

/** Full-width digits are read and remarked on. */
function withWideDigits(value: Value, plain: string): Value {
  if (!/[０-９]/.test(value.text)) return value;
  const remark: Remark = { reason: 'wide-digits', suggestions: [plain] };
  return { ...value, remarks: [...value.remarks, remark] };
}
