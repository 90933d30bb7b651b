import { readTimePart } from '../values/dates.ts';

/** The year that a text means which says more than the year: 2030年底, 到2030年底, 2027年底前, “十五五”末. */
export function yearMeant(text: string): string | undefined {
  const said = text.replace(/\s/g, '');
  // 2027年前 may end before the year begins.
  const ends = /[底末终]前?$/.test(said);
  const part =
    ends || /^[到至]/.test(said)
      ? readTimePart(said.replace(/^[到至]/, '').replace(/(?<=[底末终])前$/, ''))
      : undefined;
  if (part === undefined || part.impossible !== undefined || !part.last.endsWith('-12-31')) return undefined;
  const year = part.last.slice(0, 4);
  return part.first.startsWith(year) ? year : undefined;
}

/** A text names more than one year: 2026—2030年, “十五五”时期. */
export function isSpanOfYears(text: string): boolean {
  if (/\d{4}\s*年?\s*(?:[-‐-―−~～〜]+|至|到)\s*\d{4}/.test(text)) return true;
  const part = readTimePart(text.replace(/\s/g, ''));
  return part !== undefined && part.first.slice(0, 4) !== part.last.slice(0, 4);
}
