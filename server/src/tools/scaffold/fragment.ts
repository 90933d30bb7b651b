import { resolvePath } from '../../core/features/position/resolve.ts';
import type { RowKind } from '../../core/plan/rows.ts';
import type { MapSchema } from '../../core/schema/schemaModel.ts';

/** The kinds of row, with the canonical keys that lead from the root to their list, and a text that each has. */
export const rowPlaces = {
  zone: { path: ['about', 'scope', 'zones'], field: 'name' },
  indicator: { path: ['pollutionAnalysis', 'indicators'], field: 'name' },
  target: { path: ['goalsAndTasks', 'targets'], field: 'name' },
  task: { path: ['goalsAndTasks', 'tasks'], field: 'name' },
  keyContent: { path: ['keyContents'], field: 'name' },
  measure: { path: ['measures'], field: 'name' },
  milestone: { path: ['schedule'], field: 'stage' },
  enterprise: { path: ['keyEnterprises'], field: 'name' },
  project: { path: ['keyProjects'], field: 'name' },
  pilot: { path: ['pilots'], field: 'name' },
  annex: { path: ['annexes'], field: 'name' },
} as const satisfies Readonly<Record<RowKind, { readonly path: readonly string[]; readonly field: string }>>;

/** A small plan with rows of a kind, one for each text, in one language of keys. */
export function rowsFragment(root: MapSchema, kind: RowKind, texts: readonly string[], language: 'zh' | 'en'): string {
  const { path, field } = rowPlaces[kind];
  const names = language === 'en' ? [...path, field] : chineseNames(root, path, field);
  const keys = names.slice(0, -1).map((name, depth) => `${'  '.repeat(depth)}${name}:\n`);
  const rows = texts.map((text) => `${'  '.repeat(path.length)}- ${names.at(-1)}: ${text}\n`);
  return [...keys, ...rows].join('');
}

function chineseNames(root: MapSchema, path: readonly string[], field: string): string[] {
  const steps = [...path.map((key) => ({ key })), { item: true as const }, { key: field }];
  return steps.flatMap((step, at) => {
    if ('item' in step) return [];
    const place = resolvePath(root, steps.slice(0, at + 1))[0];
    if (place?.property === undefined) throw new Error(`the schema has no ${step.key} under ${path.join('.')}`);
    return [place.property.zh];
  });
}
