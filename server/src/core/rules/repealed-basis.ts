import {
  type ListedDocument,
  listedDocument,
  type OutOfForce,
  outOfForce,
  planDayInWords,
} from '../plan/citedDocuments.ts';
import type { PlanDay } from '../plan/headFacts.ts';
import type { Known } from '../plan/known.ts';
import type { Basis } from '../problems/basis.ts';
import type { ProblemExtras, TextEdit } from '../problems/problem.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { type Anchor, anchorAt } from '../text/anchor.ts';
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
  },
});

/** A title the plan rests on, of a document whose days are known. */
interface Cited {
  readonly title: string;
  readonly row: ListedDocument;
  readonly anchor: Anchor;
  /** Writes the article, if it is one of a code; undefined where another document cannot just be put in. */
  readonly article: ((text: string) => TextEdit) | undefined;
}

export default [
  partOf(meta, 'list').plan({
    reads: ['legalBasis', 'day', 'known'],
    check({ legalBasis, day, known }, report) {
      if (day === undefined) return;
      for (const { title, documentNumber, article, place } of legalBasis) {
        if (title === undefined) continue;
        const found = titleOf(title);
        const row = listedDocument(title, found, known);
        if (row === undefined) continue;
        // An edition belongs to the title.
        const whole = row.edition === undefined || found.title.includes(row.edition) ? found.title : withEdition(title);
        const anchor = placeIn(place.anchor, whole);
        const isAlone = documentNumber === undefined && article === undefined;
        const fixable = anchor !== undefined && isAlone && (!found.detailed || whole !== found.title);
        const insert = place.keyAnchor === undefined ? insertBehind(anchor, found) : insertKey(place.keyAnchor);
        const cited = { title: whole, row, anchor: anchor ?? place.anchor, article: fixable ? insert : undefined };
        judge(cited, day, known, report);
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
          const anchor = piece.placeOf(sentence, cited.start, cited.end);
          const fixable = !cited.detailed && isText(anchor, cited.title);
          return [{ title: cited.title, row, anchor, article: fixable ? insertBehind(anchor, cited) : undefined }];
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

const fixTitle = { zh: '将《{old}》改为《{title}》', en: 'Cite “{title}” in the place of “{old}”' };

type Successor = Extract<OutOfForce, { state: 'ended' }>['successor'];

/** A document in the place of the one that has ended, where there is only one. */
function fixOf({ title: old, anchor, article }: Cited, successor: Successor): ProblemExtras {
  if (article === undefined || successor === undefined) return {};
  const { title } = successor;
  const edits = [{ anchor, newText: title }, ...(successor.article === '' ? [] : [article(successor.article)])];
  return { fix: { title: fixTitle, args: { old, title }, edits } };
}

/** Whether a place holds a text, blanks of folding aside: all of a longer one is no place to write another in. */
const isText = ({ segment, span }: Anchor, text: string): boolean =>
  segment.text.slice(span.start, span.end).replace(/\s/g, '') === text.replace(/\s/g, '');

const withEdition = (text: string): string => /^[^（(]*[（(][^（）()]*[）)]/.exec(text)?.[0] ?? text;

/** 第…条 right behind a title, or behind its 》. */
const insertBehind =
  (anchor: Anchor | undefined, { end, after }: CitedTitle): Cited['article'] =>
  (article) => {
    const { segment, span } = anchor as Anchor;
    const at = span.end + after - end;
    return { anchor: anchorAt(segment, at, at), newText: article };
  };

/** 条款 beside the key of the title. */
const insertKey =
  (key: Anchor): Cited['article'] =>
  (article) =>
    insertKeyBefore(key, { zh: '条款', en: 'article' }, article);
