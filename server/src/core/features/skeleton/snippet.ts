/** Builds the text of one snippet in LSP's snippet grammar; tab stops are numbered in the order they are asked for. */
export class SnippetWriter {
  #next = 1;

  /** A tab stop that holds what is to be replaced. */
  placeholder(text: string): string {
    return `\${${this.#next++}:${escapedText(text)}}`;
  }

  /** A tab stop at which one of several texts is chosen; the first stands there at the start. */
  choice(values: readonly string[]): string {
    if (values.length < 2) return this.placeholder(values[0] ?? '');
    return `\${${this.#next++}|${values.map(escapedChoice).join(',')}|}`;
  }
}

/** Text that stands in a snippet as it is. */
export const escapedText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const escapedChoice = (text: string): string => text.replace(/[\\$},|]/g, '\\$&');

/** The text a snippet leaves when every tab stop keeps what it holds: for editors without snippets, and tests. */
export function filledSnippet(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\\([\\$},|])/g, '$1');
}
