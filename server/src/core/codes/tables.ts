import type { PinyinTable } from './pinyin.ts';

/** How a fact is known: see `marks.ts`. */
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
  readonly note?: string;
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
  /** In HJ 525 (water) or HJ 524 (air). */
  readonly code?: string;
  readonly codeVerified?: VerifiedMark;
}

/** What holds for indicators whose name contains one text of each group. */
export interface IndicatorRow {
  /** `$pollutant` stands for the group of all pollutants. */
  readonly contains: readonly (string | readonly string[])[];
  /** lower, higher or none. */
  readonly wanted: string;
  /** The mark of that alone, where it is better known than the rest. */
  readonly wantedVerified?: VerifiedMark;
  readonly dimensions: readonly string[];
  readonly share?: boolean;
  readonly mayExceedWhole?: boolean;
  readonly water?: boolean;
  readonly carbon?: boolean;
  /** Of `dimensions` and `share`, where these are better known than which way it should go. */
  readonly dimensionsVerified?: VerifiedMark;
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
  | 'ending'
  | 'lacking'
  | 'notBefore'
  | 'grade'
  | 'citing'
  | 'repealed'
  | 'bodyEnding'
  | 'vertical'
  | 'together'
  | 'besidePlace'
  | 'closing'
  | 'outlook'
  | 'part'
  | 'partName'
  | 'model'
  | 'retired'
  | 'equipment'
  | 'transfer'
  | 'inside'
  | 'outside'
  | 'elsewherePlace'
  | 'otherTransfer'
  | 'background';

/** All tables that reading and comparing values needs. */
export interface ValueTables {
  readonly units: UnitsTable;
  readonly indicators: IndicatorsTable;
  readonly words: WordlistsTable;
}

/** `schemas/codes/regions.json`. */
export interface RegionsTable {
  /** By the first two digits. */
  readonly provinces: { readonly verified: VerifiedMark; readonly names: Readonly<Record<string, string>> };
  /** By the first four digits: `济南市 02历下区 03市中区 …`. */
  readonly below: { readonly verified: VerifiedMark; readonly prefectures: Readonly<Record<string, string>> };
  /** Names of codes that only gather counties. */
  readonly summaries: { readonly verified: VerifiedMark; readonly names: readonly string[] };
  /** Names that are common words, too. */
  readonly common: { readonly verified: VerifiedMark; readonly names: readonly string[] };
}

/** `schemas/codes/industries.json`. */
export interface IndustriesTable {
  readonly divisions: { readonly verified: VerifiedMark; readonly names: Readonly<Record<string, string>> };
  readonly groups: { readonly verified: VerifiedMark; readonly names: Readonly<Record<string, string>> };
  readonly nine: {
    readonly verified: VerifiedMark;
    readonly mappingVerified: VerifiedMark;
    readonly industries: readonly {
      readonly name: string;
      readonly codes: readonly string[];
      readonly also?: readonly string[];
    }[];
  };
  readonly names: {
    readonly verified: VerifiedMark;
    readonly industries: readonly {
      readonly names: readonly string[];
      readonly codes: readonly string[];
      readonly nine: readonly string[];
    }[];
  };
}

/** A body that is no more under a name. */
export interface BodyRow {
  readonly names: readonly string[];
  /** Further names of the same body that were not read anywhere: their mark is R, whatever the row's. */
  readonly recalled?: readonly string[];
  /** What it became; of several one is meant, unless it was divided. */
  readonly present: readonly string[];
  /** Its duties went to several bodies. */
  readonly divided?: boolean;
  /** A day, month or year. */
  readonly until: string;
  readonly verified: VerifiedMark;
  readonly presentVerified?: VerifiedMark;
  /** A name short enough to be a department's of a company. */
  readonly ministry?: boolean;
  /** The first two digits of provinces that keep the name. */
  readonly keptIn?: readonly string[];
}

/** By what the bodies of a place are named; the four cities that are provinces have 局 like cities. */
export type LocalBodyLevel = 'province' | 'municipality' | 'prefecture' | 'county';

/** `schemas/codes/bodies.json`. */
export interface BodiesTable {
  readonly national: readonly BodyRow[];
  readonly local: {
    readonly behind: readonly string[];
    readonly bodies: readonly BodyRow[];
    readonly branched: { readonly verified: VerifiedMark; readonly names: readonly string[] };
    readonly usual: { readonly verified: VerifiedMark } & Readonly<Record<LocalBodyLevel, readonly string[]>>;
  };
  readonly kept: { readonly verified: VerifiedMark; readonly names: readonly string[] };
  readonly present: { readonly verified: VerifiedMark; readonly names: readonly string[] };
  readonly containing: { readonly verified: VerifiedMark; readonly names: readonly string[] };
  readonly notBefore: { readonly verified: VerifiedMark; readonly after: Readonly<Record<string, string>> };
  readonly notBehind: {
    readonly verified: VerifiedMark;
    readonly ministry: readonly string[];
    readonly local: readonly string[];
  };
}

/** A term that is not used any more. */
export interface TermRow {
  readonly names: readonly string[];
  readonly present: readonly string[];
  /** None for usage that was never right. */
  readonly until?: string;
  readonly verified: VerifiedMark;
  /** Never more than a hint, however well it is known. */
  readonly hint?: boolean;
  /** Told by the plan's period, not by its day. */
  readonly ofPeriod?: boolean;
  /** Characters that make another word of it. */
  readonly notBefore?: readonly string[];
  readonly note?: string;
}

/** `schemas/codes/terms.json`. */
export interface TermsTable {
  readonly terms: readonly TermRow[];
  readonly containing: { readonly verified: VerifiedMark; readonly names: readonly string[] };
  readonly miswritten: { readonly verified: VerifiedMark; readonly words: readonly MiswrittenRow[] };
}

/** A word with the forms it is miswritten in. */
export interface MiswrittenRow {
  readonly names: readonly string[];
  readonly right: string;
  /** Characters that make another word of it. */
  readonly notBefore?: readonly string[];
}

/** What took a document's place. */
export interface SuccessorRow {
  readonly title: string;
  readonly number?: string;
  readonly article?: string;
}

/** A law or document with a beginning or an end. */
export interface DocumentRow {
  /** Without 中华人民共和国 and without its edition. */
  readonly title: string;
  /** 2019年本. */
  readonly edition?: string;
  /** law, measure, catalogue, standard, plan, opinion. */
  readonly kind: string;
  readonly number?: string;
  /** A day or a month. */
  readonly from?: string;
  readonly until?: string;
  readonly by?: readonly SuccessorRow[];
  /** The last day of a plan's period; no end of its force. */
  readonly periodEnds?: string;
  /** A plan that local plans are made under. */
  readonly upper?: boolean;
  /** Known, and nothing is to be said of its force. */
  readonly unreported?: boolean;
  readonly verified: VerifiedMark;
  readonly note?: string;
}

/** `schemas/codes/documents.json`. */
export interface DocumentsTable {
  readonly documents: readonly DocumentRow[];
}

/** `schemas/codes/areas.json`. */
export interface AreasTable {
  readonly verified: VerifiedMark;
  readonly areas: readonly {
    readonly group?: string;
    readonly names: readonly string[];
    /** Shorter forms of the only name. */
    readonly forms?: readonly string[];
  }[];
}

/** All tables. Those that are not needed to read values are asked for when a look-up first needs them. */
export interface CodeTables extends ValueTables {
  readonly regions: () => RegionsTable;
  readonly industries: () => IndustriesTable;
  readonly bodies: () => BodiesTable;
  readonly documents: () => DocumentsTable;
  readonly terms: () => TermsTable;
  readonly areas: () => AreasTable;
  /** How our own words are spelt. */
  readonly pinyin: () => PinyinTable;
}
