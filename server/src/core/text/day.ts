/** Whether a text is a day that the calendar has, written `YYYY-MM-DD`: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // A day that a month lacks is taken for one of the next month.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
