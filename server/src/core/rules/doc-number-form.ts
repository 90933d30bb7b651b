import type { TextField } from '../plan/field.ts';
import type { About, DocumentReferenceChoice } from '../plan/planTypes.generated.ts';
import type { Fix } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';
import { placeIn } from '../text/placeIn.ts';
import { changeTo } from './changeTo.ts';
import { planRule } from './rule.ts';

const words = {
  zh: '发文字号年份用六角括号〔〕，请更正为{fixed}。',
  en: 'The year of a document number goes in 〔〕: write {fixed}.',
};

export default planRule({
  id: 'doc-number-form',
  severity: { own: 'warning', figures: 'warning', others: 'hint' },
  waivable: true,
  fixable: true,
  title: { zh: '发文字号', en: 'Document numbers' },
  basis: [
    {
      kind: 'standard',
      name: 'GB/T 9704—2012',
      text: {
        zh: '发文字号由机关代字、年份、顺序号组成；年份写四位，用六角括号括入；顺序号不加“第”字，不编虚位',
        en: 'a document number has the code of the body, the year and a running number: the year in four digits in 〔〕, the number without 第 and without noughts before it',
      },
    },
  ],
  messages: {
    own: words,
    figures: {
      zh: '发文字号的年份写四位，顺序号不加“第”、不补零，请更正为{fixed}。',
      en: 'The year of a document number has four digits, its running number no word and no nought before it: write {fixed}.',
    },
    others: words,
  },
  reads: ['about', 'day', 'profile'],
  check({ about, day, profile }, report) {
    // There was no such standard before; a plan that does not tell its day may be older.
    if (about === undefined || day === undefined || day.first < SINCE) return;
    const { documentNumber: own } = about;
    const found = own && misformed(own.text.trim());
    if (own !== undefined && found !== undefined) {
      report(
        found.brackets ? 'own' : 'figures',
        own.anchor,
        { fixed: found.fixed },
        { fix: fixOf(own.text, own.anchor, found.fixed) },
      );
    }
    if (!profile.draft) return;
    for (const { text, anchor } of othersIn(about)) {
      const { fixed, year = 0 } = misformed(text.trim()) ?? {};
      // What was issued before the standard is cited as it was printed: 国办发[2003]100号.
      if (fixed === undefined || year <= Number(SINCE.slice(0, 4))) continue;
      report('others', anchor, { fixed }, { fix: fixOf(text, anchor, fixed) });
    }
  },
});

/** Quotation marks around the number stay. */
const fixOf = (text: string, anchor: Anchor, fixed: string): Fix =>
  changeTo(placeIn(anchor, text.trim()) ?? anchor, text.trim(), fixed);

/** The day from which GB/T 9704—2012 holds. */
const SINCE = '2012-07-01';

/** A number with its year in brackets of any kind: neither 令 nor 公告 (2014年第45号), which have none. */
const NUMBER =
  /^([\p{Script=Han}A-Za-z]+)\s*[[［〔【(（]\s*(\d\d|(?:19|20)\d\d)\s*[\]］〕】)）]\s*第?\s*0*([1-9]\d*)\s*号$/u;

/** How a number is to be written; undefined where it is, or is none that has this form. */
function misformed(text: string) {
  const [, body = '', digits = '', number = ''] = NUMBER.exec(text.normalize('NFC')) ?? [];
  if (body === '') return undefined;
  const year = digits.length === 2 ? `20${digits}` : digits;
  const fixed = `${body}〔${year}〕${number}号`;
  return fixed === text ? undefined : { fixed, year: Number(year), brackets: !text.includes(`〔${digits}〕`) };
}

/** The numbers of other documents, where they stand by themselves. */
const othersIn = ({ legalBasis, upperPlans, laterDocuments }: About): TextField[] =>
  [legalBasis, upperPlans, laterDocuments].flatMap((list) => list?.items.flatMap(numberOf) ?? []);

const numberOf = (entry: DocumentReferenceChoice): readonly TextField[] => {
  if (entry.form === 'text') return [entry.value];
  const { documentNumber } = entry.value;
  return documentNumber === undefined ? [] : [documentNumber];
};
