import type { Anchor } from '../text/anchor.ts';
import { type NameCandidate, nameCandidates } from '../values/prose/named.ts';
import { numbersIn } from '../values/prose/numbers.ts';
import type { Sentence } from '../values/prose/sentences.ts';
import type { MeasuredValue } from '../values/value.ts';
import type { InWords } from './indicatorNumbers.ts';
import type { Known } from './known.ts';
import type { ProsePiece } from './prosePieces.ts';

/** A number in prose that may be of an indicator of the plan, of all that it covers. */
export interface NumberInWords extends InWords {
  readonly candidate: Omit<NameCandidate, 'number'>;
  readonly anchor: Anchor;
  /** The digits alone. */
  readonly digits: Anchor | undefined;
  /** 全市, 全省: what it says it is of. */
  readonly whole: string | undefined;
  /** It stands where the plan speaks of all it covers, and its sentence names nothing less: there a short name will do. */
  readonly ofPlan: boolean;
  /** The fields its sentence names before it, each with the words to the field's left: 造纸行业. */
  readonly fields: readonly string[];
  /** Nothing of its clause stands behind it. */
  readonly closes: boolean;
}

/** Fields that say what there is, and what is to be reached. */
const OF_PLAN: ReadonlySet<string> = new Set(['summary', 'statement', 'goals']);
/** Works, and what is not industry, of which a number is that follows. */
const OF_LESS =
  /企业|公司|工厂|厂区|项目|工程|改造|治理|实施后|设施|设备|机组|锅炉|窑|农业|农村|种植|养殖|生活|城镇|交通|建筑|服务业|流域|断面|入河|浓度/;

/** Words that make it a number of something less, of another time, or of each of several. */
const OTHER =
  /其中|首批|目前|现有|已经?|曾|同比|环比|上年|去年|近年|以来|每[年个家项]|年均|如果|假如|若|假设|原有|国家(?:下达|要求|规定)|口径/;
/** What the plan may say it of, if not of all that it covers. */
const FIELD = /[\u4e00-\u9fff]*?(?:行业|领域|区域|流域|片区|园区)/g;
/** A clause about all fields the plan has leaves the next one about the whole: 重点行业清洁生产水平提高，… */
const ALL_FIELDS = /(?:重点|主要|各|所有|全部|全)(?:行业|领域|区域|流域|片区|园区)/g;
/** A place: 章丘区, but not 全区. */
const PLACE = /(?<![全本各])(?<=[\u4e00-\u9fff]{2})[区县市镇省](?!级|域|场)/;
/** What may stand before the name in its clause. */
const OPENING =
  /(?:19|20)\d{2}年?[底末]?前?|[“”]|[一二三四五六七八九十]+五|期间|时期|到|至|截至|全(?:[市省县区国]|行业)|[使将]|实现|确保|比|较|相比|与|在|[—、和及\s\ufffc]/g;

/** The numbers in a piece of prose that may be of an indicator. */
export function numbersInWords(piece: ProsePiece, { values, indicators }: Known): NumberInWords[] {
  if (!/[\d０-９]|百分之/.test(piece.text)) return [];
  return piece.sentences.flatMap((sentence) =>
    candidatesIn(sentence, piece, { values, indicators }).flatMap(({ number, ...candidate }): NumberInWords[] => {
      const before = sentence.text.slice(0, number.nameStart);
      const { value, start, end, each } = number;
      if (isOfOther(sentence, before, value, each)) return [];
      const said = sentence.text.slice(start, end);
      const written = digitsIn(said);
      const at = start + said.lastIndexOf(written ?? '');
      return [
        {
          value,
          ...yearsIn(sentence.text),
          present: piece.root === 'pollutionAnalysis',
          candidate,
          anchor: piece.placeOf(sentence, start, end),
          digits: written === undefined ? undefined : piece.placeOf(sentence, at, at + written.length),
          whole: /全[市省县区国]/.exec(before + number.name)?.[0],
          ofPlan: isOfPlan(piece) && !OF_LESS.test(before),
          fields: fieldsBefore(sentence, before),
          closes: /^[）)]*(?:[，。；、！？]|$)/.test(sentence.text.slice(end)),
        },
      ];
    }),
  );
}

