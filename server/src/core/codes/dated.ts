/**
 * Whether a day, month or year of a table has surely come on a day (`YYYY-MM-DD`): a month has when it is over,
 * for what happened in it is not known to the day.
 */
export function hasCome(when: string, day: string): boolean {
  return when.length === 10 ? day >= when : day.slice(0, when.length) > when;
}

/** 2018-03 as a planner writes it: 2018年3月. */
export function inChinese(when: string): string {
  const [year, month, day] = when.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}
