import type { IdDefinition } from '../../plan/links.ts';
import type { Analysis } from '../../planService.ts';
import type { PlanLanguage } from '../../schema/names.ts';
import type { Locale } from '../../text/locale.ts';
import { idPrefixes } from './skeletonFields.ts';

/** What a skeleton takes from the plan it goes into. */
export interface SkeletonSetting {
  readonly language: PlanLanguage;
  readonly locale: Locale;
  readonly thisYear: number;
  readonly baseYear: number;
  readonly startYear: number;
  readonly endYear: number;
  /** The next free id of a kind. */
  newId(kind: string): string;
  /** An id of one of the kinds that the plan has, or will have when the skeleton is in it. */
  knownId(kinds: readonly string[]): string | undefined;
}

/**
 * The setting of a plan as it is. Its years are those of the five-year plan that the day of the
 * check falls in, which is what most plans are made for.
 *
 * @param whole true for a whole new plan, whose contents may refer to one another
 */
export function settingOf(analysis: Analysis, language: PlanLanguage, locale: Locale, whole = false): SkeletonSetting {
  const thisYear = Number(analysis.context.today.slice(0, 4));
  const endYear = Math.ceil(thisYear / 5) * 5;
  const ids = analysis.plan.links.definitions();
  return {
    language,
    locale,
    thisYear,
    endYear,
    startYear: endYear - 4,
    baseYear: endYear - 5,
    newId: (kind) => nextId(ids, kind),
    knownId: (kinds) =>
      ids.find(({ kind }) => kinds.includes(kind))?.id ??
      (whole && kinds[0] !== undefined ? nextId(ids, kinds[0]) : undefined),
  };
}

/** One more than the highest number among the ids of the kind, with the letters of the last of them. */
function nextId(ids: readonly IdDefinition[], kind: string): string {
  let prefix = idPrefixes[kind] ?? 'N';
  let highest = 0;
  for (const { id, kind: of } of ids) {
    const parts = of === kind ? /^(.*?)(\d{1,6})$/.exec(id) : null;
    if (parts === null) continue;
    prefix = parts[1] as string;
    highest = Math.max(highest, Number(parts[2]));
  }
  return `${prefix}${highest + 1}`;
}
