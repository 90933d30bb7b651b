import type { BoundDocument } from '../bind/boundDocument.ts';
import type { LocalRequirement } from '../local/localRequirement.ts';
import { requiredBelow } from './localFaults.ts';
import type { Plan } from './plan.ts';

/** What a region asks for below a top-level key that has nothing written under it. */
export interface LocalEntry {
  readonly requirement: LocalRequirement;
  /** `empty`: the key stands there. */
  readonly state: 'missing' | 'empty';
}

/**
 * The top-level entries that regions ask for and the plan lacks, few as they are. The contents are told by rules
 * of their own, and what nobody has read of a published plan is not missing.
 */
export function lackingEntries(
  { known, profile, contents }: Pick<Plan, 'known' | 'profile' | 'contents'>,
  groups: BoundDocument['groups'],
): readonly LocalEntry[] {
  return [...(known.local?.below.values() ?? [])].flatMap((key) => {
    if (contents.some(({ name }) => name === key.name)) return [];
    if (profile.partsRead !== undefined && !profile.partsRead.includes(key.name)) return [];
    const group = groups.get(key.name);
    const says = group?.pieces.every(({ says }) => !says) === false;
    if (says || group?.field.value.kind === 'unread') return [];
    const state = group === undefined ? 'missing' : 'empty';
    return requiredBelow(key).map((requirement): LocalEntry => ({ requirement, state }));
  });
}
