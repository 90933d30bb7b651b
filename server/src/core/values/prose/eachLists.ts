import { readMeasure } from '../measure.ts';
import { halfWidth } from '../numerals.ts';
import type { ValueReader } from '../readValue.ts';
import type { MeasuredValue } from '../value.ts';
import { MASK } from './proseText.ts';
import type { Sentence } from './sentences.ts';

/** The numbers behind a 分别, with the names before it. `start` and `end` are places in the sentence's text. */
export interface EachList {
  readonly start: number;
  readonly end: number;
  /** How many numbers there are. */
  readonly values: number;
  /** How many names stand right before 分别, where that can be told for certain; a 和 inside of a name leaves two counts. */
  readonly names: { readonly least: number; readonly most: number } | undefined;
  /** 以上 or 左右 as it is written behind the last number, where no other number has a bound of its own. */
  readonly boundOfLast: string | undefined;
}

/** The lists of numbers behind each 分别 of a sentence; what stands behind one and is no list of numbers is none. */
export function eachLists(sentence: Sentence, reader: ValueReader): EachList[] {
  const text = halfWidth(sentence.text);
  return [...text.matchAll(/分别/g)].flatMap(({ index }): EachList[] => {
    const behind = LIST.exec(text.slice(index))?.[0] ?? '';
    const values = readMeasure(behind, reader.units);
    const pieces = behind.split(SEPARATOR);
    // 由85%提高到90%: more numbers than things they are of.
    if (values === undefined || values.fault !== undefined || values.values.length !== pieces.length) return [];
    const end = index + behind.length;
    const goesOn = readMeasure(LIST.exec(text.slice(end + 1))?.[0] ?? '', reader.units) !== undefined;
    const bound = boundOfLast(values.values, pieces.at(-1) ?? '');
    return [
      {
        start: index,
        // Without the noun that stands behind the numbers.
        end: bound === undefined ? end : index + behind.lastIndexOf(bound) + bound.length,
        values: values.values.length,
        names: goesOn ? undefined : namesBefore(text.slice(0, index)),
        boundOfLast: bound,
      },
    ];
  });
}

/** What may be a list: up to the end of its clause. */
const LIST = /^[^，,。；;：:！？（）()]+/;
/** What stands between the things of a list; 8%及以上 is one. */
const SEPARATOR = /、|和|以及|与|(?<!以)及(?!以[上下])/;
/** A bound behind its number. */
const BOUND = /及?以[上下内]|之内|左右|上下/;
/** The last of a list with nothing of its own but a number and a bound behind it; a number alone has 分别. */
const BARE = /^\s*(?:\d|百分之)/;

/** 控制在…以内 and 不低于 before the first number are bounds of it: then the last one is not alone. */
function boundOfLast(values: readonly MeasuredValue[], piece: string): string | undefined {
  const isBounded = ({ bound, approximate }: MeasuredValue) => bound !== 'exactly' || approximate === true;
  const last = values.at(-1);
  if (last === undefined || !isBounded(last) || values.slice(0, -1).some(isBounded)) return;
  return BARE.test(piece) ? BOUND.exec(piece)?.[0] : undefined;
}

/** Words before the first name and behind the last that belong to neither. */
const BEFORE = /^(?:到|至|截至)?(?:(?:19|20)\d{2}年[底末]?前?)?(?:时|期间)?/;
const BEHIND =
  /(?:(?:比|较|与|按|在)(?:(?:19|20)\d{2}年|上年|上一年|去年)[^、和及与]{0,6}|将|须|应|应当|要|预计|力争|可|均)*$/;
/** Names that cannot be counted: several times, a list that is not closed, numbers, brackets, one thing of all of them. */
const UNCOUNTED = /[等各每其\d“”（）()]|总[量和计额]|合计|之[和比]|[末中前后]期/;
/** 利用和处置率 may be one name or two. */
const ACTIVITY =
  /(?:收集|贮存|储存|运输|处理|处置|利用|回收|产生|生产|使用|排放|开采|加工|建设|消费|评估|验收|节能|节水)$/;
/** 冶金、化工行业化学需氧量、氨氮: things of another kind are listed within. */
const WITHIN = /(?:行业|领域|区域|流域|片区|园区|企业|断面|[区县市镇省])(?=.)|的/;

/** The names of the 、-list right before 分别; undefined where there is none, or its names are of several kinds. */
function namesBefore(before: string): EachList['names'] {
  // Of two years, each name has a number for both.
  if (/(?:年|期|期间)[底末]?[、和及与]\s*(?:到|“|(?:19|20)\d{2}年)/.test(before)) return undefined;
  const clause = /[^，,：:]*$/.exec(before)?.[0] ?? '';
  const names = clause.replace(BEFORE, '').replace(BEHIND, '');
  if (names.includes(MASK) || UNCOUNTED.test(names)) return undefined;
  const pieces = names.split(SEPARATOR);
  if (pieces.length < 2 || pieces.slice(1).some((piece) => piece.trim() === '' || WITHIN.test(piece))) return undefined;
  const separators = names.match(new RegExp(SEPARATOR, 'g')) ?? [];
  const last = separators.length - 1;
  const soft = separators.filter(
    // 和 joins the last of a list to the others; before a 、 it is part of a name.
    (sign, at) => ACTIVITY.test(pieces[at] ?? '') || (sign !== '、' && at < last),
  ).length;
  return { least: pieces.length - soft, most: pieces.length };
}
