import { nameInLanguage } from '../../schema/names.ts';
import { gapBelowData, placeholderOf } from '../../schema/placeholder.ts';
import type { ListSchema, MapSchema, PropertySchema, ScalarSchema, SchemaNode } from '../../schema/schemaModel.ts';
import { localized } from '../../text/locale.ts';
import type { Form } from '../position/resolve.ts';
import { formsOf } from '../position/resolve.ts';
import { yearsMeantBy, yearsOf } from './planYears.ts';
import { firstFieldsOf, mainFieldsOf, pastDates } from './skeletonFields.ts';
import type { SkeletonSetting } from './skeletonSetting.ts';

/** What a new entry is to look like, before it is written in rows or blocks. */
export type Skeleton =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly row: boolean; readonly item: Skeleton }
  | { readonly kind: 'map'; readonly entries: readonly SkeletonEntry[] };

export interface SkeletonEntry {
  readonly key: string;
  readonly value: Skeleton;
}

/** A property with its value to be written; undefined when it would refer to something the plan does not have. */
export function entryOf(property: PropertySchema, setting: SkeletonSetting): SkeletonEntry | undefined {
  const value = skeletonOf(property.schema, property, setting);
  return value && { key: nameInLanguage(property, setting.language), value };
}

/** A value of a schema; `owner` names what to write where any text will do. */
export function skeletonOf(schema: SchemaNode, owner: PropertySchema, setting: SkeletonSetting): Skeleton | undefined {
  const form = preferredForm(schema);
  switch (form.schema.kind) {
    case 'scalar':
      return scalarSkeleton(form.schema, owner, setting);
    case 'list':
      return listSkeleton(form.schema, owner, setting);
    case 'map':
      return mapSkeleton(form.schema, owner, setting);
  }
}

/**
 * The form planners write most: a list (but for one of short names beside a single name), a map whose main fields are
 * known, a plain text, in this order.
 */
export function preferredForm(schema: SchemaNode): Form {
  const forms = formsOf(schema, []).filter(
    ({ alternative }) => alternative === undefined || 'form' in alternative.when,
  );
  const text = forms.find((form) => form.schema.kind === 'scalar');
  const wanted =
    forms.find(({ schema: each }) => each.kind === 'list' && !(each.nameList && text !== undefined)) ??
    forms.find((form) => form.schema.kind === 'map' && mainFieldsOf(form.schema.pointer) !== undefined) ??
    text;
  return wanted ?? forms[0] ?? (formsOf(schema, [])[0] as Form);
}

function mapSkeleton(schema: MapSchema, owner: PropertySchema, setting: SkeletonSetting): Skeleton | undefined {
  if (schema.dataKeyed !== undefined) {
    const key = schema.dataKeyed.key.examples?.[0] ?? localized(schema.dataKeyed.key.title, setting.locale);
    const value = dataKeySkeleton(schema.dataKeyed.value, owner, setting);
    return (
      value && {
        kind: 'map',
        entries: [{ key: schema.dataKeyed.key.type === 'year' ? likeliestYear(owner, setting) : key, value }],
      }
    );
  }
  const main = firstFieldsOf(schema.pointer);
  const named = schema.properties.filter(({ name, required }) => required || main.includes(name));
  const wanted = named.length > 0 ? named : schema.properties.slice(0, 1);
  // The parts of a date are as far gone by as the date.
  const past = pastDates.has(owner.pointer);
  const entries = wanted.flatMap(
    (property) => entryOf(past ? { ...property, pointer: owner.pointer } : property, setting) ?? [],
  );
  return entries.length === 0 ? undefined : { kind: 'map', entries };
}

/** The value of a key that is data; `owner` is the key above it. */
export const dataKeySkeleton = (
  schema: SchemaNode,
  owner: PropertySchema,
  setting: SkeletonSetting,
): Skeleton | undefined => gapFor(schema, setting) ?? skeletonOf(schema, owner, setting);

function gapFor(schema: SchemaNode, { language }: SkeletonSetting): Skeleton | undefined {
  const gap = preferredForm(schema).schema.kind === 'scalar' ? gapBelowData(schema) : undefined;
  return gap && { kind: 'text', text: gap[language] };
}

function listSkeleton(schema: ListSchema, owner: PropertySchema, setting: SkeletonSetting): Skeleton | undefined {
  const item = skeletonOf(schema.items, owner, setting);
  return item && { kind: 'list', row: schema.nameList, item };
}

function scalarSkeleton(schema: ScalarSchema, owner: PropertySchema, setting: SkeletonSetting): Skeleton | undefined {
  if (schema.constant !== undefined) return { kind: 'text', text: String(schema.constant) };
  if (schema.values !== undefined) {
    const values = schema.values.map((value) => nameInLanguage(value, setting.language));
    // A plan that is begun is a draft; of everything else nothing is known.
    return owner.pointer === STAGE ? { kind: 'choice', values } : chosenOf(values);
  }
  if (schema.type === 'reference') return referenceSkeleton(schema, owner, setting);
  // Usual texts are Chinese, so they suit a Chinese plan only, and codes any; a single one would be taken for the rule.
  const suits = setting.language === 'zh' || schema.type === 'code';
  if (schema.examples !== undefined && schema.examples.length > 1 && suits) {
    return schema.type === 'code' ? { kind: 'choice', values: schema.examples } : chosenOf(schema.examples);
  }
  return { kind: 'text', text: scalarText(schema, owner, setting) };
}

const STAGE = '#/definitions/about/properties/stage';

/** Keeps the place of what is to be chosen. */
const NOT_CHOSEN = '××';

/** Most ids a choice shows. */
const CHOICES = 20;

/** A choice that nobody has made yet: an editor with snippets shows the values, others write the blank. */
const chosenOf = (values: readonly string[]): Skeleton => ({ kind: 'choice', values: [NOT_CHOSEN, ...values] });

/** Which of the ids that there are is meant, only the planner knows; where there are none, nothing is referred to. */
function referenceSkeleton(
  { ids: kinds = [], open, otherwise }: ScalarSchema,
  { required }: PropertySchema,
  setting: SkeletonSetting,
): Skeleton | undefined {
  const ids = kinds.flatMap((kind) => setting.idsOf(kind));
  if (required) return { kind: 'text', text: ids[0] ?? setting.newId(kinds[0] ?? '') };
  if (ids.length > 0) return chosenOf(ids.slice(0, CHOICES));
  return open === true || otherwise !== undefined ? { kind: 'text', text: NOT_CHOSEN } : undefined;
}

const likeliestYear = (owner: PropertySchema, setting: SkeletonSetting): string =>
  String(yearsOf(setting, yearsMeantBy(owner))[0]);

/** Where a form is demanded, a text in that form; elsewhere the name of what to write, which nobody takes for data. */
function scalarText(schema: ScalarSchema, owner: PropertySchema, setting: SkeletonSetting): string {
  switch (schema.type) {
    case 'id':
      return setting.newId(schema.ids?.[0] ?? '');
    case 'year':
      return likeliestYear(owner, setting);
    case 'date':
      // Of a day gone by the plan tells nothing, but it is near; one to come is for the planner to set.
      if (pastDates.has(owner.pointer))
        return setting.language === 'zh' ? `${setting.thisYear}年×月×日` : `${setting.thisYear}-××-××`;
      return setting.language === 'zh' ? '××年' : '××××-××';
    case 'period':
      return setting.language === 'zh' ? '××—××年' : '××××-××××';
    default:
      return placeholderOf(owner)[setting.language];
  }
}
