import { fill } from '../../messages/render.ts';
import type { PlanService } from '../../planService.ts';
import { tellingProperty } from '../../schema/alternatives.ts';
import { scalarsOf } from '../../schema/below.ts';
import { nameInLanguage, type PlanLanguage } from '../../schema/names.ts';
import { exampleOfValue, examplesOfKey } from '../../schema/planExamples.ts';
import type { Alternative, EnumValue, PropertySchema } from '../../schema/schemaModel.ts';
import { type Locale, type Localized, localized } from '../../text/locale.ts';
import { colon, listComma, semicolon, withLabel } from '../../text/punctuation.ts';
import { basisText } from './basisText.ts';
import { labels } from './labels.ts';
import { code, escaped, paragraphs } from './markdown.ts';

/** Whom a description is for: the reader's locale, and the language the plan's names are written in. */
export interface Reader {
  readonly locale: Locale;
  readonly language: PlanLanguage;
  readonly service: PlanService;
}

/** What is said of a key, each a line of Markdown. */
export interface KeyWords {
  readonly heading: string;
  readonly gloss: string;
  /** The values that may be written, or that often are, and the limits of the region. */
  readonly values: string | undefined;
  readonly forms: string | undefined;
  /** Entries with the key: one made up for it, and one of a plan. */
  readonly examples: readonly string[];
}

/** What is said of a key, but for what it rests on. */
export const keyWords = (property: PropertySchema, reader: Reader): KeyWords => ({
  heading: heading(property, reader),
  gloss: escaped(localized(property.gloss, reader.locale)),
  values: joined([valuesText(property, reader), limitsText(property, reader)], reader.locale),
  forms: formsText(property, reader),
  examples: examplesOf(property, reader),
});

/** A key: what it is, what may be written, and what it rests on. */
export function propertyText(property: PropertySchema, reader: Reader): string {
  const { heading, gloss, values, forms, examples } = keyWords(property, reader);
  const basis = basisText(property.basis, reader.service.policies, reader.locale);
  return paragraphs(heading, gloss, values, forms, examples[0], basis);
}

/** One form of a content (`{附件: …}`): what it is and what it rests on. */
export function alternativeText(alternative: Alternative, { locale, service }: Reader): string {
  return paragraphs(
    `**${escaped(localized(alternative.title, locale))}**`,
    escaped(localized(alternative.gloss, locale)),
    basisText(alternative.basis, service.policies, locale),
  );
}

/** An allowed value, with the key it is a value of. */
export function enumText(value: EnumValue, property: PropertySchema | undefined, reader: Reader): string {
  return paragraphs(
    ...enumLines(value, property, reader),
    property && shortKeyLine(property, reader.locale),
    property && basisText(property.basis, reader.service.policies, reader.locale),
  );
}

/** An allowed value: its title, what it means, and an entry that has it. */
export function enumLines(value: EnumValue, property: PropertySchema | undefined, reader: Reader): string[] {
  const { locale, language, service } = reader;
  const example = property && exampleOfValue(service.examples(), value, property)?.[language];
  return [
    titled(localized(value.title, locale), value.zh, value.value),
    escaped(localized(value.gloss, locale)),
    exampleLine(example, locale),
  ].filter((line) => line !== undefined);
}

/** A key in one line. */
export const shortKeyLine = ({ title, gloss }: PropertySchema, locale: Locale): string =>
  `${escaped(localized(title, locale))}${colon(locale)}${escaped(localized(gloss, locale))}`;

function heading(property: PropertySchema, { locale, service }: Reader): string {
  const title = titled(localized(property.title, locale), property.zh, property.name);
  const mark = contentMark(property, service) ?? (property.required && !property.telling ? labels.required : undefined);
  return mark === undefined ? title : `${title} — ${localized(mark, locale)}`;
}

