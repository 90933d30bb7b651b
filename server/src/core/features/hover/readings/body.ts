import type { Bodies, OldBody } from '../../../codes/bodies.ts';
import type { Regions } from '../../../codes/regions.ts';
import { fill } from '../../../messages/render.ts';
import { inWords } from '../../../plan/citedDocuments.ts';
import { nameNow } from '../../../plan/datedNames.ts';
import { periodOf, scopeOf } from '../../../plan/headFacts.ts';
import { anchorOf } from '../../../syntax/nodes.ts';
import type { Localized } from '../../../text/locale.ts';
import { listComma } from '../../../text/punctuation.ts';
import { escaped } from '../../wording/markdown.ts';
import { unsureNote } from './known.ts';
import { type Reading, type ReadingScene, textOfScalar } from './reading.ts';

const says = {
  renamed: { zh: '现名{names}（{date}起）', en: 'now {names} (since {date})' },
  one: { zh: '现名{names}中的一个（{date}起）', en: 'now one of {names} (since {date})' },
  divided: { zh: '已于{date}撤销，职能分别划入{names}', en: 'abolished in {date}; its duties went to {names}' },
  formerly: { zh: '现用名称；原{names}', en: 'its present name; before: {names}' },
  until: { zh: '{name}（至{date}）', en: '{name} (until {date})' },
} as const satisfies Record<string, Localized>;

/** Former names that are shown. */
const SHOWN = 3;

/** A body under a name that has ended: what it is called on the day of the check. Of a present name, the former ones. */
export const body: Reading = (scene) => {
  if (scene.scalar.schema.codes !== 'bodies') return undefined;
  const text = textOfScalar(scene);
  const { bodies, regions } = scene.analysis.plan.known.codes;
  const old = oldBody(text, bodies, regions);
  return old === undefined ? formerNames(text, bodies, scene) : presentName(text, old, scene);
};

/** A national body by its whole name, a local one behind the name of its place. */
function oldBody(text: string, bodies: Bodies, regions: Regions): OldBody | undefined {
  const whole = bodies.old(text);
  if (whole !== undefined) return whole.local ? undefined : whole;
  const place = regions.beginning(text);
  const local = place === undefined ? undefined : bodies.old(text.slice(place.length));
  return local?.local === true ? local : undefined;
}

function presentName(text: string, old: OldBody, { analysis, scalar, reader: { locale } }: ReadingScene) {
  const { file, asOf, known } = analysis.plan;
  const name = {
    kind: 'body',
    listed: old.name,
    written: text,
    place: text.slice(0, text.length - old.name.length),
    anchor: anchorOf(scalar.node),
    exact: true,
    lastYear: undefined,
  } as const;
  const day = { first: asOf, last: asOf, written: false };
  const now = nameNow(name, { day, period: periodOf(file.about), scope: scopeOf(file.about) }, known);
  if (now === undefined) return undefined;
  const { present, divided, date, atMost } = now;
  const template = divided ? says.divided : present.length > 1 ? says.one : says.renamed;
  const line = fill(template, { names: present.join(listComma(locale)), date }, locale);
  return [escaped(line + (atMost === undefined ? '' : unsureNote(undefined, locale)))];
}

function formerNames(text: string, bodies: Bodies, { reader: { locale } }: ReadingScene): string[] | undefined {
  const before = bodies
    .oldNames()
    .flatMap((name) => bodies.old(name) ?? [])
    .filter(({ local, divided, present }) => !local && !divided && present.length === 1 && present[0] === text);
  if (before.length === 0) return undefined;
  const names = before.slice(0, SHOWN).map(({ name, until, verified }) => {
    const written = fill(says.until, { name, date: inWords(until) }, locale);
    return written + unsureNote(verified, locale);
  });
  return [escaped(fill(says.formerly, { names: names.join(listComma(locale)) }, locale))];
}
