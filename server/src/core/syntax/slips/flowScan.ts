import { MAX_DEPTH } from '../limits.ts';
import { isAnyBlank, isOddBlank } from './characters.ts';
import { meantByClosing, PARTNER, WIDE_CLOSING, WIDE_OPENING, wideBracketEnd } from './flowBrackets.ts';
import {
  beginsEntry,
  characterBefore,
  entrySlips,
  type Frame,
  isInText,
  nextEntry,
  openFrame,
  separatorsOf,
} from './flowFrame.ts';
import { goesOn, groupsDigits, hashBelongsToText, textBracketEnd } from './flowText.ts';
import { joinsLevels } from './levels.ts';
import { closingMark } from './pairedMarks.ts';
import { endOfQuoted } from './quotedText.ts';
import type { Slip } from './slip.ts';

/** Where a flow collection ends, or the bracket or quote that is still open at the end of the text. */
export interface FlowScan {
  readonly end: number;
  readonly slips: readonly Slip[];
  readonly open?: { readonly at: number; readonly mark: string };
  /** The bracket at which nesting becomes deeper than is read. */
  readonly tooDeepAt?: number;
}

/**
 * Walks a flow collection that opens at `start` and finds slips in it. A `，` or `、` is a slip only where it
 * separates: before a key inside braces, after a quoted or bracketed item, or in a list that has no ASCII comma at
 * all. Between marks that belong together (（） 《》 “”), and anywhere else, it belongs to a value.
 *
 * @param isKey whether a text is the name of some key of the plan, in either language
 */
export function scanFlow(text: string, start: number, isKey: (text: string) => boolean): FlowScan {
  const scan = new FlowScanner(text, isKey, false).run(start);
  if (scan.open === undefined || !/[｝］]/.test(text.slice(start))) return scan;
  // What was opened right may have been closed with a full-width bracket.
  const wide = new FlowScanner(text, isKey, true).run(start);
  return wide.open === undefined ? wide : scan;
}

class FlowScanner {
  readonly #slips: Slip[] = [];
  readonly #frames: Frame[] = [];
  readonly #brackets: number[] = [];
  #tooDeepAt: number | undefined;
  /** The end of the marks that belong together around the current character. */
  #pairEnd = -1;

  constructor(
    readonly text: string,
    readonly isKey: (text: string) => boolean,
    readonly closesWide: boolean,
  ) {}

