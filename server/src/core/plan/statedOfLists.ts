import type { Anchor } from '../text/anchor.ts';
import { isCount } from '../values/amount.ts';
import { numbersIn } from '../values/prose/numbers.ts';
import type { Sentence } from '../values/prose/sentences.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { MeasuredValue } from '../values/value.ts';
import type { OfList } from './listTotals.ts';
import type { About } from './planTypes.generated.ts';
import type { ProsePiece } from './prosePieces.ts';

/** A number that prose gives of all enterprises or projects of the plan's list. */
export interface StatedOfList {
  readonly list: 'enterprise' | 'project';
  readonly what: OfList;
  readonly value: MeasuredValue;
  readonly anchor: Anchor;
  /** The place it names, which must be that of the plan. */
  readonly place: string | undefined;
  /** It stands in the summary of a list, which may be of one tier. */
  readonly inSummary: boolean;
}

/** Names of the lists, as prose calls them. */
const LISTS = {
  enterprise: /名单|名录|企业清单/,
  project: /重点(?:投资|工程|建设)?项目|项目(?:规划|清单|名单|(?:一览|汇总|计划)?表)/,
} as const;
/** The contents whose 汇总 says in words what the list comes to. */
export const OWN: Readonly<Record<string, StatedOfList['list']>> = {
  enterpriseSummary: 'enterprise',
  projectSummary: 'project',
};

/** Words of what is only a part, or of one of many, or of one year. */
const PART =
  /其中|首批|[第前后]?[一二三四五六七八九十\d]+[批期]|近期|远期|当年|年内|每[年个家项]|单个|分别|各[区县市镇地行]|今年|本年|(?<![—–至到-])(?:19|20)\d{2}年(?![—–至底末-])/;
/** A place or field of which a part of the list may be told. */
const SOME = /(?:^|[在对、])(?![全本各])[\u4e00-\u9fff]{2,8}?(?:行业|领域|流域|[区县市镇])/;
/** The place at the beginning of a clause, which may be that of the plan. */
const PLACE = /^[\u4e00-\u9fff]{2,6}?[省市县区]/;
/** What belongs to a number and is not underlined with it. */
const IN_ALL = /^(?:总共|共有|共计|共|合计|总计)\s*/;
/** What may stand before a number that is of the whole list. */
const WHOLE =
  /^(?:[本该全]?(?:市|省|县|区|国|规划|方案|次)|期内?|期间|(?:19|20)\d{2}年?[底末]?前?|[“”]|十[一二三四五]五|到|至|工业|企业|投资|工程|建设|项目|名单|名录|清单|一览表|汇总|列入|列出|所列|纳入|安排|实施|确定|选定|遴选|筛选|谋划|储备|组织|推动|推进|支持|落实|开展|完成|重点|拟|将|对|计划|共有|共计|共|合计|总计|总数|数量|数|总|计|估算|预计|规模|额|的|中|内|有|为|是|在|达|\ufffc|[—–、\s])*$/;

/** The numbers of whole lists in a piece of prose: in the words of a list's own summary, and where a list is named. */
export function statedOfLists(piece: ProsePiece, reader: ValueReader): StatedOfList[] {
  const own = OWN[piece.owner];
  if (own === undefined && !/[名清]单|名录|规划|项目|表/.test(piece.text)) return [];
  return piece.sentences.flatMap((sentence) => {
    const words = sentence.text + sentence.titles.map(({ text }) => text).join();
    const lists = (['enterprise', 'project'] as const).filter((list) => list === own || LISTS[list].test(words));
    if (lists.length === 0) return [];
    return numbersIn(sentence, reader).flatMap(({ value, start, end }): StatedOfList[] => {
      const from = start + (IN_ALL.exec(sentence.text.slice(start, end))?.[0].length ?? 0);
      const of = ofList(sentence, value, from, end) ?? ofOwn(sentence, own, value, start, end);
      if (of === undefined || !lists.includes(of.list)) return [];
      const text = sentence.text.slice(from, end);
      return [
        { ...of, inSummary: own !== undefined, value: { ...value, text }, anchor: piece.placeOf(sentence, from, end) },
      ];
    });
  });
}

/** Whether a number is of the plan's own list: it names no place, or that of the plan. */
export const isOfPlan = ({ place = '' }: StatedOfList, about: About | undefined): boolean =>
  `${about?.title?.text ?? ''}${about?.leadUnit?.text ?? ''}`.includes(place);

/** The money of a list's own summary that says 合计3亿元 and no more: of all its projects, the investment. */
function ofOwn(
  { text }: Sentence,
  own: StatedOfList['list'] | undefined,
  value: MeasuredValue,
  start: number,
  end: number,
) {
  if (own !== 'project' || value.unit.dimension !== 'money') return undefined;
  const before = text.slice(0, start).replace(/[\d.]+[个项家户]|[，：；]/g, '');
  const isTotal = IN_ALL.test(text.slice(start, end)) || /(?:共|共计|合计|总计)$/.test(before);
  return isTotal && WHOLE.test(before) ? ({ list: own, what: 'money', place: undefined } as const) : undefined;
}

/** Of which list a number is, if of all of it. */
function ofList({ text, clauses }: Sentence, { unit }: MeasuredValue, start: number, end: number) {
  const clause = clauses.findLast((each) => each.start <= start)?.start ?? 0;
  const said = text.slice(clause, start);
  const place = PLACE.exec(said)?.[0];
  const named = place !== undefined && !WHOLE.test(said);
  const before = named ? said.slice(place.length) : said;
  const earlier = clauses.filter((each) => each.start < clause).map((each) => each.text);
  if (PART.test(text.slice(0, start)) || !WHOLE.test(before) || earlier.some((each) => SOME.test(each)))
    return undefined;
  if (unit.dimension === 'money') {
    return /投资(?:总?额|规模)?(?:约|共|为|达|共计|合计|总计)*$/.test(before)
      ? ({ list: 'project', what: 'money', place: named ? place : undefined } as const)
      : undefined;
  }
  if (!isCount(unit)) return undefined;
  const after = text.slice(end);
  if (/^(?:重点|投资)*项目/.test(after) || /项目(?:共|共计|合计|有)?$/.test(before))
    return { list: 'project', what: 'count', place: named ? place : undefined } as const;
  const enterprises =
    /^(?:重点|工业)*企业/.test(after) ||
    // Hospitals and schools are on lists of units.
    (/^[家户]$/.test(unit.text) && /^(?:重点)?(?:用[水能])?单位/.test(after) && LISTS.enterprise.test(before)) ||
    (/^(?:$|[，。；、（）]|列入|纳入)/.test(after) &&
      /^[家户]$/.test(unit.text) &&
      /(?:共|共计|合计|总计|企业|名单|名录|清单)(?:有|列入|纳入)?$/.test(before));
  return enterprises ? ({ list: 'enterprise', what: 'count', place: named ? place : undefined } as const) : undefined;
}
