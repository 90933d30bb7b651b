import type { RequirementId } from '../problems/basis.ts';
import type { RegionLimits } from '../schema/schemaModel.ts';
import type { Localized } from '../text/locale.ts';

/** What a field that a region adds may hold: shapes of our own, by the definition each of them is. */
export const FIELD_TYPES = {
  text: 'text',
  name: 'name',
  date: 'date',
  period: 'period',
  year: 'year',
  quantity: 'quantity',
  money: 'money',
  region: 'region',
  regions: 'regions',
  industries: 'industries',
  body: 'body',
  bodies: 'bodies',
  pollutants: 'pollutants',
  targets: 'targetReferences',
} as const;

/** What a content that a region adds may be: a text, or written as one of the eight is. */
export const CONTENT_TYPES = ['text', 'guidingIdeology', 'keyContents', 'measures', 'schedule'] as const;

export type FieldType = keyof typeof FIELD_TYPES;
export type ContentType = (typeof CONTENT_TYPES)[number];

/** A content or field that a region adds. */
export interface Addition {
  /** Of the map it is added to, in `plan.schema.json`. */
  readonly pointer: string;
  /** Canonical. */
  readonly name: string;
  readonly names: Localized;
  readonly gloss: Localized;
  readonly kind: { readonly content: ContentType } | { readonly field: FieldType };
  readonly clause: RequirementId;
  /** Whether the same pack asks for it to be there. */
  readonly required: boolean;
}

/** A clause that rests on a place of the schema, beside what that place rests on already. */
export interface AddedBasis {
  /** Of the property. */
  readonly pointer: string;
  readonly clause: RequirementId;
  /** Whether it asks for the key to be there. */
  readonly required: boolean;
  readonly limits: RegionLimits;
}

type Raw = Record<string, unknown>;

/**
 * The parsed schema with what a pack adds: a copy, for every plan elsewhere has the one there was. Nothing in it
 * is taken away or made less.
 */
export function withAdditions(schema: unknown, additions: readonly Addition[], bases: readonly AddedBasis[]): unknown {
  const copy = structuredClone(schema);
  for (const addition of additions) {
    const map = at(copy, addition.pointer);
    map.properties = placed(map.properties as Readonly<Record<string, Raw>>, addition);
  }
  for (const { pointer, clause, required, limits } of bases) {
    if (required) require(copy, pointer);
    const property = at(copy, pointer);
    const before = (property['x-requirements'] as string[] | undefined) ?? [];
    if (!before.includes(clause)) property['x-requirements'] = [...before, clause];
    // Of several limits the last is the tightest: a looser one is refused.
    if (Object.keys(limits).length > 0) property['x-region'] = { ...(property['x-region'] as Raw), ...limits };
  }
  return copy;
}

/** Marks a key as one that its map must have. What a plan as a whole must have is told by no mark. */
function require(schema: unknown, pointer: string): void {
  const [map = '', name = ''] = pointer.split(/\/properties\/(?=[^/]+$)/);
  if (map === '#') return;
  const owner = at(schema, map);
  const before = (owner.required as string[] | undefined) ?? [];
  if (!before.includes(name)) owner.required = [...before, name];
}

/** A content stands behind the others, a field behind all there are. */
function placed(properties: Readonly<Record<string, Raw>>, addition: Addition): Raw {
  const entries = Object.entries(properties);
  const behind = 'content' in addition.kind ? entries.findLastIndex(([, each]) => each['x-content'] === true) : -1;
  const place = behind === -1 ? entries.length : behind + 1;
  return Object.fromEntries(entries.toSpliced(place, 0, [addition.name, rawProperty(addition)]));
}

const at = (schema: unknown, pointer: string): Raw =>
  pointer
    .split('/')
    .slice(1)
    .reduce((value, step) => (value as Raw)[step], schema) as Raw;

function rawProperty({ names, gloss, kind, clause, required }: Addition): Raw {
  return {
    title: names.zh,
    description: gloss.zh,
    'x-en': { title: names.en, description: gloss.en },
    'x-zh': names.zh,
    'x-requirements': [clause],
    // What is missing of it is told as it is of the eight.
    ...('content' in kind && required && { 'x-content': true }),
    ...('content' in kind ? contentShape(kind.content) : { allOf: [reference(FIELD_TYPES[kind.field])] }),
  };
}

const reference = (definition: string): Raw => ({ $ref: `#/definitions/${definition}` });

/** As the eight may be answered in other ways than by writing them out, so may what a region adds. */
const ANSWERS = ['answerAnnex', 'answerDocument', 'answerSee', 'answerToBePublished', 'answerNotTranscribed'];

function contentShape(content: ContentType): Raw {
  if (content !== 'text') return { allOf: [reference(content)] };
  const paragraph: Raw = {
    title: '写一段话',
    description: '把这部分内容写成一段话。',
    'x-en': { title: 'One paragraph', description: 'Written out here, as a text.' },
    'x-name': 'text',
    'x-when': { form: 'text' },
    type: 'string',
    'x-kind': 'text',
  };
  return { anyOf: [...ANSWERS.map(reference), paragraph] };
}
