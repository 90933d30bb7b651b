import type { Anchor } from '../text/anchor.ts';
import type { Amount } from '../values/amount.ts';
import { numbersIn } from '../values/prose/numbers.ts';
import type { ValueReader } from '../values/readValue.ts';
import type { MeasuredValue } from '../values/value.ts';
import { partOfList } from './listTotals.ts';
import type { ProsePiece } from './prosePieces.ts';
import type { PartsBy } from './rowParts.ts';
import { OWN, type StatedOfList } from './statedOfLists.ts';
import type { Total } from './totals.ts';

/** A number that the words of a list's own summary give of a part by its name: 其中强制性审核4家. */
export interface StatedOfPart {
  readonly list: StatedOfList['list'];
  readonly name: string;
  readonly value: MeasuredValue;
  readonly anchor: Anchor;
}

/** Words of one time, or of one of many lists: of which part the number is then, nobody can tell. */
const OF_LESS = /首批|[一二三四五六七八九十\d]+[批期]|近期|远期|当年|年内|每[年个家项]|今年|本年|已|(?:19|20)\d{2}年/;
const BEFORE = /^[、，,和及与；\s]*(?:其中|包括)?[：:，,\s]*/;
const BEHIND = /(?:审核|企业|类?项目|投资|资金)?(?:共|有|为|计|约)?$/;

/** The numbers of parts in the words of a summary, each behind a short name. */
export function statedOfParts(piece: ProsePiece, reader: ValueReader): StatedOfPart[] {
  const list = OWN[piece.owner];
  if (list === undefined) return [];
  return piece.sentences.flatMap((sentence) => {
    if (OF_LESS.test(sentence.text)) return [];
    let from = 0;
    return numbersIn(sentence, reader).flatMap(({ value, start, end }): StatedOfPart[] => {
      const clause = sentence.clauses.findLast((each) => each.start <= start)?.start ?? 0;
      const said = sentence.text.slice(Math.max(clause, from), start);
      from = end;
      const name = said.replace(BEFORE, '').replace(BEHIND, '');
      return name === '' ? [] : [{ list, name, value, anchor: piece.placeOf(sentence, start, end) }];
    });
  });
}

const BY: Readonly<Record<StatedOfList['list'], readonly PartsBy[]>> = {
  enterprise: ['industry', 'size', 'audit', 'ground'],
  project: ['source', 'industry', 'category', 'tier'],
};

/** What the rows with that name come to; undefined where none has it, or not every row tells. */
export function rowsOfPart({ list, name, value }: StatedOfPart, total: Total): Amount | undefined {
  const what = value.unit.dimension === 'money' ? 'money' : 'count';
  const [found, ...more] = BY[list].flatMap((by) => {
    const names = [...(total.parts.get(by)?.keys() ?? [])];
    // A source is of money. What is left open may be any.
    if (!names.includes(name) || names.includes('') || (by === 'source' && what === 'count')) return [];
    return partOfList(total, by, names)?.(name, what, value.unit) ?? [];
  });
  return more.length > 0 ? undefined : found;
}
