import type { BoundField, BoundScalar } from '../../bind/boundDocument.ts';
import { idKinds } from '../../plan/idKinds.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { enumValueOf } from '../../schema/names.ts';
import type { DataKeySchema, PropertySchema } from '../../schema/schemaModel.ts';
import type { ContextStep, LineContext } from '../../syntax/cursor/cursorContext.ts';
import { lineContext } from '../../syntax/cursor/lineContext.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Locale } from '../../text/locale.ts';
import { localized } from '../../text/locale.ts';
import type { Position, Range } from '../../text/span.ts';
import { type LocatedNode, nodeAt } from '../position/nodeAt.ts';
import { formsOf, resolvePath, type SchemaPlace } from '../position/resolve.ts';
import { alternativeText, colon, enumText, propertyText, type Reader } from '../wording/describe.ts';
import { labels } from '../wording/labels.ts';
import { languageOf } from '../wording/language.ts';
import { code, escaped, paragraphs } from '../wording/markdown.ts';
import { packText, ruleText } from '../wording/names.ts';

/** What is shown for the word at a position. */
export interface Hover {
  readonly range: Range;
  /** What comes from the document in it is escaped. */
  readonly markdown: string;
}

/**
 * What the word at a position means and what it rests on. Where the text cannot be read there, the
 * columns of the lines still tell which key it is.
 */
export function hover(analysis: Analysis, position: Position, locale: Locale, service: PlanService): Hover | undefined {
  const located = nodeAt(analysis.document, analysis.bound, position);
  const context = located === undefined ? lineContext(analysis.text, position) : undefined;
  const reader: Reader = { locale, service, language: languageOf(analysis, context, locale) };
  if (located !== undefined) return hoverTree(analysis, located, reader);
  return context && hoverLine(analysis, context, reader);
}

function hoverTree(analysis: Analysis, located: LocatedNode, reader: Reader): Hover | undefined {
  const node = located.at === 'key' ? located.field.key : located.at.node;
  const markdown = located.at === 'key' ? keyText(located, reader) : valueText(analysis, located, located.at, reader);
  return markdown === undefined ? undefined : { range: analysis.document.rangeOf(anchorOf(node)), markdown };
}

function keyText({ above, field }: LocatedNode, reader: Reader): string | undefined {
  if (field.property !== undefined) return propertyText(field.property, reader);
  return dataKeyText(above, reader);
}

/** A key that is data says what such keys are, and which key they stand under. */
function dataKeyText(above: readonly BoundField[], reader: Reader): string | undefined {
  const owner = above.at(-1);
  const key = owner?.value.kind === 'map' ? owner.value.schema.dataKeyed?.key : undefined;
  if (key === undefined) return undefined;
  const around = lastProperty(above);
  return paragraphs(titleAndGloss(key, reader), around && propertyText(around, reader));
}

const titleAndGloss = ({ title, gloss }: DataKeySchema, { locale }: Reader): string =>
  paragraphs(`**${escaped(localized(title, locale))}**`, escaped(localized(gloss, locale)));

function valueText(
  analysis: Analysis,
  { above, field }: LocatedNode,
  scalar: BoundScalar,
  reader: Reader,
): string | undefined {
  // Block text is prose; nobody asks what it is on every line of it.
  if (scalar.node.style === 'literal' || scalar.node.style === 'folded') return undefined;
  const property = field.property ?? lastProperty(above);
  const value = enumValueOf(scalar.schema, String(scalar.value));
  if (value !== undefined) return enumText(value, property, reader);
  const named = specialText(property, scalar.node.value, reader) ?? referenceText(analysis, scalar, reader);
  return paragraphs(named, property && propertyText(property, reader)) || undefined;
}

const lastProperty = (fields: readonly BoundField[]): PropertySchema | undefined =>
  fields.findLast(({ property }) => property !== undefined)?.property;

/** Policy packs and rules are named by id; a reader wants their titles. */
function specialText(property: PropertySchema | undefined, text: string, reader: Reader): string | undefined {
  if (property?.pointer === '#/properties/policies') return packText(text, reader);
  return property?.name === 'rule' ? ruleText(text, reader) : undefined;
}

function referenceText(analysis: Analysis, scalar: BoundScalar, { locale }: Reader): string | undefined {
  if (scalar.schema.type !== 'reference') return undefined;
  const id = String(scalar.value);
  const target = analysis.plan.links
    .definitions()
    .find((one) => one.id === id && scalar.schema.ids?.includes(one.kind));
  if (target === undefined) return undefined;
  const kind = idKinds[target.kind]?.noun;
  const what = kind === undefined ? target.kind : localized(kind, locale);
  return `${localized(labels.refersTo, locale)}${colon(locale)}${code(id)} ${escaped(target.name ?? '')} (${escaped(what)})`;
}

function hoverLine(analysis: Analysis, context: LineContext, reader: Reader): Hover | undefined {
  const { start, end } = context.range;
  const word = analysis.text
    .lineText(start.line)
    .slice(start.character, end.character)
    .replace(/^["']|["']$/g, '');
  if (word === '') return undefined;
  const path: readonly ContextStep[] = context.slot === 'key' ? [...context.path, { key: word }] : context.path;
  const places = resolvePath(reader.service.schema.root, path);
  const fallback = places.length > 0 ? places : resolvePath(reader.service.schema.root, context.path);
  const place = fallback[0];
  const markdown = place && placeText(place, word, reader);
  return markdown === undefined ? undefined : { range: context.range, markdown };
}

function placeText(place: SchemaPlace, word: string, reader: Reader): string | undefined {
  for (const { schema, alternative } of formsOf(place.schema, [])) {
    const value = schema.kind === 'scalar' ? enumValueOf(schema, word) : undefined;
    if (value !== undefined) return enumText(value, place.property, reader);
    if (place.property === undefined && alternative !== undefined) return alternativeText(alternative, reader);
  }
  if (place.dataKey !== undefined) return titleAndGloss(place.dataKey, reader);
  return place.property && propertyText(place.property, reader);
}
