import type { BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import { anchorOf } from '../syntax/nodes.ts';
import { type Anchor, anchorAt, sourceOf } from '../text/anchor.ts';
import { type Sentence, sentencesOf } from '../values/prose/sentences.ts';
import { definitionOf } from './readings.ts';

/** Prose in one place of the plan (rule book, 0.8): a paragraph, a statement, the name of a task. */
export interface ProsePiece {
  readonly text: string;
  readonly anchor: Anchor;
  /** The top-level field it stands under. */
  readonly root: string;
  /** The definition of what has it: `task`, `projectSummary`; empty where the schema gives it no name. */
  readonly owner: string;
  /** The field it is the value of; that of the list for an item. */
  readonly field: string;
  readonly sentences: readonly Sentence[];
  /** Where a part of a sentence stands in the file. */
  placeOf(sentence: Sentence, start: number, end: number): Anchor;
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
        found.push(new Piece(root, owner, field, node));
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

/** Divided into sentences when a rule asks: most prose is soon seen to hold nothing for it. */
class Piece implements ProsePiece {
  readonly root: string;
  readonly owner: string;
  readonly field: string;
  readonly #node: BoundScalar;
  #sentences: readonly Sentence[] | undefined;

  constructor(root: string, owner: string, field: string, node: BoundScalar) {
    this.root = root;
    this.owner = owner;
    this.field = field;
    this.#node = node;
  }

  get text(): string {
    return String(this.#node.value);
  }

  get anchor(): Anchor {
    return anchorOf(this.#node.node);
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this.text, { lineBreaks: this.#node.node.style === 'literal' });
    return this.#sentences;
  }

  placeOf(sentence: Sentence, start: number, end: number): Anchor {
    const { segment, span } = this.#node.node;
    const within = sentence.spanOf(start, end);
    const places = placesIn(sourceOf(this.#node.node), this.text);
    const [first, last] = [places?.[within.start], places?.[within.end - 1]];
    if (first === undefined || last === undefined) return this.anchor;
    return anchorAt(segment, span.start + first, span.start + last + 1);
  }
}

/**
 * Where each character of a text stands in the source it was read from, which has other blanks, quotes and
 * escapes, and of a block its header; undefined where that cannot be told.
 */
function placesIn(source: string, text: string): readonly number[] | undefined {
  const places: number[] = [];
  let at = /^[|>][-+\d]*[^\n]*\n/.exec(source)?.[0].length ?? 0;
  for (const sign of text) {
    if (/\s/.test(sign)) {
      places.push(at);
      continue;
    }
    while (at < source.length && source.charAt(at) !== sign.charAt(0) && /[\s"'\\]/.test(source.charAt(at))) at++;
    if (!source.startsWith(sign, at)) return undefined;
    for (let unit = 0; unit < sign.length; unit++) places.push(at + unit);
    at += sign.length;
  }
  return places;
}
