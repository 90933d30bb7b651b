import { body } from './body.ts';
import { creditCode } from './creditCode.ts';
import { industry } from './industry.ts';
import { law } from './law.ts';
import { money } from './money.ts';
import { policy, rule } from './named.ts';
import { pollutant } from './pollutant.ts';
import { quantity } from './quantity.ts';
import type { Reading, ReadingScene } from './reading.ts';
import { ownId, reference } from './reference.ts';
import { region } from './region.ts';
import { time } from './time.ts';

/** All that tell what a value says. What names something comes before numbers. */
const readings: readonly Reading[] = [
  policy,
  rule,
  reference,
  ownId,
  creditCode,
  region,
  industry,
  pollutant,
  law,
  body,
  money,
  quantity,
  time,
];

/** What a value says, by the first that knows it; no lines where none does. */
export function read(scene: ReadingScene): readonly string[] {
  for (const reading of readings) {
    const lines = reading(scene);
    if (lines !== undefined) return lines;
  }
  return [];
}
