import type { Position, Range } from 'vscode-languageserver-protocol';

/** One replacement in a text, as the protocol writes it: zero-based lines, UTF-16 columns. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The client's own copy of an open text, in lines, so that an edit costs little and can be undone. */
export class TextCopy {
  readonly #lines: string[];

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  lineLength(line: number): number {
    return this.#at(line).length;
  }

  /** Applies an edit and gives the one that undoes it. */
  apply({ range: { start, end }, text }: Edit): Edit {
    const removed = this.#between(start, end);
    const before = this.#at(start.line).slice(0, start.character);
    const after = this.#at(end.line).slice(end.character);
    const inserted = (before + text + after).split('\n');
    this.#lines.splice(start.line, end.line - start.line + 1, ...inserted);
    const lastLine = start.line + inserted.length - 1;
    const back = { line: lastLine, character: this.#at(lastLine).length - after.length };
    return { range: { start, end: back }, text: removed };
  }

  #between(start: Position, end: Position): string {
    if (start.line === end.line) return this.#at(start.line).slice(start.character, end.character);
    return [
      this.#at(start.line).slice(start.character),
      ...this.#lines.slice(start.line + 1, end.line),
      this.#at(end.line).slice(0, end.character),
    ].join('\n');
  }

  #at(line: number): string {
    const text = this.#lines[line];
    if (text === undefined) throw new Error(`The text has no line ${line}.`);
    return text;
  }
}

export const insertion = (line: number, character: number, text: string): Edit => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});
