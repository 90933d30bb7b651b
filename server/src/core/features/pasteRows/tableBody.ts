import { Big } from 'big.js';
import { withoutBlanks } from '../../text/withoutBlanks.ts';
import { halfWidth } from '../../values/numerals.ts';
import type { Units } from '../../values/unit.ts';
import { isDash } from './cells/isDash.ts';
import type { Cell, Grid } from './clipboard/grid.ts';
import { unitIn } from './columns/heads.ts';
import type { Column, TableHead } from './columns/tableHead.ts';
import type { Remarks } from './remarks.ts';

/** A row that is to be written; `section` is the heading of a part of the table that begins with it. */
export interface BodyRow {
  /** Counts from 1 in the table, the head included. */
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly section: readonly string[];
}

/** What a table holds besides its head. */
export interface TableBody {
  readonly rows: readonly BodyRow[];
  /** The unit that stands above the head: 单位：万元. */
  readonly unit: string | undefined;
  /** The row that says what all rows come to; undefined where there is none, or more than one. */
  readonly total: BodyRow | undefined;
}

const TOTAL = /^(?:合计|小计|总计|共计|累计|本页小计|grandtotal|subtotal|total)[:：]?$/i;
/** Of a part of the rows. */
const PART = /^(?:小计|本页小计|subtotal)/i;
const FOOTER = /^(?:注|备注|说明|填表|填报|制表|审核人|联系人|数据来源|资料来源|note)[\d一二三]?\s*[:：]|^注\d*$/i;
/** The heading of a part of a table: 一、冶金行业. */
export const SECTION = /^[（(]?[一二三四五六七八九十]{1,3}[、)）.．]/;

/** Sorts the rows: those to be written, and those that are something else, which is said of each. */
export function tableBody(grid: Grid, head: TableHead, units: Units, remarks: Remarks, inComments: boolean): TableBody {
  const rows: BodyRow[] = [];
  const totals: BodyRow[] = [];
  const sums = new Sums(head.columns, remarks);
  let sections: Section[] = [];
  for (const [index, cells] of grid.rows.entries()) {
    const number = index + 1;
    const texts = ownTexts(cells);
    if (index < head.end) continue;
    const [only] = texts;
    if (only === undefined || isCountAlone(cells, texts, head)) remarks.say('blankRows', {}, number);
    else if (isHeadAgain(cells, grid, head)) remarks.say('headAgain', {}, number);
    else if (TOTAL.test(firstWord(texts))) {
      sums.compare(cells, number, firstWord(texts));
      if (!PART.test(firstWord(texts))) totals.push({ number, cells, section: [] });
    } else if (FOOTER.test(only)) remarks.say('below', { text: texts.map(withoutBreaks).join('；') }, number);
    else if (isSection(cells, texts, head)) {
      sections.push({ text: withoutBreaks(only), number, sure: isAcross(cells, head) });
    } else {
      rows.push({ number, cells, section: inComments ? sections.map(({ text }) => text) : [] });
      saySections(sections, inComments, remarks);
      sections = [];
      sums.add(cells);
    }
  }
  // There is no row that they could stand above.
  saySections(sections, false, remarks);
  const unit = unitAbove(grid, head, units, remarks);
  return { rows, unit, total: totals.length === 1 ? totals[0] : undefined };
}

/** The heading of a part of the table. */
interface Section {
  readonly text: string;
  readonly number: number;
  /** It cannot be a row. */
  readonly sure: boolean;
}

function saySections(sections: readonly Section[], written: boolean, remarks: Remarks): void {
  for (const { text, number, sure } of sections) {
    remarks.say(!written ? 'sectionLost' : sure ? 'section' : 'sectionPerhaps', { text }, number);
  }
}

/** A row of a form of which only the number is filled in. */
const isCountAlone = (cells: readonly Cell[], texts: readonly string[], { columns }: TableHead): boolean =>
  texts.length === 1 &&
  /^\d+$/.test(texts[0] as string) &&
  columns.some(({ goes, index }) => goes.kind === 'order' && cells[index]?.text === texts[0]);

const withoutBreaks = (text: string): string => text.replaceAll('\n', ' ');

/** What a row itself says: cells that go on from the left or from above are none of it. */
const ownTexts = (cells: readonly Cell[]): readonly string[] =>
  cells.flatMap(({ text, covered }) => (text === '' || covered !== undefined ? [] : [text]));

/** The first word of a row, its number left out. */
const firstWord = (texts: readonly string[]): string => {
  const [first = '', second = ''] = texts.map(withoutBlanks);
  return /^\d+$/.test(first) ? second : first;
};

