import type { ScalarKind } from './schemaModel.ts';

const values: ReadonlySet<ScalarKind> = new Set([
  'integer',
  'year',
  'date',
  'period',
  'quantity',
  'money',
  'code',
  'id',
]);

/** Whether texts of a kind are read as values: in prose a full-width digit or a comma is text, in these it is a slip. */
export const isReadAsValue = (kind: ScalarKind): boolean => values.has(kind);
