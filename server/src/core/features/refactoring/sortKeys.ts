import type { BoundNode } from '../../bind/boundDocument.ts';
import type { Codes } from '../../codes/codes.ts';
import type { PropertySchema, SchemaNode } from '../../schema/schemaModel.ts';
import type { PlacedList } from './blockListAt.ts';

/** What a list may be sorted by. */
export type SortedBy = 'id' | 'region' | 'name';

/** The key by which rows of a list are sorted; undefined where its rows have no such key. */
export const sortProperty = ({ row }: PlacedList, by: SortedBy): PropertySchema | undefined =>
  row.properties.find((property) => isMeant[by](property));

const isMeant: Readonly<Record<SortedBy, (property: PropertySchema) => boolean>> = {
  id: ({ schema }) => schema.kind === 'scalar' && schema.type === 'id',
  region: ({ name }) => name === 'region' || name === 'regions',
  name: ({ name }) => name === 'name',
};

/** The kind of id that the rows of a list are given. */
export function idKindOf(list: PlacedList): string | undefined {
  const schema: SchemaNode | undefined = sortProperty(list, 'id')?.schema;
  return schema?.kind === 'scalar' ? schema.ids?.[0] : undefined;
}

/** What a row has under a key: a text, or the first of several. */
export function textUnder(row: BoundNode, name: string): string | undefined {
  const value = row.kind === 'map' ? row.fields.get(name)?.value : undefined;
  const first = value?.kind === 'list' ? value.items[0] : value;
  return first?.kind === 'scalar' ? String(first.value).trim() : undefined;
}

/** Texts in the order of a list: numbers in ids by their size, regions by their codes, names as Chinese is sorted. */
export function comparer(by: SortedBy, lists: Codes): (a: string, b: string) => number {
  const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  if (by !== 'region') return collator.compare;
  const codes = new Map<string, string>();
  const codeOf = (text: string): string => {
    const code = codes.get(text) ?? lists.regions.resolve(text)?.code ?? text;
    codes.set(text, code);
    return code;
  };
  return (a, b) => collator.compare(codeOf(a), codeOf(b));
}
