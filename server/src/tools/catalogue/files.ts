import { parse } from 'yaml';
import type { Answer, AppliesTo } from '../../core/provisions/answers.ts';
import type { ProvisionKind, RequirementObject, Verification } from '../../core/provisions/policyPack.ts';
import type { Localized } from '../../core/text/locale.ts';

/** `policy.yaml` as written: what is said of the document as a whole. */
export interface PolicyFile {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly documentNumber: string;
  readonly promulgatedBy?: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string;
  readonly repealedOn?: string;
  readonly supersededBy?: string;
  readonly onlyWhenNamed?: true;
  readonly verification: Verification;
  readonly source: SourceFile | null;
  readonly note?: Localized;
  readonly errata?: readonly ErratumEntry[];
}

export interface SourceFile {
  /** Path under the repository root. */
  readonly file: string;
  readonly sha256: string;
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

const keys = {
  policy:
    'id title titleEn documentNumber promulgatedBy issuedOn effectiveFrom repealedOn supersededBy onlyWhenNamed ' +
    'verification source note errata',
  source: 'file sha256 titleBlockEnds pageMarks',
  erratum: 'text mark note',
  file: 'provisions',
  provision: 'id address kind opens runInHeading continues paraphrase note sentences requirements context',
  sentence: 'opens context requirements',
  requirement:
    'id quote occurrence focus modal modalOccurrence object prohibition bearer endedOn gloss checkedBy appliesTo answeredBy',
  checkedBy: 'schema rules notCheckable',
  text: 'zh en',
} as const;

/** Reads a `policy.yaml`. Throws on YAML that cannot be read and on a key we do not know. */
export function parsePolicy(text: string): PolicyFile {
  const policy = parse(text) as PolicyFile;
  onlyKeys(policy, 'policy', 'policy.yaml');
  if (policy.source) onlyKeys(policy.source, 'source', policy.id);
  if (policy.note) onlyKeys(policy.note, 'text', policy.id);
  for (const erratum of policy.errata ?? []) onlyKeys(erratum, 'erratum', policy.id);
  return policy;
}

/** Reads a `provisions.yaml`, with the same strictness: a misspelt `modal` must not become an imperative. */
export function parseProvisions(text: string): ProvisionsFile {
  const file = parse(text) as ProvisionsFile;
  onlyKeys(file, 'file', 'provisions.yaml');
  for (const provision of file.provisions) {
    onlyKeys(provision, 'provision', provision.id);
    for (const sentence of provision.sentences ?? []) onlyKeys(sentence, 'sentence', provision.id);
    for (const requirement of requirementsIn(provision)) {
      const where = `${provision.id}#${requirement.id}`;
      onlyKeys(requirement, 'requirement', where);
      onlyKeys(requirement.gloss, 'text', where);
      onlyKeys(requirement.checkedBy, 'checkedBy', where);
    }
  }
  return file;
}

/** The requirements of a provision, whether they stand under its sentences or, of a secondary one, under itself. */
export const requirementsIn = ({ sentences = [], requirements = [] }: ProvisionEntry): readonly RequirementEntry[] => [
  ...requirements,
  ...sentences.flatMap((sentence) => sentence.requirements ?? []),
];

function onlyKeys(value: object, kind: keyof typeof keys, where: string): void {
  const known = keys[kind].split(' ');
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new Error(`${where}: unknown key ${key}; known are ${known.join(', ')}`);
  }
}
