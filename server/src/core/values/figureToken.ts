import type { Big } from 'big.js';
import type { Unit } from './unit.ts';
import type { Direction } from './value.ts';

/** A number with multiplier and unit, as the tokenizer hands it to the grammar. */
export interface FigureToken {
  readonly kind: 'figure';
  readonly number: Big;
  /** How many digits stand behind the point; undefined where the number is exact, as a half. */
  readonly places: number | undefined;
  readonly unit: Unit;
  /** 余, 多: more than the number. */
  readonly plus: boolean;
  /** Written in words that are better written in figures: what to write. */
  readonly spelled?: string;
  /** The word is a change by itself: 减半. */
  readonly change?: Direction;
  readonly start: number;
  readonly end: number;
}
