import type { Basis } from '../problems/basis.ts';
import type { Localized } from '../text/locale.ts';

/** What every place of the schema says of itself. */
export interface Described {
  readonly title: Localized;
  readonly gloss: Localized;
  readonly basis: readonly Basis[];
}

/** What a text stands for. Quantities, dates and money stay text until the rule book reads them. */
export type ScalarKind =
  | 'text'
  | 'name'
  | 'integer'
  | 'year'
  | 'date'
  | 'period'
  | 'quantity'
  | 'money'
  /** A line such as 化学需氧量减排100吨/年: what is reduced or saved, and how much. */
  | 'benefit'
  | 'code'
  | 'id'
  | 'reference';

export interface EnumValue {
  readonly value: string;
  readonly zh: string;
  /** Names it had before, in either language; still read. */
  readonly former?: readonly string[];
  /** What planners ordinarily call it, in no other sense among its siblings: found by it, and not read without a word. */
  readonly also?: readonly string[];
  readonly title: Localized;
  /** What it means, in a sentence. */
  readonly gloss: Localized;
}

export interface ScalarSchema {
  readonly kind: 'scalar';
  readonly pointer: string;
  readonly type: ScalarKind;
  /** Allowed values with their Chinese names; undefined where any text will do. */
  readonly values?: readonly EnumValue[];
  /** The only value there is (the format version). */
  readonly constant?: number;
  /** For `reference`: the kinds of id it may name (`target`, `enterprise`, …). For `id`: the kind it defines. */
  readonly ids?: readonly string[];
  /** For `reference`: a text that does not look like an id is no dangling reference (a free name, a value). */
  readonly open?: boolean;
  /** What else the text may be when it is not of its first kind: a baseline is an id, a quantity or a year. */
  readonly otherwise?: readonly ScalarKind[];
  /** The code list that proposes values: `regions`, `industries`, `basins`, `pollutants`, `bodies`, `units`, `moneyUnits`. */
  readonly codes?: string;
  /** Values planners often write here, proposed and never demanded. */
  readonly examples?: readonly string[];
  /** The JSON Schema pattern the text must match. */
  readonly pattern?: RegExp;
}

/** What regions ask of a value: canonical values or texts, and bounds as they write them. */
export interface RegionLimits {
  readonly allowed?: readonly string[];
  readonly min?: string;
  readonly max?: string;
}

export interface PropertySchema extends Described {
  readonly name: string;
  /** The one Chinese name, unique among its siblings. */
  readonly zh: string;
  /** Names it had before, in either language; still read. */
  readonly former?: readonly string[];
  /** What planners ordinarily call it, in no other sense in this place: found by it, and not read without a word. */
  readonly also?: readonly string[];
  readonly required: boolean;
  /** What regions allow of its values, and the limits they set; undefined in our own schema. */
  readonly region?: RegionLimits;
  /** Its key tells one form of a choice from the others: nobody needs it who writes another form. */
  readonly telling: boolean;
  /** The property's own place, `#/properties/schedule`; its schema may stand in a shared definition. */
  readonly pointer: string;
  readonly schema: SchemaNode;
}

/** What the keys of a data-keyed map are: years, regions, sources of money. */
export interface DataKeySchema extends ScalarSchema {
  readonly title: Localized;
  readonly gloss: Localized;
  /** What tables and planners call one of the examples, in one sense only. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
}

export interface MapSchema {
  readonly kind: 'map';
  readonly pointer: string;
  /** In the order planners write them. */
  readonly properties: readonly PropertySchema[];
  /** Finds a property by either name. */
  property(name: string): PropertySchema | undefined;
  /** Maps keyed by data (years, regions): what keys and values are; such a map has no properties. */
  readonly dataKeyed?: { readonly key: DataKeySchema; readonly value: SchemaNode };
}

export interface ListSchema {
  readonly kind: 'list';
  readonly pointer: string;
  readonly items: SchemaNode;
  /** A list of short names or ids, which planners write in one row: `[冶金, 化工]`. */
  readonly nameList: boolean;
}

/** One of several forms, told apart by what is written before anything is validated. */
export interface ChoiceSchema {
  readonly kind: 'choice';
  readonly pointer: string;
  /** Forms told by a key come first; see `chooseAlternative`. No alternative is itself a choice. */
  readonly alternatives: readonly Alternative[];
}

export type ChoiceForm = 'text' | 'list' | 'map';

export interface Alternative extends Described {
  /** `text`, `list`, `map`, or the property that tells this form (`annex`). */
  readonly name: string;
  readonly when: { readonly form: ChoiceForm } | { readonly key: string };
  readonly schema: ScalarSchema | MapSchema | ListSchema;
  /** The only form there is apart from 未转录, so that nobody need ask which it is. */
  readonly only?: boolean;
}

export type SchemaNode = ScalarSchema | MapSchema | ListSchema | ChoiceSchema;

/** The whole plan schema, ready to be asked. */
export interface SchemaModel {
  readonly root: MapSchema;
  /** The eight contents of 二（一）, in its order, canonical names. */
  readonly contents: readonly string[];
  /** The value of `cleanplan` this schema describes. */
  readonly formatVersion: number;
}
