import type { Localized } from '../../text/locale.ts';
import type { Answer, AppliesTo } from '../answers.ts';
import type { PolicyPack, ProvisionKind, RequirementObject } from '../policyPack.ts';

/** `policy.yaml` as written: what is said of the document as a whole. */
export interface PolicyFile extends Omit<PolicyPack, 'regional' | 'source' | 'errata' | 'provisions' | 'requirements'> {
  readonly source: SourceFile | null;
  readonly errata?: readonly ErratumEntry[];
}

export interface SourceFile {
  /** Path under the repository root, or of a region's pack as messages name it. */
  readonly file: string;
  /** Of our own sources; one that comes with a region's pack is checked by its words alone. */
  readonly sha256?: string;
  /** The last words of the title block; the first provision begins right after them. */
  readonly titleBlockEnds: string;
  /** Lines that are page numbers and no text, without padding. Each stands in the source once. */
  readonly pageMarks: readonly string[];
}

export interface ErratumEntry {
  readonly text: string;
  readonly mark: string;
  readonly note: Localized;
}

/** `provisions.yaml` as written: clauses in the order of the document. */
export interface ProvisionsFile {
  readonly provisions: readonly ProvisionEntry[];
}

export interface ProvisionEntry {
  readonly id: string;
  readonly address: string;
  readonly kind?: ProvisionKind;
  /** The opening words; the provision runs from them to the next provision. Absent when secondary. */
  readonly opens?: string;
  /** True when the first sentence is the clause's own heading. */
  readonly runInHeading?: boolean;
  /** For a later paragraph: the provision whose headings it stands under. */
  readonly continues?: string;
  readonly paraphrase?: Localized;
  readonly note?: Localized;
  readonly sentences?: readonly SentenceEntry[];
  /** Of a secondary provision: the requirements taken out of it, or why there are none. */
  readonly requirements?: readonly RequirementEntry[];
  readonly context?: string;
}

/** The account of one sentence: the requirements taken out of it, or why there are none. */
export interface SentenceEntry {
  readonly opens: string;
  readonly context?: string;
  readonly requirements?: readonly RequirementEntry[];
}

export interface RequirementEntry {
  /** The part of the requirement's id after `#`. */
  readonly id: string;
  /** Absent when secondary. */
  readonly quote?: string;
  /** Which one is meant where the quote stands in the provision several times, counted from 1. */
  readonly occurrence?: number;
  readonly focus?: string;
  /** Absent for an imperative without a modal word. */
  readonly modal?: string;
  /** Which one is meant where the modal's characters stand in the quote several times, counted from 1. */
  readonly modalOccurrence?: number;
  readonly object: RequirementObject;
  readonly prohibition?: boolean;
  /** Absent where the sentence names nobody. */
  readonly bearer?: string;
  /** `YYYY-MM-DD`; from then on what the requirement leads to is no longer there. */
  readonly endedOn?: string;
  readonly gloss: Localized;
  readonly checkedBy: {
    readonly schema?: readonly string[];
    readonly rules?: readonly string[];
    readonly notCheckable?: string;
  };
  /** Absent where it is for every plan. */
  readonly appliesTo?: AppliesTo;
  /** Absent where it is for no plan. */
  readonly answeredBy?: readonly Answer[];
}

/** The requirements of a provision, whether they stand under its sentences or, of a secondary one, under itself. */
export const requirementsIn = ({ sentences = [], requirements = [] }: ProvisionEntry): readonly RequirementEntry[] => [
  ...requirements,
  ...sentences.flatMap((sentence) => sentence.requirements ?? []),
];
