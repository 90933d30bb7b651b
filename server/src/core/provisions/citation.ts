import type { Verification } from './policyPack.ts';

/**
 * What a finding, completion or hover says it rests on, as text. Only `basis: 'clause'` carries a
 * quotation, and only from a verbatim source.
 */
export interface Citation {
  readonly basis: 'clause' | 'standard' | 'practice' | 'format';
  readonly requirement: string | null;
  /** Provision id, `gbf-2003-100/2.1`. */
  readonly provision: string | null;
  /** `国办发[2003]100号 二（一）`, or the standard's name. */
  readonly address: string | null;
  readonly quote: string | null;
  /** Our own words, in the asked locale: the gloss of a requirement, or the text of another basis. */
  readonly paraphrase: string | null;
  readonly verification: Verification | null;
  /** Source file and zero-based first and last line of the quoted words. */
  readonly source: { readonly file: string; readonly firstLine: number; readonly lastLine: number } | null;
}
