import { tellingProperty } from './alternatives.ts';
import type { Alternative, DataKeySchema, PropertySchema, SchemaModel, SchemaNode } from './schemaModel.ts';

/** One step of a canonical path and what the schema says there. */
export interface PathStep {
  readonly segment: string | number;
  /** The alternative that the step before was taken to be, where that was a choice. */
  readonly alternative?: Alternative;
  /** Set when the segment is a key of the schema. */
  readonly property?: PropertySchema;
  /** Set when the segment is a key that is data (a year, a region). */
  readonly key?: DataKeySchema;
  /** What may stand at this place. */
  readonly schema: SchemaNode;
}

/**
 * Follows a canonical path (English names, data keys, list indexes) down the schema, for hover and
 * completion. A choice on the way is resolved by the segment that follows it; the last step keeps
 * its choice, for all of its forms may still be written.
 *
 * @returns one step a segment, or undefined when the schema has no such place
 */
export function describeAt(model: SchemaModel, path: readonly (string | number)[]): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let schema: SchemaNode = model.root;
  for (const segment of path) {
    const step = stepInto(schema, segment);
    if (step === undefined) return undefined;
    steps.push(step);
    schema = step.schema;
  }
  return steps;
}

function stepInto(schema: SchemaNode, segment: string | number): PathStep | undefined {
  if (schema.kind === 'choice') return stepIntoChoice(schema.alternatives, segment);
  if (schema.kind === 'list') return typeof segment === 'number' ? { segment, schema: schema.items } : undefined;
  if (schema.kind !== 'map') return undefined;
  if (schema.dataKeyed !== undefined) return { segment, key: schema.dataKeyed.key, schema: schema.dataKeyed.value };
  const property = schema.property(String(segment));
  return property && { segment: property.name, property, schema: property.schema };
}

/** A telling key comes before a key that several forms share. */
function stepIntoChoice(alternatives: readonly Alternative[], segment: string | number): PathStep | undefined {
  const told = alternatives.find((alternative) => tellingProperty(alternative)?.name === segment);
  for (const alternative of told === undefined ? alternatives : [told]) {
    const step = stepInto(alternative.schema, segment);
    if (step !== undefined) return { ...step, alternative };
  }
  return undefined;
}
