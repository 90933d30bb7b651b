import type { BoundDocument, BoundField, BoundGroup, BoundMap, BoundNode } from '../bind/boundDocument.ts';
import type { SchemaModel } from '../schema/schemaModel.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import type { ContentName } from './planTypes.generated.ts';

/**
 * How one of the eight contents is answered.
 * - `missing`: not in the file; `empty`: the key stands there with nothing under it
 * - `written`: written out here
 * - `answered`: in an annex, another document, elsewhere in this plan, or to be published
 * - `unknown`: what is written could not be read, or the encoder has not read the published plan;
 *   nothing may be concluded from it
 */
export type ContentState = 'missing' | 'empty' | 'written' | 'answered' | 'unknown';

export interface Content {
  readonly name: ContentName;
  /** The key as it is written in this plan's language; by the reader's locale where the plan has no keys yet. */
  readonly title: Localized;
  /** Every name the content goes by in plan files. */
  readonly names: readonly string[];
  readonly state: ContentState;
  /** Undefined when missing. */
  readonly keyAnchor: Anchor | undefined;
}

/** The state of each of the eight contents, in the policy's order. */
export function readContents({ fields, groups, language }: BoundDocument, schema: SchemaModel): readonly Content[] {
  return schema.contents.map((name) => {
    const field = fields.get(name);
    const property = schema.root.property(name);
    const names = { zh: property?.zh ?? name, en: name };
    const title = fields.size === 0 ? names : { zh: names[language], en: names[language] };
    return {
      name: name as ContentName,
      title,
      names: [names.zh, names.en],
      state: field === undefined ? 'missing' : stateOf(field, groups.get(name), fields),
      keyAnchor: field === undefined ? undefined : anchorOf(field.key),
    };
  });
}

function stateOf(
  field: BoundField,
  group: BoundGroup | undefined,
  fields: ReadonlyMap<string, BoundField>,
): ContentState {
  const { value } = field;
  if (value.kind === 'unread') return 'unknown';
  // Piece by piece, so that a long list is left at the first row that holds something.
  const blank = group === undefined ? isBlank(value) : group.pieces.every(({ nodes }) => nodes.every(isBlank));
  if (blank) return 'empty';
  const form = value.kind === 'map' ? value.alternative : undefined;
  if (form === undefined || !('key' in form.when)) return 'written';
  // A list in a file cannot be read yet; the rule answer-file says so, and once is enough.
  if (form.when.key === 'notTranscribed' || form.when.key === 'file') return 'unknown';
  return answerState(value as BoundMap, form.when.key, field.name, fields);
}

/** An answer that says nothing, or only points back at itself, is no answer. */
function answerState(
  value: BoundMap,
  key: string,
  name: string,
  fields: ReadonlyMap<string, BoundField>,
): ContentState {
  const told = value.fields.get(key)?.value;
  if (told === undefined || isBlank(told)) return 'empty';
  if (told.kind === 'unread') return 'unknown';
  if (key !== 'see' || told.kind !== 'scalar') return 'answered';
  return seesItself(name, String(told.value), fields) ? 'empty' : 'answered';
}

/** Follows `see` from content to content; true when it comes back to where it began. */
function seesItself(start: string, first: string, fields: ReadonlyMap<string, BoundField>): boolean {
  const visited = new Set<string>([start]);
  for (let name: string | undefined = first; name !== undefined; name = seenBy(fields.get(name)?.value)) {
    if (name === start) return true;
    if (visited.has(name)) return false;
    visited.add(name);
  }
  return false;
}

function seenBy(value: BoundNode | undefined): string | undefined {
  const told = value?.kind === 'map' && value.alternative?.name === 'see' ? value.fields.get('see')?.value : undefined;
  return told?.kind === 'scalar' ? String(told.value) : undefined;
}

/** Nothing is written at or under this node. */
function isBlank(node: BoundNode): boolean {
  if (node.kind === 'empty') return true;
  if (node.kind === 'scalar') return String(node.value).trim() === '';
  if (node.kind === 'list') return node.items.every(isBlank);
  return node.kind === 'map' && node.fields.values().every(({ value }) => isBlank(value));
}
