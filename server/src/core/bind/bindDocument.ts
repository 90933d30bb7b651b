import type { SchemaModel } from '../schema/schemaModel.ts';
import type { PlanDocument } from '../syntax/planDocument.ts';
import { Binder } from './binder.ts';
import type { BoundDocument } from './boundDocument.ts';
import { languageMix } from './languageMix.ts';
import { schemaProblems } from './schemaProblems.ts';

/** Nodes to canonical meaning. Never throws on input. */
export function bindDocument(document: PlanDocument, schema: SchemaModel): BoundDocument {
  const binder = new Binder();
  const fields = binder.fields(schema.root, document.entries);
  const { language, problems } = languageMix(fields);
  return { fields, language, problems: [...binder.problems, ...problems, ...schemaProblems(fields, schema.contents)] };
}
