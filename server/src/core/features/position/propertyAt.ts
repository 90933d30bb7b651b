import type { Analysis, PlanService } from '../../planService.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import { lineContext } from '../../syntax/cursor/lineContext.ts';
import type { Position } from '../../text/span.ts';
import { nodeAt } from './nodeAt.ts';
import { resolvePath } from './resolve.ts';

/** What the schema says of the key at a position, told by its line alone where the text cannot be read; undefined elsewhere. */
export function propertyAt(
  { document, bound, text }: Analysis,
  position: Position,
  { schema: { root } }: PlanService,
): PropertySchema | undefined {
  const located = nodeAt(document, bound, position);
  if (located !== undefined) return located.at === 'key' ? located.field.property : undefined;
  const context = lineContext(text, position);
  if (context?.slot !== 'key') return undefined;
  const { start, end } = context.range;
  const word = text.lineText(start.line).slice(start.character, end.character);
  return resolvePath(root, [...context.path, { key: word }])[0]?.property;
}