  run(start: number): FlowScan {
    const { text } = this;
    let at = start;
    while (at < text.length) {
      const next = this.#step(at);
      if (next === undefined) break;
      if (this.#frames.length === 0) return this.#result(next);
      if (next === -1) return { ...this.#result(text.length), open: { at, mark: text[at] as string } };
      at = next;
    }
    const open = this.#frames.at(-1);
    const result = this.#result(at);
    return open === undefined ? result : { ...result, open: { at: open.at, mark: PARTNER[open.bracket] as string } };
  }

  #result(end: number): FlowScan {
    const brackets = [...this.#brackets].sort((a, b) => a - b);
    const slips: readonly Slip[] =
      brackets.length === 0 ? this.#slips : [{ kind: 'bracket', at: brackets }, ...this.#slips];
    return { end, slips, ...(this.#tooDeepAt !== undefined && { tooDeepAt: this.#tooDeepAt }) };
  }

  /** Reads what stands at `at`; gives the next offset, -1 for a quote that is not closed, nothing where no collection is. */
  #step(at: number): number | undefined {
    const { text } = this;
    const char = text[at] as string;
    const frame = this.#frames.at(-1);
    if (char === '[' || char === '{' || char in WIDE_OPENING) return this.#opening(char, at, frame);
    if (frame === undefined) return undefined;
    if (char === ']' || char === '}' || char in WIDE_CLOSING) return this.#closing(char, at, frame);
    if (char === ',') return this.#comma(frame, at);
    if ('，、'.includes(char) || (frame.bracket === '[' && '；;'.includes(char))) return this.#wideMark(frame, at);
    if ((char === '"' || char === "'") && beginsEntry(frame, this.text, at)) {
      const end = endOfQuoted(text, at);
      if (end !== -1 && goesOn(text, end)) frame.cause ??= 'quotes';
      else frame.complex = true;
      return end;
    }
    if (char === '#') return this.#hash(frame, at);
    if (at > this.#pairEnd && (char > '\u007f' || char === '(')) this.#pairEnd = closingMark(text, at);
    return at + 1;
  }

  #opening(char: string, at: number, frame: Frame | undefined): number | undefined {
    const wide = char in WIDE_OPENING;
    const begins = frame === undefined || beginsEntry(frame, this.text, at);
    if (wide && (!begins || wideBracketEnd(this.text, at) === -1)) return frame === undefined ? undefined : at + 1;
    if (frame !== undefined && (begins || isInText(frame, this.text, at))) {
      const end = textBracketEnd(this.text, at);
      if (end !== -1 && (!begins || goesOn(this.text, end))) {
        frame.cause ??= 'bracket';
        return end;
      }
    }
    if (wide) this.#brackets.push(at);
    this.#open((wide ? WIDE_OPENING[char] : char) as '[' | '{', at, wide, frame);
    return at + 1;
  }

  #open(bracket: '[' | '{', at: number, wideBracket: boolean, parent: Frame | undefined): void {
    if (parent !== undefined) parent.complex = true;
    this.#frames.push(openFrame(bracket, at, wideBracket));
    if (this.#frames.length > MAX_DEPTH) this.#tooDeepAt ??= at;
  }

  #closing(char: string, at: number, frame: Frame): number {
    if (char in WIDE_CLOSING) {
      if (!frame.wideBracket && !this.closesWide) return at + 1;
      this.#brackets.push(at);
    } else if (char !== PARTNER[frame.bracket]) {
      const next = this.#closesWrong(char, at, frame);
      if (next !== undefined) return next;
    }
    this.#close(frame, at);
    return at + 1;
  }

  #close(frame: Frame, at: number): void {
    this.#endEntry(frame, at);
    if (frame.extra.length > 0) this.#slips.push({ kind: 'extraComma', at: frame.extra });
    const separators = separatorsOf(frame);
    if (separators.length > 0) this.#slips.push({ kind: 'comma', at: separators });
    this.#frames.pop();
  }

  /**
   * Notes a bracket that is no partner of the innermost open one. Gives where to go on where it does not close that
   * one: at the bracket itself if that one is closed before it, behind it if it closes nothing.
   */
  #closesWrong(char: string, at: number, frame: Frame): number | undefined {
    const open = this.#frames.map(({ bracket }) => bracket);
    const meant = meantByClosing(this.text, at, open);
    const wanted = { kind: 'closing', open: frame.at, at, text: PARTNER[frame.bracket] as string } as const;
    if (meant === 'mistyped') this.#slips.push({ ...wanted, end: at + char.length });
    if (meant === 'extra') {
      this.#slips.push({ kind: 'extraBracket', at });
      return at + char.length;
    }
    if (meant !== 'leftOut') return undefined;
    this.#slips.push({ ...wanted, end: at });
    this.#close(frame, at);
    return at;
  }

  #comma(frame: Frame, at: number): number {
    if (!frame.complex && groupsDigits(this.text, at, frame.bracket)) {
      frame.cause ??= 'number';
      return at + 1;
    }
    if (characterBefore(frame, this.text, at) === '') frame.extra.push(at);
    else this.#endEntry(frame, at);
    frame.commas++;
    nextEntry(frame, at + 1);
    return at + 1;
  }

  #wideMark(frame: Frame, at: number): number {
    // Behind a closed bracket or quote nothing but a separator can stand.
    if (frame.complex && '"\'}]｝］'.includes(characterBefore(frame, this.text, at) || ' ')) {
      this.#endEntry(frame, at);
      frame.certain.push(at);
      nextEntry(frame, at + 1);
    } else if (at > this.#pairEnd && !joinsLevels(this.text, frame.entryStart, at)) frame.wide.push(at);
    return at + 1;
  }

  #hash(frame: Frame, at: number): number {
    const { text } = this;
    const before = text[at - 1] ?? ' ';
    const begins = characterBefore(frame, this.text, at) === '';
    if (!/[ \t\r\n]/.test(before) && !isOddBlank(before) && !begins) return at + 1;
    if (hashBelongsToText(text, at, frame.bracket)) {
      frame.cause ??= 'hash';
      return at + 1;
    }
    if (isOddBlank(before)) {
      if (!isAnyBlank(text[at + 1])) return at + 1;
      this.#slips.push({ kind: 'blank', start: at - 1, end: at, text: ' ' });
    }
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    // A remark is no part of the entry it stands before; one behind an entry leaves its blanks alone.
    if (begins) frame.entryStart = end;
    else frame.complex = true;
    return end;
  }

  #endEntry(frame: Frame, end: number): void {
    for (const slip of entrySlips(frame, this.text, end, this.isKey)) this.#slips.push(slip);
  }
}
