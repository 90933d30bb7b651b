/** A quantity whose number, unit and bound stand in fields of their own; everything as the plan's canonical names say. */
export interface QuantityParts {
  readonly change?: 'decrease' | 'increase';
  readonly bound?: 'exactly' | 'atLeast' | 'atMost' | 'reach' | 'maintain' | 'strive';
  readonly approximate?: 'yes' | 'no';
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  readonly unit?: string;
}

const bounds: Readonly<Record<NonNullable<QuantityParts['bound']>, string>> = {
  exactly: '',
  atLeast: '不低于',
  atMost: '不高于',
  reach: '达到',
  maintain: '稳定在',
  strive: '力争',
};

/**
 * What a planner would write for such a quantity, so that it is read as any other: 下降不低于8%, 10%—15%.
 * Undefined where there is no number.
 */
export function writtenQuantity({ change, bound, approximate, value, min, max, unit = '' }: QuantityParts) {
  const number =
    value ??
    (min !== undefined && max !== undefined
      ? `${min}${unit}—${max}`
      : min !== undefined
        ? `不低于${min}`
        : max !== undefined
          ? `不高于${max}`
          : undefined);
  if (number === undefined) return undefined;
  const verb = change === undefined ? '' : change === 'decrease' ? '下降' : '提高';
  return `${verb}${bound === undefined ? '' : bounds[bound]}${approximate === 'yes' ? '约' : ''}${number}${unit}`;
}

/** The same for money; the unit is a canonical name of the schema. */
export function writtenMoney(parts: {
  readonly amount: string;
  readonly unit?: 'yuan' | 'tenThousandYuan' | 'hundredMillionYuan';
  readonly bound?: 'exactly' | 'atLeast' | 'atMost';
  readonly approximate?: 'yes' | 'no';
}): string {
  const { amount, unit, bound, approximate } = parts;
  const word = unit === undefined ? '' : { yuan: '元', tenThousandYuan: '万元', hundredMillionYuan: '亿元' }[unit];
  return `${bound === undefined ? '' : bounds[bound]}${approximate === 'yes' ? '约' : ''}${amount}${word}`;
}

/** The same for a date with its bound. */
export function writtenDate(on: string, bound?: 'by' | 'from' | 'around'): string {
  if (bound === undefined) return on;
  return bound === 'by' ? `到${on}` : bound === 'from' ? `自${on}起` : `${on}前后`;
}

/** The same for a period with a beginning and an end; one of them alone is that date. */
export const writtenPeriod = (start: string | undefined, end: string | undefined): string | undefined =>
  start === undefined || end === undefined ? (start ?? end) : `${start}—${end}`;
