/** Text that is put in the place of other text; UTF-16 offsets, half-open. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A run of the text as it is now. `from` is where it stood at first; what was put in stood nowhere. */
interface Run {
  readonly text: string;
  readonly from?: number;
}

/** A text that is changed several times over, and knows what changes of the first text come to the same. */
export class EditedText {
  readonly #length: number;
  #runs: readonly Run[];

  constructor(text: string) {
    this.#length = text.length;
    this.#runs = [{ text, from: 0 }];
  }

  toString(): string {
    return this.#runs.map(({ text }) => text).join('');
  }

  /** @param replacements in order, without overlap, in the text as it is now */
  replace(replacements: readonly Replacement[]): void {
    const runs: Run[] = [];
    let at = 0;
    for (const { start, end, newText } of replacements) {
      runs.push(...this.#between(at, start), { text: newText });
      at = end;
    }
    this.#runs = [...runs, ...this.#between(at, Number.POSITIVE_INFINITY)].filter(({ text }) => text !== '');
  }

  /** What has to be replaced in the first text, in order. */
  replacements(): readonly Replacement[] {
    const found: Replacement[] = [];
    let start = 0;
    let newText = '';
    for (const { text, from } of [...this.#runs, { text: '', from: this.#length }]) {
      if (from === undefined) newText += text;
      else {
        if (from > start || newText !== '') found.push({ start, end: from, newText });
        start = from + text.length;
        newText = '';
      }
    }
    return found;
  }

  /** The runs of the text as it is now between two offsets. */
  *#between(start: number, end: number): Generator<Run> {
    let at = 0;
    for (const { text, from } of this.#runs) {
      const [first, last] = [Math.max(0, start - at), Math.min(text.length, end - at)];
      if (first < last) yield { text: text.slice(first, last), ...(from !== undefined && { from: from + first }) };
      at += text.length;
    }
  }
}
