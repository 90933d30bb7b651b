/** How a fact is known: read in a public copy (V, in two V2), in the collected facts (F), recalled (R), inferred (I). */
export type VerifiedMark = string;

/** `schemas/codes/units.json`. */
export interface UnitsTable {
  readonly dimensions: readonly DimensionRow[];
}

/** Units that measure the same and can be brought to one base. */
export interface DimensionRow {
  /** mass, volume, money, count … */
  readonly name: string;
  readonly base: string;
  readonly verified: VerifiedMark;
  /** True for counting words: a whole number of them is exact. */
  readonly counted?: boolean;
  readonly units: readonly UnitRow[];
}

/** One unit with all its spellings. */
export interface UnitRow {
  readonly forms: readonly string[];
  /** How much of the base it is, as a decimal. */
  readonly factor: string;
  /** year, month, day …: only units of time have one. */
  readonly period?: string;
  /** The spelling to prefer to these. */
  readonly better?: string;
}

/** `schemas/codes/indicators.json`. */
export interface IndicatorsTable {
  readonly pollutants: { readonly verified: VerifiedMark; readonly aliases: readonly PollutantRow[] };
  /** Groups of names of one thing; the first is the one to use. */
  readonly aliases: { readonly verified: VerifiedMark; readonly groups: readonly (readonly string[])[] };
  readonly waterWords: readonly string[];
  readonly carbonWords: readonly string[];
  readonly shareEndings: readonly string[];
  readonly indicators: readonly IndicatorRow[];
}

/** A pollutant and how else it is written. */
export interface PollutantRow {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What holds for indicators whose name contains one text of each group. */
export interface IndicatorRow {
  /** `$pollutant` stands for the group of all pollutants. */
  readonly contains: readonly (string | readonly string[])[];
  /** lower, higher or none. */
  readonly wanted: string;
  readonly dimensions: readonly string[];
  readonly share?: boolean;
  readonly mayExceedWhole?: boolean;
  readonly water?: boolean;
  readonly carbon?: boolean;
  readonly verified: VerifiedMark;
}

/** `schemas/codes/wordlists.json`. */
export interface WordlistsTable {
  readonly lists: Readonly<
    Record<WordlistName, { readonly verified: VerifiedMark; readonly words: readonly string[] }>
  >;
  readonly patterns: Readonly<Record<'noBody', { readonly verified: VerifiedMark; readonly pattern: string }>>;
}

/** The lists there are; what they are for is said in the file. */
export type WordlistName =
  | 'placeholder'
  | 'vague'
  | 'standing'
  | 'undated'
  | 'elsewhere'
  | 'negation'
  | 'notBefore'
  | 'grade';

/** All tables that reading and comparing values needs. */
export interface ValueTables {
  readonly units: UnitsTable;
  readonly indicators: IndicatorsTable;
  readonly words: WordlistsTable;
}
