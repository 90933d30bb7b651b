import type { Region } from '../../../codes/regions.ts';
import { scopeOf } from '../../../plan/headFacts.ts';
import type { Scene } from '../completionScene.ts';

/** The region a plan is made for, where it names one alone. */
export function placeOf({ known, reader }: Scene): Region | undefined {
  const { regions } = reader.service.codes;
  const names = known.map(({ plan }) => scopeOf(plan.file.about).regions).find((all) => all.length > 0) ?? [];
  return names.length === 1 ? regions.resolve(names[0] as string) : undefined;
}
