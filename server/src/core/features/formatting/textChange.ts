/** Blanks of a part that become others. Nothing but blanks is ever replaced. */
export interface TextChange {
  /** UTF-16, half-open, in the text of the part. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The line it is on, counted from the part's first. */
  readonly line: number;
  /** True for what a line begins with, which says where in the plan it belongs. */
  readonly indents: boolean;
}

/** A text with changes made, which do not overlap. */
export function changed(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, newText } of inOrder(changes)) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}

/** Changes by their places. */
export const inOrder = (changes: readonly TextChange[]): readonly TextChange[] =>
  [...changes].sort((a, b) => a.start - b.start);
