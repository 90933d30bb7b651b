import { writtenScalars } from '../../position/writtenScalars.ts';
import type { Scene } from '../completionScene.ts';
import { listedBeside } from './listedBeside.ts';
import type { ValueProvider } from './valueProvider.ts';

/** Lists of names that a plan uses again and again; units are part of a value and no value themselves. */
const NAMES: ReadonlySet<string> = new Set(['bodies', 'regions', 'industries', 'basins', 'pollutants']);

/**
 * A body, region, industry, basin or pollutant: those the plan names already, the most frequent first. The one that
 * leads the plan is hardly one of those that join it, and comes last there.
 */
export const namedInPlan: ValueProvider = ({ schema, property, scene }) => {
  const { codes } = schema;
  if (codes === undefined || !NAMES.has(codes)) return [];
  const counts = new Map<string, number>();
  for (const analysis of scene.known) {
    for (const { schema: other, value } of writtenScalars(analysis.bound)) {
      if (other.codes === codes) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
  }
  const written = wordAtCursor(scene);
  counts.set(written, (counts.get(written) ?? 0) - 1);
  const listed = new Set(listedBeside(scene));
  const lead = property?.pointer === '#/definitions/about/properties/jointDepartments' ? leadOf(scene) : undefined;
  const isLead = (name: string): number => (name === lead ? 1 : 0);
  return [...counts]
    .filter(([name, count]) => count > 0 && name !== '' && !listed.has(name))
    .sort(([one, a], [other, b]) => isLead(one) - isLead(other) || b - a)
    .map(([text]) => ({ text, kind: 'value' }));
};

const leadOf = ({ known }: Scene): string | undefined =>
  known.map(({ plan }) => plan.file.about?.leadUnit?.text).find((lead) => lead !== undefined);

/** What is being written is no name the plan knows already. */
function wordAtCursor({ analysis, context }: Scene): string {
  const { start, end } = context.range;
  return analysis.text.lineText(start.line).slice(start.character, end.character).trim();
}
