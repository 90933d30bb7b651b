import type { Sentence } from './sentences.ts';

/** Words that turn a clause into its opposite. */
export interface Denials {
  /** Forbid what follows them in the clause: 严禁, 不再. */
  readonly forbidding: Iterable<string>;
  /** End or decline what follows them in the clause: 取消, 停止, 不搞. */
  readonly ending: Iterable<string>;
  /** Say of a clause that something is not there: 尚未, 缺乏. */
  readonly lacking: Iterable<string>;
}

/** Where a sentence says something, as places in its text: from the first of the words to the end of the last. */
export interface Said {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a sentence says one of some things; undefined where it does not, or denies it. A word in a 《title》 says nothing.
 *
 * @param words each entry is a word, or words that must all stand in the sentence
 * @param forbids looks for a sentence that forbids it instead
 */
export function saidIn(
  sentence: Sentence,
  words: readonly (string | readonly string[])[],
  denials: Denials,
  forbids = false,
): Said | undefined {
  for (const entry of words) {
    const all = typeof entry === 'string' ? [entry] : entry;
    if (!all.every((word) => sentence.text.includes(word))) continue;
    const places = all.map((word) => placeOf(word, sentence, denials, forbids));
    if (places.some((place) => place === undefined)) continue;
    const found = places as readonly Said[];
    return { start: Math.min(...found.map(({ start }) => start)), end: Math.max(...found.map(({ end }) => end)) };
  }
  return undefined;
}

/** The first place of a word in a clause that does not deny it, or with `forbids` in one that forbids something. */
function placeOf(word: string, { text, clauses }: Sentence, denials: Denials, forbids: boolean): Said | undefined {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const clause = clauses.findLast((each) => each.start <= start);
    const before = text.slice(clause?.start ?? 0, start);
    const whole = clause?.text ?? text;
    const forbidden = contains(forbids ? whole : before, denials.forbidding);
    if (forbidden !== forbids || contains(whole, denials.lacking)) continue;
    const end = start + word.length;
    if (forbids || !isEnded(before, whole.slice(end - (clause?.start ?? 0)), denials.ending)) return { start, end };
  }
  return undefined;
}

/**
 * Whether a clause ends or declines a word: 取消试点. What comes after 并 or 改为 is what is done, and a word that
 * tells which enterprises are meant is not what is ended: 取消未通过审核企业的补贴. The end may come last: 试点全面取消.
 */
function isEnded(before: string, after: string, ending: Iterable<string>): boolean {
  if (TELLS_WHICH.test(after)) return false;
  const rest = after.replace(HOW_IT_ENDS, '').replace(/\P{Script=Han}+$/u, '');
  if ([...ending].includes(rest) || /^不再\p{Script=Han}{0,4}$/u.test(rest)) return true;
  return contains(before.split(STEP).at(-1) ?? '', ending);
}

/** Between what is ended and what is done: 停止使用并｜关闭. */
const STEP = /并|改为|改成|转为|同时|而是/;
/** What may stand between a thing and its end. */
const HOW_IT_ENDS = /^(?:试点|工作|制度|政策|活动)?(?:今后|现已|已|将|全面|一律|全部|予以|暂时)*/;
const TELLS_WHICH = /^(?:的|等)?(?:重点)?(?:企业|单位|项目|产品|设备)/;

/** Whether all that a sentence says is that something is not there: 目前尚未安排资金, but not 对尚未达标的企业给予补助. */
export const saysItLacks = ({ clauses }: Sentence, { lacking }: Denials): boolean =>
  clauses.every(({ text }) =>
    [...lacking].some((word) => text.includes(word) && !text.split(word).at(-1)?.includes('的')),
  );

const contains = (text: string, words: Iterable<string>): boolean => [...words].some((word) => text.includes(word));
