import type { Figure } from './figures.ts';
import { milliseconds, number, ratio } from './format.ts';

/** A line of the acceptance table. */
export interface Row {
  readonly measure: string;
  readonly ours: string;
  readonly other: string;
  /** The figure that the bound is about; undefined where something gave no answer. */
  readonly figure: number | undefined;
  readonly shown: string;
  /** None for what is only reported. */
  readonly must: Bound | undefined;
}

export interface Bound {
  readonly text: string;
  readonly holds: (figure: number) => boolean;
}

/** Another figure, and whose it is where it is not that of yaml-language-server. */
export interface Other {
  readonly figure: Figure;
  readonly name?: string;
}

type Unit = 'ms' | 'MiB';

/** How many times ours goes into the other, at least `must` times. No row where either was not measured. */
export function faster(measure: string, ours: Figure, other: Other, must?: number): readonly Row[] {
  const figure = quotient(other.figure, ours);
  const bound = must === undefined ? undefined : { text: `≥${number(must)}×`, holds: (one: number) => one >= must };
  return row(measure, ours, other, 'ms', figure, ratio(figure), bound);
}

/** What part ours is of the other, at most `must`. No row where either was not measured. */
export function share(measure: string, ours: Figure, other: Other, must?: number, unit: Unit = 'ms'): readonly Row[] {
  const figure = quotient(ours, other.figure);
  const bound = must === undefined ? undefined : atMost(must < 1 ? `1/${Math.round(1 / must)}` : `${must}×`, must);
  return row(measure, ours, other, unit, figure, ratio(figure), bound);
}

/** Ours by itself, at most `must` milliseconds; the other is only shown. No row where ours was not measured. */
export function within(measure: string, ours: Figure, must?: number, other?: Figure): readonly Row[] {
  const bound = must === undefined ? undefined : atMost(`${must} ms`, must);
  const figure = typeof ours === 'number' ? ours : undefined;
  const beside = other === undefined ? undefined : { figure: other };
  return row(measure, ours, beside, 'ms', figure, shown(ours, 'ms'), bound);
}

function row(
  measure: string,
  ours: Figure,
  other: Other | undefined,
  unit: Unit,
  figure: number | undefined,
  shownFigure: string,
  must: Bound | undefined,
): readonly Row[] {
  if (ours === undefined || (other !== undefined && other.figure === undefined)) return [];
  const shownOther = other === undefined ? '' : `${other.name ?? ''} ${shown(other.figure, unit)}`.trim();
  return [{ measure, ours: shown(ours, unit), other: shownOther, figure, shown: shownFigure, must }];
}

const atMost = (text: string, must: number): Bound => ({ text: `≤${text}`, holds: (figure) => figure <= must });

const quotient = (one: Figure, other: Figure): number | undefined =>
  typeof one === 'number' && typeof other === 'number' ? one / other : undefined;

function shown(figure: Figure, unit: Unit): string {
  if (typeof figure !== 'number') return '–';
  return unit === 'ms' ? milliseconds(figure) : `${Math.round(figure)} MiB`;
}
