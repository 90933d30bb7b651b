import { isAnyBlank, isOddBlank } from './characters.ts';
import { COLON, pastColons } from './colons.ts';
import { keyColon, keySlips, valueSlips } from './flowEntry.ts';
import type { QuoteCause, Slip } from './slip.ts';

/** An open bracket of a flow collection, and what is known of the entry that is being read in it. */
export interface Frame {
  readonly bracket: '[' | '{';
  readonly at: number;
  /** Opened by a full-width bracket, so one may close it. */
  readonly wideBracket: boolean;
  entryStart: number;
  /** True once the current entry holds a quoted text or a nested collection. */
  complex: boolean;
  /** Why the current entry must be in quotes. */
  cause: QuoteCause | undefined;
  /** ASCII commas met at this level. */
  commas: number;
  readonly wide: number[];
  /** Wide marks that can only be separators. */
  readonly certain: number[];
  /** Commas with no entry before them. */
  readonly extra: number[];
}

/** The frame of a bracket at `at`. */
export function openFrame(bracket: Frame['bracket'], at: number, wideBracket: boolean): Frame {
  const entry = { entryStart: at + 1, complex: false, cause: undefined };
  return { bracket, at, wideBracket, ...entry, commas: 0, wide: [], certain: [], extra: [] };
}

/** The next entry begins. */
export function nextEntry(frame: Frame, start: number): void {
  frame.entryStart = start;
  frame.complex = false;
  frame.cause = undefined;
}

/** The character before `at` in the current entry, blanks passed over; '' where there is none. */
export function characterBefore(frame: Frame, text: string, at: number): string {
  for (let index = at - 1; index >= frame.entryStart; index--) {
    const character = text[index] as string;
    if (!/\s/.test(character) && !isOddBlank(character)) return character;
  }
  return '';
}

/** Where an item or a value begins: only there do a quote and a wide bracket mean something. */
export function beginsEntry(frame: Frame, text: string, at: number): boolean {
  const before = characterBefore(frame, text, at);
  return before === '' || COLON.test(before);
}

/** Whether a plain text has begun before `at`, so that a bracket belongs to it. */
export function isInText(frame: Frame, text: string, at: number): boolean {
  if (frame.complex) return false;
  const written = text.slice(Math.max(frame.entryStart, at - 80), at);
  // What stands behind a tag or an anchor is its value.
  return !/(?:^|[:：]\s*)\s*[!&*]\S*\s*$/.test(written);
}

/** The slips in the entry that ends at `end`. */
export function entrySlips(frame: Frame, text: string, end: number, isKey: (text: string) => boolean): Slip[] {
  return frame.bracket === '{'
    ? mapEntrySlips(frame, text, end, isKey)
    : slipsOfValue(frame, text, [frame.entryStart, end], isKey);
}

function slipsOfValue(
  { complex, cause, bracket }: Frame,
  text: string,
  [from, to]: readonly [number, number],
  isKey: (text: string) => boolean,
): Slip[] {
  return valueSlips({ text, from, to, complex, cause }, bracket === '{', isKey);
}

/** Inside braces: which wide marks stand before a key, and is the colon after each key right? */
function mapEntrySlips(frame: Frame, text: string, end: number, isKey: (text: string) => boolean): Slip[] {
  const marks = frame.wide.filter((at) => at >= frame.entryStart);
  const slips: Slip[] = [];
  let valueFrom = -1;
  [frame.entryStart, ...marks.map((at) => at + 1)].forEach((from, index) => {
    const colon = keyColon(text, from, marks[index] ?? end, isKey, index === 0);
    if (colon === undefined) return;
    if (index > 0) frame.certain.push(from - 1);
    if (valueFrom !== -1) for (const slip of slipsOfValue(frame, text, [valueFrom, from - 1], isKey)) slips.push(slip);
    for (const slip of keySlips(text, from, colon, isKey)) slips.push(slip);
    const mended = colon.fault === 'colonSpace' || colon.fault === 'colon';
    valueFrom = mended ? afterGap(text, pastColons(text, colon.at)) : colon.at + 1;
  });
  if (valueFrom !== -1 && valueFrom <= end)
    for (const slip of slipsOfValue(frame, text, [valueFrom, end], isKey)) slips.push(slip);
  frame.wide.length = 0;
  return slips;
}

/** A colon that is mended takes the blanks behind it along. */
function afterGap(text: string, from: number): number {
  let at = from;
  while (isAnyBlank(text[at])) at++;
  return at;
}

/** The wide marks of a closed bracket pair that separate, in their order. */
export function separatorsOf({ bracket, commas, certain, wide }: Frame): readonly number[] {
  const only = bracket === '[' && commas === 0 && certain.length === 0 ? wide : [];
  return [...certain, ...(bracket === '[' && certain.length > 0 ? wide : only)].sort((a, b) => a - b);
}
