import type { BoundNode } from '../../bind/boundDocument.ts';
import type { SyntaxNode } from '../../syntax/nodes.ts';
import { semicolon } from '../../text/punctuation.ts';
import type { ReadingRun, ReadingTable } from './readingBlocks.ts';
import {
  fieldsIn,
  joined,
  labelled,
  labelOf,
  type ReadingTerms,
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
  terms: ReadingTerms,
  lineOf: (node: SyntaxNode) => number,
): ReadingTable {
  const rows = nodes.map((node) => ({ node, fields: node.kind === 'map' ? fieldsIn(node) : undefined }));
  const names = [
    ...new Set(rows.flatMap(({ fields }) => fields?.map((field) => labelOf(field, terms.language)) ?? [])),
  ];
  const own = names.length <= MOST_COLUMNS + 1 ? names : names.slice(0, MOST_COLUMNS);
  const hasRest = names.length > own.length;
  return {
    kind: 'table',
    columns: hasRest ? [...own, REST[terms.language]] : own,
    rows: rows.map(({ node, fields }) => ({
      line: lineOf(node.node),
      cells: fields === undefined ? [runsOf(node, terms)] : cellsOf(fields, own, hasRest, terms),
    })),
    line: nodes[0] === undefined ? 0 : lineOf(nodes[0].node),
  };
}

function cellsOf(
  fields: readonly WrittenField[],
  columns: readonly string[],
  hasRest: boolean,
  terms: ReadingTerms,
): (readonly ReadingRun[])[] {
  const byLabel = new Map(fields.map((field) => [labelOf(field, terms.language), field]));
  const cells = columns.map((column) => {
    const field = byLabel.get(column);
    return field === undefined ? [] : runsOfField(field, terms, isGoal(field) ? 'target' : null);
  });
  if (!hasRest) return cells;
  const rest = fields.filter((field) => !columns.includes(labelOf(field, terms.language)));
  const words = rest.map((field) => labelled(field, terms));
  return [...cells, joined(words, semicolon(terms.language))];
}

/** What a target is to reach. */
const isGoal = ({ bound }: WrittenField): boolean =>
  bound?.property?.pointer === '#/definitions/target/properties/target';
