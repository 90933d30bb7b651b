import { fill } from '../../messages/render.ts';
import type { MessageArgs } from '../../problems/problem.ts';
import type { Locale, Localized } from '../../text/locale.ts';

/** What a reader should look at (`doubt`), and what was done that anybody would do. */
interface RemarkWords extends Localized {
  readonly doubt: boolean;
}

const doubt = (zh: string, en: string): RemarkWords => ({ doubt: true, zh, en });
const done = (zh: string, en: string): RemarkWords => ({ doubt: false, zh, en });

/** All that may be said of a table that became rows. */
const words = {
  // About columns.
  nearHead: doubt('“{head}”当作“{key}”读', '“{head}” is taken for “{key}”'),
  otherColumn: doubt(
    '这份清单没有“{head}”一项，{count}个值写进了“{note}”',
    'The list has no “{head}”: {count} values went into “{note}”',
  ),
  misfit: doubt(
    '“{head}”的内容写不进“{key}”，写进了“{note}”（{rows}）',
    'What stands under “{head}” does not fit “{key}” and went into “{note}” ({rows})',
  ),
  aside: doubt('“{head}”里的“{aside}”没有写入', 'What “{head}” says besides, “{aside}”, is not written'),
  merged: doubt(
    '“{head}”有空着的格子，如果原来是合并单元格，请补上（{rows}）',
    '“{head}” has empty cells: if they were merged with those above, fill them in ({rows})',
  ),
  numberColumn: done('“{head}”一列只是序号，没有写入', '“{head}” only numbers the rows and is not written'),
  unitHead: done('{heads}的单位写在每个数的后面', 'The units of {heads} are written behind each number'),
  unitOfWhole: doubt(
    '{heads}没有写单位，照“{whole}”写成“{unit}”，如果不是，请改正',
    '{heads} have no unit and take that of “{whole}”, {unit}: mend it if that is not theirs',
  ),
  unitColumn: done('“{head}”一列的单位写在同一行的数的后面', 'The units under “{head}” are written behind the numbers'),
  unitInName: done(
    '“{head}”里括号中的单位写在同一行的数的后面（{rows}）',
    'Units in brackets under “{head}” are written behind the numbers of their rows ({rows})',
  ),
  placedYear: doubt(
    '“{head}”写进“{key}”，如果不是，请改正',
    '“{head}” goes into “{key}”: move it if that is not what it is',
  ),
  laterYear: doubt(
    '“{head}”在基准年{year}年以后，像是目标：照写进“{key}”，是目标的，请移到主要指标里',
    '“{head}” is behind the base year, {year}, and may be a target: it goes into “{key}”, move it to the targets if so',
  ),
  yearHead: done('“{head}”里的年份写进“{key}”', 'The year in “{head}” goes into “{key}”'),
  placed: done('“{head}”写进“{key}”', '“{head}” goes into “{key}”'),
  // About rows.
  above: done('表头上面的“{text}”没有写入', 'What stands above the head, “{text}”, is not written'),
  unitAbove: done(
    '表头上面写着单位“{unit}”，写在金额的后面',
    'The unit “{unit}” above the head is written behind the sums',
  ),
  below: doubt('表下面的“{text}”没有写入（{rows}）', 'What stands below the table, “{text}”, is not written ({rows})'),
  section: done('{rows}“{text}”是小标题，写成了注释', '{rows}, “{text}”, is a heading and became a comment'),
  sectionPerhaps: doubt(
    '{rows}“{text}”当作小标题，写成了注释；如果是条目，请改正',
    '{rows}, “{text}”, is taken for a heading and became a comment: mend it if it is a row',
  ),
  sectionLost: doubt('{rows}“{text}”是小标题，没有写入', '{rows}, “{text}”, is a heading and is not written'),
  blankRows: done('去掉了{count}个空行', '{count} empty rows are left out'),
  headAgain: done('去掉了重复的表头（{rows}）', 'The head that comes again is left out ({rows})'),
  total: done('合计行没有写入（{rows}）：{text}', 'A row of totals is not written ({rows}): {text}'),
  totalAlone: doubt(
    '合计行没有写入（{rows}），各行加不出这些数：{text}',
    'A row of totals is not written ({rows}), and the rows cannot be added up to it: {text}',
  ),
  totalPlace: done(
    '合计可以写进“汇总”：光标放在“{list}”里，选“写成清单和汇总”',
    'Totals have a place in a summary: with the cursor in “{list}”, choose “Write it as a list and a summary”',
  ),
  totalBeside: done('合计可以写进“{list}”的“{summary}”', 'Totals have a place in “{summary}” of “{list}”'),
  totalDiffers: doubt(
    '“{head}”的{word}为{stated}，各行相加是{sum}（{rows}）',
    '“{head}” is {stated} in the row {word}, and the rows add up to {sum} ({rows})',
  ),
  nameless: doubt('没有“{key}”（{rows}）', 'There is no “{key}” ({rows})'),
  otherTables: doubt('剪贴板上还有{count}个表，没有写入', '{count} further tables were copied and are not written'),
  untouched: done(
    '清单里没有填写过的一条由表中的行代替',
    'A row in which nothing had been written gave way to those of the table',
  ),
  numbered: done('表中没有编号，接着清单编为{ids}', 'The table has no ids: the rows are numbered on, {ids}'),
  idTaken: doubt('有重复的编号：{ids}', 'Ids that are given twice: {ids}'),
  // About cells.
  commas: done('去掉了数里的千分位逗号（{rows}）', 'Thousands commas are left out ({rows})'),
  wide: done('全角数字改成了半角（{rows}）', 'Full-width digits are written in half width ({rows})'),
  dash: done('“{head}”里的“{text}”当作空白（{rows}）', '“{text}” under “{head}” is taken for a blank ({rows})'),
  filled: done(
    '“{head}”的合并单元格，各行都写上同样的内容',
    'What merged cells of “{head}” hold is written in each row',
  ),
  filledOnce: doubt(
    '“{head}”的合并单元格里是数，只写在第一行（{rows}没有写）',
    'Numbers in merged cells of “{head}” are written in their first row only (not in {rows})',
  ),
  cellError: doubt(
    '“{head}”显示为“{text}”，没有复制到内容，没有写入（{rows}）',
    '“{head}” shows “{text}”, so nothing was copied and nothing is written ({rows})',
  ),
  held: doubt(
    '“{head}”显示为{text}，单元格里是{held}，按显示的写入（{rows}）',
    '“{head}” shows {text} and the cell holds {held}: what it shows is written ({rows})',
  ),
  noUnit: doubt('“{head}”的数没有单位（{rows}）', 'Numbers of “{head}” have no unit ({rows})'),
  unitInside: doubt(
    '“{head}”的单位是{unit}，格子里另写了单位，照格子里的写入（{rows}）',
    '“{head}” is in {unit} and cells have a unit of their own, which is kept ({rows})',
  ),
  unitLeft: doubt(
    '“{head}”的单位{unit}没有写到这些格子里（{rows}）',
    'The unit of “{head}”, {unit}, is not written into these cells ({rows})',
  ),
  share: doubt(
    '“{head}”以%为单位，{text}可能是没有乘以100的比例，照原数写入（{rows}）',
    '“{head}” is in %, and {text} may be a share of 1: it is written as it stands ({rows})',
  ),
  apart: done(
    '“{head}”里括号中的词写进“{other}”，其余写进“{key}”（{rows}）',
    'Words in brackets under “{head}” go into “{other}”, the others into “{key}” ({rows})',
  ),
  apartNote: doubt(
    '“{head}”里括号中的“{text}”写进“{other}”，其余写进“{key}”（{rows}）',
    '“{text}”, in brackets under “{head}”, goes into “{other}”, the rest into “{key}” ({rows})',
  ),
  inShort: doubt(
    '“{head}”里的“{text}”当作“{name}”，写成编号{id}，如果不是，请改正（{rows}）',
    '“{text}” under “{head}” is taken for “{name}” and written as its id, {id}: mend it if it is another ({rows})',
  ),
  spaces: doubt(
    '“{head}”里的{text}当作一个数，中间的空格去掉了；如果是两个数，请改正（{rows}）',
    '{text} under “{head}” is taken for one number, its blanks left out: mend it if they are two ({rows})',
  ),
  brackets: doubt(
    '“{head}”里括号中的数可能是负数，照原样写入（{rows}）',
    'Numbers in brackets under “{head}” may be negative and are written as they stand ({rows})',
  ),
  exponent: doubt(
    '“{head}”是科学计数{text}，数字不全，照原样写入，请对照原表（{rows}）',
    '“{head}” is {text}, which leaves digits out: it is written as it stands, look into the table ({rows})',
  ),
  longDigits: doubt(
    '“{head}”超过15位，表格程序可能已把末尾改成0，请对照原件（{rows}）',
    '“{head}” has more than 15 digits, the last of which the spreadsheet may have turned into 0 ({rows})',
  ),
  lostZeros: doubt(
    '“{head}”比别的短，开头的0可能丢了，照原样写入（{rows}）',
    '“{head}” is shorter than others and may have lost zeros at its beginning: it is written as it stands ({rows})',
  ),
  serial: doubt(
    '“{head}”里的{text}是日期的序数，写成{day}（{rows}）',
    '{text} under “{head}” is the serial number of a date, written as {day} ({rows})',
  ),
  dateForm: done('“{head}”的日期改成了{day}这样的写法（{rows}）', 'Dates of “{head}” are written like {day} ({rows})'),
  monthZero: doubt(
    '“{head}”里的{text}可能是10月，末尾的0丢了，照原样写入（{rows}）',
    '{text} under “{head}” may be October, its zero lost: it is written as it stands ({rows})',
  ),
} as const satisfies Record<string, RemarkWords>;

