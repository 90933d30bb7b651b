import type { Region, Regions } from '../codes/regions.ts';
import type { Anchor } from '../text/anchor.ts';
import { placeIn } from '../text/placeIn.ts';
import type { PlaceMatch } from '../values/prose/listedForms.ts';
import type { Sentence } from '../values/prose/sentences.ts';
import type { PlanList, TextField } from './field.ts';
import type { Known } from './known.ts';

/** A name that tells of which region it is. */
export interface LocalName {
  readonly text: string;
  readonly anchor: Anchor;
  readonly region: Region;
}

/** Who does what a row says, and the words in which it says it. */
type Staffed = Partial<Record<'lead' | 'name' | 'stage' | 'text' | 'note', TextField>> &
  Partial<Record<'support' | 'responsible', PlanList<TextField>>>;

/** The local bodies of a row, but for one about work across borders, which is done with bodies of other places. */
export function bodiesOf(row: Staffed, known: Known): LocalName[] {
  const { lead, support, responsible, name, stage, text, note } = row;
  const bodies = [lead, ...(support?.items ?? []), ...(responsible?.items ?? [])].flatMap((field) =>
    bodiesIn(field, known),
  );
  if (bodies.length === 0) return [];
  const words = [name, stage, text, note].map((field) => field?.text ?? '').join('\n');
  return known.codes.words.firstIn('together', words) === undefined ? bodies : [];
}

/** The bodies in a field whose names begin with that of one region, vertical ones left out; a field may name several. */
export function bodiesIn(field: TextField | undefined, { codes: { regions, words } }: Known): LocalName[] {
  if (field === undefined) return [];
  return field.text.split(/[、，,；;\s]+/).flatMap((text): LocalName[] => {
    if (!words.isEndOf('bodyEnding', text) || words.firstIn('vertical', text) !== undefined) return [];
    const region = regionOf(text, regions);
    return region === undefined ? [] : [{ text, anchor: placeIn(field.anchor, text) ?? field.anchor, region }];
  });
}

/** 青岛市 of 青岛市财政局; undefined where it may be several regions or none. */
function regionOf(body: string, regions: Regions): Region | undefined {
  const begun = regions.beginning(body)?.regions ?? [];
  return begun.length === 1 ? begun[0] : undefined;
}

/** Provinces and prefectures that a sentence names in full, but for those it only compares or works with. */
export function placesIn(sentence: Sentence, { listedForms, codes: { words } }: Known): PlaceMatch[] {
  return listedForms.places(sentence.text).filter(({ start, end, regions }) => {
    const clause = sentence.clauses.findLast((each) => each.start <= start)?.start ?? 0;
    const before = sentence.text.slice(clause, start);
    // 白银市场 is no place.
    const isPlace = regions.length === 1 && sentence.text.charAt(end) !== '场';
    return isPlace && words.firstIn('besidePlace', before) === undefined;
  });
}
