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
  /** Every id that is known; in a long plan to put them in order takes a while, so it is done once, when they are asked for. */
  definitions(): readonly IdDefinition[];
  /** The ids of a kind that the plan has, the one being written left out. */
  idsOf(kind: string): readonly string[];
  /** The next free id of a kind. */
  newId(kind: string): string;
}

/**
 * The setting of a plan as it is.
 *
 * @param known the plan, and what else is known of it
 * @param written the word at the cursor: an id that is being written is not taken
 */
export function settingOf(
  known: readonly [Analysis, ...Analysis[]],
  { language, locale }: { readonly language: PlanLanguage; readonly locale: Locale },
  written: string,
): SkeletonSetting {
  const [analysis] = known;
  let all: IdDefinition[] | undefined;
  const definitions = (): IdDefinition[] => {
    all ??= known.flatMap(({ plan }) => plan.links.definitions());
    return all;
  };
  const ownId = (): IdDefinition | undefined => {
    const same = definitions().filter(({ id }) => id === written);
    return same.length === 1 ? same[0] : undefined;
  };
  const others = (): readonly IdDefinition[] => {
    const own = ownId();
    return own === undefined ? definitions() : definitions().filter((each) => each !== own);
  };
  // An id that is being written shows the letters its kind begins with, though its number is still free.
  const newId = (kind: string): string => nextId(others(), kind, ownId());
  return {
    definitions,
    language,
    locale,
    ...planYears(known.find(({ plan }) => plan.file.about?.period !== undefined) ?? analysis),
    thisYear: Number(analysis.context.today.slice(0, 4)),
    idsOf: (kind) => others().flatMap((each) => (each.kind === kind ? [each.id] : [])),
    newId,
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