/** Says of a content that it is one: of the eight, or one that a region adds. Undefined for other keys. */
export function contentMark(property: PropertySchema, { schema, policies }: PlanService): Localized | undefined {
  const { root, contents } = schema;
  if (!contents.includes(property.name) || root.property(property.name) !== property) return undefined;
  const ofEight = property.basis.some(
    (basis) => basis.kind === 'clause' && policies.packOf(basis.requirement.replace(/#.*$/, ''))?.regional !== true,
  );
  return ofEight ? labels.content : labels.addedContent;
}

/** What an item of a list says beside its label: the title where the label is not that already, and a mark. */
export function detailOf(title: Localized, label: string, mark: Localized | undefined, locale: Locale): string {
  const shown = localized(title, locale);
  const parts = [shown === label ? undefined : shown, mark && localized(mark, locale)];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** A title with the names as they are written in files, where they are not the title itself. */
const titled = (title: string, ...names: readonly string[]): string =>
  [`**${escaped(title)}**`, ...names.filter((name) => name !== title).map(code)].join(' ');

function valuesText(property: PropertySchema, { locale, language }: Reader): string | undefined {
  const scalars = scalarsOf(property.schema);
  const { allowed } = property.region ?? {};
  const values = scalars
    .flatMap((scalar) => scalar.values ?? [])
    .filter(({ value }) => allowed?.includes(value) !== false);
  if (values.length === 0 && allowed !== undefined) {
    return withLabel(labels.values, allowed.map(code).join(listComma(locale)), locale);
  }
  if (values.length > 0) {
    const names = values.map((value) => valueName(value, locale, language)).join(listComma(locale));
    return withLabel(labels.values, names, locale);
  }
  const examples = scalars.flatMap((scalar) => scalar.examples ?? []).slice(0, 6);
  if (examples.length === 0) return undefined;
  return withLabel(labels.usual, examples.map(code).join(listComma(locale)), locale);
}

/** What there is of two things, on one line. */
function joined(parts: readonly (string | undefined)[], locale: Locale): string | undefined {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(semicolon(locale));
}

/** The limits that regions set. */
function limitsText({ region: { min, max } = {} }: PropertySchema, { locale }: Reader): string | undefined {
  const limits = [
    min && fill(labels.atLeast, { bound: min }, locale),
    max && fill(labels.atMost, { bound: max }, locale),
  ];
  const said = limits.filter((limit) => limit !== undefined).map(escaped);
  return said.length === 0 ? undefined : withLabel(labels.region, said.join(listComma(locale)), locale);
}

/** A value as it is written in the file; with its meaning where the reader reads another language. */
function valueName(value: EnumValue, locale: Locale, language: PlanLanguage): string {
  const written = nameInLanguage(value, language);
  const meaning = localized(value.title, locale);
  return meaning === written ? code(written) : `${code(written)} (${escaped(meaning)})`;
}

/** What is written here by its title; where something stands instead by how that is written, `{附件: …}`. */
function formsText(property: PropertySchema, { locale, language }: Reader): string | undefined {
  if (property.schema.kind !== 'choice') return undefined;
  const { alternatives } = property.schema;
  const here = alternatives.filter(({ when }) => 'form' in when).map(({ title }) => escaped(localized(title, locale)));
  // A list in a file cannot be read yet and is not advertised.
  const elsewhere = alternatives
    .filter(({ name }) => name !== 'file')
    .flatMap((alternative) => tellingProperty(alternative) ?? [])
    .map((telling) => code(`{${nameInLanguage(telling, language)}: …}`));
  const listed = [here, elsewhere].filter((forms) => forms.length > 0).map((forms) => forms.join(listComma(locale)));
  return withLabel(labels.forms, listed.join(semicolon(locale)), locale);
}

/** Entries with the key, as they are written in this plan. */
const examplesOf = (property: PropertySchema, { locale, language, service }: Reader): string[] =>
  examplesOfKey(service.examples(), property).flatMap(
    (example) => exampleLine(`${nameInLanguage(property, language)}: ${example[language]}`, locale) ?? [],
  );

const exampleLine = (example: string | undefined, locale: Locale): string | undefined =>
  example && withLabel(labels.example, code(example), locale);
