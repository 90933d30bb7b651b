import type { Basis, RequirementId } from '../problems/basis.ts';
import type { Localized } from '../text/locale.ts';
import { onlyForm } from './alternatives.ts';
import type {
  Alternative,
  ChoiceSchema,
  DataKeySchema,
  Described,
  EnumValue,
  ListSchema,
  MapSchema,
  PropertySchema,
  RegionLimits,
  ScalarKind,
  ScalarSchema,
  SchemaModel,
  SchemaNode,
} from './schemaModel.ts';

/**
 * The parts of `plan.schema.json` that are read here. Beside plain draft-07 it holds:
 *
 * - on everything a planner meets: `title` and `description` (Chinese) and `x-en` with both in English;
 * - on properties: `x-zh`, the Chinese key, and `x-former`, keys it had before, and `x-also`, ordinary words for it;
 *   `x-requirements` (clauses that ask for it) or `x-basis`;
 *   `x-content` on the eight contents of 二（一）;
 * - on texts: `x-kind`, and where they apply `x-enum` (Chinese and English names of the `enum` values),
 *   `x-ids`, `x-open`, `x-otherwise`, `x-codes`, `examples`; see `ScalarSchema` for what they mean;
 * - on lists: `x-name-list`; on maps keyed by data: `x-keys`, what the keys are;
 * - on each branch of a `anyOf`, or on the definition it refers to: `x-name` and `x-when`, what tells
 *   it from the others; see `chooseAlternative`.
 *
 * A property refers to a definition through `allOf`, since draft-07 ignores what stands beside `$ref`.
 */
interface RawSchema {
  readonly $ref?: string;
  readonly allOf?: readonly RawSchema[];
  readonly anyOf?: readonly RawSchema[];
  readonly type?: string;
  readonly const?: number;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly items?: RawSchema;
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | RawSchema;
  readonly propertyNames?: { readonly pattern: string };
  readonly definitions?: Readonly<Record<string, RawSchema>>;
  readonly enum?: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly 'x-en'?: { readonly title: string; readonly description: string };
  readonly 'x-zh'?: string;
  readonly 'x-former'?: readonly string[];
  readonly 'x-also'?: readonly string[];
  readonly 'x-kind'?: ScalarKind;
  readonly 'x-enum'?: Readonly<Record<string, RawValue>>;
  readonly 'x-ids'?: readonly string[];
  readonly 'x-open'?: boolean;
  readonly 'x-otherwise'?: readonly ScalarKind[];
  readonly 'x-codes'?: string;
  readonly 'x-name-list'?: boolean;
  readonly 'x-keys'?: RawKeys;
  readonly 'x-name'?: string;
  readonly 'x-when'?: Alternative['when'];
  readonly 'x-requirements'?: readonly RequirementId[];
  readonly 'x-basis'?: Basis;
  readonly 'x-content'?: boolean;
  readonly 'x-format-version'?: number;
  /** Put in where regions ask for more (`local/additions.ts`), and never in our own file. */
  readonly 'x-region'?: RegionLimits;
}

interface RawValue {
  readonly zh: string;
  readonly en: string;
  readonly title?: string;
  readonly gloss?: Localized;
  readonly former?: readonly string[];
  readonly also?: readonly string[];
}

type RawKeys = Pick<RawSchema, 'title' | 'description' | 'x-en' | 'examples' | 'x-codes'> & {
  readonly kind: ScalarKind;
  readonly also?: Readonly<Record<string, readonly string[]>>;
};

/**
 * Makes the model out of the parsed `plan.schema.json`. Definitions are built once and shared.
 *
 * @throws Error when the schema breaks its own conventions: it is our file, not input
 */
export function buildSchemaModel(schema: unknown): SchemaModel {
  return new Builder(schema as RawSchema).model();
}

class Builder {
  readonly #root: RawSchema;
  readonly #nodes = new Map<string, SchemaNode>();

  constructor(root: RawSchema) {
    this.#root = root;
  }

