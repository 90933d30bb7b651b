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
  | 'code'
  | 'id'
  | 'reference';

export interface EnumValue {
  readonly value: string;
  readonly zh: string;
  readonly title: Localized;
}

export interface ScalarSchema {
  readonly kind: 'scalar';
  readonly pointer: string;
  readonly type: ScalarKind;
  /** Allowed values with their Chinese names; undefined where any text will do. */
  readonly values?: readonly EnumValue[];
  /** For `reference`: the kinds of id it may name (`target`, `enterprise`, …). For `id`: the kind it defines. */
  readonly ids?: readonly string[];
}

export interface PropertySchema extends Described {
  readonly name: string;
  /** The one Chinese name, unique among its siblings. */
  readonly zh: string;
  readonly required: boolean;
  readonly schema: SchemaNode;
}

export interface MapSchema {
  readonly kind: 'map';
  readonly pointer: string;
  /** In the order planners write them. */
  readonly properties: readonly PropertySchema[];
  /** Finds a property by either name. */
  property(name: string): PropertySchema | undefined;
  /** Maps keyed by data (years, regions): what keys and values are; such a map has no properties. */
  readonly dataKeyed?: { readonly key: ScalarSchema; readonly value: SchemaNode };
}

export interface ListSchema {
  readonly kind: 'list';
  readonly pointer: string;
  readonly items: SchemaNode;
}

/** One of several forms, told apart by what is written before anything is validated. */
export interface ChoiceSchema {
  readonly kind: 'choice';
  readonly pointer: string;
  readonly alternatives: readonly Alternative[];
}

export interface Alternative extends Described {
  /** `object`, `list`, `text`, or the property that tells this form (`annex`). */
  readonly name: string;
  readonly when: { readonly form: 'text' | 'list' | 'map' } | { readonly key: string };
  readonly schema: SchemaNode;
}

export type SchemaNode = ScalarSchema | MapSchema | ListSchema | ChoiceSchema;

/** The whole plan schema, ready to be asked. */
export interface SchemaModel {
  readonly root: MapSchema;
  /** The eight contents of 二（一）, in its order, canonical names. */
  readonly contents: readonly string[];
}
