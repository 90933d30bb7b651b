import type { ListSchema, ScalarSchema } from '../schema/schemaModel.ts';
import { closingMark, outsidePairs } from '../syntax/slips/pairedMarks.ts';

/** Longest name that is taken for one of a list, in characters. */
const LONGEST_NAME = 30;

/** What says that a list is not whole: who is meant beside those named only the writer knows. */
const AND_OTHERS =
  /等(?:\d+[家个项人]?)?(?:有关|相关)?(?:部门|单位|机构|企业|公司|行业|地区|区县|流域|指标|污染物|产品)?[。；]?$/;

/** Brackets around a number, as of a year, belong to a name. */
const NUMBERS_IN_BRACKETS = /\[\d{1,4}\]/g;

/** The items that a text lists; undefined where that is not plain to see. Nothing is left out but the marks between them. */
export function itemsIn(text: string, list: ListSchema, item: ScalarSchema): readonly string[] | undefined {
  if (text.trim() === '' || text.length > 2000) return undefined;
  // 据 [A1, A2]: a list is there already, and what the words before it are only the writer knows.
  if (/[[\]{}]/.test(text.replace(NUMBERS_IN_BRACKETS, ''))) return undefined;
  const numbered = split(text, ordinals(text), 0);
  if (numbered.length > 1) return numbered;
  if (item.type === 'benefit') return split(text, outsidePairs(text, /[、，；;]/), 1);
  if (!list.nameList) return split(text, outsidePairs(text, /[，。；;]/.test(text) ? /[；;]/ : /[、]/), 1);
  if (AND_OTHERS.test(text) || /。./.test(text)) return undefined;
  const names = split(text, outsidePairs(text, /[、，,;；]/), 1);
  const all = [...names.slice(0, -1), ...lastTwo(names, item)];
  return all.every(({ length }) => length <= LONGEST_NAME) ? all : undefined;
}

/** The pieces between offsets, the `width` characters at each left out. */
function split(text: string, offsets: readonly number[], width: 0 | 1): string[] {
  const starts = [0, ...offsets.map((at) => at + width)];
  const pieces = starts.map((start, index) => text.slice(start, offsets[index] ?? text.length).trim());
  return pieces.filter((piece) => piece !== '');
}

/** Numbers that begin an item: 一是 第一， （一） 1. 1、 ①. */
const ORDINAL =
  /([一二三四五六七八九十]{1,3})是|第([一二三四五六七八九十]{1,3})[，,、：]|[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]|(\d{1,2})[.．、)）](?!\d)|([①-⑳])/gu;

/** Offsets at which an item with a number begins, where the numbers count from one at the head of the text. */
function ordinals(text: string): readonly number[] {
  const found: number[] = [];
  let until = -1;
  for (const match of text.matchAll(ORDINAL)) {
    const { index } = match;
    for (let at = Math.max(until, found.at(-1) ?? 0); at < index; at++) until = Math.max(until, closingMark(text, at));
    if (index < until || !/(?:^|[\s。；;，,、：])$/.test(text.slice(0, index))) continue;
    const number = numberOf(match.slice(1).find((group) => group !== undefined) ?? '');
    if (number !== found.length + 1 || (found.length === 0 && index > 0)) continue;
    found.push(index);
  }
  return found.slice(1);
}

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const circled = written.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written];
  const digit = (one: string): number => '一二三四五六七八九'.indexOf(one) + 1;
  return (written.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones === '' ? 0 : digit(ones));
}

/** 乙局和丙局 as the last of a list: two, if each by itself is what is listed; 工业和信息化局 is one. */
function lastTwo(names: readonly string[], item: ScalarSchema): readonly string[] {
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1);
  const divided = [...last.matchAll(/以及|和|及|与/g)]
    .map(({ index, 0: word }) => [last.slice(0, index).trim(), last.slice(index + word.length).trim()] as const)
    .filter(([one, other]) => one !== '' && other !== '' && areAlike(one, other, others, item))
    .filter(([one]) => closed(one));
  return divided.length === 1 ? (divided[0] as readonly string[]) : [last];
}

/** No mark is open at the end of a text. */
const closed = (text: string): boolean =>
  [...text].every((unit, at) => !'（《“「('.includes(unit) || closingMark(text, at) !== -1);

/** What the name of a body ends with. */
const BODY = /(?:[局委部厅办署院会室处所司中心站队行府]|集团|公司|学校|大学)$/;

const ID = /^[A-Za-z]{1,4}-?\d+$/;

function areAlike(one: string, other: string, others: readonly string[], { ids, codes }: ScalarSchema): boolean {
  if (ids !== undefined) return ID.test(one) && ID.test(other);
  if (codes === 'bodies') return BODY.test(one) && BODY.test(other);
  if ([...others, other].some((name) => name.at(-1) === one.at(-1))) return true;
  return others.length > 0 && Math.max(one.length, other.length) <= 4 && Math.abs(one.length - other.length) <= 1;
}