  model(): SchemaModel {
    const contents = Object.entries(this.#root.properties ?? {}).filter(([, raw]) => raw['x-content'] === true);
    return {
      root: this.#map(this.#root, '#'),
      contents: contents.map(([name]) => name),
      formatVersion: this.#root['x-format-version'] ?? fail('#', 'x-format-version is missing'),
    };
  }

  /** The node for what stands at `pointer`, with references followed. */
  #node(raw: RawSchema, pointer: string): SchemaNode {
    if (raw.$ref !== undefined) return this.#shared(raw.$ref);
    const only = raw.allOf?.[0];
    return only === undefined ? this.#make(raw, pointer) : this.#node(only, `${pointer}/allOf/0`);
  }

  /** The node of a definition. */
  #shared(reference: string): SchemaNode {
    const name = definitionName(reference);
    const known = this.#nodes.get(name);
    if (known !== undefined) return known;
    const made = this.#node(this.#definition(name), pointerOf(name));
    this.#nodes.set(name, made);
    return made;
  }

  #make(raw: RawSchema, pointer: string): SchemaNode {
    if (raw.anyOf !== undefined) return this.#choice(raw.anyOf, pointer);
    if (raw.type === 'object') return this.#map(raw, pointer);
    if (raw.type === 'array') return this.#list(raw, pointer);
    return scalar(raw, pointer, this.#glossOf);
  }

  /** What a value that is the name of a part of the plan says: the same as that part. */
  readonly #glossOf = (part: string): Localized | undefined => {
    const named = this.#root.properties?.[part];
    return named && texts(named, `#/properties/${part}`).gloss;
  };

  #definition(name: string): RawSchema {
    return this.#root.definitions?.[name] ?? fail(pointerOf(name), 'no such definition');
  }

  #map(raw: RawSchema, pointer: string): MapSchema {
    if (raw['x-keys'] !== undefined) return this.#dataKeyed(raw, raw['x-keys'], pointer);
    const when = raw['x-when'];
    const told = when !== undefined && 'key' in when ? when.key : undefined;
    const properties = Object.entries(raw.properties ?? {}).map(([name, own]): PropertySchema => {
      const place = `${pointer}/properties/${name}`;
      return {
        name,
        zh: own['x-zh'] ?? fail(place, 'x-zh is missing'),
        ...(own['x-former'] && { former: own['x-former'] }),
        ...(own['x-also'] && { also: own['x-also'] }),
        required: raw.required?.includes(name) === true,
        ...(own['x-region'] && { region: own['x-region'] }),
        telling: name === told,
        pointer: place,
        schema: this.#node(own, place),
        ...this.#describe(own, place),
      };
    });
    const byName = new Map(
      properties.flatMap((property) => [
        [property.name, property],
        [property.zh, property],
      ]),
    );
    return { kind: 'map', pointer, properties, property: (name) => byName.get(name) };
  }

  #dataKeyed(raw: RawSchema, keys: RawKeys, pointer: string): MapSchema {
    const value = raw.additionalProperties;
    if (typeof value !== 'object') return fail(pointer, 'a data-keyed map needs a schema for its values');
    const place = `${pointer}/x-keys`;
    const key: DataKeySchema = {
      ...scalar({ 'x-kind': keys.kind, ...keys, ...raw.propertyNames }, place, this.#glossOf),
      ...texts(keys, place),
      ...(keys.also && { also: keys.also }),
    };
    const dataKeyed = { key, value: this.#node(value, `${pointer}/additionalProperties`) };
    return { kind: 'map', pointer, properties: [], property: () => undefined, dataKeyed };
  }

  #list(raw: RawSchema, pointer: string): ListSchema {
    const items = this.#node(raw.items ?? fail(pointer, 'items is missing'), `${pointer}/items`);
    return { kind: 'list', pointer, items, nameList: raw['x-name-list'] === true };
  }

  #choice(branches: readonly RawSchema[], pointer: string): ChoiceSchema {
    const choice: ChoiceSchema = {
      kind: 'choice',
      pointer,
      alternatives: branches.map((branch, at) => this.#alternative(branch, `${pointer}/anyOf/${at}`)),
    };
    const only = onlyForm(choice);
    const alternatives = choice.alternatives.map((each) => (each === only ? { ...each, only: true } : each));
    return { ...choice, alternatives };
  }

  /** A branch says itself what it is, or the definition it refers to does (the shared answers). */
  #alternative(branch: RawSchema, pointer: string): Alternative {
    const shared = branch['x-when'] === undefined ? branch.$ref : undefined;
    const head = shared === undefined ? branch : this.#definition(definitionName(shared));
    const name = head['x-name'] ?? fail(pointer, 'x-name is missing');
    const when = head['x-when'] ?? fail(pointer, 'x-when is missing');
    const schema = this.#node(branch, pointer);
    if (schema.kind === 'choice') return fail(pointer, 'an alternative may not be a choice');
    const place = shared === undefined ? pointer : pointerOf(definitionName(shared));
    return { name, when, schema, ...this.#describe(head, place) };
  }

  #describe(raw: RawSchema, pointer: string): Described {
    const clauses = (raw['x-requirements'] ?? []).map((requirement): Basis => ({ kind: 'clause', requirement }));
    const basis = [...clauses, ...(raw['x-basis'] ? [raw['x-basis']] : [])];
    return { ...texts(raw, pointer), basis: basis.length === 0 ? [{ kind: 'format' }] : basis };
  }
}

