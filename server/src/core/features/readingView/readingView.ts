import type { BoundGroup, BoundList, BoundMap, BoundNode } from '../../bind/boundDocument.ts';
import type { Analysis } from '../../planService.ts';
import type { Pair, SyntaxNode } from '../../syntax/nodes.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { TopEntry } from '../../syntax/planDocument.ts';
import type { ReadingBlock, ReadingView } from './readingBlocks.ts';
import { fieldsIn, labelOf, type ReadingTerms, runsOf, runsOfField, type WrittenField } from './readingRuns.ts';
import { tableOf } from './readingTable.ts';

/** Most rows of a list that are shown; the others are counted. Nobody reads 5,000 rows here, and no page holds them. */
export const MOST_ROWS = 200;

/** Headings do not go deeper; what stands deeper is a line. */
const DEEPEST = 4;

/** What says how the file is written is no part of the document. */
const LEFT_OUT: ReadonlySet<string> = new Set(['cleanplan']);

/**
 * A plan as a document, its headings in the order of the file. All that is written is in it, also what could not be
 * read, which is marked and kept as it is.
 */
export function readingView(analysis: Analysis): ReadingView {
  const { bound, document } = analysis;
  // An edit elsewhere makes entries anew, but not their keys.
  const groups = new Map([...bound.groups.values()].map((group) => [group.field.key, group]));
  const reader = new Reader(analysis);
  return {
    title: titleOf(analysis),
    language: bound.language,
    blocks: document.entries.flatMap((entry) => {
      const group = groups.get(entry.key);
      return group === undefined ? reader.unknown(entry) : reader.content(group, entry);
    }),
  };
}

function titleOf({ bound }: Analysis): string {
  const about = bound.fields.get('about')?.value;
  const title = about?.kind === 'map' ? about.fields.get('title')?.value : undefined;
  return title?.kind === 'scalar' ? title.node.value.trim() : '';
}

/** The items of a list that are looked at, and how many there are. */
interface Items {
  readonly nodes: readonly BoundNode[];
  readonly count: number;
  readonly lineBehind: number;
}

/** Goes through a plan from the top down. */
class Reader {
  readonly #analysis: Analysis;
  readonly #terms: ReadingTerms;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#terms = { language: analysis.bound.language, regions: analysis.plan.known.codes.regions };
  }

  /** A top-level key that is none of ours. */
  unknown({ key, value }: TopEntry): ReadingBlock[] {
    const pair = { key, value };
    return [this.#heading(2, { pair, bound: undefined }), this.#paragraph({ pair, bound: undefined }, null)];
  }

  content({ field, rows, frame }: BoundGroup, entry: TopEntry): ReadingBlock[] {
    if (LEFT_OUT.has(field.name)) return [];
    const top: WrittenField = { pair: { key: field.key, value: entry.value }, bound: field };
    if (rows === undefined) return this.#field(top, 2);
    const apart = (): Items => {
      const { length } = rows.sources;
      const nodes = rows.values.slice(0, MOST_ROWS).flatMap((piece) => piece.nodes);
      const behind = rows.sources.at(MOST_ROWS);
      return {
        nodes,
        count: length,
        lineBehind: behind === undefined ? 0 : this.#analysis.document.lineOf(behind.segment),
      };
    };
    if (rows.place === undefined) return [this.#heading(2, top), ...this.#items(apart())];
    const around = frame?.nodes[0];
    if (around?.kind !== 'map') return this.#field(top, 2);
    return [this.#heading(2, top), ...this.#fields(around, 3, { place: rows.place, items: apart })];
  }

  #fields(
    map: BoundMap,
    level: number,
    apart?: { readonly place: BoundList; readonly items: () => Items },
  ): ReadingBlock[] {
    return fieldsIn(map).flatMap((field) =>
      apart !== undefined && field.bound?.value === apart.place
        ? [this.#heading(level, field), ...this.#items(apart.items())]
        : this.#field(field, level),
    );
  }

  #field(field: WrittenField, level: number): ReadingBlock[] {
    const value = field.bound?.value;
    if (value?.kind === 'scalar' && level === 3 && isTitle(field)) {
      return [{ kind: 'heading', level: 1, runs: runsOf(value, this.#terms), line: this.#lineOf(field.pair.key) }];
    }
    if (value !== undefined && level <= DEEPEST) {
      if (value.kind === 'map' && value.schema.dataKeyed === undefined) {
        return [this.#heading(level, field), ...this.#fields(value, level + 1)];
      }
      if (value.kind === 'list' && !value.schema.nameList) {
        return [this.#heading(level, field), ...this.#items(this.#all(value))];
      }
    }
    return level === 2
      ? [this.#heading(2, field), this.#paragraph(field, null)]
      : [this.#paragraph(field, labelOf(field, this.#terms.language))];
  }

  #all({ items }: BoundList): Items {
    const behind = items[MOST_ROWS];
    return {
      nodes: items.slice(0, MOST_ROWS),
      count: items.length,
      lineBehind: behind === undefined ? 0 : this.#lineOf(behind.node),
    };
  }

  /** Rows of fields are a table; texts are paragraphs. */
  #items({ nodes, count, lineBehind }: Items): ReadingBlock[] {
    const lineOf = (node: SyntaxNode) => this.#lineOf(node);
    const shown: ReadingBlock[] = nodes.some(({ kind }) => kind === 'map')
      ? [tableOf(nodes, this.#terms, lineOf)]
      : nodes.map((node) => this.#item(node));
    const left = count - Math.min(count, MOST_ROWS);
    return left === 0 ? shown : [...shown, { kind: 'more', count: left, line: lineBehind }];
  }

  #item(node: BoundNode): ReadingBlock {
    return { kind: 'paragraph', label: null, runs: runsOf(node, this.#terms), line: this.#lineOf(node.node) };
  }

  #heading(level: number, field: WrittenField): ReadingBlock {
    const runs = [{ text: labelOf(field, this.#terms.language), mark: null }];
    return { kind: 'heading', level, runs, line: this.#lineOf(field.pair.key) };
  }

  #paragraph(field: WrittenField, label: string | null): ReadingBlock {
    return { kind: 'paragraph', label, runs: runsOfField(field, this.#terms), line: this.#lineOf(field.pair.key) };
  }

  #lineOf(node: Pair['key'] | SyntaxNode): number {
    return this.#analysis.document.rangeOf(anchorOf(node)).start.line;
  }
}

const isTitle = ({ bound }: WrittenField): boolean =>
  bound?.property?.pointer === '#/definitions/about/properties/title';
