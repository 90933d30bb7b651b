import { mayBegin, readMeasure } from './measure.ts';
import type { Units } from './unit.ts';
import type { LevelValue, MoveValue } from './value.ts';

const MOVE = /^[由从](.+?)(上升|提高|增加|增长|提升|升|下降|降低|减少|削减|降)了?(?:到|至|为)了?(.+)$/;
const YEAR = /^\d{4}年(?:底|末)?的?/;

/** Reads two levels of one thing: 由5%降至3%, 由2005年的67.7%上升到了2011年的75%. */
export function readMove(text: string, plain: string, units: Units): MoveValue | undefined {
  const match = MOVE.exec(plain);
  if (match === null) return undefined;
  const [, first = '', verb = '', last = ''] = match;
  const from = level(first, units);
  const to = level(last, units);
  if (from === undefined || to === undefined) return undefined;
  const direction = /[升高增提]/.test(verb) ? 'increase' : 'decrease';
  return { kind: 'move', direction, from, to, text, remarks: [] };
}

function level(text: string, units: Units): LevelValue | undefined {
  const measure = readMeasure(text.replace(YEAR, ''), units);
  const [value, ...more] = measure?.values ?? [];
  const sound = measure !== undefined && measure.fault === undefined && more.length === 0 && mayBegin(measure.texts);
  return sound && value !== undefined && value.kind !== 'change' ? value : undefined;
}
