import type { BoundEmpty, BoundList, BoundMap, BoundNode, BoundRows, BoundScalar } from '../bind/boundDocument.ts';
import type { Unwritten } from '../bind/pieceNotes.ts';
import { textOf } from '../schema/placeholder.ts';
import type { PropertySchema } from '../schema/schemaModel.ts';
import { sourceOf } from '../text/anchor.ts';
import { isBlankChoice } from '../values/officeBlanks.ts';
import { isStandIn } from '../values/standIns.ts';
import type { ContentName } from './planTypes.generated.ts';

/** Shortest 概述 that analyses anything, in characters. */
export const SHORTEST_SUMMARY = 20;

/** Fields that say something of what stands beside them. */
const REMARKS: ReadonlySet<string> = new Set(['note', 'section']);

/**
 * Nothing is written at or under a node but remarks, words that stand for what is not written, and what
 * says nothing by itself: ids and references, fixed and usual values, years.
 */
export function saysNothing(node: BoundNode): boolean {
  if (node.kind === 'map' && isAnswer(node)) return isUnwritten(node);
  if (node.kind === 'list') return node.items.every(saysNothing);
  if (node.kind === 'map')
    return node.fields
      .values()
      .every(
        ({ name, value, property }) =>
          REMARKS.has(name) || saysNothing(value) || (property !== namingField(node) && isUsual(value)),
      );
  return isUnwritten(node) || (node.kind === 'scalar' && needsCompany(node));
}

/** Whether words that stand for what is not written stand at or under nodes that say nothing, or only blanks. */
export function unwrittenIn(nodes: readonly BoundNode[]): Unwritten | undefined {
  const found = nodes.map((node) => {
    if (node.kind === 'list') return unwrittenIn(node.items);
    if (node.kind === 'map') return unwrittenIn(node.fields.values().map(({ value }) => value));
    if (node.kind === 'scalar') return isStandIn(String(node.value)) ? 'putOff' : undefined;
    return node.kind === 'empty' ? blankOf(node) : undefined;
  });
  return found.includes('putOff') ? 'putOff' : found.find((each) => each !== undefined);
}

/** 待定 is read as a blank as well; ×× only keeps the place free. */
function blankOf({ blank, node }: BoundEmpty): Unwritten {
  const text = blank === undefined ? '' : sourceOf(node).trim();
  return isStandIn(text) && !isBlankChoice(text) ? 'putOff' : 'keptFree';
}

/** A row that says nothing, or whose name is yet to be written: `{名称: 待补充, 牵头单位: 市财政局}`. */
export function isNamedByNothing(row: BoundNode): boolean {
  if (row.kind !== 'map') return isUnwritten(row);
  const name = row.fields.get(namingField(row)?.name ?? '');
  return name === undefined ? saysNothing(row) : isUnwritten(name.value);
}

/** The same where an id or a fixed name is all there is to say: in an answer, `{附件: 附件1}`. */
export function isUnwritten(node: BoundNode): boolean {
  if (node.kind === 'empty') return true;
  if (node.kind === 'unread') return false;
  if (node.kind === 'list') return node.items.every(isUnwritten);
  if (node.kind === 'map')
    return node.fields.values().every(({ name, value }) => REMARKS.has(name) || isUnwritten(value));
  const text = String(node.value).trim();
  return text === '' || isStandIn(text);
}

/** A form told by its key says where something stands. */
const isAnswer = ({ alternative }: BoundMap): boolean => alternative !== undefined && 'key' in alternative.when;

/** What is chosen, numbered or dated says something only beside what was written of it. */
function needsCompany({ schema, value }: BoundScalar): boolean {
  const text = String(value).trim();
  if (schema.values !== undefined || schema.constant !== undefined) return true;
  if (schema.type === 'id' || schema.type === 'year') return true;
  // A reference that may be a text instead is one where it looks like an id.
  return schema.type === 'reference' && !/\p{Script=Han}|[.%]|\d{5}/u.test(text) && /\d$/.test(text);
}

/** What a row is named by: the first that may be written of it, its id aside. */
const namingField = ({ schema }: BoundMap): PropertySchema | undefined =>
  schema.properties.find((property) => textOf(property.schema)?.type !== 'id');

/** A text that the schema proposes for its place: 企业自筹. What a row is named by says something nonetheless. */
const isUsual = (node: BoundNode): boolean =>
  node.kind === 'scalar' && node.schema.examples?.includes(String(node.value).trim()) === true;

/**
 * Whether a content that is written in parts lacks all of those that make it what it is.
 *
 * @param rows those of the content that were bound row by row, which are not to be read again
 */
export function lacksItsCore(name: ContentName, node: BoundMap, rows?: BoundRows): boolean {
  const says = (field: string): boolean => {
    if (rows?.field.name === field) return !rows.values.every((row) => !row.says);
    const value = node.fields.get(field)?.value;
    return value !== undefined && !saysNothing(value);
  };
  switch (name) {
    case 'pollutionAnalysis':
      return !says('indicators') && !says('problems') && summaryLength(node) < SHORTEST_SUMMARY;
    case 'goalsAndTasks':
      return !says('goals') && !says('targets') && !says('tasks');
    case 'keyEnterprises':
    case 'keyProjects':
      return !says('list') && !hasFigure(node.fields.get('summary')?.value);
    default:
      return false;
  }
}

/**
 * Whether a content says that it was not read, and nothing besides.
 *
 * @param rows as above
 */
export function onlySaysUnread({ fields }: BoundMap, rows?: BoundRows): boolean {
  if (rows?.values.every(({ says }) => !says) === false) return false;
  return fields
    .values()
    .every(
      ({ name, value }) =>
        name === 'notTranscribed' || REMARKS.has(name) || rows?.field.name === name || saysNothing(value),
    );
}

/** Characters of 概述; what could not be read may be long. */
function summaryLength({ fields }: BoundMap): number {
  const value = fields.get('summary')?.value;
  if (value?.kind === 'unread') return Number.POSITIVE_INFINITY;
  return value?.kind === 'scalar' ? String(value.value).replace(/\s/g, '').length : 0;
}

/** A figure anywhere under a node. */
function hasFigure(node: BoundNode | undefined): boolean {
  if (node === undefined || node.kind === 'empty') return false;
  if (node.kind === 'unread') return true;
  if (node.kind === 'scalar') return /[\d０-９一二三四五六七八九十百千]/.test(String(node.value));
  return inside(node).some(hasFigure);
}

const inside = (node: BoundList | BoundMap): readonly BoundNode[] =>
  node.kind === 'list' ? node.items : node.fields.values().map(({ value }) => value);
