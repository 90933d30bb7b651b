import { sourceOf } from '../text/anchor.ts';
import { countOf, isCount } from '../values/amount.ts';
import { COUNT, comparedWithList } from '../values/stated.ts';
import { isMeasured } from '../values/value.ts';
import type { ValueForms } from './field.ts';
import type { GoalsAndTasksBody, Target } from './planTypes.generated.ts';
import type { OtherPart } from './summaryParts.ts';

/** The numbers under 指标数 that are other than those of the targets listed; none where the list was read in part. */
export function countsUnlike(body: GoalsAndTasksBody, targets: readonly Target[]): OtherPart[] {
  const { targetCount, targets: table, notTranscribed, unfilled } = body;
  const inPart = notTranscribed !== undefined || unfilled.has('notTranscribed') || (table?.skipped ?? 0) > 0;
  if (targetCount === undefined || inPart || targets.length === 0) return [];
  const { total, binding, anticipated } = targetCount;
  // A target that does not say which it is may be either.
  const natures = targets.every(({ nature }) => nature?.value !== undefined);
  const of = (field: ValueForms | undefined, nature: 'binding' | 'anticipated'): OtherPart[] => {
    const rows = targets.filter((row) => row.nature?.value === nature);
    return natures ? countUnlike(field, rows) : [];
  };
  return [...countUnlike(total, targets), ...of(binding, 'binding'), ...of(anticipated, 'anticipated')];
}

function countUnlike(field: ValueForms | undefined, rows: readonly Target[]): OtherPart[] {
  if (field === undefined || !isMeasured(field.reading)) return [];
  const { anchor, keyAnchor, text, reading } = field;
  const unit = isCount(reading.unit) ? reading.unit : COUNT;
  // An indicator with a row for each place, or each year, may be counted once.
  const names = new Set(rows.map((row) => (row.name ?? row.id)?.text));
  const [own, once] = [countOf(rows.length, unit), countOf(names.size, unit)];
  if (![own, once].every((count) => comparedWithList(reading, count).outcome === 'differs')) return [];
  const name = keyAnchor === undefined ? '' : sourceOf(keyAnchor);
  return [{ name, value: { anchor, text, reading }, rows: own }];
}
