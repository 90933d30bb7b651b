import type { Analysis, PlanService } from '../../planService.ts';
import { lineContext } from '../../syntax/cursor/lineContext.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Position } from '../../text/span.ts';
import { formatLine } from '../formatting/formatting.ts';
import { resolvePath } from '../position/resolve.ts';
import { nextRow } from './nextRow.ts';
import { typedColon } from './typedColon.ts';
import { typedComma } from './typedComma.ts';

/** What is looked at when it has been typed. An input method hands over what it has made only when it is done. */
export const TYPED = ['\n', ':', '：', '，', ' '] as const;

/**
 * What an editor changes by itself when one of these has been typed: nothing in prose, remarks and quoted text, and
 * nothing under a key that the format does not know.
 *
 * @param position where the cursor is then
 */
export function typed(
  analysis: Analysis,
  service: PlanService,
  position: Position,
  sign: string,
): readonly PlacedEdit[] {
  if (sign === '\n') return afterEnter(analysis, service, position.line);
  // Whoever asks may be late.
  const before = analysis.text.lineText(position.line).slice(0, position.character);
  if (!before.endsWith(sign)) return [];
  if (sign === ':' || sign === '：') return typedColon(analysis, service, position);
  if (sign === '，') return typedComma(analysis, service, position);
  return sign === ' ' ? secondBlank(analysis, service, position) : [];
}

/** The line that is finished is tidied; one that is taken away need not be. */
function afterEnter(analysis: Analysis, service: PlanService, line: number): readonly PlacedEdit[] {
  if (line === 0) return [];
  const next = nextRow(analysis, service, line);
  if (next.some(({ range }) => range.start.line < line)) return next;
  return [...formatLine(analysis, service, line - 1), ...next];
}

/** Whether a blank that was typed may be one too many: most stand in prose, and nothing else need be asked of them. */
export const mayBeSecond = (text: SourceText, { line, character }: Position): boolean =>
  /:\s{2}$/.test(text.lineText(line).slice(0, character));

/** Who types the blank behind a colon does not get another: as with a bracket that is there already. */
function secondBlank({ text }: Analysis, { schema }: PlanService, position: Position): readonly PlacedEdit[] {
  const { line, character } = position;
  if (!mayBeSecond(text, position) || !/^\s*[\]}]*\s*$/.test(text.lineText(line).slice(character))) return [];
  const context = lineContext(text, position);
  if (context?.slot !== 'value' || context.prefix.trim() !== '') return [];
  if (resolvePath(schema.root, context.path).length === 0) return [];
  return [{ range: { start: { line, character: character - 1 }, end: position }, newText: '' }];
}
