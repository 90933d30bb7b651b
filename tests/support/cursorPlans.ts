import { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Position, Range } from '../../server/src/core/text/span.ts';
import { inEnglish, type Stretch } from '../planted/support/inEnglish.ts';

/** A plan with a cursor in it, and the places that are to be found from there. */
export interface CursorPlan {
  /** How it differs from the fixture: `as written`, `with CRLF`, … */
  readonly way: string;
  readonly text: SourceText;
  readonly position: Position;
  readonly marked: readonly Range[];
}

interface Offsets {
  readonly text: string;
  readonly cursor: number;
  readonly marked: readonly Stretch[];
}

/** Set by the slow suite (`everyWay.slow.test.ts`), which runs the tests of the fast one in the other ways, too. */
export const EVERY_WAY = 'CLEANPLAN_EVERY_WAY';

/**
 * A plan in the ways it may come: the cursor is written `│`, and what is to be found stands between `«` and `»`.
 * As written; and in the slow suite with CRLF; behind a byte order mark; with a character of two UTF-16 units for
 * each 甲; with English keys.
 */
export function cursorPlans(fixture: string): readonly CursorPlan[] {
  const written = offsetsOf(fixture);
  const asWritten = ['as written', written] as const;
  const every = () => [
    asWritten,
    ['with CRLF', offsetsOf(fixture.replaceAll('\n', '\r\n'))] as const,
    ['behind a BOM', offsetsOf(`\uFEFF${fixture}`)] as const,
    ...(fixture.includes('甲') ? [['with 𠮷', offsetsOf(fixture.replaceAll('甲', '𠮷'))] as const] : []),
    ['with English keys', english(written)] as const,
  ];
  return (process.env[EVERY_WAY] === undefined ? [asWritten] : every()).map(([way, { text, cursor, marked }]) => {
    const source = SourceText.of(text);
    const rangeOf = ({ start, end }: Stretch): Range => ({
      start: source.positionAt(start),
      end: source.positionAt(end),
    });
    return { way, text: source, position: source.positionAt(cursor), marked: marked.map(rangeOf) };
  });
}

function offsetsOf(fixture: string): Offsets {
  let text = '';
  let cursor: number | undefined;
  const marked: Stretch[] = [];
  const open: number[] = [];
  for (const sign of fixture) {
    if (sign === '│') cursor = text.length;
    else if (sign === '«') open.push(text.length);
    else if (sign === '»') marked.push({ start: open.pop() as number, end: text.length });
    else text += sign;
  }
  if (cursor === undefined) throw new Error('The fixture has no cursor │.');
  return { text, cursor, marked };
}

function english({ text, cursor, marked }: Offsets): Offsets {
  const there = inEnglish(text, [{ start: cursor, end: cursor }, ...marked]);
  const [at, ...stretches] = there.stretches as readonly [Stretch, ...Stretch[]];
  // A cursor in a key would stand in another place of another word.
  return { text: there.text, cursor: at.start, marked: stretches };
}
