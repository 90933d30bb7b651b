import type { Units } from '../../../values/unit.ts';

/** What the head of a column says. */
export interface Head {
  /** As it is written, lines joined. */
  readonly text: string;
  /** Without unit and brackets. */
  readonly name: string;
  readonly unit: string | undefined;
  /** What else stands in its brackets. */
  readonly aside: string | undefined;
}

/** 投资（万元）, 投资/万元, 投资, 万元, 投资 单位：万元: a name, and the unit of the numbers below it. */
export function headOf(written: string, units: Units): Head {
  const text = written.replace(/(?<=[^ -~])\s+|\s+(?=[^ -~])/g, '').replace(/\s+/g, ' ');
  // Full-width signs and letters are not what tells heads apart, and the marks of fields to fill in are none of them.
  const plain = text
    .normalize('NFKC')
    .replace(/^\*+|[*:]+$/g, '')
    .trim()
    // That it is a part of the column before does not tell what it is.
    .replace(/^其中\s*[:,、]?\s*(?=.)/, '');
  const bracketed = inBrackets(plain, units);
  if (bracketed !== undefined) return { text, ...bracketed };
  // On a line of its own.
  const lines = written.normalize('NFKC').split('\n');
  const last = lines.length > 1 ? unitIn(lines.at(-1) ?? '', units) : undefined;
  if (last !== undefined) return { text, name: lines.slice(0, -1).join('').trim(), unit: last, aside: undefined };
  for (const mark of plain.matchAll(/单位:|[/,]/g)) {
    const unit = mark.index === 0 ? undefined : unitIn(plain.slice(mark.index + mark[0].length), units);
    if (unit !== undefined) return { text, name: plain.slice(0, mark.index).trim(), unit, aside: undefined };
  }
  return { text, name: plain, unit: undefined, aside: undefined };
}

/** A name with brackets at its end, or before the year that ends it: 排放量（吨/年）, 排放量（吨，2025年）, 排放量（吨）2025年. */
function inBrackets(plain: string, units: Units): Omit<Head, 'text'> | undefined {
  const [, name = '', inside = '', behind = ''] =
    /^(.*?)\s*[([【]([^()[\]【】]*)[)\]】]((?:19|20)\d{2}年[度末底]?)?$/.exec(plain) ?? [];
  if (name === '') return undefined;
  const parts = inside.split(/[,;、]\s*/);
  const at = parts.findIndex((part) => unitIn(part, units) !== undefined);
  const aside = [...(at === -1 ? [inside] : parts.filter((_, index) => index !== at)), behind].filter(
    (part) => part !== '',
  );
  const unit = at === -1 ? undefined : unitIn(parts[at] as string, units);
  return { name, unit, aside: aside.length === 0 ? undefined : aside.join('，') };
}

/** A unit by itself, or behind 单位. */
export function unitIn(written: string, units: Units): string | undefined {
  const text = written
    .trim()
    .normalize('NFKC')
    .replace(/^(?:计量)?单位:?\s*/, '');
  if (text === '') return undefined;
  const { unit, end } = units.read(text, 0);
  return end === text.length && unit.dimension !== undefined ? text : undefined;
}
