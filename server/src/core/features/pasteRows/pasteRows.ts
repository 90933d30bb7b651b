import { enterpriseInShort } from '../../plan/enterpriseInShort.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { MessageArgs } from '../../problems/problem.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import type { Position } from '../../text/span.ts';
import { type ListAt, listsAt } from '../position/listsAt.ts';
import { planYears } from '../skeleton/planYears.ts';
import { settingOf } from '../skeleton/skeletonSetting.ts';
import { sayLostZeros } from './cells/lostZeros.ts';
import { type Clipboard, clipboardTables } from './clipboard/clipboardTables.ts';
import type { Grid } from './clipboard/grid.ts';
import { tablesApart } from './clipboard/tablesApart.ts';
import { headOfSomeList } from './columns/headOfSomeList.ts';
import { type YearsKnown, yearsPlaced } from './columns/yearColumns.ts';
import { fittingTable } from './fittingTable.ts';
import { sayMergedPerhaps } from './mergedPerhaps.ts';
import { numberRows } from './numberRows.ts';
import type { refusals } from './pasteRefusals.ts';
import { readsBack } from './readsBack.ts';
import { type Remark, Remarks } from './remarks.ts';
import { rowPlace } from './rowPlace.ts';
import { rowsBelowSummary, sayPlaceOfTotals } from './rowsBelowSummary.ts';
import { tableBody } from './tableBody.ts';
import { type RowScene, tableRows } from './tableRows.ts';
import { untouchedRow } from './untouchedRow.ts';
import { writeRows } from './writeRows.ts';
import type { Quoting } from './written.ts';

/** Rows that a table becomes, as one edit, with what is to be said of them. */
export interface PastedRows {
  /** The key of the list, in the plan's language. */
  readonly list: string;
  readonly count: number;
  readonly edit: PlacedEdit;
  /** The same with a summary above them that the table's row of totals gives, where the content may have one. */
  readonly withSummary?: PlacedEdit;
  /** Doubts first. */
  readonly remarks: readonly Remark[];
}

/** Why a table becomes no rows. */
export interface PasteRefused {
  readonly refused: keyof typeof refusals;
  readonly args: MessageArgs;
}

/**
 * A table as rows of the list at a position, behind the row there or at the list's end, laid out as the list is. No
 * number is left out or changed without a word; what the list has no key for goes into the note of its row.
 */
export function pasteRows(
  analysis: Analysis,
  service: PlanService,
  position: Position,
  clipboard: Clipboard,
): PastedRows | PasteRefused {
  const copied = clipboardTables(clipboard);
  if (typeof copied === 'string') return refused(copied);
  const { lists, beside, blocked } = listsAt(analysis, position);
  if (lists.length === 0 && beside.length === 0) return refused(blocked ?? 'noList');
  const { known, links } = analysis.plan;
  const { units } = known.values;
  const isHead = headOfSomeList(service.schema.root, units);
  const grids = copied.flatMap((each) => tablesApart(each, isHead)).filter(({ rows }) => rows.length > 0);
  const fitting = fittingTable(lists, grids, units) ?? fittingTable(beside, grids, units);
  if (fitting === undefined) {
    const [list, grid] = [lists.at(-1) ?? beside[0], grids.find(({ rows }) => rows.length > 1)] as [ListAt, Grid];
    return blocked === undefined ? noHead(list, grid, analysis) : refused(blocked);
  }
  const { list, grid } = fitting;
  const columns = yearsPlaced(fitting.head.columns, list, yearsKnown(analysis));
  const head = { ...fitting.head, columns };
  const { language } = analysis.bound;
  const remarks = new Remarks();
  if (grids.length > 1) remarks.say('otherTables', { count: grids.length - 1 });
  const lineEnd = analysis.text.lineEndAt(list.key.start.line);
  const body = tableBody(grid, head, units, remarks, list.list?.node.flow !== true);
  if (body.rows.length === 0) return refused('noRows');
  const scene: RowScene = {
    list: list.row,
    language,
    units,
    inShort: (name) => enterpriseInShort(name, links, known.codes),
    remarks,
  };
  const made = tableRows(head, body, scene);
  sayLostZeros(head.columns, body.rows, analysis, remarks);
  if (!grid.tellsMerged) sayMergedPerhaps(head, body.rows, list, remarks);
  const untouched = untouchedRow(analysis, list);
  if (untouched !== undefined) remarks.say('untouched');
  // The setting's words are shown to nobody.
  const setting = settingOf([analysis], { language, locale: 'zh-CN' }, untouched?.id ?? '');
  const rows = numberRows(made, list, setting, remarks);
  const keys = Math.max(...rows.map(({ entries }) => entries.length));
  const place = rowPlace(analysis, list, untouched?.node, keys, lineEnd);
  if (typeof place === 'string') return refused(place);
  const quoting = (['asNeeded', 'quoted'] satisfies Quoting[]).find((each) =>
    readsBack(rows, place.layout, service.keys, each),
  );
  if (quoting === undefined) return refused('unsafe');
  const edit = { range: place.range, newText: place.lead + writeRows(rows, place.layout, lineEnd, quoting) };
  const isAll = (list.list?.items.length ?? 0) === (untouched === undefined ? 0 : 1);
  const below = isAll ? rowsBelowSummary(place.layout, list, { head, body, scene, quoting }, analysis) : undefined;
  const summed =
    below && readsBack(rows, below.layout, service.keys, quoting)
      ? [...below.above, writeRows(rows, below.layout, lineEnd, quoting)].join(lineEnd)
      : undefined;
  const hasTotals = remarks.said('total') || remarks.said('totalAlone');
  if (hasTotals && summed === undefined) sayPlaceOfTotals(list, analysis, remarks);
  return {
    list: nameInLanguage(list.property, language),
    count: rows.length,
    edit,
    ...(summed !== undefined && { withSummary: { range: place.range, newText: place.lead + summed } }),
    remarks: remarks.all(),
  };
}

const refused = (kind: PasteRefused['refused'], args: MessageArgs = {}): PasteRefused => ({ refused: kind, args });

function yearsKnown(analysis: Analysis): YearsKnown {
  const { period, baseYear } = analysis.plan.file.about ?? {};
  return { ...planYears(analysis), stated: period !== undefined || baseYear !== undefined };
}

/** Keys that a refusal names. */
const KEYS_NAMED = 6;

function noHead({ row, property }: ListAt, { rows }: Grid, { bound: { language } }: Analysis): PasteRefused {
  const heads = rows[0]?.map(({ text }) => text).filter((text) => text !== '') ?? [];
  return refused('noHead', {
    list: nameInLanguage(property, language),
    heads: heads.slice(0, KEYS_NAMED).map((text) => `“${text}”`),
    keys: row.properties.slice(0, KEYS_NAMED).map((each) => `“${nameInLanguage(each, language)}”`),
  });
}
