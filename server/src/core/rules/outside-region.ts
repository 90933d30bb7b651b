import type { Facts } from '../plan/facts.ts';
import type { PlanList, TextField } from '../plan/field.ts';
import type { Known } from '../plan/known.ts';
import { bodiesIn, bodiesOf, type LocalName, placesIn } from '../plan/localNames.ts';
import type { RowKind, Rows } from '../plan/rows.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { placeIn } from '../text/placeIn.ts';
import { sentencesOf } from '../values/prose/sentences.ts';
import { type GroupNote, partOf, type Report, type Rule } from './rule.ts';

const placeWords = {
  zh: '“{place}”不在规划范围内，请核对是否沿用他处文稿。',
  en: '“{place}” is outside the plan’s area: check whether the text comes from another plan.',
};

const meta = defineRuleMeta({
  id: 'outside-region',
  severity: {
    region: 'warning',
    unlisted: 'hint',
    body: 'warning',
    digits: 'warning',
    title: 'warning',
    ideology: 'hint',
    zone: 'information',
    local: 'information',
  },
  silencedBy: ['task-lead'],
  waivable: true,
  title: { zh: '单位、企业、项目都在本地区', en: 'Bodies, enterprises and projects belong to the area' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '一份规划是为本地区制定的；写着别处的单位和地名，多半是沿用了别处的文稿',
        en: 'a plan is made for its own area; bodies and places of another mostly come from another plan',
      },
    },
  ],
  messages: {
    region: {
      zh: '“{name}”在{region}，不在规划范围内，请核对。',
      en: '“{name}” is in {region}, outside the plan’s area: check it.',
    },
    unlisted: { zh: '地区代码“{code}”未能识别，请核对。', en: 'The region code {code} is not listed: check it.' },
    body: {
      zh: '“{body}”不是本地区或上级的单位，请核对。',
      en: '“{body}” belongs to another area: check it.',
    },
    local: {
      zh: '“{body}”是一个地方的单位，国家级规划由它牵头，请核对是否沿用他处文稿。',
      en: '“{body}” is a body of one place and leads in a national plan: check whether the text comes from another plan.',
    },
    digits: {
      zh: '地区代码应为六位，“{code}”不是，请核对。',
      en: 'A region code has six digits, and {code} has not: check it.',
    },
    title: placeWords,
    ideology: placeWords,
    zone: {
      zh: '“{name}”在{region}，所在片区“{zone}”在{where}，请核对。',
      en: '“{name}” is in {region}, its zone “{zone}” in {where}: check them.',
    },
  },
});
type Reports = Report<typeof meta.messages>;

const reads = ['area', 'about', 'known'] as const;
type Read = Pick<Facts, (typeof reads)[number]>;

const areaHere = { zh: '规划范围在这里', en: 'The area of the plan is here' };

/** The place of what a plan covers, to be shown beside what lies elsewhere. */
function scopeHere({ about }: Pick<Facts, 'about'>) {
  const regions = about?.scope?.regions;
  const anchor = regions?.keyAnchor ?? regions?.items[0]?.anchor;
  return anchor && { related: [{ anchor, text: areaHere }] };
}

const isOutside = (code: string, { area, known }: Omit<Read, 'about'>): boolean =>
  area.relation(code, known.codes.regions) === 'outside';

// Where enterprises, projects and pilots are.

const sited = <K extends RowKind & ('enterprise' | 'project' | 'pilot')>(each: K): Rule =>
  partOf(meta, `${each}/region`).row({
    each,
    look(row: Rows[K], { codes: { regions } }) {
      const { name, region } = row;
      if (region === undefined) return undefined;
      const code = region.text.trim();
      const found = regions.resolve(code);
      if (found === undefined && !/^\d+$/.test(code)) return undefined;
      return { name: name?.text ?? '', text: code, anchor: region.anchor, region: found };
    },
    reads,
    judge({ name, text, anchor, region }, facts, report) {
      if (region === undefined) {
        if (text.length !== 6) report('digits', anchor, { code: text });
        // A new code, or one of a city without counties, lies where its first digits say.
        else if (isOutside(text, facts)) report('unlisted', anchor, { code: text });
      } else if (isOutside(region.code, facts)) {
        const where = facts.known.codes.regions.fullName(region);
        report('region', anchor, { name: name === '' ? text : name, region: where }, scopeHere(facts));
      }
    },
  });

// Zones: what lies in one is where that is.

/** A zone with its regions, or what is said to lie in it. */
interface ByZone extends GroupNote {
  readonly zone: string;
  readonly name: string;
  readonly own: boolean;
  readonly regions: readonly LocalName['region'][];
  readonly known: Known;
}

const zoned = <K extends 'enterprise' | 'project'>(each: K): Rule =>
  partOf(meta, `${each}/zone`).group({
    each,
    look({ name, zone, region }: Rows[K], known): ByZone | undefined {
      const found = region && known.codes.regions.resolve(region.text.trim());
      if (zone === undefined || region === undefined || found === undefined) return undefined;
      const of = { zone: zone.text.trim(), name: name?.text ?? region.text, anchor: region.anchor };
      return { ...of, own: false, regions: [found], known };
    },
    beside: {
      each: 'zone',
      look(row, known): ByZone | undefined {
        if (row.form === 'text' || row.value.id === undefined) return undefined;
        const { id, name, regions: written } = row.value;
        const regions = (written?.items ?? []).map(({ text }) => known.codes.regions.resolve(text.trim()));
        const all = regions.filter((region) => region !== undefined);
        // Of regions that are not all known there may be one more.
        if (all.length === 0 || all.length < regions.length || (written?.skipped ?? 0) > 0) return undefined;
        const anchor = written?.keyAnchor ?? id.anchor;
        return { zone: id.text, name: name?.text ?? id.text, own: true, anchor, regions: all, known };
      },
    },
    by: ({ zone }) => [zone],
    inAnyOrder: true,
    check(notes, report) {
      const zone = notes.find(({ own }) => own);
      if (zone === undefined) return;
      const { regions } = zone.known.codes;
      const codes = zone.regions.map(({ code }) => code);
      for (const { own, name, anchor, regions: at } of notes) {
        const [region] = at;
        if (own || region === undefined || regions.relation(region.code, codes) !== 'outside') continue;
        const where = zone.regions.map((each) => regions.fullName(each)).join('、');
        const args = { name, region: regions.fullName(region), zone: zone.name, where };
        report('zone', anchor, args, { related: [{ anchor: zone.anchor, text: zoneHere }] });
      }
    },
  });

