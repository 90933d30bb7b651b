import { parse } from 'yaml';
import { type PolicyFile, type ProvisionsFile, requirementsIn } from '../../core/provisions/build/packFiles.ts';

const keys = {
  policy:
    'id title titleEn documentNumber promulgatedBy issuedOn effectiveFrom repealedOn supersededBy edition onlyWhenNamed ' +
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

function onlyKeys(value: object, kind: keyof typeof keys, where: string): void {
  const known = keys[kind].split(' ');
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new Error(`${where}: unknown key ${key}; known are ${known.join(', ')}`);
  }
}
