import { chooseAlternative, tellingProperty, writtenOut } from '../../schema/alternatives.ts';
import type {
  Alternative,
  DataKeySchema,
  ListSchema,
  MapSchema,
  PropertySchema,
  ScalarSchema,
  SchemaNode,
} from '../../schema/schemaModel.ts';
import type { ContextStep } from '../../syntax/cursor/cursorContext.ts';

/** One form that may stand at a place, with the alternative it is where the place has several. */
export interface Form {
  readonly schema: ScalarSchema | MapSchema | ListSchema;
  readonly alternative: Alternative | undefined;
}

/** What the schema says at the end of a path. */
export interface SchemaPlace {
  readonly schema: SchemaNode;
  /** The key the path ends with, or the last key before an item. */
  readonly property: PropertySchema | undefined;
  /** Set when the path ends with a key that is data. */
  readonly dataKey: DataKeySchema | undefined;
}

/**
 * Follows a path of keys in either language down the schema. Until a telling key is written every
 * form of a choice is possible, so a path may end at several places; none where a key is unknown.
 */
export function resolvePath(root: MapSchema, path: readonly ContextStep[]): readonly SchemaPlace[] {
  let places: readonly SchemaPlace[] = [{ schema: root, property: undefined, dataKey: undefined }];
  for (const step of path) places = uniquePlaces(places.flatMap((place) => stepFrom(place, step)));
  return places;
}

function stepFrom(place: SchemaPlace, step: ContextStep): SchemaPlace[] {
  const forms = formsOf(place.schema, []);
  if ('item' in step) {
    return forms.flatMap(({ schema }) =>
      schema.kind === 'list' ? [{ schema: schema.items, property: place.property, dataKey: undefined }] : [],
    );
  }
  return told(forms, [step.key]).flatMap((form) => keyFrom(form, step.key));
}

function keyFrom({ schema }: Form, key: string): SchemaPlace[] {
  if (schema.kind !== 'map') return [];
  if (schema.dataKeyed !== undefined) {
    return [{ schema: schema.dataKeyed.value, property: undefined, dataKey: schema.dataKeyed.key }];
  }
  const property = schema.property(key);
  return property === undefined ? [] : [{ schema: property.schema, property, dataKey: undefined }];
}

/**
 * The forms that may still stand at a place.
 *
 * @param siblings keys already written there, in either language
 */
export function formsOf(schema: SchemaNode, siblings: readonly string[]): readonly Form[] {
  if (schema.kind !== 'choice') return [{ schema, alternative: undefined }];
  const forms = schema.alternatives.map((alternative) => ({ schema: alternative.schema, alternative }));
  if (siblings.length === 0) return forms;
  const chosen = chooseAlternative(schema, 'map', siblings);
  if (chosen === undefined) return forms;
  if ('key' in chosen.when) {
    // What is written out may follow yet.
    const possible = [chosen, writtenOut(schema, chosen)].filter((form) => form !== undefined);
    return possible.map((alternative) => ({ schema: alternative.schema, alternative }));
  }
  // No telling key stands there: what is written must fit, and half-written keys fit nothing.
  const fitting = forms.filter(({ schema: form }) => form.kind === 'map' && siblings.some((key) => form.property(key)));
  return fitting.length === 0 ? forms : fitting;
}

/** A telling key leaves only the form it tells. */
function told(forms: readonly Form[], keys: readonly string[]): readonly Form[] {
  const telling = forms.filter(({ alternative }) => {
    const property = alternative && tellingProperty(alternative);
    return property !== undefined && keys.some((key) => key === property.name || key === property.zh);
  });
  return telling.length === 0 ? forms : telling;
}

function uniquePlaces(places: readonly SchemaPlace[]): SchemaPlace[] {
  const seen = new Map<string, SchemaPlace>();
  for (const place of places) {
    const id = `${place.property?.pointer ?? ''} ${place.schema.pointer}`;
    if (!seen.has(id)) seen.set(id, place);
  }
  return [...seen.values()];
}
