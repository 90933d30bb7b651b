/** Replace `[start, end)` of the original by `text`. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text with input slips put right so that the rest of it can be read as its writer meant it, and
 * the way back: the user's file is not touched, and every place found in the mended text is told as
 * a place in the original.
 */
export class MendedText {
  readonly text: string;
  readonly #repairs: readonly Repair[];

  constructor(original: string, repairs: readonly Repair[]) {
    this.#repairs = repairs.length > 1 ? [...repairs].sort((a, b) => a.start - b.start) : repairs;
    let text = '';
    let from = 0;
    for (const repair of this.#repairs) {
      text += original.slice(from, repair.start) + repair.text;
      from = repair.end;
    }
    this.text = from === 0 ? original : text + original.slice(from);
  }

  /** The place in the original of an offset in the mended text; inside a repair, where the repair begins. */
  toOriginal(offset: number): number {
    let shift = 0;
    for (const repair of this.#repairs) {
      const start = repair.start + shift;
      // Behind a removed character (a BOM, say) comes what followed it; before a replaced one, what stood there.
      if (offset < start || (offset === start && repair.text !== '')) break;
      const grown = repair.text.length - (repair.end - repair.start);
      if (offset < start + repair.text.length) return Math.min(repair.start + (offset - start), repair.end);
      shift += grown;
    }
    return offset - shift;
  }
}
