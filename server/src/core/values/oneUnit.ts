import type { Unit, Units } from './unit.ts';

/**
 * What to write where a second unit follows a number with one: 1.2元亿 has two characters swapped, 12.4吨吨 has one
 * too many, and of 12.4万吨万元 only the writer knows which unit is meant.
 *
 * @param unit the first unit; the second begins at `at`, blanks may stand between them
 */
export function withOneUnit(text: string, unit: Unit, at: number, units: Units): readonly string[] {
  const line = text.charAt(at) === '/' ? '/' : '';
  const second = units.read(text, at + line.length);
  const before = text.slice(0, at).trimEnd();
  if (second.unit.text === '' || !before.endsWith(unit.text)) return [];
  const behind = text.slice(second.end);
  const own = unit.text.slice(unit.text.lastIndexOf('/') + 1);
  const other = text.slice(at + line.length, second.end);
  const { scale } = units.read(own, 0).unit;
  const withoutSecond = before + behind;
  if (line !== '') {
    const withoutFirst = before.slice(0, -own.length) + other + behind;
    return isOnePeriod(own, other, units) ? [withoutSecond] : [withoutSecond, withoutFirst];
  }
  if (second.unit.text === second.unit.scale) {
    return [scale === '' ? before.slice(0, -own.length) + other + own + behind : withoutSecond];
  }
  const isTwice = other === own || other === own.slice(scale.length);
  return isTwice ? [withoutSecond] : [withoutSecond, before.slice(0, -unit.text.length) + other + behind];
}

/** 吨/a and 吨/年 are one. */
function isOnePeriod(one: string, other: string, units: Units): boolean {
  const [a, b] = [one, other].map((period) => units.read(`吨/${period}`, 0).unit);
  return a !== undefined && b !== undefined && a.per !== undefined && a.per === b.per && a.factor.eq(b.factor);
}
