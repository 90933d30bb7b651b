import { daysOf, yearOfDay } from '../plan/headFacts.ts';
import { placeIn } from '../text/placeIn.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'head-dates',
  severity: 'information',
  silencedBy: ['value-unclear', 'value-impossible'],
  waivable: true,
  title: { zh: '日期和文号前后相合', en: 'Dates and document number agree' },
  basis: [
    {
      kind: 'standard',
      name: 'GB/T 9704—2012',
      text: {
        zh: '发文字号写年份，成文日期署会议通过或者签发的日期：先批准，再成文，后印发',
        en: 'a document number has its year, and a document is dated when it is passed or signed: it is approved, then dated, then issued',
      },
    },
  ],
  messages: {
    number: {
      zh: '发文字号是{a}年的，成文日期是“{b}”，请核对。',
      en: 'The document number is of {a}, the document is dated “{b}”: check them.',
    },
    approved: {
      zh: '批准日期“{a}”晚于成文日期“{b}”，请核对。',
      en: 'The day of approval, “{a}”, is after that of the document, “{b}”: check them.',
    },
    issued: {
      zh: '印发日期“{a}”早于成文日期“{b}”，请核对。',
      en: 'The day of issue, “{a}”, is before that of the document, “{b}”: check them.',
    },
  },
  reads: ['about'],
  check({ about }, report) {
    const { documentNumber, adoptedOn, issuedOn, approval } = about ?? {};
    const adopted = daysOf(adoptedOn?.reading);
    if (adoptedOn === undefined || adopted === undefined) return;
    const extras = { related: [{ anchor: adoptedOn.anchor, text: adoptedHere }] };
    const b = adoptedOn.text;
    const year = /[〔[［(（【]\s*((?:19|20)\d\d)\s*[〕\]］)）】]/.exec(documentNumber?.text ?? '')?.[1];
    if (documentNumber !== undefined && year !== undefined && !mayBeOf(Number(year), adopted.first, adopted.last))
      report('number', placeIn(documentNumber.anchor, year) ?? documentNumber.anchor, { a: year, b }, extras);
    const [approved, issued] = [daysOf(approval?.on?.reading), daysOf(issuedOn?.reading)];
    if (approval?.on !== undefined && approved !== undefined && approved.first > adopted.last)
      report('approved', approval.on.anchor, { a: approval.on.text, b }, extras);
    if (issuedOn !== undefined && issued !== undefined && issued.last < adopted.first)
      report('issued', issuedOn.anchor, { a: issuedOn.text, b }, extras);
  },
});

const adoptedHere = { zh: '成文日期在这里', en: 'The document is dated here' };

/** A number may be taken at the end of a year for a document of the next, and the other way round. */
function mayBeOf(year: number, first: string, last: string): boolean {
  const [from, to] = [yearOfDay(first), yearOfDay(last)];
  return (
    (from <= year && year <= to) ||
    (year === to + 1 && last.slice(5) >= '12') ||
    (year === from - 1 && first.slice(5, 7) === '01')
  );
}
