import type { Region } from '../../../codes/regions.ts';
import { listedBeside } from './listedBeside.ts';
import { placeOf } from './planPlace.ts';
import { usedNames } from './usedNames.ts';
import type { KnownValue, ValuePlace, ValueProvider } from './valueProvider.ts';

/** Most regions that are given at once; editors ask again as one types. */
const MOST = 50;

/**
 * A region: those the plan names, those it lies around, or the provinces; of what is typed, a name, its pinyin or a
 * code, all that it may be the beginning of. A plan that writes codes gets codes.
 */
export const regions: ValueProvider = (place) => {
  if (place.schema.codes !== 'regions') return [];
  const { scene } = place;
  const used = usedNames(scene, 'regions');
  const typed = scene.context.prefix.trim();
  const asCodes = used.length > 0 && used.every((name) => /^\d/.test(name));
  const written = [...used.flatMap((name) => usedValue(name, place)), ...fitting(typed, place, asCodes)];
  const listed = new Set(listedBeside(scene));
  return written.filter(({ text }) => !listed.has(text)).map((value) => ({ ...value, partial: true }));
};

/** As the plan writes it. */
function usedValue(name: string, { scene }: ValuePlace): KnownValue {
  const { regions: table } = scene.reader.service.codes;
  const region = table.resolve(name);
  if (region === undefined) return { text: name, kind: 'value' };
  return { ...regionValue(region, table.fullName(region), region.name), text: name };
}

function fitting(typed: string, { scene }: ValuePlace, asCodes: boolean): KnownValue[] {
  const { regions: table, regionNames } = scene.reader.service.codes;
  const place = placeOf(scene);
  const found =
    typed !== '' ? regionNames.find(typed, place?.code, MOST) : regionNames.inside(place?.code).slice(0, MOST);
  return found
    .map((code) => table.byCode(code))
    .filter((region) => region !== undefined)
    .map((region) => {
      if (/^\d/.test(typed)) return { ...regionValue(region, table.fullName(region), region.code), text: region.code };
      const name = unambiguous(region, scene);
      return { ...regionValue(region, table.fullName(region), name), text: asCodes ? region.code : name };
    });
}

const regionValue = ({ code, name }: Region, fullName: string, label: string): KnownValue => ({
  text: name,
  label,
  kind: 'value',
  detail: `${code} · ${fullName}`,
  also: `${name} ${code}`,
});

/** 朝阳区 is one of several: behind the name of what it lies in it is one. */
function unambiguous({ code, name, above }: Region, { reader }: ValuePlace['scene']): string {
  const { regions: table } = reader.service.codes;
  if (above === undefined || table.resolve(name)?.code === code) return name;
  return `${table.byCode(above)?.name ?? ''}${name}`;
}