const zoneHere = { zh: '片区的地区在这里', en: 'The regions of the zone are here' };

// Codes of regions anywhere else.

/** A region written in figures that are not six. */
type ShortCode = Pick<TextField, 'text' | 'anchor'>;

const shortCodes = (fields: readonly (TextField | PlanList<TextField> | undefined)[]): readonly ShortCode[] =>
  fields
    .flatMap((field) => (field === undefined ? [] : 'items' in field ? field.items : [field]))
    .map(({ text, anchor }) => ({ text: text.trim(), anchor }))
    .filter(({ text }) => /^\d+$/.test(text) && text.length !== 6);

const tellShort = (codes: readonly ShortCode[], report: Reports): void => {
  for (const { text, anchor } of codes) report('digits', anchor, { code: text });
};

const coded = <K extends RowKind>(
  each: K,
  of: (row: Rows[K]) => readonly (TextField | PlanList<TextField> | undefined)[],
) =>
  partOf(meta, `${each}/code`).row({
    each,
    look(row) {
      const codes = shortCodes(of(row));
      return codes.length === 0 ? undefined : { codes };
    },
    judge: ({ codes }, _, report) => tellShort(codes, report),
  });

// Bodies that lead, take part or carry out.

function tellBodies(bodies: readonly LocalName[], facts: Read, report: Reports): void {
  for (const { text, anchor, region } of bodies) {
    if (isOutside(region.code, facts)) report('body', anchor, { body: text }, scopeHere(facts));
  }
}

const staffed = <K extends RowKind & ('task' | 'measure' | 'milestone' | 'enterprise' | 'project' | 'pilot')>(
  each: K,
): Rule =>
  partOf(meta, `${each}/body`).row({
    each,
    look(row: Rows[K], known) {
      const bodies = bodiesOf(row, known);
      return bodies.length === 0 ? undefined : { bodies };
    },
    reads,
    judge: ({ bodies }, facts, report) => tellBodies(bodies, facts, report),
  });

/** In a national plan bodies of one place carry out; what they lead comes from a plan of that place. */
const led = <K extends RowKind & ('task' | 'measure')>(each: K): Rule =>
  partOf(meta, `${each}/lead`).row({
    each,
    look({ lead }: Rows[K], known) {
      const bodies = bodiesIn(lead, known).filter(({ region }) => region.level !== 'province');
      return bodies.length === 0 ? undefined : { bodies };
    },
    reads: ['profile', 'scope'],
    judge({ bodies }, { profile, scope }, report) {
      if (profile.level !== 'national' || scope.regions.length > 0) return;
      for (const { text, anchor } of bodies) report('local', anchor, { body: text });
    },
  });

// The title and the guiding ideology.

export default [
  partOf(meta, 'about').plan({
    reads,
    check({ about, ...facts }, report) {
      if (about === undefined) return;
      const { scope, leadUnit, jointDepartments, approval, title } = about;
      const zones = (scope?.zones?.items ?? []).map((zone) => (zone.form === 'map' ? zone.value.regions : undefined));
      tellShort(shortCodes([scope?.regions, ...zones]), report);
      const bodies = [leadUnit, ...(jointDepartments?.items ?? []), approval?.by].flatMap((field) =>
        bodiesIn(field, facts.known),
      );
      tellBodies(bodies, { about, ...facts }, report);
      for (const { form, regions } of sentencesOf(title?.text ?? '').flatMap((one) => placesIn(one, facts.known))) {
        const [region] = regions;
        if (title === undefined || region === undefined || !isOutside(region.code, facts)) continue;
        report('title', placeIn(title.anchor, form) ?? title.anchor, { place: form }, scopeHere({ about }));
      }
    },
  }),
  partOf(meta, 'ideology').prose({
    look(piece, known) {
      if (piece.root !== 'guidingIdeology') return undefined;
      const places = piece.sentences.flatMap((sentence) =>
        placesIn(sentence, known).flatMap(({ form, start, end, regions: [region] }): LocalName[] =>
          region === undefined ? [] : [{ text: form, anchor: piece.placeOf(sentence, start, end), region }],
        ),
      );
      return places.length === 0 ? undefined : { places };
    },
    reads,
    judge({ places }, facts, report) {
      for (const { text, anchor, region } of places) {
        if (isOutside(region.code, facts)) report('ideology', anchor, { place: text }, scopeHere(facts));
      }
    },
  }),
  sited('enterprise'),
  sited('project'),
  sited('pilot'),
  zoned('enterprise'),
  zoned('project'),
  coded('indicator', ({ region }) => [region]),
  coded('target', ({ region }) => [region]),
  coded('keyContent', ({ regions }) => [regions]),
  coded('milestone', ({ regions }) => [regions]),
  staffed('task'),
  staffed('measure'),
  staffed('milestone'),
  staffed('enterprise'),
  staffed('project'),
  staffed('pilot'),
  led('task'),
  led('measure'),
];
