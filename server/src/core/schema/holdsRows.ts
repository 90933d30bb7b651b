import { listIn } from './forms.ts';
import type { MapSchema } from './schemaModel.ts';

/**
 * Whether two keys, as written and in either language, lead to the rows of a top-level field in its
 * form with other keys beside them (汇总, 清单): to a list with the same items as the field has where it
 * is nothing but a list.
 */
export function holdsRows(root: MapSchema, path: readonly string[]): boolean {
  const [entry = '', key = ''] = path;
  const schema = path.length === 2 ? root.property(entry)?.schema : undefined;
  const rows = schema && listIn(schema);
  if (schema?.kind !== 'choice' || rows === undefined) return false;
  return schema.alternatives.some(({ when, schema: form }) => {
    const inside = 'form' in when && form.kind === 'map' ? form.property(key) : undefined;
    return inside !== undefined && listIn(inside.schema)?.items.pointer === rows.items.pointer;
  });
}
