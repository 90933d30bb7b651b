import type { Region, Regions } from '../../../codes/regions.ts';
import { fill } from '../../../messages/render.ts';
import { scopeOf } from '../../../plan/headFacts.ts';
import { PlanArea } from '../../../plan/planArea.ts';
import { type Localized, localized } from '../../../text/locale.ts';
import { listComma } from '../../../text/punctuation.ts';
import { escaped } from '../../wording/markdown.ts';
import { unsureNote } from './known.ts';
import { type Reading, type ReadingScene, textOfScalar } from './reading.ts';

const says = {
  region: { zh: '{code} {name}', en: '{code} {name}' },
  summary: {
    zh: '{code} {name}：只在统计中使用，不是一个地区',
    en: '{code} {name}: gathers counties and is no region',
  },
  several: { zh: '有{n}个同名的地区：{names}', en: '{n} regions have this name: {names}' },
  inside: { zh: '在规划范围内', en: 'in the plan’s area' },
  above: { zh: '包含规划范围', en: 'around the plan’s area' },
  outside: { zh: '不在规划范围内', en: 'outside the plan’s area' },
} as const satisfies Record<string, Localized>;

/** Regions of one name that are listed, so that the right one can be told by its code. */
const SHOWN = 4;

/** A region by code or name: both, what it lies in, and how it lies to the plan’s area. */
export const region: Reading = (scene) => {
  if (scene.scalar.schema.codes !== 'regions') return undefined;
  const { regions } = scene.analysis.plan.known.codes;
  const text = textOfScalar(scene);
  const found = regions.resolve(text);
  if (found === undefined) return sameNamed(regions.byName(text), regions, scene);
  const { code, summary, verified } = found;
  const { locale } = scene.reader;
  const template = summary ? says.summary : says.region;
  const what = escaped(fill(template, { code, name: regions.fullName(found) }, locale) + unsureNote(verified, locale));
  return [what, ...relationOf(found, regions, scene)];
};

function sameNamed(
  found: readonly Region[],
  regions: Regions,
  { reader: { locale } }: ReadingScene,
): string[] | undefined {
  if (found.length < 2) return undefined;
  const shown = found.slice(0, SHOWN).map((one) => `${one.code} ${regions.fullName(one)}`);
  const names = shown.join(listComma(locale)) + (found.length > SHOWN ? '…' : '');
  return [escaped(fill(says.several, { n: found.length, names }, locale))];
}

/** Of what names the area itself nothing is said, nor of a region that may be newer than the list. */
function relationOf({ code }: Region, regions: Regions, { analysis, located, reader }: ReadingScene): string[] {
  const inScope = located.above.some(({ property }) => property?.pointer === '#/definitions/about/properties/scope');
  if (inScope) return [];
  const area = new PlanArea(scopeOf(analysis.plan.file.about).regions, regions);
  const relation = area.relation(code, regions);
  return relation === 'unknown' ? [] : [localized(says[relation], reader.locale)];
}
