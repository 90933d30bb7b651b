import type { Big } from 'big.js';
import type { UnclearReason } from './reasons.ts';
import type { Unit } from './unit.ts';

/** What a bound says of the number: 不低于 and 以上 include it, 超过 and 余 do not (民法典第一千二百五十九条). */
export type Bound = 'exactly' | 'atLeast' | 'above' | 'atMost' | 'below';
export type Direction = 'decrease' | 'increase';

/** Something accepted that is better written otherwise; a hint, never more. */
export interface Remark {
  readonly reason: UnclearReason;
  /** What to write instead: one form, or two where the writer has to choose. */
  readonly suggestions: readonly string[];
}

/** What every value has. */
interface Written {
  /** The text as it was written, byte for byte. */
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** An exact decimal, brought to the base unit of its dimension. */
export interface Figure {
  readonly number: Big;
  /** Half of the last written digit in the base unit: 50 for 3.40万吨. Nought for counted things. */
  readonly tolerance: Big;
}

/** A number with its unit and with what the words around it make of it. */
interface Measured extends Written {
  /** The number; of a range the first. */
  readonly figure: Figure;
  /** The second number of a range. */
  readonly end?: Figure;
  /** True for a range whose end does not belong to it: 2.2米（含）-2.5米. */
  readonly endExcluded?: true;
  readonly unit: Unit;
  readonly bound: Bound;
  /** 约, 左右, 余, 近. */
  readonly approximate?: true;
  /** 达到, 稳定在, 控制在, 力争. */
  readonly aim?: Aim;
  /** 累计. */
  readonly cumulative?: true;
  /** 平均. */
  readonly mean?: true;
  /** 年均 or 每年: the number is of each year. */
  readonly yearly?: true;
  /** What a change is measured from: 比2020年. */
  readonly base?: ChangeBase;
  /** The time in the value itself: 到“十二五”末. */
  readonly until?: Until;
  /** What it is a number of: 行业 in 51个行业, 项目总投资 in 项目总投资的20%. */
  readonly of?: string;
}

export type Aim = 'reach' | 'keep' | 'limit' | 'strive';

/** The base of a change as the value itself gives it: a year, or words like 上年 and “十三五”末. */
export interface ChangeBase {
  readonly year?: number;
  readonly words: string;
}

/** By when something is reached, with the last day that is meant. */
export interface Until {
  readonly words: string;
  readonly last: IsoDay;
}

/** An amount or level that is neither money nor a share: 12.4万吨, 26个, 14.2立方米/万元, or a bare number. */
export interface QuantityValue extends Measured {
  readonly kind: 'quantity';
  /** The way to it: 下降到0.83吨标准煤. */
  readonly towards?: Direction;
}

export interface MoneyValue extends Measured {
  readonly kind: 'money';
  readonly towards?: Direction;
}

/** A part of a whole: 85%以上, 三分之一, 不超过项目总投资的20%. */
export interface ShareValue extends Measured {
  readonly kind: 'share';
  readonly towards?: Direction;
}

/** A distance between two shares, with no word that says up or down: 30个百分点. */
export interface PointsValue extends Measured {
  readonly kind: 'points';
}

/** How far something falls or rises: 下降8%以上, 提高5个百分点, 累计削减1200吨. The number is not negative. */
export interface ChangeValue extends Measured {
  readonly kind: 'change';
  readonly direction: Direction;
  readonly by: 'percent' | 'points' | 'amount';
}

/** Two levels of one thing: 由5%降至3%. */
export interface MoveValue extends Written {
  readonly kind: 'move';
  readonly direction: Direction;
  readonly from: LevelValue;
  readonly to: LevelValue;
}

/** The level of another year, without a number: 不超过2012年水平. */
export interface ReferenceValue extends Written {
  readonly kind: 'reference';
  readonly bound: Bound;
  readonly year: number;
}

/** A class or grade: 劣Ⅴ类, Ⅰ—Ⅲ类, 一级A, 优良. */
export interface ClassValue extends Written {
  readonly kind: 'class';
  /** In one spelling: `Ⅲ类`, `劣Ⅴ类`, `一级A`, `优良`; of a range the first and the last. */
  readonly classes: readonly [string] | readonly [string, string];
  readonly bound: Bound;
}

/** A day as `YYYY-MM-DD`; the order of texts is the order of days. */
export type IsoDay = string;

/** Why a value that was read cannot be, as `value-impossible` tells it. */
export type Impossible = 'month' | 'day' | 'year' | 'reversed';

/** A day, a month, a year or another part of a year; always a span of whole days. */
export interface DateValue extends Written {
  readonly kind: 'date';
  /** First and last day of what is named: of 2026-06 the 1st and the 30th, of 2028年底 the last day twice. */
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly precision: 'year' | 'month' | 'day' | 'part';
  /** `by`: on or before (底前, 到); `asOf`: 截至; `from`: 起; `around`: 前后; `in`: nothing of the kind. */
  readonly bound: TimeBound;
  /** The date is not on the calendar or outside 1949—2100; first and last are the nearest that are. */
  readonly impossible?: Impossible;
}

export type TimeBound = 'in' | 'by' | 'asOf' | 'from' | 'around';

/** From the first to the last day, both included: 2026—2030年, “十五五”. */
export interface SpanValue extends Written {
  readonly kind: 'span';
  readonly first: IsoDay;
  readonly last: IsoDay;
  /** 十五五, for a period with a name. */
  readonly name?: string;
  /** The same with the dash that planners print, where another sign was written. */
  readonly better?: string;
  readonly impossible?: Impossible;
}

/** Work that comes again: 每年3月31日前, 每两年. */
export interface RecurringValue extends Written {
  readonly kind: 'recurring';
  readonly every: { readonly count: number; readonly unit: PeriodUnit };
}

/** A length of time that needs an event or a day to count from: 1个月内, 今后五年. */
export interface IntervalValue extends Written {
  readonly kind: 'interval';
  readonly count: number;
  readonly unit: PeriodUnit;
  /** within (内, 不得超过), next (今后), last (近), earlier (提前), for (三年时间). */
  readonly how: 'within' | 'next' | 'last' | 'earlier' | 'for';
}

export type PeriodUnit = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** Work without an end: 长期, 常年. */
export interface StandingValue extends Written {
  readonly kind: 'standing';
}

/** Not settled yet. `open`: 待定, 适时; `elsewhere`: somebody or something settles it (另行确定, 以国家下达为准). */
export interface DeferredValue extends Written {
  readonly kind: 'deferred';
  readonly how: 'open' | 'elsewhere';
}

/** Room left for a value: `2026年×月×日`, `____`, `××吨`. Not given in a draft. */
export interface BlankValue extends Written {
  readonly kind: 'blank';
  /** Whether the room is for a date, which a draft may leave open without a word. */
  readonly of: 'date' | 'number';
}

/** A statement without a number: 大幅提升. */
export interface StatementValue extends Written {
  readonly kind: 'statement';
  /** The vague word of the list that it contains (`vague-target`). */
  readonly vague?: string;
  /** 提升, 负增长: which way it goes. */
  readonly direction?: Direction;
  readonly base?: ChangeBase;
}

/** A text that is a code or name and has no value of its own. */
export interface CodeValue extends Written {
  readonly kind: 'code';
}

/** Benefits of a project: 化学需氧量减排100吨/年. */
export interface BenefitValue extends Written {
  readonly kind: 'benefit';
  /** What is reduced, saved or gained, as written: 化学需氧量; 水 of 节水. */
  readonly name: string;
  readonly value: LevelValue | ChangeValue;
}

/** Not understood, or open to two readings; takes part in no sum and no comparison. */
export interface UnclearValue extends Written {
  readonly kind: 'unclear';
  readonly reason: UnclearReason;
  readonly suggestions: readonly string[];
  /** What could be read of it: each value of a list. */
  readonly parts: readonly Value[];
}

/** Values that say how much there is. */
export type LevelValue = QuantityValue | MoneyValue | ShareValue | PointsValue;
/** Values with a number and a unit. */
export type MeasuredValue = LevelValue | ChangeValue;
export type TimeValue = DateValue | SpanValue | RecurringValue | IntervalValue | StandingValue;

/** Everything a field of a plan can say. */
export type Value =
  | MeasuredValue
  | MoveValue
  | ReferenceValue
  | ClassValue
  | TimeValue
  | DeferredValue
  | BlankValue
  | StatementValue
  | CodeValue
  | BenefitValue
  | UnclearValue;

/** The text as it was written. */
export const printValue = (value: Value): string => value.text;

/** Whether a value has a number and a unit. */
export const isMeasured = (value: Value): value is MeasuredValue => 'figure' in value;
