import type { Problem } from '../problems/problem.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import type { PlanDocument } from '../syntax/planDocument.ts';
import { bindGroup } from './bindGroup.ts';
import type { BoundDocument, BoundGroup, TakeNotes } from './boundDocument.ts';
import { readKey, twice } from './keys.ts';
import { languageMix } from './languageMix.ts';

/**
 * Nodes to canonical meaning. Never throws on input. What was bound of a part is kept as long as the
 * part is the same and stands under the same key.
 */
export function bindDocument(
  document: PlanDocument,
  schema: SchemaModel,
  takeNotes: TakeNotes,
  previous?: BoundDocument,
): BoundDocument {
  const problems: Problem[] = [];
  const groups = new Map<string, BoundGroup>();
  for (const entry of document.entries) {
    const reading = readKey(schema.root, entry.key, { written: document.entries }, problems);
    if (reading === undefined) continue;
    const first = groups.get(reading.name);
    if (first !== undefined) problems.push(twice(entry.key, first.field.key));
    else groups.set(reading.name, bindGroup(entry, reading, schema, takeNotes, previous?.groups.get(reading.name)));
  }
  const fields = new Map([...groups].map(([name, { field }]) => [name, field]));
  const mix = languageMix(groups);
  for (const { pieces } of groups.values()) {
    for (const piece of pieces.nonZero()) for (const each of piece.problems) problems.push(each);
  }
  return { fields, groups, language: mix.language, problems: [...problems, ...mix.problems] };
}
