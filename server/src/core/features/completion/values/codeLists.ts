import type { CodeEntry } from '../../../codes/codeEntry.ts';
import type { Codes } from '../../../codes/codes.ts';
import { shortened } from '../../../text/shortened.ts';
import { listedBeside } from './listedBeside.ts';
import { bodiesPlace } from './planPlace.ts';
import type { KnownValue, ValuePlace, ValueProvider } from './valueProvider.ts';

/** What there is to choose from for an industry, a pollutant, a body or a basin, whether the plan names it or not. */
export const codeLists: ValueProvider = (place) => {
  const { codes } = place.schema;
  const list = codes === undefined ? undefined : lists[codes];
  if (list === undefined) return [];
  const listed = new Set(listedBeside(place.scene));
  return list(place.scene.reader.service.codes, place)
    .filter(({ name }) => !listed.has(name))
    .map(codeValue);
};

const lists: Readonly<Record<string, (codes: Codes, place: ValuePlace) => readonly CodeEntry[]>> = {
  industries: ({ industries }) => [...industries.nine(), ...industries.usual(), ...industries.entries()],
  pollutants: ({ indicators }) => indicators.pollutants(),
  basins: ({ areas }) => areas.basins(),
  bodies: ({ bodies }, { scene }) => {
    const place = bodiesPlace(scene);
    return [...(place === undefined ? [] : bodies.localEntries(place)), ...bodies.entries()];
  },
};

/** Longest note beside a name, in characters; editors cut what is longer. */
const NOTE = 40;

/** An entry of a code list, found by its code and its other names, too. */
export const codeValue = ({ code, name, note, also = [] }: CodeEntry): KnownValue => ({
  text: name,
  kind: 'value',
  detail: [code, note && besideName(note)].filter((part) => part !== undefined).join(' · '),
  also: [code ?? '', ...also].join(' ').trim(),
});

/** A note that fits beside a name. */
export const besideName = (note: string): string => shortened(note, NOTE);
