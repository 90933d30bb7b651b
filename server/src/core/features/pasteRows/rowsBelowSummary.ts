import type { Analysis } from '../../planService.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import type { ListAt } from '../position/listsAt.ts';
import { withSummaryForm } from '../refactoring/withSummary.ts';
import type { TableHead } from './columns/tableHead.ts';
import type { Remarks } from './remarks.ts';
import type { RowLayout } from './rowPlace.ts';
import { summaryOfTotal } from './summaryOfTotal.ts';
import type { TableBody } from './tableBody.ts';
import type { RowScene } from './tableRows.ts';
import type { Quoting } from './written.ts';

const STEP = 2;

/** A layout one key deeper, and the lines of the summary and of the list's key that go above the rows. */
interface BelowSummary {
  readonly layout: RowLayout;
  readonly above: readonly string[];
}

/**
 * Where the rows stand when the table's row of totals becomes the summary of their content; undefined where the
 * content or the table has none.
 */
export function rowsBelowSummary(
  layout: RowLayout,
  list: ListAt,
  { head, body, scene, quoting }: { head: TableHead; body: TableBody; scene: RowScene; quoting: Quoting },
  analysis: Analysis,
): BelowSummary | undefined {
  const deeper = oneKeyDeeper(layout, list, analysis);
  const above = deeper && summaryOfTotal(list, head, body, scene, ' '.repeat(deeper.column - STEP), quoting);
  return deeper && above && { layout: deeper, above };
}

/** The layout of rows that stand one key deeper than those of a plain list. */
function oneKeyDeeper(layout: RowLayout, { key }: ListAt, { text }: Analysis) {
  if (layout.kind === 'inBrackets') return undefined;
  const indent = /^\uFEFF?( *)/.exec(text.lineText(key.start.line))?.[1]?.length ?? 0;
  return { ...layout, column: indent + 2 * STEP };
}

/** A content that is a plain list may be written with a summary beside it; where it has one, totals go there. */
export function sayPlaceOfTotals({ property, field }: ListAt, { bound }: Analysis, remarks: Remarks): void {
  const nameOf = (named: PropertySchema): string => nameInLanguage(named, bound.language);
  if (withSummaryForm(property) !== undefined) remarks.say('totalPlace', { list: nameOf(property) });
  for (const content of bound.fields.values()) {
    const { property: around, value } = content;
    const summary = value.kind === 'map' ? value.schema.property('summary') : undefined;
    if (around === undefined || summary === undefined || value.kind !== 'map') continue;
    if ([...value.fields.values()].includes(field))
      remarks.say('totalBeside', { list: nameOf(around), summary: nameOf(summary) });
  }
}
