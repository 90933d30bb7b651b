import { escapedText } from '../../skeleton/snippet.ts';
import type { KnownValue, ValueProvider } from './valueProvider.ts';

/** Stands for a number to be written; planners leave a gap in a draft so. */
export const GAP = '××';

/** How planners write a value to be reached. */
const changeForms = ['下降××%以上', '提高××%以上'];
const targetForms = [...changeForms, '达到××%', '不高于××', '不低于××'];

const moneyForms = ['××万元', '××亿元'];

/** Keys that hold a value to be reached. */
const TARGETS: ReadonlySet<string> = new Set(['target', 'yearly']);

/** 目标值: the forms of a target; 变化幅度: those of a change. 总投资 and other sums: the units; behind a number, the number in those units. */
export const forms: ValueProvider = ({ schema: { type }, property, scene }) => {
  if (type === 'money') {
    const number = /^约?\d+(?:\.\d+)?/.exec(scene.context.prefix)?.[0];
    return moneyForms.map((form) =>
      number === undefined ? withGap(form) : { ...plain(form.replace(GAP, number)), partial: true },
    );
  }
  // Behind a number its units are wanted.
  if (/\d/.test(scene.context.prefix)) return [];
  if (type === 'quantity' && property?.name === 'change') return changeForms.map(withGap);
  const wanted = type === 'quantity' && (property === undefined ? inTarget(scene) : TARGETS.has(property.name));
  return wanted ? targetForms.map(withGap) : [];
};

/** A yearly value stands below a key that is data, and the target it belongs to above it. */
const inTarget = ({ context }: Parameters<ValueProvider>[0]['scene']): boolean =>
  context.path.some((step) => 'key' in step && ['年度目标', 'yearly'].includes(step.key)) &&
  context.path.some((step) => 'key' in step && ['主要指标', 'targets'].includes(step.key));

const plain = (text: string): KnownValue => ({ text, kind: 'value' });

/** A form whose gap the editor goes to. */
export const withGap = (text: string): KnownValue => ({
  text,
  kind: 'value',
  snippet: escapedText(text).replace(GAP, `\${1:${GAP}}`),
});
