import type { MeasuredValue, Value } from '../../../server/src/core/values/value.ts';

/**
 * A value on one line, for tables of readings: its kind and then `key=value`, only what is said.
 * Shares and changes are in per cent, everything else in the base unit of its dimension as the first number says it.
 */
export function notation(value: Value): string {
  return [value.kind, ...details(value), ...value.remarks.map(({ reason }) => `hint=${reason}`)].join(' ');
}

function details(value: Value): string[] {
  switch (value.kind) {
    case 'date':
      return [`${value.first}..${value.last}`, `at=${value.bound}`, ...said({ impossible: value.impossible })];
    case 'span':
      return [`${value.first}..${value.last}`, ...said({ name: value.name, impossible: value.impossible })];
    case 'recurring':
      return [`every=${value.every.count}${value.every.unit}`];
    case 'interval':
      return [`${value.how}=${value.count}${value.unit}`];
    case 'class':
      return [value.classes.join('..'), ...said({ bound: value.bound === 'exactly' ? undefined : value.bound })];
    case 'reference':
      return [`bound=${value.bound}`, `year=${value.year}`];
    case 'deferred':
      return [value.how];
    case 'blank':
      return [value.of];
    case 'statement':
      return said({ vague: value.vague, change: value.direction, base: value.base?.year });
    case 'move':
      return [value.direction, `[${notation(value.from)}]`, `[${notation(value.to)}]`];
    case 'benefit':
      return [value.name, `[${notation(value.value)}]`];
    case 'unclear':
      return [value.reason, ...value.parts.map((part) => `[${notation(part)}]`)];
    case 'code':
    case 'standing':
      return [];
    default:
      return measure(value);
  }
}

function measure(value: MeasuredValue): string[] {
  const percent = value.unit.dimension === 'ratio' || value.unit.dimension === 'points';
  const factor = percent ? '0.01' : value.unit.factor.div(multiplier(value));
  const shown = ({ number, tolerance }: MeasuredValue['figure']) =>
    number.div(factor).toFixed(decimals(tolerance.times(2).div(factor).toFixed()));
  const n = value.end === undefined ? shown(value.figure) : `${shown(value.figure)}..${shown(value.end)}`;
  const unit = value.unit.text.slice(value.unit.scale.length);
  return [
    `n=${n}`,
    `unit=${unit}`,
    `dim=${value.unit.dimension ?? 'none'}`,
    ...(value.kind === 'change' ? [`change=${value.direction}`, `by=${value.by}`] : []),
    ...said({
      bound: value.bound === 'exactly' ? undefined : value.bound,
      approx: value.approximate && 'yes',
      aim: value.aim,
      towards: 'towards' in value ? value.towards : undefined,
      cumulative: value.cumulative && 'yes',
      mean: value.mean && 'yes',
      yearly: value.yearly && 'yes',
      base: value.base?.year ?? value.base?.words,
      until: value.until?.last.slice(0, 4),
      of: value.of,
      end: value.endExcluded && 'excluded',
    }),
  ];
}

/** How many places behind the point a step has: trailing zeros count. */
const decimals = (step: string): number => step.split('.')[1]?.length ?? 0;

/** The value of the multiplier: numbers are shown in 吨, not in 万吨. */
const multiplier = ({ unit }: MeasuredValue): number =>
  [...unit.scale].reduce((product, sign) => product * ({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[sign] ?? 1), 1);

const said = (fields: Readonly<Record<string, string | number | undefined | false>>): string[] =>
  Object.entries(fields).flatMap(([key, one]) => (one === undefined || one === false ? [] : [`${key}=${one}`]));
