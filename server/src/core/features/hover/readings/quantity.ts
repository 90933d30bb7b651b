import { colon } from '../../../text/punctuation.ts';
import { escaped } from '../../wording/markdown.ts';
import { inSigns } from './inSigns.ts';
import { targetReading } from './reached.ts';
import type { Reading } from './reading.ts';
import { valueAt } from './valueAt.ts';

/** A number with its unit, without 万 and 亿; of a target what it comes to from its baseline, too. */
export const quantity: Reading = (scene) => {
  const value = valueAt(scene);
  if (value === undefined || value.kind === 'money') return undefined;
  const { locale } = scene.reader;
  if (value.kind === 'benefit') {
    const says = inSigns(value.value, locale);
    return says === undefined ? undefined : [escaped(`${value.name}${colon(locale)}${says}`)];
  }
  const says = inSigns(value, locale);
  return says === undefined ? undefined : [escaped(says), ...targetReading(value, scene)];
};
