import type { Position, Range } from '../../text/span.ts';
import type { Subject } from './subject.ts';

/** What an item stands for; editors choose a picture by it. */
export type CompletionKind = 'content' | 'key' | 'skeleton' | 'enum' | 'reference' | 'value';

/** One proposal, as plain data. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  /** What there is to read about it. */
  readonly subject?: Subject;
  /**
   * A snippet in LSP's grammar. Lines after the first count their indentation from that of the line
   * it goes into (LSP `insertTextMode: adjustIndentation`).
   */
  readonly insertText: string;
  /** That indentation as it stands, for editors that do not add it themselves. */
  readonly indentation: string;
  /** The word it replaces; never more than one line. */
  readonly range: Range;
  readonly sortText: string;
  /** Its names, the label first, and how they are spelt in pinyin: any of them can be typed. */
  readonly filterText: string;
  /** One of more than are given, or made for what is typed: with more typed there are others. */
  readonly partial?: boolean;
}

/** An item before it is known where in the text it goes. */
export type Proposal = Omit<CompletionItem, 'range' | 'sortText' | 'indentation'> & {
  /** Lower comes first. */
  readonly group: number;
  /** Where what it replaces begins, if that is before the word at the cursor, and what stands from there to the word. */
  readonly from?: { readonly start: Position; readonly written: string };
};

/**
 * Sort keys by group, then by the order the items were made in. Editors look for all that stands before the
 * cursor in the range, so that is what an item is found by.
 */
export function ranked(proposals: readonly Proposal[], range: Range, indentation: string): CompletionItem[] {
  return proposals.map(({ group, from, ...item }, index) => ({
    ...item,
    filterText: `${from?.written ?? ''}${item.filterText}`,
    indentation,
    range: from === undefined ? range : { start: from.start, end: range.end },
    sortText: `${group}${String(index).padStart(4, '0')}`,
  }));
}
