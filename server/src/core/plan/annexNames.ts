/** An annex that a text names, in the form `附件1`, and where in the text it is named. */
export interface NamedAnnex {
  readonly name: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';

/** Not behind a figure of something else: 附件1、20家企业 names one annex. */
const ENDS = '(?![0-9０-９.．%％年月日家个项万亿吨元])';

/** 附件1, 附件一, 附表 2, 附件1、2, 附件1—3; 见附件 where there is only one. */
const MENTION = new RegExp(
  `(附件|附表|附图)[ \\u3000]?(?:(${NUMBER})${ENDS}((?:[ \\u3000]?(?:、|和|及|至|[—–\\-～~])[ \\u3000]?(?:附件|附表|附图)?[ \\u3000]?(?:${NUMBER})${ENDS})*)|(?<=见\\1))`,
  'gu',
);

/** The annex of another document is none of ours. */
const OF_ANOTHER = /(?:》的?|该|其|上述文件的)$/;

/** Every annex of the plan that a text names, titles between 《 and 》 left out. */
export function annexesIn(text: string): readonly NamedAnnex[] {
  if (!text.includes('附')) return [];
  // Of the same length, so that places stay.
  const read = text.replace(/《[^》]*》/g, (title) => `《${'·'.repeat(title.length - 2)}》`);
  return [...read.matchAll(MENTION)].flatMap((match) => {
    const { index: start, 0: whole, 1: word = '', 2: first, 3: rest = '' } = match;
    if (OF_ANOTHER.test(read.slice(0, start))) return [];
    const names = first === undefined ? [word] : namesIn(word, first, rest);
    return names.map((name) => ({ name, start, end: start + whole.trimEnd().length }));
  });
}

/** An annex by the name it goes by: 附件一 and 附件 1 are 附件1. */
export function annexName(id: string): string {
  const [, word, number] = /^\s*(附件|附表|附图)?[\s\u3000]*([0-9０-９]+|[一二三四五六七八九十]+)?\s*$/u.exec(id) ?? [];
  if (word === undefined && number === undefined) return id.trim();
  return `${word ?? '附件'}${number === undefined ? '' : figureOf(number)}`;
}

/** What follows on the first number of a list or a range: a mark, perhaps the word again, a number. */
const FURTHER = /(、|和|及|至|[—–\-～~])[ \u3000]?(附件|附表|附图)?[ \u3000]?([0-9０-９]+|[一二三四五六七八九十]+)/gu;

/** The annexes of a list or range, `1、2`, `1—3`, `1、附表2`; no range goes past the hundredth. */
function namesIn(first: string, number: string, rest: string): string[] {
  let word = first;
  let last = figureOf(number);
  const names = [`${word}${last}`];
  for (const [, mark = '', again = word, further = ''] of rest.matchAll(FURTHER)) {
    const value = figureOf(further);
    const from = /[、和及]/.test(mark) ? value : last + 1;
    word = again;
    for (let next = from; next <= Math.min(value, 100); next++) names.push(`${word}${next}`);
    last = value;
  }
  return names;
}

/** 12 of 12, １２ and 十二. */
function figureOf(number: string): number {
  const digits = number.normalize('NFKC');
  if (/^\d+$/.test(digits)) return Number(digits);
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['0', digits];
  const figure = (sign: string): number => '〇一二三四五六七八九'.indexOf(sign);
  return (tens === '' ? 1 : Math.max(0, figure(tens))) * 10 + (ones === '' ? 0 : figure(ones));
}
