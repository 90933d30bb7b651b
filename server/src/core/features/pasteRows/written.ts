import { plainText, scalarText } from '../../syntax/scalarText.ts';

/** A value before it is laid out. */
export type Written =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] };

export interface Entry {
  readonly key: string;
  readonly value: Written;
}

/** How a text is made a scalar; `quoted` puts every one in quotes. */
export type Quoting = 'asNeeded' | 'quoted';

/** A value on one line, as it must be inside brackets. */
export function inRow(value: Written, quoting: Quoting): string {
  switch (value.kind) {
    case 'text':
      return quoting === 'quoted' ? JSON.stringify(value.text) : oneLine(value.text, true);
    case 'list':
      return `[${value.items.map((item) => inRow(item, quoting)).join(', ')}]`;
    case 'map':
      return `{${entriesInRow(value.entries, quoting)}}`;
  }
}

/** A value behind a key of a block: only its lists and maps are in brackets. */
export const inBlock = (value: Written, quoting: Quoting): string =>
  value.kind === 'text' && quoting === 'asNeeded' ? oneLine(value.text, false) : inRow(value, quoting);

const entriesInRow = (entries: readonly Entry[], quoting: Quoting): string =>
  entries.map(({ key, value }) => `${plainText(key)}: ${inRow(value, quoting)}`).join(', ');

/** Lines are held together by quotes, and what is all digits stays the text it is without any. */
const oneLine = (text: string, row: boolean): string =>
  text.includes('\n') ? JSON.stringify(text) : scalarText(text, row);
