import type { Analysis } from '../../planService.ts';
import { valueStandsBelow } from '../../syntax/cursor/ancestry.ts';
import type { LineContext } from '../../syntax/cursor/cursorContext.ts';
import { indentationOf } from '../../syntax/segments/indentation.ts';
import { withoutLine } from '../position/withoutLine.ts';
import { type SkeletonSetting, settingOf } from '../skeleton/skeletonSetting.ts';
import type { Layout } from '../skeleton/writeSkeleton.ts';
import type { Reader } from '../wording/describe.ts';

/** Everything the makers of completion items need to know of the place. */
export interface Scene {
  readonly analysis: Analysis;
  /** What the plan says, and what the part at the cursor would say without its line where it could not be read. */
  readonly known: readonly [Analysis, ...Analysis[]];
  readonly context: LineContext;
  readonly reader: Reader;
  readonly setting: SkeletonSetting;
  readonly layout: Layout;
  /** White space the line begins with, up to where text is inserted. */
  readonly indentation: string;
  /** Column of the container's keys (for a value: of its key), counted from the line's indentation. */
  readonly indent: number;
  /** What an inserted text must begin with so that it stands in its place: a blank, or indentation. */
  readonly lead: string;
  /** A value stands on the lines below already. */
  readonly below: boolean;
}

const DEFAULT_STEP = 2;

/** @param cursorLine the line the cursor is on; `context` may begin on another */
export function sceneOf(analysis: Analysis, context: LineContext, reader: Reader, cursorLine: number): Scene {
  const { line, character } = context.range.start;
  const before = analysis.text.lineText(line).slice(0, character);
  const indentation = before.slice(0, before.length - before.trimStart().length);
  const rest = withoutLine(analysis, cursorLine, reader.service);
  const known: Scene['known'] = rest === undefined ? [analysis] : [analysis, rest];
  return {
    analysis,
    known,
    context,
    reader,
    setting: settingOf(known, reader, context.prefix),
    layout: { step: stepOf(analysis) },
    indentation,
    indent: Math.max(0, context.indent - indentationOf(indentation).width),
    lead: leadOf(before, context),
    below: valueStandsBelow(analysis.text, line, context.indent),
  };
}

/** Missing indentation on an empty line; a blank behind a colon, a dash or, in a row, a comma that has none. */
function leadOf(before: string, context: LineContext): string {
  if (context.flow === undefined && before.trim() === '')
    return ' '.repeat(Math.max(0, context.indent - before.length));
  const wanting = context.flow === undefined ? /[:：-]$/ : /[:：,]$/;
  return wanting.test(before) ? ' ' : '';
}

/** The columns this plan indents by: those of its least indented line. */
function stepOf(analysis: Analysis): number {
  let step = Number.POSITIVE_INFINITY;
  for (const line of analysis.text.lines(0, 200)) {
    const blanks = /^( +)[^\s#]/.exec(line)?.[1]?.length ?? step;
    step = Math.min(step, blanks);
  }
  return Number.isFinite(step) && step > 1 ? Math.min(step, 8) : DEFAULT_STEP;
}
