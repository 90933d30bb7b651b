import type { Sentence } from '../values/prose/sentences.ts';
import type { ScopeFact } from './headFacts.ts';
import type { Known } from './known.ts';
import type { About } from './planTypes.generated.ts';

/** Where a place lies to the plan's area, as far as words tell. */
export type Whereabouts = 'inside' | 'outside' | 'unknown';

/** What the plan covers; one that does not say so covers the area of the body that made it. */
export const areaOf = (scope: ScopeFact, about: About | undefined): ScopeFact =>
  scope.regions.length > 0 || about?.leadUnit === undefined ? scope : { ...scope, regions: [about.leadUnit.text] };

/** Where a destination lies: by its region, or by words such as 本市 and 邻省. */
export function whereabouts(text: string, scope: ScopeFact, { codes: { regions, words } }: Known): Whereabouts {
  if (scope.zones.some((zone) => text.includes(zone)) || words.firstIn('inside', text) !== undefined) return 'inside';
  const own = scope.regions.flatMap(
    (name) => regions.resolve(name)?.code ?? regions.beginning(name)?.regions[0]?.code ?? [],
  );
  const found = regions.beginning(text.replace(/^(?:转移|迁|运)?[至到往]/, ''))?.regions ?? [];
  if (found.length > 0 && own.length > 0) {
    const relations = found.map(({ code }) => regions.relation(code, own));
    if (relations.includes('inside')) return 'inside';
    if (relations.every((relation) => relation === 'outside')) return 'outside';
    return 'unknown';
  }
  return OUTSIDE.test(text) || words.is('elsewherePlace', text) ? 'outside' : 'unknown';
}

/** 邻省, 外市, 其他地区, 周边: none of the plan's area. A company's 外协厂 is none of these. */
const OUTSIDE =
  /邻[省市县区近国]|[省市县区境域]外|外[省市县区地埠国]|其他(?:地区|省|市|县|区)|周边|中西部|异地|国外|境外/;

/** Words that say of equipment which is given up that it goes to another place. */
export interface Transfer {
  readonly name: string;
  readonly disposal: string;
  readonly where: string;
  /** Places in the sentence, from the first of the words to the last. */
  readonly start: number;
  readonly end: number;
}

/** The clauses of a sentence that say so, but for those that forbid it. */
export function transfersIn(sentence: Sentence, { codes: { words }, listedForms }: Known): Transfer[] {
  if (words.firstIn('retired', sentence.text) === undefined) return [];
  const verbs = alternatives(words.words('transfer'));
  const things = new RegExp(
    `(?:${alternatives(words.words('retired'))})[^，：]*?(?:${alternatives(words.words('equipment'))})`,
  );
  return sentence.clauses.flatMap(({ text, start }): Transfer[] => {
    const thing = things.exec(text) ?? reversed(text, words.words('equipment'), words.words('retired'));
    if (thing === null || words.firstIn('otherTransfer', text) !== undefined || /承接/.test(text)) return [];
    const places = [...listedForms.places(text).map(({ form }) => form), ...words.words('elsewherePlace'), ...NEARBY];
    const goal = alternatives(places.sort((a, b) => b.length - a.length));
    const behind = new RegExp(`(${verbs})(?:至|到|往|给|于|去)?(${goal})`).exec(text);
    const before = new RegExp(`[向往到至在](${goal})[^，：]{0,6}?(${verbs})`).exec(text);
    const act = behind ?? before;
    if (act === null || isForbidden(text, act.index, words.words('negation'))) return [];
    const [disposal = '', where = ''] = act === behind ? [act[1], act[2]] : [act[2], act[1]];
    const from = Math.min(thing.index, act.index);
    const to = Math.max(thing.index + thing[0].length, act.index + act[0].length);
    return [{ name: thing[0].replace(/^淘汰的?(?=.)/, ''), disposal, where, start: start + from, end: start + to }];
  });
}

/** Further words for places that equipment may not go to. */
const NEARBY = ['邻省', '邻市', '邻县', '邻近地区', '外省', '外市', '外县', '省外', '市外', '县外', '境外', '国外'];

/** 设备淘汰后: the equipment before the word that gives it up. */
const reversed = (text: string, things: Iterable<string>, given: Iterable<string>): RegExpExecArray | null =>
  new RegExp(`(?:${alternatives(things)})[^，：]{0,4}(?:${alternatives(given)})`).exec(text);

const isForbidden = (clause: string, at: number, negations: Iterable<string>): boolean =>
  [...negations].some((word) => clause.slice(0, at).includes(word));

const alternatives = (words: Iterable<string>): string => [...words].join('|');
