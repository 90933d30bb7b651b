/** What stands for each character of a title or document number, so that places stay what they are. */
export const MASK = '\ufffc';

/** A text without the blanks that come from folding, and the way back to the original. */
export interface ProseText {
  readonly text: string;
  /** For each character its place in the original; one more for the end. */
  readonly places: readonly number[];
}

const CHINESE = /[\u2014\u2018-\u201d\u2026\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]/;

/** Drops blanks and line breaks between two Chinese characters or marks; exports and folded YAML put one at each line end. */
export function withoutFolds(text: string, from: number, to: number): ProseText {
  let kept = '';
  const places: number[] = [];
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) {
      let end = at;
      while (end < to && /\s/.test(text.charAt(end))) end++;
      if (end === to || kept === '' || (CHINESE.test(kept.slice(-1)) && CHINESE.test(text.charAt(end)))) {
        at = end - 1;
        continue;
      }
    }
    kept += sign;
    places.push(at);
  }
  places.push(to);
  return { text: kept, places };
}

/** A title in 《》 or a document number that was taken out; `start` and `end` are places in the prose. */
export interface Quoted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the outermost 《…》; one that is not closed is none. The text is what is inside. */
export function titlesIn(text: string): Quoted[] {
  const titles: Quoted[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '《' && depth++ === 0) start = at;
    if (sign === '》' && depth > 0 && --depth === 0) {
      titles.push({ text: text.slice(start + 1, at), start, end: at + 1 });
    }
  }
  return titles;
}

const NUMBER =
  /[\u4e00-\u9fff]{1,12}[〔[(（［【]\s?(?:19|20)\d{2}\s?[〕\])）］】]\s?第?\s?\d{1,5}\s?号|(?:19|20)\d{2}年第\d{1,5}号|[\u4e00-\u9fff]{1,12}令第?[\d一二三四五六七八九十]{1,4}号|第\d{1,4}号令/g;
/** What may stand before a document number and is no part of it. */
const BEFORE = /^.*(?:依据|根据|按照|落实|贯彻|执行|印发|关于|以及|[按和与及的在据])/;

/** Finds 发文字号 in a text: 国办发[2003]100号, 2014年第45号. */
export function documentNumbersIn(text: string): Quoted[] {
  return [...text.matchAll(NUMBER)].map(({ 0: found, index }) => {
    const before = BEFORE.exec(/^[\u4e00-\u9fff]*/.exec(found)?.[0] ?? '')?.[0].length ?? 0;
    return { text: found.slice(before), start: index + before, end: index + found.length };
  });
}

/** The text with every place of the list covered. */
export function masked(text: string, quoted: readonly Quoted[]): string {
  let result = text;
  for (const { start, end } of quoted) {
    result = result.slice(0, start) + MASK.repeat(end - start) + result.slice(end);
  }
  return result;
}
