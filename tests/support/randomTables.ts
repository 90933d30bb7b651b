import type { Random } from './random.ts';

/** A table of projects as a planner may copy it. */
export interface RandomTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HEADS = [
  '序号',
  '总投资（万元）',
  '投资额\n（亿元）',
  '建设年限',
  '项目单位',
  '联系电话',
  '所在地区',
  '预期效益',
  '化学需氧量减排量（吨/年）',
  '企业自筹',
  '资金来源',
  '项目代码',
  '对应指标',
  '进展状态',
  '淘汰设备',
  '建设规模',
  '备注',
  '',
  '项目名',
];

const CELLS = [
  '12,000',
  '１２．５',
  '约900',
  '8%以上',
  '46203',
  '2027/6/30',
  '2026—2028年',
  '9.137E+17',
  '0012',
  '1.2亿元',
  '(3,400)',
  '化学需氧量减排100吨/年；节水240万立方米/年',
  'M1、M3',
  '示例公司',
  '#1窑: 改造 # 7',
  '{9}',
  '"引" 3',
  '- 6',
  'yes',
  "'5'",
  '[4, 7]',
  '第一行\n第2行',
  '××',
  '在建',
  '：',
  '&amp; 8',
  '\u200b31',
];

/** Each project has a name, and a number in it that tells it from the others. */
export function randomTable(random: Random): RandomTable {
  const others = HEADS.filter(() => random.oneIn(2));
  const at = random.below(others.length + 1);
  const heads = [...others.slice(0, at), '项目名称', ...others.slice(at)];
  const rows = Array.from({ length: 1 + random.below(6) }, (_, row) =>
    heads.map((head) => {
      if (head === '项目名称') return `项目${1000 + row}`;
      if (head === '序号') return String(row + 1);
      return random.oneIn(4) ? '' : random.pick(CELLS);
    }),
  );
  return { heads, rows };
}

/** As a spreadsheet puts it on the clipboard as plain text. */
export const asPlain = ({ heads, rows }: RandomTable): string =>
  [heads, ...rows]
    .map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\r\n');

/** As a page. */
export const asPage = ({ heads, rows }: RandomTable): string =>
  `<table>${[heads, ...rows].map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\r\n')}</table>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>\r\n  ');

/** The numbers in a text, however their digits are written. */
export const numbersIn = (text: string): readonly string[] =>
  [
    ...text
      .normalize('NFKC')
      .replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '')
      .matchAll(/\d+/g),
  ].map(([digits]) => digits.replace(/^0+(?=\d)/, ''));
