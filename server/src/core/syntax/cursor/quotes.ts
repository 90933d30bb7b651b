/** Offset behind a quoted run that begins at `start`, or undefined where it is not closed by `end`. */
export function quotedEnd(line: string, start: number, end: number): number | undefined {
  const quote = line[start] as string;
  for (let at = start + 1; at < end; at++) {
    if (quote === '"' && line[at] === '\\') at++;
    else if (line[at] === quote) {
      if (quote === "'" && line[at + 1] === quote) at++;
      else return at + 1;
    }
  }
  return undefined;
}

/** True where a quoted run may begin at `at`: elsewhere a quotation mark is a character like others. */
export function opensQuote(line: string, at: number): boolean {
  return (line[at] === '"' || line[at] === "'") && (at === 0 || /[\s,:：[{(-]/.test(line[at - 1] as string));
}

/**
 * Passes over quoted runs. A quote that is not closed is a slip: what follows it is still read, and
 * the search for its end is not made again for every further quote.
 */
export class QuoteReader {
  readonly #line: string;
  readonly #unclosed = new Map<string, number>();

  constructor(line: string) {
    this.#line = line;
  }

  /** Offset behind the run that begins at `start`; undefined where it is not closed before `limit`. */
  endOf(start: number, limit: number): number | undefined {
    const quote = this.#line[start] as string;
    if (this.#unclosed.get(quote) === limit) return undefined;
    const end = quotedEnd(this.#line, start, limit);
    if (end === undefined) this.#unclosed.set(quote, limit);
    return end;
  }
}
