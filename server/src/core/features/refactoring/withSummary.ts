import type { BoundNode } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import { mapIn } from '../../schema/forms.ts';
import { languageOfText, nameInLanguage } from '../../schema/names.ts';
import type { MapSchema, PropertySchema } from '../../schema/schemaModel.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import { STEP } from '../formatting/columns.ts';
import { formsOf } from '../position/resolve.ts';
import { dashBefore, listMeant, type PlacedList } from './blockListAt.ts';
import { doubtBeside } from './reasons.ts';
import type { Refactoring, RefactoringScene, Refused, Rewritten } from './refactoring.ts';
import { rowsSummary, type Summed } from './rowsSummary.ts';
import { columnAt } from './rowText.ts';

/** What is summed, by the content whose list it is. */
export const SUMMED: Readonly<Record<string, Summed>> = { keyEnterprises: 'enterprise', keyProjects: 'project' };

/** A content that is a plain list written as 汇总 and 清单, the first filled in from the rows. */
export function summaryRefactorings(scene: RefactoringScene): Refactoring[] {
  const list = listMeant(scene.analysis, scene.position);
  const kind = list && SUMMED[list.field.name];
  const property = list?.field.property;
  const map = property && withSummaryForm(property);
  if (list === undefined || kind === undefined || map === undefined) return [];
  // The rows of a long list are not read for the offer.
  if ((list.rows?.values.length ?? list.list.items.length) === 0) return [];
  return [
    {
      id: 'with-summary',
      kind: 'rewrite.summary',
      title: {
        zh: '写成清单和汇总，汇总由各条相加',
        en: 'Write it as a list and a summary of what the rows come to',
      },
      rewrite: () => rewritten(list, kind, map, scene.analysis),
    },
  ];
}

/** The form of a content that has a summary beside its list. */
export const withSummaryForm = ({ schema }: PropertySchema): MapSchema | undefined =>
  formsOf(schema, [])
    .flatMap((form) => (form.schema.kind === 'map' ? [form.schema] : []))
    .find((form) => form.property('summary') !== undefined && form.property('list') !== undefined);

function rewritten(list: PlacedList, kind: Summed, map: MapSchema, analysis: Analysis): Rewritten | Refused {
  const { document, text } = analysis;
  const { key } = list.field;
  const doubt = doubtBeside([key, ...list.list.items.map(({ node }) => node)], analysis);
  if (doubt !== undefined) return doubt;
  const { line } = document.rangeOf(anchorOf(key)).start;
  const last = lastLine(list, analysis);
  const inner = ' '.repeat(STEP + indentationOf(text.lineText(line)));
  const [dash] = list.list.items.map(columnOfDash);
  const shift = ' '.repeat(Math.max(0, inner.length + STEP - (dash ?? 0)));
  const rows = text.lines(line + 1, last + 1).map((own) => (/^[\r\n]*$/.test(own) ? own : shift + own));
  const newLine = text.lineEndAt(line);
  const above = keysAbove(list, kind, map, analysis).map((own) => `${inner}${own}${newLine}`);
  const end = { line: last, character: text.lineText(last).length };
  const newText = [...above, ...rows].join('').replace(/\r?\n$/, '');
  return { edits: [{ range: { start: { line: line + 1, character: 0 }, end }, newText }] };
}

/** 汇总 with its keys, and the key of the list. */
function keysAbove({ field }: PlacedList, kind: Summed, map: MapSchema, analysis: Analysis): readonly string[] {
  const language = languageOfText(field.key.value);
  const keyOf = (within: MapSchema | undefined, name: string): string => {
    const property = within?.property(name);
    return `${property === undefined ? name : nameInLanguage(property, language)}:`;
  };
  const summary = map.property('summary')?.schema;
  const lines = rowsSummary(kind, analysis).map(([name, value]) =>
    `${' '.repeat(STEP)}${keyOf(summary && mapIn(summary), name)} ${value}`.trimEnd(),
  );
  return [keyOf(map, 'summary'), ...lines, keyOf(map, 'list')];
}

/** The last line of the rows, with the comments below it that stand inside of the list. */
function lastLine({ list: { items } }: PlacedList, { document, text }: Analysis): number {
  const { end } = document.rangeOf(anchorOf((items.at(-1) as BoundNode).node));
  // The last break of a text below a | belongs to it.
  let last = end.character === 0 ? end.line - 1 : end.line;
  while (/^ +#/.test(text.lineText(last + 1))) last++;
  return last;
}

const indentationOf = (line: string): number => /^\uFEFF?( *)/.exec(line)?.[1]?.length ?? 0;

const columnOfDash = (row: BoundNode): number | undefined => {
  const dash = dashBefore(row);
  return dash === undefined ? undefined : columnAt(row.node.segment, dash);
};
