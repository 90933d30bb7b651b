import type { CodeEntry } from './codeEntry.ts';
import { hasCome, inChinese } from './dated.ts';
import { atMostOf, isSure } from './marks.ts';
import type { DocumentRow, DocumentsTable, SuccessorRow } from './tables.ts';

/**
 * Whether a document is in force on a day, as far as the table says; `atMost` is the weight a finding about it may
 * have at most.
 */
export type Force =
  | { readonly state: 'inForce' }
  /** Not yet: `from` is a day or a month. */
  | { readonly state: 'notYet'; readonly from: string; readonly atMost: 'hint' | undefined }
  /** Since `until`; `by` took its place, itself in force on the day. */
  | {
      readonly state: 'ended';
      readonly until: string;
      readonly by: readonly SuccessorRow[];
      readonly atMost: 'hint' | undefined;
    };

/** Look-ups by title or number of laws and documents. */
export class Documents {
  readonly #rows: readonly DocumentRow[];

  constructor({ documents }: DocumentsTable) {
    this.#rows = documents;
  }

  /**
   * The document a citation names, by its title; undefined where none or more than one has it. 《》, 中华人民共和国,
   * quotation marks, blanks, document numbers and 第…条 are ignored, and so are brackets behind the title, unless
   * they hold an edition.
   */
  find(citation: string): DocumentRow | undefined {
    const { title, editions } = partsOf(citation);
    const rows = this.#rows.filter((row) => plain(row.title) === title);
    const fitting = rows.every(({ edition }) => edition === undefined)
      ? rows
      : editions.map((one) => rows.filter(({ edition }) => edition === one)).find(({ length }) => length > 0);
    return fitting?.length === 1 ? fitting[0] : undefined;
  }

  /**
   * The document that a citation names by its title and that has another number than the one written; undefined where
   * either number is not told in figures.
   */
  numberedOtherwise(citation: string, number: string): (DocumentRow & { readonly number: string }) | undefined {
    const row = this.find(citation) ?? this.find(citation.replace(PASSED_ON, '$1的意见'));
    if (row?.number === undefined) return undefined;
    const [known, written] = [figuresOf(row.number), figuresOf(number)];
    if (known.running === undefined || written.running === undefined) return undefined;
    const otherYear = known.year !== undefined && written.year !== undefined && known.year !== written.year;
    return known.running !== written.running || otherYear ? { ...row, number: row.number } : undefined;
  }

  /** The document with a number, whatever brackets are round its year. */
  byNumber(number: string): DocumentRow | undefined {
    const found = this.#rows.filter(
      (row) => row.number !== undefined && plainNumber(row.number) === plainNumber(number),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** What the table says of a document on a day; where it says nothing, the document is taken to be in force. */
  forceOn(row: DocumentRow, day: string): Force {
    const { from, until, by = [], unreported } = row;
    const atMost = atMostOf(row.verified);
    if (unreported === true) return { state: 'inForce' };
    if (until !== undefined && hasCome(until, day)) {
      return { state: 'ended', until, by: by.flatMap((one) => this.#newest(one, day)), atMost };
    }
    // A month has not come before its first day; within it nothing is certain.
    return from !== undefined && day.slice(0, from.length) < from
      ? { state: 'notYet', from, atMost }
      : { state: 'inForce' };
  }

  /** What took the place of a successor in its turn. */
  #newest(successor: SuccessorRow, day: string): readonly SuccessorRow[] {
    const row = this.find(successor.title);
    if (row?.until === undefined || !hasCome(row.until, day) || row.by === undefined) return [successor];
    return row.by.flatMap((one) => this.#newest(one, day));
  }

  /** Plans that local plans are made under. */
  upperPlans(): readonly DocumentRow[] {
    return this.#rows.filter(({ upper }) => upper === true);
  }

  /** Documents to cite on a day. */
  entries(day: string): CodeEntry[] {
    return this.#rows
      .filter((row) => row.unreported !== true && this.forceOn(row, day).state === 'inForce')
      .map((row) => ({
        ...(row.number !== undefined && { code: row.number }),
        name: fullTitle(row),
        ...(row.from !== undefined && isSure(row.verified) && { note: `自${inChinese(row.from)}起施行` }),
      }));
  }
}

/** 国务院办公厅转发…关于…意见的通知, which passes on …的意见. */
const PASSED_ON = /^[《\s]*国务院办公厅转发[^《》]*?(关于[^《》]*?)的?意见的通知[》\s]*$/;

/** Year and running number: 〔2003〕100号, 令第7号. */
const figuresOf = (number: string) => ({
  year: /[[［〔【（(]\s*(\d{4})\s*[\]］〕】）)]/.exec(number)?.[1],
  running: /0*(\d+)\s*号/.exec(number)?.[1],
});

/** The title as it is cited: laws with 中华人民共和国, catalogues with their edition. */
export const fullTitle = ({ title, edition, kind }: DocumentRow): string =>
  `${kind === 'law' ? '中华人民共和国' : ''}${title}${edition === undefined ? '' : `（${edition}）`}`;

/** Title and editions of a citation. */
function partsOf(citation: string): { title: string; editions: readonly string[] } {
  const inside = /《(.*)》/s.exec(citation);
  const text = (inside?.[1] ?? citation.replace(/[，,；;].*$/s, '')).replace(/\s/g, '');
  const brackets = [...text.matchAll(/[（(]([^（）()]*)[）)]/g)].map(([, content = '']) => content);
  const behind =
    inside === null ? [] : [...citation.slice(inside.index + inside[0].length).matchAll(/^[（(]([^（）()]*)[）)]/g)];
  return {
    title: plain(text.replace(/[（(].*$|第[\d一二三四五六七八九十百千]+条.*$/s, '')),
    // The last is the newest: （2011年本）（2013年修正）.
    editions: [...brackets, ...behind.map(([, content = '']) => content)].reverse(),
  };
}

/** A title without what is ignored in comparing. */
const plain = (title: string): string =>
  title
    .replace(/\s|[“”"「」『』《》]|中华人民共和国/g, '')
    .replace(/[—–－-]+/g, '-')
    .replace(/[\u4e00-\u9fff]{1,12}[〔[［【]\d{4}[〕\]］】]第?\d+号/g, '');

/** A document number without blanks and 第, its year in one kind of brackets. */
export const plainNumber = (number: string): string =>
  number
    .replace(/\s|第/g, '')
    .replace(/[[［〔【（(]/g, '〔')
    .replace(/[\]］〕】）)]/g, '〕');
