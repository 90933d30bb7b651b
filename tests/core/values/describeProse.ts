import { namedNumbers } from '../../../server/src/core/values/prose/named.ts';
import { numbersIn } from '../../../server/src/core/values/prose/numbers.ts';
import { sentencesOf } from '../../../server/src/core/values/prose/sentences.ts';
import { indicatorTable, reader } from './reader.ts';

/** The indicators of an invented plan, for prose that names them. */
const listed = [
  '工业化学需氧量排放量',
  '化学需氧量排放量',
  '氨氮排放量',
  '氮氧化物排放量',
  '挥发性有机物排放量',
  '能源消费总量',
  '万元工业增加值用水量',
  '工业用水重复利用率',
  '秸秆综合利用率',
  '清洁生产审核企业数',
];

/** What is found in a prose text, a cell each: numbers with their names, what was taken out, numbers of listed indicators. */
export function describeProse(text: string): [numbers: string, takenOut: string, named: string] {
  const sentences = sentencesOf(text);
  const numbers = sentences.map((one) =>
    numbersIn(one, reader).map(
      ({ name, value, each }) => `${name}:${each ? ' 分别' : ''} ${value.kind} “${value.text}”`,
    ),
  );
  const takenOut = sentences.flatMap(({ titles, documentNumbers }) => [
    ...titles.map((one) => `《${one.text}》`),
    ...documentNumbers.map((one) => one.text),
  ]);
  const named = sentences.flatMap((one) =>
    namedNumbers(one, listed, reader, indicatorTable).map(({ indicator, value }) => `${indicator} ${value.text}`),
  );
  return [
    numbers
      .map((one) => one.join('; '))
      .join(' | ')
      .trimEnd(),
    takenOut.join('; '),
    named.join('; '),
  ];
}
