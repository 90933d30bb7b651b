import type { BoundNode } from '../../bind/boundDocument.ts';
import type { PlanLanguage } from '../../schema/names.ts';
import type { SyntaxNode } from '../../syntax/nodes.ts';
import type { ReadingRun, ReadingTable } from './readingBlocks.ts';
import {
  betweenKeys,
  fieldsIn,
  joined,
  labelled,
  labelOf,
  runsOf,
  runsOfField,
  type WrittenField,
} from './readingRuns.ts';

/** Most columns that a sheet of A4 has room for; what else a row says stands in one more. */
const MOST_COLUMNS = 8;

const REST = { zh: '其他', en: 'Other' } as const;

/** Rows of a list as a table, a column for each key in the order in which they first come. */
export function tableOf(
  nodes: readonly BoundNode[],
  language: PlanLanguage,
  lineOf: (node: SyntaxNode) => number,
): ReadingTable {
  const rows = nodes.map((node) => ({ node, fields: node.kind === 'map' ? fieldsIn(node) : undefined }));
  const names = [...new Set(rows.flatMap(({ fields }) => fields?.map((field) => labelOf(field, language)) ?? []))];
  const own = names.length <= MOST_COLUMNS + 1 ? names : names.slice(0, MOST_COLUMNS);
  const hasRest = names.length > own.length;
  return {
    kind: 'table',
    columns: hasRest ? [...own, REST[language]] : own,
    rows: rows.map(({ node, fields }) => ({
      line: lineOf(node.node),
      cells: fields === undefined ? [runsOf(node, language)] : cellsOf(fields, own, hasRest, language),
    })),
    line: nodes[0] === undefined ? 0 : lineOf(nodes[0].node),
  };
}

function cellsOf(
  fields: readonly WrittenField[],
  columns: readonly string[],
  hasRest: boolean,
  language: PlanLanguage,
): (readonly ReadingRun[])[] {
  const byLabel = new Map(fields.map((field) => [labelOf(field, language), field]));
  const cells = columns.map((column) => {
    const field = byLabel.get(column);
    return field === undefined ? [] : runsOfField(field, language, isGoal(field) ? 'target' : null);
  });
  if (!hasRest) return cells;
  const rest = fields.filter((field) => !columns.includes(labelOf(field, language)));
  const words = rest.map((field) => labelled(field, language));
  return [...cells, joined(words, betweenKeys(language))];
}

/** What a target is to reach. */
const isGoal = ({ bound }: WrittenField): boolean =>
  bound?.property?.pointer === '#/definitions/target/properties/target';
