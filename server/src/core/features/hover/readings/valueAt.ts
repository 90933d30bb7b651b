import { holdsParts, readingOf, valueKindOf } from '../../../plan/readings.ts';
import type { Value } from '../../../values/value.ts';
import type { ReadingScene } from './reading.ts';

/** Keys of the parts of a value; what stands beside them, a note, is none. */
const PARTS: ReadonlySet<string> = new Set(['value', 'min', 'max', 'amount', 'unit', 'on', 'start', 'end']);

/** What a value is read as, that of its parts together for one of the parts; undefined for names, ids and prose. */
export function valueAt({ scalar, located, analysis }: ReadingScene): Value | undefined {
  if (scalar.schema.values !== undefined && located.field.name !== 'unit') return undefined;
  const map = located.within.at(-1);
  if (map !== undefined && PARTS.has(located.field.name) && holdsParts(map.schema.pointer)) {
    return readingOf(map, analysis.plan.values);
  }
  return valueKindOf(scalar.schema) === undefined ? undefined : readingOf(scalar, analysis.plan.values);
}
