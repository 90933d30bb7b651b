import type { Say } from '../remarks.ts';

/** Days that spreadsheets count from 1899-12-30 on, of the years 1970 to 2100: a smaller or greater number is none. */
const SERIAL = { first: 25_569, last: 73_415 } as const;

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * A day as plans write it, 2026-06-30, out of what a spreadsheet makes of one: its serial number, 2026/6/30, a day with
 * a time of midnight. All else stays as it is.
 */
export function dayText(cell: string, say: Say): string {
  if (/^\d{5}(?:\.0+)?$/.test(cell) && Number(cell) >= SERIAL.first && Number(cell) <= SERIAL.last) {
    const day = new Date((Number(cell) - SERIAL.first) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    say('serial', {}, { text: cell, day });
    return day;
  }
  const [, year, month = '', date] = /^(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?: 0{1,2}:00(?::00)?)?$/.exec(cell) ?? [];
  if (year !== undefined && Number(month) >= 1 && Number(month) <= 12) {
    const day = [year, month.padStart(2, '0'), ...(date === undefined ? [] : [date.padStart(2, '0')])].join('-');
    if (day !== cell) say('dateForm', {}, { day });
    return day;
  }
  if (/^\d{4}\.1$/.test(cell)) say('monthZero', {}, { text: cell });
  return cell;
}
