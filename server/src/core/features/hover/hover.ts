import type { BoundField, BoundScalar } from '../../bind/boundDocument.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { enumValueOf } from '../../schema/names.ts';
import type { Alternative, DataKeySchema, EnumValue, PropertySchema } from '../../schema/schemaModel.ts';
import type { ContextStep, LineContext } from '../../syntax/cursor/cursorContext.ts';
import { lineContext } from '../../syntax/cursor/lineContext.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Locale } from '../../text/locale.ts';
import { localized } from '../../text/locale.ts';
import type { Position, Range } from '../../text/span.ts';
import { type LocatedNode, nodeAt } from '../position/nodeAt.ts';
import { formsOf, resolvePath, type SchemaPlace } from '../position/resolve.ts';
import { enumLines, keyWords, type Reader, shortKeyLine } from '../wording/describe.ts';
import { languageOf } from '../wording/language.ts';
import { escaped } from '../wording/markdown.ts';
import { type ClauseOptions, clauseText } from './clause.ts';
import { type HoverParts, hoverText, type KeyLine } from './hoverText.ts';
import { lastProperty } from './readings/reading.ts';
import { read } from './readings/readings.ts';

/** What is shown for the word at a position. */
export interface Hover {
  readonly range: Range;
  /** What comes from the document in it is escaped. */
  readonly markdown: string;
}

/** Whom a hover is for, and how much of the clause it is to show. */
interface View extends Reader {
  readonly options: ClauseOptions;
}

const NOTHING: HoverParts = { reading: [], key: [], clause: [] };

/**
 * What the word at a position says, means and rests on: first the value as it is read, then the key, the clause last.
 * Where the text cannot be read there, the columns of the lines still tell which key it is.
 */
export function hover(
  analysis: Analysis,
  position: Position,
  locale: Locale,
  service: PlanService,
  options: ClauseOptions = { clause: 'full' },
): Hover | undefined {
  const located = nodeAt(analysis.document, analysis.bound, position);
  const context = located === undefined ? lineContext(analysis.text, position) : undefined;
  const view: View = { locale, service, language: languageOf(analysis, context, locale), options };
  if (located !== undefined) return hoverTree(analysis, located, view);
  return context && hoverLine(analysis, context, view);
}

function hoverTree(analysis: Analysis, located: LocatedNode, view: View): Hover | undefined {
  const node = located.at === 'key' ? located.field.key : located.at.node;
  const parts = located.at === 'key' ? keyParts(located, view) : valueParts(analysis, located, located.at, view);
  return parts && { range: analysis.document.rangeOf(anchorOf(node)), markdown: hoverText(parts) };
}

function keyParts({ above, field }: LocatedNode, view: View): HoverParts | undefined {
  if (field.property !== undefined) return propertyParts(field.property, view);
  return dataKeyParts(above, view);
}

function propertyParts(property: PropertySchema, view: View): HoverParts {
  return { ...NOTHING, key: keyLines(property, view), clause: clauseText(property.basis, view, view.options) };
}

/** In the order they are read; where there is no room, forms and the second example go first. */
function keyLines(property: PropertySchema, view: View): KeyLine[] {
  const { heading, gloss, values, forms, examples } = keyWords(property, view);
  const [example, further] = examples;
  return [
    [heading, 1],
    [gloss, 2],
    [values, 4],
    [forms, 6],
    [example, 3],
    [further, 5],
  ].flatMap(([line, rank]) => (typeof line === 'string' && line !== '' ? [{ line, rank: rank as number }] : []));
}

/** A key that is data says what such keys are, and which key they stand under. */
function dataKeyParts(above: readonly BoundField[], view: View): HoverParts | undefined {
  const owner = above.at(-1);
  const key = owner?.value.kind === 'map' ? owner.value.schema.dataKeyed?.key : undefined;
  if (key === undefined) return undefined;
  const around = lastProperty(above);
  return { ...(around === undefined ? NOTHING : propertyParts(around, view)), reading: titleAndGloss(key, view) };
}

const titleAndGloss = ({ title, gloss }: DataKeySchema | Alternative, { locale }: Reader): string[] => [
  `**${escaped(localized(title, locale))}**`,
  escaped(localized(gloss, locale)),
];

function valueParts(analysis: Analysis, located: LocatedNode, scalar: BoundScalar, view: View): HoverParts | undefined {
  // Block text is prose; nobody asks what it is on every line of it.
  if (scalar.node.style === 'literal' || scalar.node.style === 'folded') return undefined;
  const property = located.field.property ?? lastProperty(located.above);
  const value = enumValueOf(scalar.schema, String(scalar.value));
  if (value !== undefined) return enumParts(value, property, view);
  const reading = read({ analysis, reader: view, located, scalar, property });
  if (property === undefined) return reading.length === 0 ? undefined : { ...NOTHING, reading };
  return { ...propertyParts(property, view), reading };
}

/** A word of a closed set: what it means, and in one line the key it is a value of. */
function enumParts(value: EnumValue, property: PropertySchema | undefined, view: View): HoverParts {
  const reading = enumLines(value, property, view);
  if (property === undefined) return { ...NOTHING, reading };
  const key = [{ line: shortKeyLine(property, view.locale), rank: 1 }];
  return { reading, key, clause: clauseText(property.basis, view, view.options) };
}

function hoverLine(analysis: Analysis, context: LineContext, view: View): Hover | undefined {
  const { start, end } = context.range;
  const word = analysis.text
    .lineText(start.line)
    .slice(start.character, end.character)
    .replace(/^["']|["']$/g, '');
  if (word === '') return undefined;
  const path: readonly ContextStep[] = context.slot === 'key' ? [...context.path, { key: word }] : context.path;
  const places = resolvePath(view.service.schema.root, path);
  const fallback = places.length > 0 ? places : resolvePath(view.service.schema.root, context.path);
  const place = fallback[0];
  const parts = place && placeParts(place, word, view);
  return parts && { range: context.range, markdown: hoverText(parts) };
}

function placeParts(place: SchemaPlace, word: string, view: View): HoverParts | undefined {
  for (const { schema, alternative } of formsOf(place.schema, [])) {
    const value = schema.kind === 'scalar' ? enumValueOf(schema, word) : undefined;
    if (value !== undefined) return enumParts(value, place.property, view);
    if (place.property === undefined && alternative !== undefined) {
      const clause = clauseText(alternative.basis, view, view.options);
      return { ...NOTHING, reading: titleAndGloss(alternative, view), clause };
    }
  }
  if (place.dataKey !== undefined) return { ...NOTHING, reading: titleAndGloss(place.dataKey, view) };
  return place.property && propertyParts(place.property, view);
}
