import {
  type ListedDocument,
  listedDocument,
  numberedOtherwise,
  outOfForce,
  planDayInWords,
  type Successor,
} from '../plan/citedDocuments.ts';
import type { NamedDocument, PlanDay } from '../plan/headFacts.ts';
import type { Known } from '../plan/known.ts';
import type { Basis } from '../problems/basis.ts';
import type { ProblemExtras, TextEdit } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { type Anchor, anchorAt, sourceOf } from '../text/anchor.ts';
import { placeIn } from '../text/placeIn.ts';
import { type CitedTitle, citedTitles, titleOf } from '../values/prose/citations.ts';
import { restingOn } from './factMark.ts';
import { insertKeyBefore } from './insertKey.ts';
import { partOf, type Report } from './rule.ts';

const practice: Basis = {
  kind: 'practice',
  text: {
    zh: '法律和文件的施行、废止日期，见各文件的施行条款（如《中华人民共和国生态环境法典》第一千二百四十二条、国家发展改革委令第7号），依公开的转载',
    en: 'each document says from when it holds and what it replaces (the code of ecology and environment, Art. 1242; order no. 7 of 2023), read in public copies',
  },
};
/** Of catalogues alone: the clause wants those that the state has published to be applied. */
const catalogues: Basis = { kind: 'clause', requirement: 'gbf-2003-100/3.1#phase-out-catalogues' };

const basisFor = ({ kind }: ListedDocument): readonly Basis[] =>
  kind === 'catalogue' ? [practice, catalogues] : [practice];

const meta = defineRuleMeta({
  id: 'repealed-basis',
  severity: 'warning',
  waivable: true,
  fixable: true,
  title: { zh: '编制依据现行有效', en: 'The legal basis is in force' },
  basis: [practice, catalogues],
  messages: {
    ended: {
      zh: '《{title}》自{date}起已被{by}替代，请更正为现行依据。',
      en: '“{title}” has been replaced by {by} since {date}: cite what is in force.',
    },
    notYet: {
      zh: '《{title}》自{from}起施行，本规划成文日期为{day}，请核对。',
      en: '“{title}” is in force only from {from}; the plan is dated {day}.',
    },
    notYetToday: {
      zh: '《{title}》自{from}起施行，到审查日期{day}尚未施行，请核对。',
      en: '“{title}” is in force only from {from}, after {day}, the day of this check.',
    },
    number: {
      zh: '《{title}》的文号是“{number}”，这里写的是“{written}”，请核对。',
      en: 'The number of “{title}” is {number}, and not {written}: check them.',
    },
  },
});

/** A title the plan rests on, of a document whose days are known. */
interface Cited {
  readonly title: string;
  readonly row: ListedDocument;
  readonly anchor: Anchor;
  /** What else is told of the document, as it is written: （2012年修正）. */
  readonly details: string;
  /** Puts another document there, details and all; undefined where it cannot just be put in. */
  readonly put: ((successor: Successor) => readonly TextEdit[] | undefined) | undefined;
}

export default [
  partOf(meta, 'list').plan({
    reads: ['legalBasis', 'day', 'known'],
    check({ legalBasis, day, known }, report) {
      if (day === undefined) return;
      for (const document of legalBasis) {
        const { title } = document;
        if (title === undefined) continue;
        const found = titleOf(title);
        const row = listedDocument(title, found, known);
        if (row !== undefined) judge(citedInList(document, title, found, row), day, known, report);
      }
    },
  }),
  partOf(meta, 'numbers').plan({
    reads: ['about', 'known'],
    check({ about, known }, report) {
      const listed = [...(about?.legalBasis?.items ?? []), ...(about?.upperPlans?.items ?? [])];
      for (const { anchor, ...found } of listed.flatMap((entry) => numberedOtherwise(entry, known) ?? [])) {
        const { title, number, written } = found;
        report('number', anchor, { title, number, written }, { ...restingOn(found), ...numberFix(anchor, number) });
      }
    },
  }),
  partOf(meta, 'prose').prose({
    look(piece, known) {
      if (!piece.text.includes('《')) return;
      const found = piece.sentences.flatMap((sentence) =>
        citedTitles(sentence, known.codes.words.words('citing')).flatMap((cited): Cited[] => {
          const row = listedDocument(sentence.text, cited, known);
          if (row === undefined) return [];
          const { title, start, end, after, brackets, detailed } = cited;
          const anchor = piece.placeOf(sentence, start, end);
          // A mark that closes a title stands behind it; what is behind that belongs to the title, too.
          const behind =
            brackets === '' ? endOf(anchor, after - end) : piece.placeOf(sentence, after, after + brackets.length);
          const details = writtenAt(behind);
          const isPlain = !detailed && isOwn(details) && writtenAt(anchor) === title.replace(/\s/g, '');
          return [{ title, row, anchor, details, put: isPlain ? putting(anchor, behind) : undefined }];
        }),
      );
      return found.length === 0 ? undefined : { found };
    },
    reads: ['day', 'known'],
    judge({ found }, { day, known }, report) {
      if (day !== undefined) for (const cited of found) judge(cited, day, known, report);
    },
  }),
];

