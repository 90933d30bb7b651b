import type { BoundField, BoundMap, BoundNode, BoundScalar } from '../../bind/boundDocument.ts';
import type { Regions } from '../../codes/regions.ts';
import { enumValueOf, nameInLanguage, type PlanLanguage } from '../../schema/names.ts';
import type { Pair } from '../../syntax/nodes.ts';
import { sourceOf } from '../../text/anchor.ts';
import { brackets, colon, listComma, semicolon } from '../../text/punctuation.ts';
import { shortened } from '../../text/shortened.ts';
import type { ReadingMark, ReadingRun } from './readingBlocks.ts';

/** Longest text of one value, in characters. */
const LONGEST = 20_000;

/** Longest text of what could not be read: a missing bracket takes in all that stands below. */
const LONGEST_UNREAD = 400;

/** Most values that one line runs together. */
const MOST_VALUES = 60;

/** What words of the file are read by. */
export interface ReadingTerms {
  readonly language: PlanLanguage;
  /** By whose names codes are read; without them they stay as they are written. */
  readonly regions?: Regions;
}

/** What is written under one key of a map; `bound` is undefined where the key is not one of ours. */
export interface WrittenField {
  readonly pair: Pair;
  readonly bound: BoundField | undefined;
}

/** All that is written in a map, in its order, what nobody understands too. */
export function fieldsIn({ node, fields }: BoundMap): WrittenField[] {
  const bound = new Map([...fields.values()].map((field) => [field.key, field]));
  return node.pairs.map((pair) => ({ pair, bound: bound.get(pair.key) }));
}

/** What a field is called in a document: by its title, not by the word that stands for it in an English file. */
export const labelOf = ({ pair, bound }: WrittenField, language: PlanLanguage): string => {
  const property = bound?.property;
  if (property === undefined) return pair.key.value;
  return language === 'zh' ? nameInLanguage(property, 'zh') : property.title.en;
};

/**
 * What a value says: one of ours by its title, as a field is, a region's code with the name beside it, all others as
 * they are written.
 */
function wordsOf({ node, schema }: BoundScalar, { language, regions }: ReadingTerms): string {
  const written = node.value.trim();
  const known = enumValueOf(schema, written);
  if (known !== undefined) return language === 'zh' ? known.zh : known.title.en;
  const region = schema.codes === 'regions' && /^\d{6}$/.test(written) ? regions?.resolve(written) : undefined;
  if (region === undefined) return written;
  const [open, close] = brackets(language);
  return `${region.name}${open}${written}${close}`;
}

/** The words of a value in one line. */
export function runsOf(node: BoundNode, terms: ReadingTerms, mark: ReadingMark | null = null): readonly ReadingRun[] {
  switch (node.kind) {
    case 'scalar':
      return [run(shortened(wordsOf(node, terms), LONGEST), mark)];
    case 'empty':
      return [run(sourceOf(node.node).trim(), 'blank')];
    case 'unread':
      return [run(shortened(sourceOf(node.node).trim(), LONGEST_UNREAD), 'unread')];
    case 'list':
      return joined(
        node.items.map((item) => runsOf(item, terms, mark)),
        node.schema.nameList ? listComma(terms.language) : semicolon(terms.language),
      );
    case 'map':
      return joined(
        fieldsIn(node).map((field) => labelled(field, terms, mark)),
        semicolon(terms.language),
      );
  }
}

/** The words of what is written under a key. */
export const runsOfField = (
  { pair, bound }: WrittenField,
  terms: ReadingTerms,
  mark: ReadingMark | null = null,
): readonly ReadingRun[] =>
  bound === undefined
    ? [run(shortened(sourceOf(pair.value).trim(), LONGEST_UNREAD), 'unread')]
    : runsOf(bound.value, terms, mark);

/** A key with its words; those of several keys are held together by brackets. */
export function labelled(field: WrittenField, terms: ReadingTerms, mark: ReadingMark | null = null): ReadingRun[] {
  const label = labelOf(field, terms.language);
  const words = runsOfField(field, terms, mark);
  if (field.bound?.value.kind !== 'map') return [run(`${label}${colon(terms.language)}`, null), ...words];
  const [open, close] = brackets(terms.language);
  return [run(`${label}${open}`, null), ...words, run(close, null)];
}

const run = (text: string, mark: ReadingMark | null): ReadingRun => ({ text, mark });

/** Puts the parts behind one another. */
export function joined(parts: readonly (readonly ReadingRun[])[], sign: string): ReadingRun[] {
  const shown = parts.slice(0, MOST_VALUES);
  const runs = shown.flatMap((part, at) => (at === 0 ? part : [run(sign, null), ...part]));
  return parts.length > shown.length ? [...runs, run('…', null)] : runs;
}
