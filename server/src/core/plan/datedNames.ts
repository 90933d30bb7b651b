import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import type { Sentence } from '../values/prose/sentences.ts';
import { inWords } from './citedDocuments.ts';
import type { Days, PlanDay, ScopeFact } from './headFacts.ts';
import type { Known } from './known.ts';
import type { WrittenText } from './writtenTexts.ts';

/** A name in a text that ended some day, or will. */
export interface DatedName {
  readonly kind: 'body' | 'term';
  /** As listed, without the place of a local body. */
  readonly listed: string;
  /** As written, with the place. */
  readonly written: string;
  readonly place: string;
  readonly anchor: Anchor;
  /** False where the anchor is all of the text. */
  readonly exact: boolean;
  /** The last year that its sentence, or else its row, names. */
  readonly lastYear: number | undefined;
}

/** What is said instead on the plan's day. */
export interface NameNow {
  readonly present: readonly string[];
  /** Its duties went to all of them. */
  readonly divided: boolean;
  readonly date: Localized;
  readonly atMost: 'hint' | undefined;
}

/** The names in a text that have an end, but for those the text itself calls former or quotes. */
export function datedNamesIn(text: WrittenText, known: Known): DatedName[] {
  if (known.listedForms.oldNames(text.flat).length === 0) return [];
  return text.sentences.flatMap((sentence) => {
    const ofSentence = yearsOf(sentence.text);
    const years = ofSentence.length > 0 ? ofSentence : text.years;
    return known.listedForms.oldNames(sentence.text).flatMap((old): DatedName[] => {
      const { kind, form: listed, end } = old;
      if (kind === 'term' && (text.role === 'body' || isQuoted(sentence.text, old.start))) return [];
      const length = kind === 'body' && old.body.local ? placeLength(sentence.text, old.start, known) : 0;
      const start = old.start - length;
      if (isFormer(sentence, start, end)) return [];
      const place = text.exactPlaceOf(sentence, start, end);
      const written = sentence.text.slice(start, end);
      const lastYear = years.length === 0 ? undefined : Math.max(...years);
      const common = { kind, listed, written, place: written.slice(0, length), lastYear };
      return [{ ...common, anchor: place ?? text.anchor, exact: place !== undefined }];
    });
  });
}

/** What a name became up to the plan's day; undefined where it is right, or may be. */
export function nameNow(
  name: DatedName,
  { day, period, scope }: { readonly day: PlanDay; readonly period: Days | undefined; readonly scope: ScopeFact },
  known: Known,
): NameNow | undefined {
  const { bodies, terms } = known.codes;
  if (name.kind === 'term') {
    const term = terms.old(name.listed);
    const on = term?.ofPeriod === true && period !== undefined ? period.first : day.first;
    if (term === undefined || !terms.isOutdated(term, on) || isOfThen(name, term.until)) return undefined;
    return { present: term.present, divided: false, date: inWords(term.until ?? ''), atMost: term.atMost };
  }
  const body = bodies.old(name.listed);
  const now = bodies.on(name.listed, day.first);
  if (body === undefined || now === undefined || isOfThen(name, body.until)) return undefined;
  if (!body.local) return { ...now, date: inWords(now.since) };
  if (body.keptIn.length > 0 && !isElsewhere(name.place, body.keptIn, scope, known)) return undefined;
  const fitting = now.present.filter((one) => now.present.length === 1 || fits(name.place, one));
  const present = (fitting.length > 0 ? fitting : now.present).map((one) => name.place + one);
  return { ...now, present, date: LOCAL_REFORM };
}

/** Local bodies were renamed one after another, no two on one day. */
const LOCAL_REFORM: Localized = { zh: '2018—2019年', en: '2018–2019' };

/** 厅 of a province, 局 of what lies in it. */
const fits = (place: string, name: string): boolean =>
  /(?:省|自治区)$/.test(place) ? name.endsWith('厅') : /[市县区旗州盟]$/.test(place) && name.endsWith('局');

/** All years told of it lie before it ended: then it was called so. */
const isOfThen = ({ lastYear }: DatedName, until: string | undefined): boolean =>
  lastYear !== undefined && until !== undefined && lastYear < Number(until.slice(0, 4));

/** Whether a place surely lies in none of some provinces; 市 and 各市 are of the plan's. */
function isElsewhere(place: string, provinces: readonly string[], { regions }: ScopeFact, { codes }: Known): boolean {
  const own = codes.regions.byName(place);
  const found = own.length > 0 ? own : regions.flatMap((name) => codes.regions.resolve(name) ?? []);
  return found.length > 0 && found.every(({ code }) => !provinces.includes(code.slice(0, 2)));
}

/** How long the place before a local name is: 山东省济南市, 各市, 省. */
function placeLength(text: string, end: number, { codes: { regions } }: Known): number {
  let start = end;
  for (let length = regions.lengthBefore(text, start); length > 0; length = regions.lengthBefore(text, start)) {
    start -= length;
  }
  if (start === end && /[省市县区旗州盟各]/.test(text.charAt(end - 1))) start--;
  if (start === end - 1 && /[各本我全该]/.test(text.charAt(start - 1))) start--;
  return end - start;
}

/** Whether the text calls a name former, says what it is now, or has it in the number of a document. */
function isFormer({ text, clauses }: Sentence, start: number, end: number): boolean {
  const clause = clauses.findLast((each) => each.start <= start)?.start ?? 0;
  if (
    text
      .slice(Math.max(clause, start - 6), start)
      .replace(/原[则料材因油煤]/g, '')
      .includes('原')
  )
    return true;
  return /^(?:[（(][现今]|现为|(?:公告|令|通告|文件|办公厅)?\ufffc)/.test(text.slice(end));
}

const isQuoted = (text: string, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at) || text.lastIndexOf('「', at) > text.lastIndexOf('」', at);

/** 2018年以前 tells of the years that came before. */
const yearsOf = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?:年([以之]?前)?|(?=[—–\-~～至到](?:19|20)\d\d年))/g)].map(
    ([, year, before]) => Number(year) - (before === undefined ? 0 : 1),
  );