/** What a place of the schema says to people. */
function texts(raw: Pick<RawSchema, 'title' | 'description' | 'x-en'>, pointer: string): Omit<Described, 'basis'> {
  const en = raw['x-en'] ?? fail(pointer, 'x-en is missing');
  return {
    title: { zh: raw.title ?? fail(pointer, 'title is missing'), en: en.title },
    gloss: { zh: raw.description ?? fail(pointer, 'description is missing'), en: en.description },
  };
}

const DEFINITIONS = '#/definitions/';

/** What a reference names. */
const definitionName = (reference: string): string => reference.slice(DEFINITIONS.length);

const pointerOf = (name: string): string => DEFINITIONS + name;

/** What a value means where it says so itself nowhere. */
type GlossOf = (value: string) => Localized | undefined;

function scalar(raw: RawSchema, pointer: string, glossOf: GlossOf): ScalarSchema {
  const type = raw['x-kind'] ?? fail(pointer, 'x-kind is missing');
  const made: { -readonly [Key in keyof ScalarSchema]: ScalarSchema[Key] } = { kind: 'scalar', pointer, type };
  if (raw.enum) made.values = raw.enum.map((value) => enumValue(value, raw, pointer, glossOf));
  if (raw.const !== undefined) made.constant = raw.const;
  if (raw['x-ids']) made.ids = raw['x-ids'];
  if (raw['x-open']) made.open = true;
  if (raw['x-otherwise']) made.otherwise = raw['x-otherwise'];
  if (raw['x-codes']) made.codes = raw['x-codes'];
  if (raw.examples) made.examples = raw.examples;
  if (raw.pattern) made.pattern = new RegExp(raw.pattern, 'u');
  return made;
}

function enumValue(value: string, raw: RawSchema, pointer: string, glossOf: GlossOf): EnumValue {
  const names = raw['x-enum']?.[value] ?? fail(pointer, `x-enum has no ${value}`);
  const former = names.former && { former: names.former };
  const also = names.also && { also: names.also };
  const gloss = names.gloss ?? glossOf(value) ?? fail(pointer, `x-enum says nothing of ${value}`);
  return { value, zh: names.zh, ...former, ...also, title: { zh: names.title ?? names.zh, en: names.en }, gloss };
}

function fail(pointer: string, reason: string): never {
  throw new Error(`plan.schema.json ${pointer}: ${reason}`);
}
