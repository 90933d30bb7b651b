import type { Analysis, PlanService } from '../../planService.ts';
import { ancestors, valueStandsBelow } from '../../syntax/cursor/ancestry.ts';
import type { LineContext } from '../../syntax/cursor/cursorContext.ts';
import { lineContext } from '../../syntax/cursor/lineContext.ts';
import { lineShape } from '../../syntax/cursor/lineShape.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Position } from '../../text/span.ts';
import { resolvePath } from '../position/resolve.ts';
import { isInText } from './scalarAround.ts';

/**
 * What becomes of a colon that was just typed behind a key that may stand there: an ASCII colon with a blank. In a row
 * a full-width comma before the key is mended with it, since now it is certain what it divides.
 *
 * @param position right behind the colon
 */
export function typedColon(analysis: Analysis, { schema }: PlanService, position: Position): readonly PlacedEdit[] {
  const { line, character } = position;
  const written = analysis.text.lineText(line);
  const next = written[character];
  if (next !== undefined && ':：'.includes(next)) return [];
  const start = { line, character: character - 1 };
  // As it would stand: only with its blank is it certain to be read as one.
  const mended = analysis.text.withEdit({ start, end: position }, ': ');
  const context = lineContext(mended, { line, character: character + 1 });
  const key = context && keyOf(context);
  if (key === undefined || resolvePath(schema.root, context?.path ?? []).length === 0) return [];
  if (isInText(analysis, start) || isBelowValue(mended, line, context as LineContext)) return [];
  const below = context?.flow === undefined && valueStandsBelow(mended, line, (context as LineContext).indent);
  const blank = next === undefined ? !below : !/\s/.test(next);
  const colon =
    written[character - 1] === ':'
      ? { range: { start: position, end: position }, newText: blank ? ' ' : '' }
      : { range: { start, end: position }, newText: blank ? ': ' : ':' };
  return [...commaBefore(key, written, start), ...(colon.newText === '' ? [] : [colon])];
}

/** The key whose value is to be written at a place right behind its colon. */
function keyOf({ slot, prefix, path }: LineContext): string | undefined {
  const last = path.at(-1);
  return slot === 'value' && prefix.trim() === '' && last !== undefined && 'key' in last ? last.key : undefined;
}

/** Below a key that has its value on its own line no key can stand: this is more of that value. */
function isBelowValue(text: SourceText, line: number, { flow }: LineContext): boolean {
  const shape = lineShape(text.lineText(line));
  if (flow !== undefined || shape.dashes.length > 0) return false;
  const owner = ancestors(text, line, shape.contentColumn, false)[0];
  if (owner === undefined || !('key' in owner.step)) return false;
  return owner.shape.key?.column === owner.column && owner.shape.valueStart < owner.shape.contentEnd;
}

/** A full-width comma in front of a key, as it is to be. */
function commaBefore(key: string, written: string, { line, character }: Position): readonly PlacedEdit[] {
  const before = written.slice(0, character).trimEnd();
  const found = before.endsWith(key) ? /，(\s*)$/.exec(before.slice(0, -key.length)) : null;
  if (found === null) return [];
  const start = { line, character: found.index };
  const end = { line, character: found.index + 1 };
  return [{ range: { start, end }, newText: found[1] === '' ? ', ' : ',' }];
}
