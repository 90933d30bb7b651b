import type { RequirementId } from '../problems/basis.ts';
import type { Localized } from '../text/locale.ts';
import type { Range, Span } from '../text/span.ts';
import type { Answer, AppliesTo } from './answers.ts';

/**
 * `verbatim`: the text is the supplied source's own. `secondary`: article numbers and facts in our
 * words, read in public copies and not on an official site; findings say so and never exceed warning.
 */
export type Verification = 'verbatim' | 'secondary';

/** Where a text stands in its source file; always computed by the generator, never typed. */
export interface SourcePlace {
  /** UTF-16 offsets in the source file. */
  readonly span: Span;
  /** The same as zero-based positions, for editors. */
  readonly range: Range;
}

/** Whom a duty is about: the plan itself, a body a plan may carry it for, or another document. */
export type RequirementObject = 'plan' | 'bearer' | 'other';

/** What a provision is. A `definition` says what a word means: what rests on it is never more than information. */
export type ProvisionKind = 'clause' | 'definition' | 'heading' | 'preamble';

/** One sentence of a provision: it gives requirements, or it is context and says why. */
export interface Sentence {
  readonly text: string;
  readonly place: SourcePlace;
  readonly requirements: readonly RequirementId[];
  readonly context?: string;
}

/** A clause, its address and its words. Secondary packs have a paraphrase in place of `text`. */
export interface Provision {
  /** `gbf-2003-100/2.1`; a later paragraph of the same clause is `…/2.4p2`. */
  readonly id: string;
  /** As the document counts: `二（一）`. */
  readonly address: string;
  /** Titles from the document down to the clause. */
  readonly headingPath: readonly string[];
  readonly kind: ProvisionKind;
  /** Verbatim, with the source's line breaks, page marks and padding taken out; null when secondary. */
  readonly text: string | null;
  readonly paraphrase: Localized | null;
  readonly place: SourcePlace | null;
  readonly sentences: readonly Sentence[];
  /** Of a secondary provision, which has no sentences here: why it gives no requirement. */
  readonly context?: string;
  /** What a reader must know of this place in the source: an erratum, or that the text ends here. */
  readonly note?: Localized;
}

/** Written as the bearer where the sentence has no subject: naming one would be our reading, not the source's. */
export const unnamedBearer = '原文未写明';

/** Modal words that bind. 要 urges; others permit or encourage. */
export const bindingModals: readonly string[] = ['禁止', '不得', '必须', '应', '应当'];

/** The modal word of a requirement; where it stands in the quote, which a secondary requirement has not. */
export interface Modal {
  readonly word: string;
  readonly place: SourcePlace | null;
}

/** One duty taken out of a provision. */
export interface Requirement {
  readonly id: RequirementId;
  readonly provision: string;
  /** A verbatim part of the provision (white space and page marks ignored); null when secondary. */
  readonly quote: string | null;
  readonly place: SourcePlace | null;
  /** The part of the quote this requirement is about, when the quote names several things. */
  readonly focus?: string;
  /** Null for an imperative without one. */
  readonly modal: Modal | null;
  readonly object: RequirementObject;
  /** A prohibition keeps its full weight whoever bears it. */
  readonly prohibition: boolean;
  /** Who bears the duty, in the source's words, or `unnamedBearer`. */
  readonly bearer: string;
  /** `YYYY-MM-DD`: from then on the fund or charge it leads to is no longer there. */
  readonly endedOn?: string;
  readonly gloss: Localized;
  readonly checkedBy: {
    /** JSON pointers into plan.schema.json, `#/properties/schedule`. */
    readonly schema: readonly string[];
    readonly rules: readonly string[];
    readonly notCheckable?: string;
  };
  /** For which plans it is; left out where it is for every plan. */
  readonly appliesTo?: AppliesTo;
  /** What in a plan answers it, any of them; empty where it is for no plan. */
  readonly answeredBy: readonly Answer[];
}

/** A slip of the source: kept as it stands, written down here, and never the end of a sentence. */
export interface Erratum {
  /** The words around the slip, as printed. */
  readonly text: string;
  /** The characters that are wrong. */
  readonly mark: string;
  /** Where `mark` stands. */
  readonly place: SourcePlace;
  readonly note: Localized;
}

/** One policy with everything that is taken out of it: the generated `catalogue.json`. */
export interface PolicyPack {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  /** How a citation names the document: its number, or a law's title where we have read no number. */
  readonly documentNumber: string;
  /** The order it was made known by, where citations do not name it by that: 主席令第五十四号. */
  readonly promulgatedBy?: string;
  /** `YYYY-MM-DD`; null where no copy we have read gives the day. */
  readonly issuedOn: string | null;
  readonly effectiveFrom: string;
  readonly repealedOn?: string;
  readonly supersededBy?: string;
  /** It is about another kind of plan, and is asked only where a plan names it under 审查依据. */
  readonly onlyWhenNamed?: true;
  /** What tells this text from earlier ones of the same title: `2018年修正`. */
  readonly edition?: string;
  readonly verification: Verification;
  /** A region's own, which is in force where its files lie. */
  readonly regional?: true;
  /** Path of the source under the repository root, or beside a region's own pack, and its SHA-256; null when secondary. */
  readonly source: { readonly file: string; readonly sha256?: string } | null;
  readonly note?: Localized;
  /** Slips of the source, kept verbatim; empty when secondary. */
  readonly errata: readonly Erratum[];
  readonly provisions: readonly Provision[];
  readonly requirements: readonly Requirement[];
}
