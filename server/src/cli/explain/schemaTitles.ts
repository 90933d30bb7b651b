import type { MapSchema, SchemaModel, SchemaNode } from '../../core/schema/schemaModel.ts';
import { type Locale, localized } from '../../core/text/locale.ts';

/**
 * The titles of places in the plan schema, by JSON pointer, as a path a planner can follow:
 * `目标任务 › 主要指标`. A place that several paths share keeps the first.
 */
export function schemaTitles(schema: SchemaModel, locale: Locale): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  // A definition may contain itself, so each is entered once.
  const seen = new Set<SchemaNode>();
  const enter = (node: SchemaNode, path: readonly string[]): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (path.length > 0 && !titles.has(node.pointer)) titles.set(node.pointer, path.join(' › '));
    if (node.kind === 'map') properties(node, path);
    else if (node.kind === 'list') enter(node.items, path);
    else if (node.kind === 'choice') for (const alternative of node.alternatives) enter(alternative.schema, path);
  };
  const properties = (map: MapSchema, path: readonly string[]): void => {
    for (const property of map.properties) {
      const here = [...path, locale === 'en' ? localized(property.title, locale) : property.zh];
      if (!titles.has(property.pointer)) titles.set(property.pointer, here.join(' › '));
      enter(property.schema, here);
    }
    if (map.dataKeyed !== undefined) enter(map.dataKeyed.value, path);
  };
  enter(schema.root, []);
  return titles;
}
