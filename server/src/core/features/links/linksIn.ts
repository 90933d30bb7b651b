import type { BoundField, BoundGroup, BoundNode, BoundScalar } from '../../bind/boundDocument.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Range } from '../../text/span.ts';

/** What a link in a plan leads to. */
export type LinkTarget =
  /** A file beside the plan, by its path from there, with `/` between folders. */
  | { readonly kind: 'file'; readonly path: string }
  /** A page on the web. */
  | { readonly kind: 'web'; readonly address: string }
  /** The source text of a policy, by its path inside the package. */
  | { readonly kind: 'policy'; readonly id: string; readonly file: string };

/** A place in a plan that leads somewhere outside it. */
export interface PlanLink {
  readonly range: Range;
  readonly target: LinkTarget;
}

/** The files of annexes, the web pages that a published plan was read from, and policies that have a source text. */
export function linksIn(analysis: Analysis, service: PlanService): readonly PlanLink[] {
  const links: PlanLink[] = [];
  for (const group of analysis.bound.groups.values()) {
    for (const [scalar, field] of scalarsIn(group)) {
      const target = targetOf(String(scalar.value).trim(), field, group.field, service);
      if (target !== undefined) links.push({ range: analysis.document.rangeOf(anchorOf(scalar.node)), target });
    }
  }
  return links;
}

/** Long lists hold no links, but for that of annexes; their rows are left alone. */
const WITH_LINKS: ReadonlySet<string> = new Set(['annexes', 'transcribedFrom']);

function* scalarsIn({ field, rows, pieces }: BoundGroup): Iterable<[BoundScalar, BoundField]> {
  if (rows === undefined) yield* below(field.value, field);
  else if (WITH_LINKS.has(field.name)) {
    for (const { nodes } of pieces) for (const node of nodes) yield* below(node, field);
  }
}

function* below(node: BoundNode, field: BoundField): Iterable<[BoundScalar, BoundField]> {
  if (node.kind === 'scalar') yield [node, field];
  else if (node.kind === 'list') for (const item of node.items) yield* below(item, field);
  else if (node.kind === 'map') for (const inner of node.fields.values()) yield* below(inner.value, inner);
}

function targetOf(
  text: string,
  { name }: BoundField,
  { name: root }: BoundField,
  { policies }: PlanService,
): LinkTarget | undefined {
  if (root === 'policies') {
    const file = policies.pack(text)?.source?.file;
    return file === undefined ? undefined : { kind: 'policy', id: text, file };
  }
  if (name === 'address' && root === 'transcribedFrom')
    return /^https?:\/\/\S+$/i.test(text) ? { kind: 'web', address: text } : undefined;
  // A path from the root of a disk, or one that is no path, opens nothing of the plan's own.
  if (name === 'file' && /^[^\\/:*?"<>|\s][^\\:*?"<>|]*$/.test(text)) return { kind: 'file', path: text };
  return undefined;
}
