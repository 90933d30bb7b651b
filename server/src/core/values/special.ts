import type { Wordlists } from '../codes/wordlists.ts';
import { isBlankNumber } from './officeBlanks.ts';
import type { Fault } from './phrase.ts';
import { noNumberIn } from './slips.ts';
import type { Bound, Direction, ReferenceValue, UnclearValue, Value } from './value.ts';

/** A value that could not be read, and what could be read of it. */
export const unclear = (text: string, { reason, suggestions }: Fault, parts: readonly Value[] = []): UnclearValue => ({
  kind: 'unclear',
  reason,
  suggestions,
  parts,
  text,
  remarks: [],
});

const ELSEWHERE =
  /^(?:由.{1,20})?另行(?:确定|制定|公布|下达)$|^以.{1,30}为准$|^(?:按|按照|根据).{0,20}(?:下达|核定|确定)的?.{0,8}(?:执行|确定)?$/;

/** 另行确定, 以国家下达为准, 待定. */
export function deferred(text: string, plain: string, words: Wordlists): Value | undefined {
  const elsewhere = words.is('elsewhere', plain) || ELSEWHERE.test(plain);
  const how = elsewhere ? 'elsewhere' : words.is('undated', plain) ? 'open' : undefined;
  return how && { kind: 'deferred', how, text, remarks: [] };
}

/** Room for a number: `____`, ××吨, or nothing at all. */
export const blankNumber = (text: string, plain: string): Value | undefined =>
  isBlankNumber(plain) ? { kind: 'blank', of: 'number', text, remarks: [] } : undefined;

const REFERENCE =
  /^(不超过|不高于|低于|不低于|高于|超过|优于|保持|保持在|维持在|达到)(\d{4})年的?(?:实际|排放)?(?:水平|量)$/;
const references: Readonly<Record<string, Bound>> = {
  不超过: 'atMost',
  不高于: 'atMost',
  低于: 'below',
  不低于: 'atLeast',
  高于: 'above',
  超过: 'above',
  优于: 'above',
};

/** 不超过2012年水平. */
export function reference(text: string, plain: string): ReferenceValue | undefined {
  const match = REFERENCE.exec(plain);
  if (match === null) return undefined;
  const [, word = '', year] = match;
  return { kind: 'reference', bound: references[word] ?? 'exactly', year: Number(year), text, remarks: [] };
}

/** A text in which no number could be read: a statement if it has none, else not understood. */
export function statement(text: string, plain: string, words: Wordlists): Value {
  const base = /[比较](?:(\d{4})年|上年|去年)(?:水平)?/.exec(plain);
  const rest = base === null ? plain : plain.replace(base[0], '');
  const vague = words.firstIn('vague', rest);
  const none = vague === undefined ? noNumberIn(rest) : undefined;
  if (none !== undefined) return unclear(text, none);
  if (/\d/.test(rest)) return unclear(text, { reason: 'not-understood', suggestions: [] });
  const year = base?.[1];
  const direction = directionOf(rest);
  return {
    kind: 'statement',
    ...(direction && { direction }),
    ...(vague !== undefined && { vague }),
    ...(base && { base: { words: base[0].slice(1), ...(year !== undefined && { year: Number(year) }) } }),
    text,
    remarks: [],
  };
}

function directionOf(text: string): Direction | undefined {
  if (/负增长|下降|降低|减少|削减/.test(text)) return 'decrease';
  return /提升|提高|增长|增加|上升/.test(text) ? 'increase' : undefined;
}
