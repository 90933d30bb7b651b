/** Replace `[start, end)` of the original by `text`. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands there cannot be read: whatever the text gives, its node is broken. */
  readonly unread?: boolean;
}

/**
 * A text with input slips put right so that the rest of it can be read as its writer meant it, and
 * the way back: the user's file is not touched, and every place found in the repaired text is told as
 * a place in the original.
 */
export class RepairedText {
  readonly text: string;
  readonly #repairs: readonly Repair[];
  /** Where each repair begins in the repaired text. */
  readonly #starts: readonly number[];
  /** The beginnings of those that cannot be read. */
  readonly #unread = new Set<number>();

  constructor(original: string, repairs: readonly Repair[]) {
    this.#repairs = repairs.length > 1 ? [...repairs].sort((a, b) => a.start - b.start) : repairs;
    const pieces: string[] = [];
    const starts: number[] = [];
    let from = 0;
    let length = 0;
    for (const { start, end, text, unread } of this.#repairs) {
      if (unread === true) this.#unread.add(length + start - from);
      pieces.push(original.slice(from, start), text);
      starts.push(length + start - from);
      length += start - from + text.length;
      from = end;
    }
    this.#starts = starts;
    this.text = from === 0 ? original : pieces.join('') + original.slice(from);
  }

  /** Whether the node that begins at an offset of the repaired text stands for something that cannot be read. */
  isUnread(offset: number): boolean {
    return this.#unread.has(offset);
  }

  /** The place in the original of an offset in the repaired text; inside a repair, where the repair begins. */
  toOriginal(offset: number): number {
    const index = this.#lastRepairBefore(offset);
    if (index < 0) return offset;
    const { start, end, text } = this.#repairs[index] as Repair;
    const into = offset - (this.#starts[index] as number);
    return into < text.length ? Math.min(start + into, end) : end + into - text.length;
  }

  /** The last repair that begins before `offset`, or at it when it removed what stood there. */
  #lastRepairBefore(offset: number): number {
    let low = -1;
    let high = this.#repairs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = this.#starts[middle] as number;
      // Behind a removed character (a BOM, say) comes what followed it; before a replaced one, what stood there.
      if (start < offset || (start === offset && (this.#repairs[middle] as Repair).text === '')) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
