const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '（': '）', '《': '》', '「': '」', '[': ']' };

/** A sentence of a text, `[start, end)`, its 。 included. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a folded text after every 。 that stands outside quotation marks and brackets. What follows
 * the last 。 is a sentence too, so the sentences joined are always the text.
 * @param slips indexes of 。 that are errata and end nothing
 */
export function splitSentences(text: string, slips: ReadonlySet<number> = new Set()): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  const awaited: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] as string;
    const closer = closers[unit];
    if (closer !== undefined) awaited.push(closer);
    else if (unit === awaited.at(-1)) awaited.pop();
    else if (unit === '。' && awaited.length === 0 && !slips.has(index)) {
      sentences.push({ start, end: index + 1 });
      start = index + 1;
    }
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
