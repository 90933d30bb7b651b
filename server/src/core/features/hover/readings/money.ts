import { fill } from '../../../messages/render.ts';
import { planValue } from '../../../plan/buildPlanFile.ts';
import type { Project } from '../../../plan/planTypes.generated.ts';
import type { Localized } from '../../../text/locale.ts';
import { isExact } from '../../../values/amount.ts';
import type { MoneyValue } from '../../../values/value.ts';
import { percentOf, writeAmount, writeScaled } from '../../../values/write.ts';
import { escaped } from '../../wording/markdown.ts';
import { signOf, wordsBehind } from './inSigns.ts';
import type { Reading, ReadingScene } from './reading.ts';
import { valueAt } from './valueAt.ts';

const says = {
  share: { zh: '占总投资{whole}的{share}', en: '{share} of the total investment, {whole}' },
} as const satisfies Record<string, Localized>;

/** The unit that a sum is told in as well: 1.2亿元 is 12000万元, 1000万元 is 0.1亿元. */
const otherScale = { 亿: '万', 万: '亿' } as const;

/** A sum of money in its other usual unit; of a source of money its share of the whole. */
export const money: Reading = (scene) => {
  const value = valueAt(scene);
  if (value?.kind !== 'money') return undefined;
  const { figure, end, unit } = value;
  const scale = otherScale[unit.scale as keyof typeof otherScale] ?? '万';
  const last = writeScaled({ number: (end ?? figure).number, unit }, scale);
  const range = end === undefined ? last : `${writeScaled({ ...figure, unit }, scale)}—${last}`;
  const words = wordsBehind(value, scene.reader.locale);
  return [escaped(`${end === undefined ? signOf(value) : '='}${range}${words}`), ...shareOf(value, scene)];
};

/** What part of the investment a source gives, where both are exact numbers. */
function shareOf(value: MoneyValue, scene: ReadingScene): string[] {
  const found = shareOfInvestment(value, scene);
  return found === undefined ? [] : [escaped(fill(says.share, found, scene.reader.locale))];
}

/** The same as the investment and the share of it, `25%`. */
export function shareOfInvestment(
  value: MoneyValue,
  { located, analysis }: Pick<ReadingScene, 'located' | 'analysis'>,
): { readonly whole: string; readonly share: string } | undefined {
  const row = located.within.find(({ schema }) => schema.pointer === '#/definitions/project');
  if (row === undefined || located.above.at(-1)?.name !== 'funding') return undefined;
  const whole = (planValue(row, analysis.plan.values) as Project).investment?.reading;
  if (whole === undefined || whole.kind !== 'money' || !isExact(whole) || !isExact(value)) return undefined;
  const share = percentOf(value.figure.number, whole.figure.number, 1).replace('.0%', '%');
  return share === '' ? undefined : { whole: writeAmount({ ...whole.figure, unit: whole.unit }), share };
}
