import type { BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import { definitionOf } from './readings.ts';
import { TextInSentences } from './textInSentences.ts';

/** Prose in one place of the plan (rule book, 0.8): a paragraph, a statement, the name of a task. */
export class ProsePiece extends TextInSentences {
  /**
   * @param root the top-level field it stands under
   * @param owner the definition of what has it: `task`, `projectSummary`; empty where the schema gives it no name
   * @param field the field it is the value of; that of the list for an item
   */
  constructor(
    readonly root: string,
    readonly owner: string,
    readonly field: string,
    { node, value }: BoundScalar,
  ) {
    super(node, String(value));
  }
}

/** Texts that are prose wherever they stand. */
const PROSE: ReadonlySet<string> = new Set(
  'summary text statement criterion goals problems principles deliverables'.split(' '),
);
/** What has a name that is prose, and the field that holds it. */
const NAMED: Readonly<Record<string, string>> = {
  task: 'name',
  measure: 'name',
  keyContent: 'name',
  pilot: 'name',
  milestone: 'stage',
};
/** Top-level fields that speak about the plan, or of its annexes by themselves. */
export const WITHOUT_PROSE: ReadonlySet<string> = new Set(['policies', 'about', 'annexes', 'waivers']);

/** The prose at and under nodes of one top-level field, in the order it stands. */
export function proseIn(root: string, nodes: readonly BoundNode[]): ProsePiece[] {
  const found: ProsePiece[] = [];
  if (WITHOUT_PROSE.has(root)) return found;
  const visit = (node: BoundNode, isProse: boolean, owner: string, field: string): void => {
    if (node.kind === 'scalar') {
      if (isProse && (node.schema.type === 'text' || node.schema.type === 'name'))
        found.push(new ProsePiece(root, owner, field, node));
    } else if (node.kind === 'list') {
      for (const item of node.items) visit(item, isProse, owner, field);
    } else if (node.kind === 'map') {
      const own = definitionOf(node.schema) ?? owner;
      const name = NAMED[own];
      for (const { name: inside, value } of node.fields.values())
        visit(value, PROSE.has(inside) || inside === name, own, inside);
    }
  };
  for (const node of nodes) visit(node, root === 'guidingIdeology', '', root);
  return found;
}
