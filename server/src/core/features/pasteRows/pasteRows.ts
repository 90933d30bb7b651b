import { enterpriseInShort } from '../../plan/enterpriseInShort.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { MessageArgs } from '../../problems/problem.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { Position, Range } from '../../text/span.ts';
import { type ListAt, listsAt } from '../position/listsAt.ts';
import { withSummaryForm } from '../refactoring/withSummary.ts';
import { settingOf } from '../skeleton/skeletonSetting.ts';
import { type Clipboard, clipboardGrid } from './clipboardGrid.ts';
import type { Grid } from './grid.ts';
import { sayLostZeros } from './lostZeros.ts';
import { numberRows } from './numberRows.ts';
import type { refusals } from './pasteRefusals.ts';
import { readsBack } from './readsBack.ts';
import { type Remark, Remarks } from './remarks.ts';
import { rowPlace } from './rowPlace.ts';
import { tableBody } from './tableBody.ts';
import { type TableHead, tableHead } from './tableHead.ts';
import { tableRows } from './tableRows.ts';
import { untouchedRow } from './untouchedRow.ts';
import { writeRows } from './writeRows.ts';
import type { Quoting } from './written.ts';

/** Rows that a table becomes, as one edit, with what is to be said of them. */
export interface PastedRows {
  /** The key of the list, in the plan's language. */
  readonly list: string;
  readonly count: number;
  readonly edit: { readonly range: Range; readonly newText: string };
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
  const grid = clipboardGrid(clipboard);
  if (typeof grid === 'string') return refused(grid);
  const { lists, beside, blocked } = listsAt(analysis, position);
  if (lists.length === 0 && beside.length === 0) return refused(blocked ?? 'noList');
  const { known, links } = analysis.plan;
  const { units } = known.values;
  const fitting = bestOf(lists, grid, units) ?? bestOf(beside, grid, units);
  if (fitting === undefined)
    return blocked === undefined ? noHead(lists.at(-1) ?? (beside[0] as ListAt), grid, analysis) : refused(blocked);
  const { list, head } = fitting;
  const { language } = analysis.bound;
  const remarks = new Remarks();
  if (grid.others > 0) remarks.say('otherTables', { count: grid.others });
  const lineEnd = analysis.text.line(list.key.start.line).endsWith('\r\n') ? '\r\n' : '\n';
  const body = tableBody(grid, head, units, remarks, list.list?.node.flow !== true);
  if (body.rows.length === 0) return refused('noRows');
  const made = tableRows(head, body, {
    list: list.row,
    language,
    units,
    inShort: (name) => enterpriseInShort(name, links, known.codes),
    remarks,
  });
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
  const name = nameInLanguage(list.property, language);
  if (remarks.said('total') && withSummaryForm(list.property) !== undefined) remarks.say('totalPlace', { list: name });
  return {
    list: name,
    count: rows.length,
    edit: { range: place.range, newText: place.lead + writeRows(rows, place.layout, lineEnd, quoting) },
    remarks: remarks.all(),
  };
}

const refused = (kind: PasteRefused['refused'], args: MessageArgs = {}): PasteRefused => ({ refused: kind, args });

/** The list whose keys the head names most of; of equals the innermost. */
function bestOf(lists: readonly ListAt[], grid: Grid, units: Parameters<typeof tableHead>[2]) {
  let best: { readonly list: ListAt; readonly head: TableHead } | undefined;
  for (const list of lists) {
    const head = tableHead(grid, list, units);
    if (head !== undefined && isFor(head) && head.known >= (best?.head.known ?? 1)) best = { list, head };
  }
  return best;
}

/** A table of something else may have a key or two in common: one for the list names its rows, or mostly its keys. */
function isFor({ columns, known }: TableHead): boolean {
  const names = columns.some(({ goes }) => goes.kind === 'field' && goes.path[0]?.required === true && !goes.near);
  return names || known * 2 >= columns.filter(({ goes }) => goes.kind !== 'order').length;
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

/** In a text with tabs a merged cell cannot be told from empty ones; such cells stand to the left of the name. */
function sayMergedPerhaps(
  { columns }: TableHead,
  rows: ReturnType<typeof tableBody>['rows'],
  { row }: ListAt,
  remarks: Remarks,
): void {
  const required = row.properties.find((property) => property.required);
  const name = columns.findIndex(({ goes }) => goes.kind === 'field' && goes.path[0] === required);
  for (const { index, label, goes } of columns.slice(0, Math.max(0, name))) {
    if (goes.kind === 'order' || rows[0]?.cells[index]?.text === '') continue;
    for (const { cells, number } of rows) {
      if ((cells[index]?.text ?? '') === '') remarks.say('merged', { head: label }, number);
    }
  }
}
