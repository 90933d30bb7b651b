import type { SourceText } from '../../text/sourceText.ts';
import type { Position } from '../../text/span.ts';
import { blockContext, insideBlockText } from './blockContext.ts';
import { hasControlCharacters } from './controlCharacters.ts';
import type { LineContext } from './cursorContext.ts';
import { flowContext } from './flowContext.ts';
import { lineShape } from './lineShape.ts';

/** A mark between documents. */
const MARK = /^(?:---|\.\.\.)(?:\s|$)/;

/**
 * The context of a position, or undefined where no key or value can stand: in a comment, inside
 * block text, in front of what a line holds.
 *
 * @see LineContext
 */
export function lineContext(text: SourceText, position: Position): LineContext | undefined {
  const line = Math.min(Math.max(position.line, 0), text.lineCount - 1);
  const content = text.lineText(line);
  const at = Math.min(Math.max(position.character, 0), content.length);
  if (MARK.test(content) || hasControlCharacters(content)) return undefined;
  if (insideBlockText(text, line, at)) return undefined;
  const flow = flowContext(text, line, at);
  if (flow !== undefined) return flow === 'comment' ? undefined : flow;
  const shape = lineShape(content);
  if (shape.comment !== undefined && at >= shape.comment) return undefined;
  return blockContext(text, line, at, shape);
}
