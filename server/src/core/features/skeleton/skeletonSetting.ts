import type { IdDefinition } from '../../plan/links.ts';
import type { Analysis } from '../../planService.ts';
import type { PlanLanguage } from '../../schema/names.ts';
import type { Locale } from '../../text/locale.ts';
import { type PlanYears, planYears } from './planYears.ts';
import { idPrefixes } from './skeletonFields.ts';

/** What a skeleton takes from the plan it goes into. */
export interface SkeletonSetting extends PlanYears {
  readonly language: PlanLanguage;
  readonly locale: Locale;
  /** The year of the check. */
  readonly thisYear: number;
  /** The ids of a kind that the plan has, the one being written left out. */
  idsOf(kind: string): readonly string[];
  /** The next free id of a kind. */
  newId(kind: string): string;
  /** An id of one of the kinds that the plan has, or will have when the skeleton is in it. */
  knownId(kinds: readonly string[]): string | undefined;
}

/**
 * The setting of a plan as it is.
 *
 * @param known the plan, and what else is known of it
 * @param written the word at the cursor: an id that is being written is not taken
 * @param whole true for a whole new plan, whose contents may refer to one another
 */
export function settingOf(
  known: readonly [Analysis, ...Analysis[]],
  { language, locale }: { readonly language: PlanLanguage; readonly locale: Locale },
  written: string,
  whole = false,
): SkeletonSetting {
  const [analysis] = known;
  const all = known.flatMap(({ plan }) => plan.links.definitions());
  const own = all.filter(({ id }) => id === written);
  const ids = own.length === 1 ? all.filter((each) => each !== own[0]) : all;
  // An id that is being written shows the letters its kind begins with, though its number is still free.
  const newId = (kind: string): string => nextId(ids, kind, own.length === 1 ? own[0] : undefined);
  return {
    language,
    locale,
    ...planYears(known.find(({ plan }) => plan.file.about?.period !== undefined) ?? analysis),
    thisYear: Number(analysis.context.today.slice(0, 4)),
    idsOf: (kind) => ids.flatMap((each) => (each.kind === kind ? [each.id] : [])),
    newId,
    knownId: (kinds) =>
      ids.find(({ kind }) => kinds.includes(kind))?.id ??
      (whole && kinds[0] !== undefined ? newId(kinds[0]) : undefined),
  };
}

/** One more than the highest number among the ids of the kind, with the letters of the last of them. */
function nextId(ids: readonly IdDefinition[], kind: string, written: IdDefinition | undefined): string {
  const begun = written?.kind === kind ? /^(.*?)\d{1,6}$/.exec(written.id)?.[1] : undefined;
  let prefix = begun ?? idPrefixes[kind] ?? 'N';
  let highest = 0;
  for (const { id, kind: of } of ids) {
    const parts = of === kind ? /^(.*?)(\d{1,6})$/.exec(id) : null;
    if (parts === null) continue;
    prefix = parts[1] as string;
    highest = Math.max(highest, Number(parts[2]));
  }
  return `${prefix}${highest + 1}`;
}
