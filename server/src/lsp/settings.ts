import { type HintsShown, hintsShown } from '../core/features/hints/hintsIn.ts';
import { type ClauseShown, clausesShown } from '../core/features/hover/clause.ts';
import { type LensesShown, lensesShown } from '../core/features/lens/lensesIn.ts';
import { isDay } from '../core/text/day.ts';
import { type Locale, localeOf } from '../core/text/locale.ts';

/** What a user can set for the server; the manifest's `cleanplan.*` settings that concern it. */
export interface Settings {
  /** `cleanplan.locale`; undefined leaves it to the client's own language. */
  readonly locale: Locale | undefined;
  /** `cleanplan.asOf`, `YYYY-MM-DD`: the day to check against, for every plan. */
  readonly asOf: string | undefined;
  /** `cleanplan.hover.clause`: how much of a clause a hover shows. */
  readonly hoverClause: ClauseShown;
  /** `cleanplan.lens`: above which lines lenses are shown. */
  readonly lens: LensesShown;
  /** `cleanplan.hints`: behind which values hints are shown. */
  readonly hints: HintsShown;
}

export const defaultSettings: Settings = {
  locale: undefined,
  asOf: undefined,
  hoverClause: 'full',
  lens: 'all',
  hints: 'block',
};

/**
 * Reads what a client sent as the `cleanplan` section. A client may send anything: what is not
 * understood is left at its default, since a wrong setting must not stop the checks.
 */
export function readSettings(sent: unknown): Settings {
  if (typeof sent !== 'object' || sent === null) return defaultSettings;
  const { locale, asOf, hover, lens, hints } = sent as Record<string, unknown>;
  return {
    locale: typeof locale === 'string' ? localeOf(locale) : undefined,
    asOf: typeof asOf === 'string' && isDay(asOf) ? asOf : undefined,
    hoverClause: clausesShown.find((shown) => shown === clauseIn(hover)) ?? defaultSettings.hoverClause,
    lens: lensesShown.find((shown) => shown === lens) ?? defaultSettings.lens,
    hints: hintsShown.find((shown) => shown === hints) ?? defaultSettings.hints,
  };
}

/** `clause` of the `hover` group. */
const clauseIn = (hover: unknown): unknown =>
  typeof hover === 'object' && hover !== null ? (hover as Record<string, unknown>).clause : undefined;

/** The `cleanplan` section of settings that are sent whole (`didChangeConfiguration` of older clients). */
export function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null
    ? (settings as Record<string, unknown>).cleanplan
    : undefined;
}

export const sameSettings = (a: Settings, b: Settings): boolean =>
  a.locale === b.locale &&
  a.asOf === b.asOf &&
  a.hoverClause === b.hoverClause &&
  a.lens === b.lens &&
  a.hints === b.hints;