function citedInList(
  { documentNumber, article, place }: NamedDocument,
  title: string,
  found: CitedTitle,
  row: ListedDocument,
): Cited {
  // An edition belongs to the title.
  const editionApart = row.edition !== undefined && !found.title.includes(row.edition) && found.after === found.end;
  const whole = editionApart ? withEdition(title) : found.title;
  const mark = found.after > found.end ? '》' : '';
  const details = found.brackets.slice(whole.length - found.title.length);
  const anchor = placeIn(place.anchor, whole) ?? place.anchor;
  const common = { title: whole, row, anchor, details };
  const all = placeIn(place.anchor, `${whole}${mark}${details}`);
  if (all === undefined || found.detailed || article !== undefined || !isOwn(details))
    return { ...common, put: undefined };
  const behind = anchorAt(all.segment, all.span.end - details.length, all.span.end);
  const put = putting(startOf(all, whole.length), behind, place.keyAnchor, documentNumber?.anchor);
  return { ...common, put };
}

/**
 * The edits that write a document in the place of another: its title, its number where one was given, and its article.
 *
 * @param behind what is told of the old one behind its title, and goes with it; empty where nothing is
 * @param key of the title, where the article has a key of its own
 * @param number where the number of the old one stands by itself
 */
const putting =
  (anchor: Anchor, behind: Anchor, key?: Anchor, number?: Anchor): Cited['put'] =>
  ({ title, number: newNumber, article }) => {
    // The number of the old one would be that of another document.
    if (number !== undefined && newNumber === '') return undefined;
    const inBrackets = newNumber !== '' && NUMBER.test(writtenAt(behind)) ? `（${newNumber}）` : '';
    const own = key === undefined ? article : '';
    const newText = `${inBrackets}${own}`;
    return [
      { anchor, newText: title },
      ...(newText === '' && writtenAt(behind) === '' ? [] : [{ anchor: behind, newText }]),
      ...(number === undefined ? [] : [{ anchor: number, newText: newNumber }]),
      ...(key === undefined || article === '' ? [] : [insertKeyBefore(key, { zh: '条款', en: 'article' }, article)]),
    ];
  };

/** In the brackets of today, which need no quotation marks; the title may be the one that is wrong. */
function numberFix(anchor: Anchor, number: string): ProblemExtras {
  const newText = number.replace('[', '〔').replace(']', '〕');
  const title = { zh: '将文号改为“{newText}”', en: 'Write the number {newText}' };
  return { basis: [practice], fix: { title, args: { newText }, edits: [{ anchor, newText }], asked: true } };
}

function judge(cited: Cited, day: PlanDay, known: Known, report: Report<typeof meta.messages>): void {
  const { title, row, anchor } = cited;
  const force = outOfForce(row, day, known);
  if (force === undefined) return;
  const { date } = force;
  const extras: ProblemExtras = { ...restingOn(force), basis: basisFor(row) };
  if (force.state === 'ended') {
    report('ended', anchor, { title, date, by: force.by }, { ...extras, ...fixOf(cited, force.successor) });
  } else {
    const args = { title, from: date, day: planDayInWords(day) };
    report(day.written ? 'notYet' : 'notYetToday', anchor, args, extras);
  }
}

const fixTitle = {
  zh: '将《{old}》{details}改为《{title}》{article}',
  en: 'Cite “{title}”{article} in the place of “{old}”{details}',
};

/** A document in the place of the one that has ended, where there is only one. */
function fixOf({ title: old, details, put }: Cited, successor: Successor | undefined): ProblemExtras {
  const edits = successor && put?.(successor);
  if (edits === undefined) return {};
  const { title, article } = successor as Successor;
  return { fix: { title: fixTitle, args: { old, details, title, article }, edits } };
}

/** Whether brackets say which text of a document is meant, and nothing that would be true of another as well. */
const isOwn = (details: string): boolean =>
  details === '' || [...details.matchAll(/[（(]([^（）()]*)[）)]/g)].every(([, inside = '']) => OWN.test(inside));

const OWN =
  /^(?:(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第[一二三四五]次)?(?:修正|修订|修改|通过|公布|发布|施行|实施|本)?(?:版|本)?|试行|暂行|.*(?:令第?[\d一二三四五六七八九十百]+号|[〔[［【]\d{4}[〕\]］】]第?\d+号|\d{4}年第\d+号))$/;

/** A document's number in brackets. */
const NUMBER = /号[）)]/;

/** What stands at a place, without the blanks of folding. */
const writtenAt = (place: Anchor): string => sourceOf(place).replace(/\s/g, '');

/** The place right behind another, and some marks. */
const endOf = ({ segment, span }: Anchor, marks: number): Anchor =>
  anchorAt(segment, span.end + marks, span.end + marks);

/** The beginning of a place. */
const startOf = ({ segment, span }: Anchor, length: number): Anchor =>
  anchorAt(segment, span.start, span.start + length);

const withEdition = (text: string): string => /^[^（(]*[（(][^（）()]*[）)]/.exec(text)?.[0] ?? text;
