import type { Days } from '../../plan/headFacts.ts';

/** A stretch of days, as short as it can be said: `2026-11-20`, `2026-11`, `2026`, `2026-01-01/2027-06-30`. */
export function daysText({ first, last }: Days): string {
  if (first === last) return first;
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const month = first.slice(0, 7);
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(first.slice(5, 7)), 0)).getUTCDate();
  return first === `${month}-01` && last === `${month}-${lastOfMonth}` ? month : `${first}/${last}`;
}
