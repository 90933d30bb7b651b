/** A number as a planner writes it, as far as sums and comparisons need it. */
export interface Amount {
  /** In the plain unit: 1.2亿元 is 120000000 of 元. */
  readonly value: number;
  /** 元, 吨, 吨/年, %, 个百分点; empty for a bare number. */
  readonly unit: string;
  /** One unit of the last digit written, in the plain unit: 1000万元 is exact to 10000. */
  readonly step: number;
  /** Whether it says how far something falls or rises, and not how much there is. */
  readonly change: 'decrease' | 'increase' | undefined;
  /** Rounded or bounded (约, 以上, 不超过): no sum of such numbers has to be exact. */
  readonly loose: boolean;
}

const BOUND = '(?:约|大约|不低于|不少于|不小于|不高于|不超过|不大于|超过|达到|力争达到|力争|稳定在|保持在|控制在)?';
const CHANGE = '(下降|降低|减少|削减|减排|节约|降幅|提高|提升|增长|增加|上升|新增|增幅)?';
const PATTERN = new RegExp(
  `^${BOUND}${CHANGE}(?:幅度)?${BOUND}到?\\s*(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*([千万亿]|万亿)?([^\\d\\s约以左及（(]*)(以上|以下|以内|左右|及以上)?$`,
);
const LOOSE = /约|低于|少于|小于|高于|超过|大于|力争|以上|以下|以内|左右/;

const scales: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/**
 * Reads `12.4万吨`, `1000万元`, `下降8%以上`, `约500家`, `5个百分点`. Anything more (ranges, 另行确定, two
 * numbers) gives undefined: the grammar of the rule book will read it, and until then nothing is
 * concluded from it.
 */
export function readAmount(text: string): Amount | undefined {
  const match = PATTERN.exec(text.trim().slice(0, 40));
  if (match === null || text.trim().length > 40) return undefined;
  const [whole, change, digits = '', scale, unit = ''] = match;
  const factor = scale === undefined ? 1 : (scales[scale] as number);
  const plain = digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const fallsBy = change !== undefined && /下降|降|减|节约/.test(change);
  return {
    value: Number(plain) * factor,
    unit: unit.replace('％', '%'),
    step: factor / 10 ** decimals,
    change: change === undefined ? undefined : fallsBy ? 'decrease' : 'increase',
    loose: LOOSE.test(whole),
  };
}

/** Rates are not additive: shares, percentages, percentage points, and amounts per something. */
export const isRate = ({ unit, change }: Amount): boolean =>
  /[%‰]|百分点/.test(unit) || (/\//.test(unit) && !/\/(年|a)$/.test(unit)) || (change !== undefined && unit === '');

/** The number in digits a planner reads, of a value in the plain unit: 120000000 元 is 1.2亿元. */
export function amountText(value: number, unit: string): string {
  const [factor, word] = Math.abs(value) >= 1e8 ? [1e8, '亿'] : Math.abs(value) >= 1e4 ? [1e4, '万'] : [1, ''];
  return `${Number((value / factor).toFixed(4))}${word}${unit}`;
}
