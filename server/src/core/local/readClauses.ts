import type {
  PolicyFile,
  ProvisionEntry,
  ProvisionsFile,
  RequirementEntry,
  SentenceEntry,
} from '../provisions/build/packFiles.ts';
import type { SyntaxNode } from '../syntax/nodes.ts';
import { isDay } from '../text/day.ts';
import type { PackFolder } from './packFolder.ts';
import { type Entries, PackReader } from './packReader.ts';

/** What `policy.yaml` and `provisions.yaml` say, with the places that faults found later are about. */
export interface ClauseFiles {
  readonly policy: PolicyFile;
  readonly provisions: ProvisionsFile;
  /** Ends the reading with a fault about a policy, provision or requirement, by its id. */
  refuse(about: string, zh: string, en: string): never;
}

/** A pack's id, and so the name of its folder: what citations begin with. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads what a pack says of its document and its clauses.
 *
 * @param checked ids of the requirements that `requirements.yaml` says how to check
 * @param taken ids of packs there are already
 */
export function readClauses(folder: PackFolder, checked: ReadonlySet<string>, taken: ReadonlySet<string>): ClauseFiles {
  const policyReader = new PackReader(folder, 'policy.yaml');
  const policy = readPolicy(policyReader, folder, taken);
  const reader = new PackReader(folder, 'provisions.yaml');
  const places = new Map<string, SyntaxNode | undefined>();
  const provisions = reader
    .root(['provisions'])
    .maps('provisions', ['id', 'address', 'opens'], ['kind', 'runInHeading', 'continues', 'note', 'sentences'])
    .map((entry) => readProvision(entry, policy.id, checked, places));
  return {
    policy,
    provisions: { provisions },
    refuse: (about, zh, en) =>
      about === policy.id ? policyReader.refuse(undefined, zh, en) : reader.refuse(places.get(about), zh, en),
  };
}

function readPolicy(reader: PackReader, folder: PackFolder, taken: ReadonlySet<string>): PolicyFile {
  const entries = reader.root(
    ['id', 'title', 'titleEn', 'documentNumber', 'issuedOn', 'effectiveFrom', 'titleBlockEnds'],
    ['repealedOn', 'pageMarks', 'note', 'errata'],
  );
  const id = entries.text('id');
  if (!ID.test(id) || id !== folder.id) {
    reader.refuse(
      entries.at('id'),
      `编号要与文件夹“${folder.id}”同名，只用小写字母、数字和“-”`,
      `The id is to be the name of the folder, ${folder.id}, in small letters, digits and hyphens`,
    );
  }
  if (taken.has(id)) {
    reader.refuse(entries.at('id'), `编号“${id}”已被另一政策使用`, `The id ${id} is that of another policy`);
  }
  const repealedOn = dayOr(entries, 'repealedOn');
  return {
    id,
    title: entries.text('title'),
    titleEn: entries.text('titleEn'),
    documentNumber: entries.text('documentNumber'),
    issuedOn: day(entries, 'issuedOn'),
    effectiveFrom: day(entries, 'effectiveFrom'),
    ...(repealedOn !== undefined && { repealedOn }),
    verification: 'verbatim',
    source: {
      file: `${folder.path}/source.txt`,
      titleBlockEnds: entries.text('titleBlockEnds'),
      pageMarks: entries.texts('pageMarks'),
    },
    ...(entries.has('note') && { note: entries.localized('note') }),
    errata: entries
      .maps('errata', ['text', 'mark', 'note'])
      .map((each) => ({ text: each.text('text'), mark: each.text('mark'), note: each.localized('note') })),
  };
}

function day(entries: Entries, key: string): string {
  const text = entries.text(key);
  if (isDay(text)) return text;
  return entries.reader.refuse(
    entries.at(key),
    `“${key}”要写成“2026-01-31”这样的日期`,
    `${key} is to be a day such as 2026-01-31`,
  );
}

const dayOr = (entries: Entries, key: string): string | undefined => (entries.has(key) ? day(entries, key) : undefined);

function readProvision(
  entry: Entries,
  policy: string,
  checked: ReadonlySet<string>,
  places: Map<string, SyntaxNode | undefined>,
): ProvisionEntry {
  const id = entry.text('id');
  if (!id.startsWith(`${policy}/`) || /[#\s]/.test(id)) {
    entry.reader.refuse(
      entry.at('id'),
      `条款的编号要以“${policy}/”开头，不含“#”和空格`,
      `The id of a provision is to begin with ${policy}/ and to hold no # and no blank`,
    );
  }
  places.set(id, entry.at('id'));
  const kind = entry.has('kind') ? entry.oneOf('kind', ['clause', 'definition', 'heading', 'preamble']) : 'clause';
  return {
    id,
    address: entry.text('address'),
    kind,
    opens: entry.text('opens'),
    runInHeading: entry.flag('runInHeading'),
    ...(entry.has('continues') && { continues: entry.text('continues') }),
    ...(entry.has('note') && { note: entry.localized('note') }),
    sentences: entry.maps('sentences', ['opens'], ['context', 'requirements']).map(
      (sentence): SentenceEntry => ({
        opens: sentence.text('opens'),
        ...(sentence.has('context') && { context: sentence.text('context') }),
        requirements: sentence
          .maps(
            'requirements',
            ['id', 'quote', 'object', 'gloss'],
            ['occurrence', 'focus', 'modal', 'modalOccurrence', 'prohibition', 'bearer', 'notCheckable'],
          )
          .map((requirement) => readRequirement(requirement, id, checked, places)),
      }),
    ),
  };
}

function readRequirement(
  entry: Entries,
  provision: string,
  checked: ReadonlySet<string>,
  places: Map<string, SyntaxNode | undefined>,
): RequirementEntry {
  const id = entry.text('id');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    entry.reader.refuse(
      entry.at('id'),
      '编号只用小写字母、数字和“-”',
      'The id is to be in small letters, digits and hyphens',
    );
  }
  places.set(`${provision}#${id}`, entry.at('id'));
  const [occurrence, modalOccurrence] = [entry.count('occurrence'), entry.count('modalOccurrence')];
  return {
    id,
    quote: entry.text('quote'),
    ...(occurrence !== undefined && { occurrence }),
    ...(entry.has('focus') && { focus: entry.text('focus') }),
    ...(entry.has('modal') && { modal: entry.text('modal') }),
    ...(modalOccurrence !== undefined && { modalOccurrence }),
    object: entry.oneOf('object', ['plan', 'bearer', 'other']),
    prohibition: entry.flag('prohibition'),
    ...(entry.has('bearer') && { bearer: entry.text('bearer') }),
    gloss: entry.localized('gloss'),
    checkedBy: {
      // What checks it is known when `requirements.yaml` is compared with the schema.
      rules: checked.has(`${provision}#${id}`) ? ['local-required'] : [],
      ...(entry.has('notCheckable') && { notCheckable: entry.text('notCheckable') }),
    },
  };
}
