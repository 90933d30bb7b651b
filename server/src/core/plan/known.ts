import type { Codes } from '../codes/codes.ts';
import type { Indicators } from '../codes/indicators.ts';
import type { ListedForms } from '../values/prose/listedForms.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { LocalTree } from './localTree.ts';

/** What is known beside the plan, out of the tables of `schemas/codes`; and in the packs that are in force where it lies. */
export interface Known {
  readonly values: ValueReader;
  readonly indicators: Indicators;
  /** Look-ups of what is listed: regions, industries, bodies, documents, terms, areas, words. */
  readonly codes: Codes;
  /** Finds old names and places in prose. */
  readonly listedForms: ListedForms;
  /** What regions ask of plans where this one lies; undefined where none does. */
  readonly local?: LocalTree;
}
