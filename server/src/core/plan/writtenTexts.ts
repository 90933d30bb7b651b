import type { BoundMap, BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import type { PropertySchema } from '../schema/schemaModel.ts';
import type { ScalarNode } from '../syntax/nodes.ts';
import type { Localized } from '../text/locale.ts';
import { withoutBlanks } from '../text/withoutBlanks.ts';
import { definitionOf, holdsParts, valueKindOf } from './readings.ts';
import { TextInSentences } from './textInSentences.ts';

/**
 * What a text is: prose (rule book, 0.8), another text in sentences or a name of a thing to do, a body, a source of
 * money; or aside of all that, a remark or a name with figures in it, in which no names are looked for.
 */
export type TextRole = 'prose' | 'other' | 'body' | 'source' | 'aside';

/** Fields that quote, or explain what others say; of what other documents are called; and where a file is. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'note sentence source notTranscribed file legalBasis upperPlans document article address unit'.split(' '),
);

/** Names of what is to be done. */
const NAMED: ReadonlySet<string> = new Set(['task', 'measure', 'keyContent', 'pilot']);

/** Texts that are no prose. */
const OTHER: ReadonlySet<string> = new Set(['title', 'accounting', 'coverage', 'destination', 'base']);

/** The key a text stands under. */
type Key = Pick<PropertySchema, 'name' | 'zh'> | undefined;

/** What holds for the texts in a map that the schema has a name for. */
interface Owner {
  readonly name: string;
  readonly row: BoundMap | undefined;
}

/** The texts at and under nodes of one top-level field, each once, in the order they stand. */
export function textsIn(root: string, nodes: readonly BoundNode[]): WrittenText[] {
  const found: WrittenText[] = [];
  // A waiver speaks of what is wrong, and only names who confirmed that; where a plan was read from is no part of it.
  const bodiesOnly = root === 'waivers' || root === 'transcribedFrom';
  const add = (node: ScalarNode, value: string, role: TextRole | undefined, under: Key, { row }: Owner): void => {
    if (role !== undefined && !(bodiesOnly && role !== 'body'))
      found.push(new WrittenText(role, node, value, under, row));
  };
  const visit = (node: BoundNode, field: string, under: Key, owner: Owner, aside: boolean): void => {
    if (node.kind === 'scalar')
      add(node.node, String(node.value), roleOf(node, aside ? undefined : field, owner), under, owner);
    else if (node.kind === 'list') for (const item of node.items) visit(item, field, under, owner, aside);
    else if (node.kind === 'map' && !holdsParts(node.schema.pointer)) {
      const named = definitionOf(node.schema);
      const inside = named === undefined ? owner : { name: named, row: node };
      for (const { name, key, property, value } of node.fields.values()) {
        if (property === undefined) {
          if (field === 'funding') add(key, key.value, 'source', under, inside);
          visit(value, field, under, inside, aside);
        } else visit(value, name, property, inside, aside || isLeftOut(name, inside));
      }
    }
  };
  for (const node of nodes) visit(node, root, undefined, { name: '', row: undefined }, false);
  return found;
}

/** 资金来源 of a rule about money has the name that 数据来源 has elsewhere. */
const isLeftOut = (field: string, owner: Owner): boolean =>
  LEFT_OUT.has(field) && !(field === 'source' && owner.name === 'fundingRule');

/** @param field undefined for what is left out where names are looked for */
function roleOf({ schema, value }: BoundScalar, field: string | undefined, owner: Owner): TextRole | undefined {
  const role = field === undefined ? undefined : roleOfKey(schema, field, owner);
  // Few remarks and names have figures, and nothing else is looked for in them.
  const hasFigures = (schema.type === 'text' || schema.type === 'name') && /[\d０-９]{6}/.test(String(value));
  return role ?? (hasFigures ? 'aside' : undefined);
}

function roleOfKey(
  schema: BoundScalar['schema'],
  field: string,
  { name: owner }: Owner,
): Exclude<TextRole, 'aside'> | undefined {
  if (schema.values !== undefined) return undefined;
  if (schema.codes === 'bodies') return 'body';
  if (field === 'funding' || (field === 'source' && owner === 'fundingRule')) return 'source';
  if (schema.type === 'text') return OTHER.has(field) ? 'other' : 'prose';
  return schema.type === 'name' &&
    ((field === 'name' && NAMED.has(owner)) || (field === 'stage' && owner === 'milestone'))
    ? 'prose'
    : undefined;
}

/** A text somewhere in the plan that rules about wording look at. */
export class WrittenText extends TextInSentences {
  readonly #key: Key;
  readonly #row: BoundMap | undefined;
  #flat: string | undefined;

  constructor(
    readonly role: TextRole,
    node: ScalarNode,
    text: string,
    key: Key,
    row: BoundMap | undefined,
  ) {
    super(node, text);
    this.#key = key;
    this.#row = row;
  }

  /** The key it stands under, in both languages; undefined where that is the key of a content. */
  get key(): Localized | undefined {
    return this.#key && { zh: this.#key.zh, en: this.#key.name };
  }

  /** Without the blanks of folding: for a first look whether there is anything to find. */
  get flat(): string {
    this.#flat ??= withoutBlanks(this.text);
    return this.#flat;
  }

  /** The years that the row of the text names in its dates. */
  get years(): readonly number[] {
    return this.#row === undefined ? [] : yearsIn(this.#row);
  }
}

/** The years in the dates of a row. */
function yearsIn({ fields }: BoundMap): number[] {
  return fields.values().flatMap(({ value }): number[] => {
    if (value.kind === 'map') return holdsParts(value.schema.pointer) ? yearsIn(value) : [];
    if (value.kind !== 'scalar') return [];
    const kind = valueKindOf(value.schema);
    if (kind !== 'date' && kind !== 'period' && kind !== 'year') return [];
    return [...String(value.value).matchAll(/(?<!\d)(?:19|20)\d\d/g)].map(([year]) => Number(year));
  });
}
