/** A number with thousands apart. */
export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

/** A time with as many digits as it has meaning. */
export function milliseconds(value: number | undefined): string {
  if (value === undefined) return '–';
  if (value < 10) return `${value.toFixed(2)} ms`;
  return value < 100 ? `${value.toFixed(1)} ms` : `${number(Math.round(value))} ms`;
}

export function ratio(value: number | undefined): string {
  if (value === undefined) return '–';
  return value < 20 ? `${value.toFixed(2)}×` : `${number(Math.round(value))}×`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