const isHeadAgain = (cells: readonly Cell[], { rows }: Grid, head: TableHead): boolean =>
  head.columns.length > 0 &&
  [head.first, head.end - 1].some((index) => {
    const own = rows[index] ?? [];
    return own.length === cells.length && own.every(({ text }, at) => text === cells[at]?.text);
  });

function isSection(cells: readonly Cell[], texts: readonly string[], head: TableHead): boolean {
  if (texts.length !== 1 || head.columns.length < 3 || cells.some(({ covered }) => covered === 'down')) return false;
  return isAcross(cells, head) || SECTION.test(texts[0] as string);
}

/** Whether a row is one cell across the table, or stands where the rows are counted. */
function isAcross(cells: readonly Cell[], { columns }: TableHead): boolean {
  const across = cells.filter(({ covered }) => covered === 'right').length;
  const [first] = columns;
  const counts = first?.goes.kind === 'order' && (cells[first.index]?.text ?? '') !== '';
  return across >= Math.floor(columns.length / 2) || counts;
}

/** 单位：万元, by itself or at the end of a title. */
const UNIT_SAID = /[（(]?\s*(?:计量)?单位\s*[:：]?\s*([^()（）]+?)\s*[)）]?\s*$/;

/** What stands above the head is said; a unit is kept for sums that have none. */
function unitAbove({ rows }: Grid, { first }: TableHead, units: Units, remarks: Remarks): string | undefined {
  let unit: string | undefined;
  for (const cells of rows.slice(0, first)) {
    for (const text of ownTexts(cells)) {
      const said = UNIT_SAID.exec(text);
      const found = said === null ? undefined : unitIn(said[1] as string, units);
      const title = said === null || found === undefined ? text : text.slice(0, said.index).trim();
      if (title !== '') remarks.say('above', { text: withoutBreaks(title) });
      if (found === undefined) continue;
      unit = found;
      remarks.say('unitAbove', { unit: found });
    }
  }
  return unit;
}

/** Adds up the numbers of columns, to compare them with rows of totals. */
class Sums {
  readonly #columns: readonly Column[];
  readonly #remarks: Remarks;
  readonly #all = new Map<number, Big | undefined>();
  readonly #part = new Map<number, Big | undefined>();

  constructor(columns: readonly Column[], remarks: Remarks) {
    this.#columns = columns.filter(({ goes }) => goes.kind !== 'order' && goes.kind !== 'unit');
    this.#remarks = remarks;
  }

  add(cells: readonly Cell[]): void {
    for (const { index } of this.#columns) {
      const cell = cells[index];
      if (cell === undefined || cell.text === '' || isDash(cell.text) || cell.covered !== undefined) continue;
      const number = numberIn(cell.text);
      // One cell that is no number, and nothing is known of the sum.
      for (const sums of [this.#all, this.#part]) {
        const sum = sums.has(index) ? sums.get(index) : new Big(0);
        sums.set(index, sum === undefined || number === undefined ? undefined : sum.plus(number));
      }
    }
  }

  compare(cells: readonly Cell[], row: number, word: string): void {
    const stated = this.#columns.flatMap(({ index, label }) => {
      const text = cells[index]?.covered === undefined ? (cells[index]?.text ?? '') : '';
      return text === '' || isDash(text) || TOTAL.test(withoutBlanks(text))
        ? []
        : [{ index, label, text: withoutBreaks(text) }];
    });
    const part = PART.test(word);
    const sums = stated.map((each) => ({
      ...each,
      number: numberIn(each.text),
      sum: (part ? this.#part : this.#all).get(each.index),
    }));
    const added = sums.filter(({ number, sum }) => number !== undefined && sum !== undefined);
    // What the rows do not come to is nowhere else.
    const alone = sums.filter((each) => !added.includes(each));
    if (alone.length > 0) this.#remarks.say('totalAlone', { text: saidBy(word, alone) }, row);
    if (added.length > 0 || alone.length === 0) this.#remarks.say('total', { text: saidBy(word, added) }, row);
    for (const { label, text: own, number, sum } of sums) {
      if (number === undefined || sum === undefined || number.eq(sum)) continue;
      this.#remarks.say('totalDiffers', { head: label, word, stated: own, sum: sum.toFixed() }, row);
    }
    if (part) this.#part.clear();
  }
}

/** What a row of totals says in some of its cells: 合计：总投资 8300；自筹 3000. */
function saidBy(word: string, cells: readonly { readonly label: string; readonly text: string }[]): string {
  const said = cells.map(({ label, text }) => `${label} ${text}`).join('；');
  return said === '' ? word : `${word}：${said}`;
}

function numberIn(text: string): Big | undefined {
  const plain = halfWidth(text).replaceAll(',', '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? new Big(plain) : undefined;
}
