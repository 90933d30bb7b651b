import { mapIn } from '../../schema/forms.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import { plainText } from '../../syntax/scalarText.ts';
import type { ListAt } from '../position/listsAt.ts';
import { COUNTED } from '../refactoring/rowsSummary.ts';
import { SUMMED, withSummaryForm } from '../refactoring/withSummary.ts';
import { countsIn, type Goes } from './columns/columns.ts';
import type { TableHead } from './columns/tableHead.ts';
import { Remarks } from './remarks.ts';
import type { TableBody } from './tableBody.ts';
import { type RowScene, tableRows } from './tableRows.ts';
import { type Entry, inBlock, type Quoting } from './written.ts';

/**
 * The lines that stand above the rows where a content is written with 汇总 and 清单, the first as the table's row of
 * totals has it; undefined for a content without that form, and for a table without such a row.
 *
 * @param indent of what stands below the content's key
 */
export function summaryOfTotal(
  { property, field }: ListAt,
  head: TableHead,
  body: TableBody,
  scene: RowScene,
  indent: string,
  quoting: Quoting,
): readonly string[] | undefined {
  const form = withSummaryForm(property);
  const [summary, list] = [form?.property('summary'), form?.property('list')];
  const map = summary && mapIn(summary.schema);
  if (summary === undefined || list === undefined || map === undefined || body.total === undefined) return undefined;
  const nameOf = (named: PropertySchema): string => plainText(nameInLanguage(named, scene.language));
  const lines = [...countOf(map, field.name, body, scene), ...totalsOf(map, head, body, body.total, scene)].map(
    ({ key, value }) => `${indent}  ${plainText(key)}: ${inBlock(value, quoting)}`,
  );
  return [`${indent}${nameOf(summary)}:`, ...lines, `${indent}${nameOf(list)}:`];
}

/** How many rows there are, as the summary of what stands in a plan has it. */
function countOf(map: MapSchema, content: string, { rows }: TableBody, { language }: RowScene): Entry[] {
  const property = map.property('count');
  const kind = SUMMED[content];
  if (property === undefined || kind === undefined) return [];
  return [{ key: nameInLanguage(property, language), value: { kind: 'text', text: `${rows.length}${COUNTED[kind]}` } }];
}

/** What the row of totals says under heads whose numbers a summary has, too. What is said of it is said already. */
function totalsOf(map: MapSchema, head: TableHead, body: TableBody, row: TableBody['rows'][number], scene: RowScene) {
  const columns = head.columns.flatMap((column) => {
    const goes = inSummary(column.goes, map);
    return goes === undefined ? [] : [{ ...column, goes }];
  });
  const rows = tableRows(
    { ...head, columns },
    { ...body, rows: [row] },
    { ...scene, list: map, remarks: new Remarks() },
  );
  return rows[0]?.entries ?? [];
}

/** Where the numbers of a column stand in a summary; undefined for what it does not sum. */
function inSummary(goes: Goes, map: MapSchema): Goes | undefined {
  if (goes.kind === 'unit') return goes;
  const [name] =
    goes.kind === 'field' ? goes.path.map((each) => each.name) : 'property' in goes ? [goes.property.name] : [];
  const property = name === undefined ? undefined : map.property(name);
  if (property === undefined || !countsIn(goes)) return undefined;
  if (goes.kind === 'field') return goes.path.length > 1 ? undefined : { kind: 'field', path: [property], near: false };
  return goes.kind === 'dataKey' || goes.kind === 'benefit' ? { ...goes, property } : undefined;
}
