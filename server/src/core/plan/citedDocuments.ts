import { inChinese } from '../codes/dated.ts';
import { type Documents, fullTitle } from '../codes/documents.ts';
import { atMostOf } from '../codes/marks.ts';
import type { DocumentRow, SuccessorRow } from '../codes/tables.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { placeIn } from '../text/placeIn.ts';
import type { CitedTitle } from '../values/prose/citations.ts';
import type { PlanDay } from './headFacts.ts';
import type { Known } from './known.ts';
import type { DocumentReferenceChoice } from './planTypes.generated.ts';

/** A document whose beginning or end is known. */
export type ListedDocument = DocumentRow;

/** What has taken the place of a document, as it is cited; number and article are empty where no table has them. */
export interface Successor {
  readonly title: string;
  readonly number: string;
  readonly article: string;
}

/** How a document is out of force on every day that the plan may be of. */
export type OutOfForce = { readonly atMost: 'hint' | undefined } & (
  | {
      readonly state: 'ended';
      readonly date: Localized;
      /** Titles of what took its place, with 《》. */
      readonly by: readonly string[];
      /** The only one of them, without. */
      readonly successor: Successor | undefined;
    }
  | { readonly state: 'notYet'; readonly date: Localized }
);

/** The listed document that a title in a text is, unless the words near it say that it has gone. */
export function listedDocument(
  text: string,
  { citation, start, end }: CitedTitle,
  { codes: { documents, words } }: Known,
): ListedDocument | undefined {
  const row = documents.find(citation);
  if (row === undefined || (row.from === undefined && row.until === undefined)) return undefined;
  const around = `${text.slice(Math.max(0, start - NEAR - 1), start)}|${text.slice(end, end + NEAR + 1)}`;
  const near = around.replace(NO_FORMER, '');
  return [...words.words('repealed')].some((word) => near.includes(word)) ? undefined : row;
}

/** Characters before and behind a title, its 《》 aside, in which 原, 废止 and the like are looked for. */
const NEAR = 8;
/** Words with 原 that do not say 原 of a document. */
const NO_FORMER = /原(?:则|料|材料|因|油|煤)/g;

/** A document that is cited with another number than its own. */
interface NumberedOtherwise {
  /** As it is cited. */
  readonly title: string;
  readonly number: string;
  readonly written: string;
  readonly anchor: Anchor;
  readonly atMost: 'hint' | undefined;
}

/** What an entry of 编制依据 or 上位规划 says of a number, where it is not that of the document it names. */
export function numberedOtherwise(
  entry: DocumentReferenceChoice,
  { codes: { documents } }: Known,
): NumberedOtherwise | undefined {
  const found = numberIn(entry);
  const row = found && documents.numberedOtherwise(found.title, found.written);
  return row && { ...found, title: fullTitle(row), number: row.number, atMost: atMostOf(row.verified) };
}

/** A title with the number written with it: beside it, or in brackets behind it. */
function numberIn({ form, value }: DocumentReferenceChoice) {
  const [title, field] =
    form === 'map' ? [value.title?.text, value.documentNumber] : [value.text.replace(NUMBER_BEHIND, ''), value];
  const written = form === 'map' ? field?.text.trim() : NUMBER_BEHIND.exec(value.text)?.[1];
  if (title === undefined || field === undefined || written === undefined) return undefined;
  return { title, written, anchor: placeIn(field.anchor, written) ?? field.anchor };
}

const NUMBER_BEHIND = /[（(]([^（）()]*(?:[〔[（(]\d{4}[〕\]）)])?[^（）()]*号)[）)]\s*$/;

/** Undefined for a document that may have been in force. */
export function outOfForce(row: ListedDocument, day: PlanDay, { codes: { documents } }: Known): OutOfForce | undefined {
  const first = documents.forceOn(row, day.first);
  if (first.state === 'ended') {
    const { until, by, atMost } = first;
    const [only, ...others] = by;
    const successor =
      only === undefined || others.length > 0
        ? undefined
        : { title: titleNow(only, documents), number: only.number ?? '', article: only.article ?? '' };
    const titles = by.map((one) => `《${titleNow(one, documents)}》`);
    return { state: 'ended', date: inWords(until), by: titles, successor, atMost };
  }
  const last = documents.forceOn(row, day.last);
  return last.state === 'notYet' ? { state: 'notYet', date: inWords(last.from), atMost: last.atMost } : undefined;
}

function titleNow({ title }: SuccessorRow, documents: Documents): string {
  const row = documents.find(title);
  return row === undefined ? title : fullTitle(row);
}

/** A day, month or year of a table in the words of messages: 2018年3月. */
export const inWords = (when: string): Localized => ({ zh: inChinese(when), en: when });

/** The plan's day as far as it is known: a day, a month or a year. */
export function planDayInWords({ first, last }: PlanDay): Localized {
  return inWords(first.slice(0, first === last ? 10 : first.slice(0, 7) === last.slice(0, 7) ? 7 : 4));
}
