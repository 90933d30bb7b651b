import { inChinese } from '../../../codes/dated.ts';
import { fullTitle, plainNumber } from '../../../codes/documents.ts';
import type { DocumentRow } from '../../../codes/tables.ts';
import { fill } from '../../../messages/render.ts';
import { inWords, outOfForce, planDayInWords } from '../../../plan/citedDocuments.ts';
import type { PlanDay } from '../../../plan/headFacts.ts';
import { type Locale, type Localized, localized } from '../../../text/locale.ts';
import { listComma } from '../../../text/punctuation.ts';
import { titleOf } from '../../../values/prose/citations.ts';
import { escaped } from '../../wording/markdown.ts';
import { packLines } from '../../wording/names.ts';
import { copiesNote } from './known.ts';
import { type Reading, type ReadingScene, textOfScalar } from './reading.ts';

const says = {
  title: { zh: '《{title}》{number}', en: '“{title}” {number}' },
  from: { zh: '自{day}起施行', en: 'in force from {day}' },
  until: { zh: '自{day}起不再有效', en: 'no longer in force from {day}' },
  replaced: { zh: '自{day}起由{by}替代', en: 'replaced by {by} from {day}' },
  inForce: { zh: '按本规划的日期（{day}）：有效', en: 'on the plan’s day ({day}): in force' },
  notYet: { zh: '按本规划的日期（{day}）：尚未施行', en: 'on the plan’s day ({day}): not yet in force' },
  ended: { zh: '按本规划的日期（{day}）：已不再有效', en: 'on the plan’s day ({day}): no longer in force' },
  inForceToday: { zh: '到审查日期（{day}）：有效', en: 'on the day of this check ({day}): in force' },
  notYetToday: { zh: '到审查日期（{day}）：尚未施行', en: 'on the day of this check ({day}): not yet in force' },
  endedToday: { zh: '到审查日期（{day}）：已不再有效', en: 'on the day of this check ({day}): no longer in force' },
} as const satisfies Record<string, Localized>;

/** Places where a document is named: by title, by number. */
const TITLES = ['#/definitions/documentReference/anyOf/0', '#/definitions/documentEntry/properties/title'];
const NUMBER = '#/definitions/documentEntry/properties/documentNumber';

/** A law or document whose days are known: from when, until when, by what replaced, and whether it holds for this plan. */
export const law: Reading = (scene) => {
  const row = documentAt(scene);
  const isDated = row !== undefined && row.unreported !== true && (row.from ?? row.until) !== undefined;
  if (!isDated) return policyAt(scene);
  const { locale } = scene.reader;
  const { day } = scene.analysis.plan;
  const title = fill(says.title, { title: fullTitle(row), number: row.number ?? '' }, locale).trim();
  const state = day === undefined ? [] : [escaped(stateOn(row, day, scene))];
  return [escaped(title), escaped(daysOf(row, scene) + copiesNote(row.verified, locale)), ...state];
};

function documentAt(scene: ReadingScene): DocumentRow | undefined {
  const { scalar, located, property, analysis } = scene;
  const { documents } = analysis.plan.known.codes;
  const pointer = located.within.at(-1)?.schema.pointer;
  const isEntry = pointer === '#/definitions/documentEntry';
  if (isEntry && property?.pointer === NUMBER) return documents.byNumber(textOfScalar(scene));
  if (!TITLES.includes(scalar.schema.pointer) && !(isEntry && property?.pointer === TITLES[1])) return undefined;
  return documents.find(titleOf(textOfScalar(scene)).citation);
}

/** One of our policies by its number. */
function policyAt(scene: ReadingScene): string[] | undefined {
  const { scalar, property, reader } = scene;
  if (property?.pointer !== NUMBER && !TITLES.includes(scalar.schema.pointer)) return undefined;
  const number = plainNumber(textOfScalar(scene));
  const pack = reader.service.policies.packs.find(({ documentNumber }) => plainNumber(documentNumber) === number);
  return pack && packLines(pack.id, reader);
}

function daysOf({ from, until, by = [] }: DocumentRow, { analysis, reader: { locale } }: ReadingScene): string {
  const { documents } = analysis.plan.known.codes;
  const titles = by.map(({ title, article = '' }) => {
    const row = documents.find(title);
    return `《${row === undefined ? title : fullTitle(row)}》${article}`;
  });
  const ended = titles.length === 0 ? says.until : says.replaced;
  const parts = [
    from !== undefined && fill(says.from, { day: shown(from, locale) }, locale),
    until !== undefined && fill(ended, { day: shown(until, locale), by: titles.join(listComma(locale)) }, locale),
  ].filter((part) => part !== false);
  return parts.join(locale === 'en' ? '; ' : '，');
}

const shown = (when: string, locale: Locale): string => localized({ zh: inChinese(when), en: when }, locale);

/** Whether it holds for the plan. A day that is only known as a month or a year decides where all of it agrees. */
function stateOn(row: DocumentRow, day: PlanDay, { analysis, reader: { locale } }: ReadingScene): string {
  const state = outOfForce(row, day, analysis.plan.known)?.state ?? 'inForce';
  const written = day.written ? says[state] : says[`${state}Today`];
  return fill(written, { day: day.written ? planDayInWords(day) : inWords(day.first) }, locale);
}