export type RemarkKind = keyof typeof words;

/** Says something of a cell; `shown` is filled in as well, of the first cell it is said of. */
export type Say = (
  kind: RemarkKind,
  args?: Readonly<Record<string, string>>,
  shown?: Readonly<Record<string, string>>,
) => void;

/** Something to be said of the rows, and what it is about. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly args: MessageArgs;
}

/** Whether somebody should look at it. */
export const isDoubt = ({ kind }: Remark): boolean => words[kind].doubt;

/** The sentence of a remark. */
export const remarkText = ({ kind, args }: Remark, locale: Locale): string => fill(words[kind], args, locale);

/** Rows that a remark names; of more it says how many they are. */
const ROWS_NAMED = 5;

/** Rows of the table by their numbers, which count from 1, the head included: 第3、4行. */
function rowsText(rows: readonly number[]): Localized {
  const named = rows.slice(0, ROWS_NAMED);
  const more = rows.length > named.length;
  return {
    zh: `第${named.join('、')}行${more ? `等${rows.length}行` : ''}`,
    en: `${rows.length === 1 ? 'row' : 'rows'} ${named.join(', ')}${more ? ` and others, ${rows.length} in all` : ''}`,
  };
}

/** Collects remarks; what is said of many rows in the same words is said once. */
export class Remarks {
  readonly #said = new Map<string, { kind: RemarkKind; args: MessageArgs; rows: Set<number> }>();

  /**
   * @param args what tells this remark from others; `shown` is filled in as well, of the first row it is said of
   * @param row counts from 1
   */
  say(kind: RemarkKind, args: MessageArgs = {}, row?: number, shown: MessageArgs = {}): void {
    const key = `${kind} ${JSON.stringify(args)}`;
    const said = this.#said.get(key) ?? { kind, args: { ...args, ...shown }, rows: new Set() };
    this.#said.set(key, said);
    if (row !== undefined) said.rows.add(row);
  }

  /** Whether something of a kind was said. */
  said(kind: RemarkKind): boolean {
    return [...this.#said.values()].some((each) => each.kind === kind);
  }

  /** Doubts first, each kind in the order in which it was noticed. */
  all(): readonly Remark[] {
    const all = [...this.#said.values()].map(({ kind, args, rows }): Remark => {
      const numbers = [...rows].sort((a, b) => a - b);
      return { kind, args: { count: numbers.length, ...args, rows: rowsText(numbers) } };
    });
    return [...all.filter(isDoubt), ...all.filter((remark) => !isDoubt(remark))];
  }
}