/** The digits of a text with one number, a year aside: 12.5 of 比2025年下降12.5%. */
export const digitsIn = (text: string): string | undefined =>
  /^(?:\D|(?<!\d)(?:19|20)\d{2}年)*(?<!\d)(\d[\d.,]*)\D*$/.exec(text)?.[1];

const isOfPlan = ({ root, owner, field }: ProsePiece): boolean =>
  (root === 'goalsAndTasks' || root === 'pollutionAnalysis') && owner !== 'task' && OF_PLAN.has(field);

/** The clause before may be about all fields, and this one about the whole. */
function fieldsBefore({ clauses }: Sentence, before: string): readonly string[] {
  const clause = clauses.findLast(({ start }) => start <= before.length)?.start ?? 0;
  return `${before.slice(0, clause).replace(ALL_FIELDS, '')}${before.slice(clause)}`.match(FIELD) ?? [];
}

/** 42家企业完成清洁生产审核: what is counted, and behind it what it does. */
const COUNTED =
  /^(?:规模以上|规上|重点|工业|名单内)*(?<noun>企业|单位|园区|项目)(?:[（(][^）)]*[）)])?(?:全部|均|累计)?(?<does>[\u4e00-\u9fff]{2,16})(?=[，。；、]|$)/;
/** What may stand before it. */
const MAKES = /(?:推动|组织|引导|支持|确保|实现)$/;

/** Names before numbers; and of what is counted, those that stand behind. */
function candidatesIn(
  sentence: Sentence,
  piece: ProsePiece,
  { values, indicators }: Pick<Known, 'values' | 'indicators'>,
): NameCandidate[] {
  const candidates = nameCandidates(sentence, values, indicators);
  if (!isOfPlan(piece)) return candidates;
  const counted = numbersIn(sentence, values).flatMap((number): NameCandidate[] => {
    const { noun, does } = COUNTED.exec(sentence.text.slice(number.end))?.groups ?? {};
    if (noun === undefined || does === undefined || number.value.unit.dimension !== 'count') return [];
    const nameStart = number.start - (MAKES.exec(sentence.text.slice(0, number.start))?.[0].length ?? 0);
    const names = [`${does}的${noun}数`, `${does}${noun}数`, `${does}的${noun}数量`, `${does}${noun}数量`];
    return [
      {
        number: { ...number, name: '', nameStart },
        names: names.map((name) => indicators.nameOf(name)),
        text: undefined,
        first: [],
      },
    ];
  });
  return [...candidates, ...counted];
}

function isOfOther({ text, clauses }: Sentence, before: string, value: MeasuredValue, each: boolean): boolean {
  const clause = clauses.findLast(({ start }) => start <= before.length)?.start ?? 0;
  const opening = before.slice(clause).replace(OPENING, '');
  // Behind another number of the same clause a name may begin, too.
  const begins = opening === '' || /(?:[\d%点吨个家项元]|以[上下内]|左右)$/.test(opening);
  return (
    !begins ||
    OTHER.test(before) ||
    PLACE.test(before) ||
    value.yearly === true ||
    /[条项号]$/.test(value.unit.text) ||
    (!each && /分别/.test(text))
  );
}

/** A year, or a period by its last, with the word before it that makes it a base. */
const YEAR = /(比|较|与|以|相比|[同按])?[“在]*(?:((?:19|20)\d{2})(?=年|\s?[—–-])|十([一二三四五])五)/g;

/** The years a sentence names. */
function yearsIn(text: string): Pick<InWords, 'years' | 'bases'> {
  const found = [...text.matchAll(YEAR)].map(([, base, year, period = '']) => ({
    year: year === undefined ? 2010 + 5 * '一二三四五'.indexOf(period) : Number(year),
    base: base !== undefined,
  }));
  const of = (base: boolean) => [...new Set(found.filter((each) => each.base === base).map(({ year }) => year))];
  return { years: of(false), bases: of(true) };
}
