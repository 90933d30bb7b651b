import { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Position } from '../../server/src/core/text/span.ts';
import { damagedWhole } from './damage.ts';
import type { Random } from './random.ts';

/** A text that somebody is in the middle of, and a place in it. */
export interface DamagedPlace {
  readonly text: SourceText;
  readonly position: Position;
}

/** Longest way from the damage to the cursor, in characters, every second time. */
const NEAR = 30;

/** A plan cut off or changed in a few places, the cursor near the damage or anywhere. */
export function damagedPlace(plans: readonly string[], random: Random): DamagedPlace {
  const plan = random.pick(plans);
  const cut = random.oneIn(3);
  const damaged = cut ? plan.slice(0, random.below(plan.length)) : damagedWhole(plan, random);
  const text = SourceText.of(damaged);
  const near = cut ? damaged.length : firstDifference(plan, damaged);
  const offset = random.oneIn(2) ? random.below(damaged.length + 1) : near - NEAR + random.below(2 * NEAR);
  return { text, position: text.positionAt(Math.min(Math.max(offset, 0), damaged.length)) };
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
