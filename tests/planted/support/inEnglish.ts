import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { chooseAlternative } from '../../../server/src/core/schema/alternatives.ts';
import type { SchemaNode } from '../../../server/src/core/schema/schemaModel.ts';
import { service } from '../../support/plan.ts';

/** A part of a text, by offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Edit extends Stretch {
  readonly text: string;
}

/** A plan with Chinese keys in English ones, and stretches of it where they are then. Values stay as they are. */
export function inEnglish(
  text: string,
  stretches: readonly Stretch[] = [],
): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const { contents } = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const edits: Edit[] = [];
  collect(contents, service.schema.root, edits);
  edits.sort((a, b) => a.start - b.start);
  const moved = (offset: number, atEnd: boolean) =>
    edits
      .filter(({ start, end }) => (atEnd ? end <= offset && start < offset : end <= offset))
      .reduce((sum, { start, end, text: written }) => sum + written.length - (end - start), offset);
  return {
    text: [...edits].reverse().reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text),
    stretches: stretches.map(({ start, end }) => ({ start: moved(start, false), end: moved(end, true) })),
  };
}

function collect(node: unknown, schema: SchemaNode, edits: Edit[]): void {
  if (schema.kind === 'choice') {
    const form = isMap(node) ? 'map' : isSeq(node) ? 'list' : 'text';
    const keys = isMap(node) ? node.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : [];
    const chosen = chooseAlternative(schema, form, keys);
    if (chosen !== undefined) collect(node, chosen.schema, edits);
  } else if (schema.kind === 'list') {
    if (isSeq(node)) for (const item of node.items) collect(item, schema.items, edits);
  } else if (schema.kind === 'scalar') {
    if (!isScalar(node)) return;
    const value = schema.values?.find(({ zh }) => zh === node.value);
    if (value !== undefined) rename(node, value.zh, value.value, edits);
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const property = schema.property(String(key.value));
      if (property !== undefined) rename(key, property.zh, property.name, edits);
      const below = schema.dataKeyed?.value ?? property?.schema;
      if (below !== undefined) collect(value, below, edits);
    }
  }
}

/** Quotation marks stay. */
function rename(node: Node, from: string, to: string, edits: Edit[]): void {
  const [start, end] = node.range ?? [0, 0];
  const quotes = end - start > from.length ? 1 : 0;
  if (from !== to) edits.push({ start: start + quotes, end: end - quotes, text: to });
}
