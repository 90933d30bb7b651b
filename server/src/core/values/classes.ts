import type { Wordlists } from '../codes/wordlists.ts';
import type { Bound, ClassValue } from './value.ts';

const romans = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'];
const ascii = ['I', 'II', 'III', 'IV', 'V'];
const numerals = ['一', '二', '三', '四', '五'];
const NUMBER = '(劣?)(Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|III|II|IV|I|V|[一二三四五])';
const LEAD = '^(?:稳定在|保持在|维持在|达到|达|提升至|提升到|提高到|不低于|不劣于|优于)*(?:地表水|地下水|水质)?';
const TAIL = '(?:标准|水质|水体)?(以上|及以上|以下|及以下)?$';

const QUALITY = new RegExp(`${LEAD}${NUMBER}类?(?:(?:—|–|-|~|～|至|到)${NUMBER})?类${TAIL}`);
const GRADE = new RegExp(`${LEAD}([一二三]级[ABC]?|[ABCD]级|[A-D]{1,3}级)${TAIL}`);

/** Reads a class or grade: 劣Ⅴ类, Ⅰ—Ⅲ类, III类以上, 一级A, 优良. */
export function readClass(written: string, plain: string, words: Wordlists): ClassValue | undefined {
  const text = plain.replace(/\s/g, '');
  const bound = boundOf(text);
  const quality = QUALITY.exec(text);
  if (quality !== null) {
    const [, worse = '', first = '', worseEnd = '', last] = quality;
    const name = `${worse}${roman(first)}类`;
    const classes = last === undefined ? ([name] as const) : ([name, `${worseEnd}${roman(last)}类`] as const);
    return { kind: 'class', classes, bound, text: written, remarks: [] };
  }
  const grade = GRADE.exec(text)?.[1] ?? (words.is('grade', text) ? text : undefined);
  return grade === undefined ? undefined : { kind: 'class', classes: [grade], bound, text: written, remarks: [] };
}

function roman(number: string): string {
  const index = Math.max(romans.indexOf(number), ascii.indexOf(number), numerals.indexOf(number));
  return romans[index] ?? number;
}

function boundOf(text: string): Bound {
  if (/以上$|^不低于|^不劣于|^优于/.test(text)) return 'atLeast';
  return /以下$/.test(text) ? 'atMost' : 'exactly';
}
