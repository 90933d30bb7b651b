import { MAX_DEPTH } from '../limits.ts';
import { indentationOf, isBlankOrComment } from '../segments/indentation.ts';
import { isOddBlank } from './characters.ts';
import { bareName, pastBlanks } from './colons.ts';
import { contentEnd, rightColon, wrongColon } from './lineTokens.ts';
import type { OddIndentation, Slip } from './slip.ts';

/** What the lines after this one may continue, if they stand further right than `parent`. */
export type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'pending' | 'plain'; readonly parent: number }
  | { readonly kind: 'block'; readonly parent: number; content: number | undefined };

interface Frame {
  readonly column: number;
  readonly kind: 'map' | 'list';
}

/** The line that is being read. */
export interface Line {
  /** Without a BOM. */
  readonly body: string;
  readonly index: number;
  /** Where `body` begins in the part. */
  readonly start: number;
}

/** What a walk over the lines of a part knows and has found so far. */
export class BlockState {
  readonly slips: Slip[] = [];
  readonly indentations: OddIndentation[] = [];
  readonly text: string;
  readonly keyColumns = new Set<number>();
  readonly dashColumns = new Set<number>();
  frames: readonly Frame[] = [];
  open: Open = { kind: 'none' };
  /** A quote or bracket that is still open at the end. */
  unclosed: { readonly at: number; readonly mark: string } | undefined;
  /** Lines that begin before this offset belong to something that was read. */
  skipUntil = 0;
  tooDeepAt: number | undefined;

  constructor(
    readonly lines: readonly string[],
    readonly isKey: (text: string) => boolean,
  ) {
    this.text = lines.join('');
  }

  /** Whether lines stand at a column already. */
  readonly fits = (column: number, dash: boolean): boolean => (dash ? this.dashColumns : this.keyColumns).has(column);

  isIn = (kind: Frame['kind'], column: number): boolean =>
    this.frames.some((frame) => frame.kind === kind && frame.column === column);

  push(frame: Frame): void {
    // Past the depth that is read anyway, a hostile line must not cost the square of its length.
    if (this.frames.length > MAX_DEPTH || this.isIn(frame.kind, frame.column)) return;
    this.frames = [...this.frames, frame];
  }

  /** Notes the blanks `[from, to)` between two tokens of a line, if an odd one is among them. */
  gap({ body, start }: Line, from: number, to: number, text: string): void {
    for (let at = from; at < to; at++) {
      if (!isOddBlank(body[at])) continue;
      this.slips.push({ kind: 'blank', start: start + from, end: start + to, text });
      return;
    }
  }

  /** The key of the plan that stands at `at` with a colon of any kind, if one does. */
  knownKey(body: string, at: number): string | undefined {
    if (at >= contentEnd(body)) return undefined;
    const colon = wrongColon(body, at) ?? rightColon(body, at);
    const key = colon === undefined ? '' : bareName(body.slice(at, colon));
    return this.isKey(key) ? key : undefined;
  }

  /** Does the next line stand further right than `column`, as what belongs to a key there does? */
  deeperFollows(index: number, column: number): boolean {
    const next = this.lineAfter(index);
    return next !== undefined && indentationOf(next, this.fits).width > column;
  }

  /** The next line that is neither blank nor a remark. */
  lineAfter(index: number): string | undefined {
    for (let at = index + 1; at < Math.min(this.lines.length, index + 50); at++) {
      const line = this.lines[at] as string;
      if (!isBlankOrComment(line, pastBlanks(line, 0))) return line;
    }
    return undefined;
  }
}
