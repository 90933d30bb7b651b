import type { Scene } from '../completionScene.ts';
import { listedBeside } from './listedBeside.ts';
import { usedNames } from './usedNames.ts';
import type { ValueProvider } from './valueProvider.ts';

/** Lists of names that a plan uses again and again; units are part of a value and no value themselves. */
const NAMES: ReadonlySet<string> = new Set(['bodies', 'industries', 'basins', 'pollutants']);

/**
 * A body, industry, basin or pollutant: those the plan names already, the most frequent first. The one that
 * leads the plan is hardly one of those that join it, and comes last there.
 */
export const namedAlready: ValueProvider = ({ schema, property, scene }) => {
  const { codes } = schema;
  if (codes === undefined || !NAMES.has(codes)) return [];
  const listed = new Set(listedBeside(scene));
  const lead = property?.pointer === '#/definitions/about/properties/jointDepartments' ? leadOf(scene) : undefined;
  const isLead = (name: string): number => (name === lead ? 1 : 0);
  return usedNames(scene, codes)
    .filter((name) => !listed.has(name))
    .sort((one, other) => isLead(one) - isLead(other))
    .map((text) => ({ text, kind: 'value', also: codes === 'bodies' ? withoutPlace(text, scene) : '' }));
};

/** 生态环境局 of 济南市生态环境局: nobody types the place to find a body. */
function withoutPlace(name: string, { reader }: Scene): string {
  const place = reader.service.codes.regions.beginning(name);
  return place === undefined ? '' : name.slice(place.length);
}

const leadOf = ({ known }: Scene): string | undefined =>
  known.map(({ plan }) => plan.file.about?.leadUnit?.text).find((lead) => lead !== undefined);
