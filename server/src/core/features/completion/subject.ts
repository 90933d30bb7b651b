import { everyMap, scalarsOf } from '../../schema/below.ts';
import type { MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import { alternativeText, enumText, propertyText, type Reader } from '../wording/describe.ts';
import { packText, ruleText } from '../wording/names.ts';

/**
 * What an item is about, as plain data that an editor keeps: it is put into words for the one item that is looked at.
 * A key, a form of its value and one of its fixed values are told by the key's place in the schema.
 */
export type Subject =
  | { readonly key: string }
  | { readonly key: string; readonly form: string }
  | { readonly key: string; readonly value: string }
  | { readonly policy: string }
  | { readonly rule: string }
  /** Markdown; what comes from the document in it is escaped. */
  | { readonly text: string };

/** A subject in words, as Markdown; empty for one that we do not know, as an editor may send it. */
export function explained(subject: Subject, reader: Reader): string {
  if ('text' in subject) return subject.text;
  if ('policy' in subject) return packText(subject.policy, reader) ?? '';
  if ('rule' in subject) return ruleText(subject.rule, reader) ?? '';
  const property = propertyBehind(reader.service.schema.root, subject.key);
  if (property === undefined) return '';
  if ('form' in subject) return formText(property, subject.form, reader);
  if (!('value' in subject)) return propertyText(property, reader);
  const values = scalarsOf(property.schema).flatMap((scalar) => scalar.values ?? []);
  const value = values.find((one) => one.value === subject.value);
  return value === undefined ? '' : enumText(value, property, reader);
}

function formText({ schema }: PropertySchema, name: string, reader: Reader): string {
  const form = schema.kind === 'choice' ? schema.alternatives.find((one) => one.name === name) : undefined;
  return form === undefined ? '' : alternativeText(form, reader);
}

const propertyBehind = (root: MapSchema, pointer: string): PropertySchema | undefined =>
  everyMap(root)
    .flatMap(({ properties }) => properties)
    .find((property) => property.pointer === pointer);
