import { fill } from '../../../messages/render.ts';
import type { Localized } from '../../../text/locale.ts';
import { escaped } from '../../wording/markdown.ts';
import { type Reading, textOfScalar } from './reading.ts';

const says = {
  called: { zh: '{name}，又写作{others}', en: '{name}, also written {others}' },
  code: { zh: '{name}，代码{code}', en: '{name}, code {code}' },
} as const satisfies Record<string, Localized>;

/** A pollutant under any of its names: the name to use, and the others. */
export const pollutant: Reading = (scene) => {
  if (scene.scalar.schema.codes !== 'pollutants') return undefined;
  const { indicators } = scene.analysis.plan.known;
  const name = indicators.nameOf(textOfScalar(scene));
  const entry = indicators.pollutants().find((one) => one.name === name);
  if (entry === undefined || (entry.note === undefined && entry.code === undefined)) return undefined;
  const { locale } = scene.reader;
  const { note, code = '' } = entry;
  if (note === undefined) return [escaped(fill(says.code, { name, code }, locale))];
  const others = locale === 'en' ? note.replaceAll('、', ', ') : note;
  return [escaped(fill(says.called, { name, others }, locale))];
};
