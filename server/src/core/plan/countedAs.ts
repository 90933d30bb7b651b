import { liesIn, type Regions } from '../codes/regions.ts';
import { type CountedAs, NONE_OF_THEM } from './listTotals.ts';
import type { About } from './planTypes.generated.ts';

/**
 * Under which name of a summary a row's region or zone is counted: 530181 under 云南省, and Z1 under what the zone with
 * that id is called; or under none, where all its names are of other regions. Not certain where a name of the summary may
 * be several regions, or is none (其他).
 */
export function countedAs(about: About | undefined, regions: Regions): CountedAs {
  const zones = new Map(
    (about?.scope?.zones?.items ?? []).flatMap((zone) =>
      zone.form === 'map' && zone.value.id !== undefined && zone.value.name !== undefined
        ? [[zone.value.id.text, zone.value.name.text] as const]
        : [],
    ),
  );
  // Many rows are asked about beside the same names.
  const areas = new Map<readonly string[], readonly Area[] | undefined>();
  const areasOf = (names: readonly string[]) => {
    if (!areas.has(names)) areas.set(names, areasNamed(names, regions));
    return areas.get(names);
  };
  return (by, name, names) => {
    if (by === 'zone') {
      const zone = zones.get(name);
      const called = [...zones.values()];
      if (zone === undefined || !names.every((each) => called.includes(each))) return undefined;
      return names.includes(zone) ? zone : NONE_OF_THEM;
    }
    const code = by === 'region' ? regions.resolve(name)?.code : undefined;
    if (code === undefined) return undefined;
    const all = areasOf(names);
    const [found, ...more] = all?.filter((area) => liesIn(code, area.code)) ?? [];
    // A city is not none of its districts: it may be any.
    const mayBe = all?.some((area) => liesIn(area.code, code)) !== false;
    if (found === undefined) return mayBe ? undefined : NONE_OF_THEM;
    return more.length > 0 ? undefined : found.name;
  };
}

interface Area {
  readonly name: string;
  readonly code: string;
}

/** The regions that some names are; undefined where one may be several, or none. */
function areasNamed(names: readonly string[], regions: Regions): readonly Area[] | undefined {
  const found = names.flatMap((name): Area[] => {
    const region = regions.resolve(name);
    return region === undefined ? [] : [{ name, code: region.code }];
  });
  return found.length === names.length ? found : undefined;
}
