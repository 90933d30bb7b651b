import type { Analysis, PlanService } from '../../planService.ts';
import { isReadAsValue } from '../../schema/readAsValue.ts';
import type { ContextStep, LineContext } from '../../syntax/cursor/cursorContext.ts';
import { lineContext } from '../../syntax/cursor/lineContext.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import type { Position } from '../../text/span.ts';
import { formsOf, resolvePath } from '../position/resolve.ts';

/**
 * What becomes of a full-width comma that was just typed in brackets: an ASCII comma with a blank, where it can only
 * divide. Behind a text that may hold such a comma it stays, until a key is written behind it (`typedColon`).
 *
 * @param position right behind the comma
 */
export function typedComma({ text }: Analysis, service: PlanService, position: Position): readonly PlacedEdit[] {
  const { line, character } = position;
  const written = text.lineText(line);
  const context = lineContext(text, position);
  const before = written.slice(0, character - 1).trimEnd();
  if (context?.flow === undefined || !divides(context, before, position, service)) return [];
  const range = { start: { line, character: character - 1 }, end: position };
  return [{ range, newText: /\s/.test(written[character] ?? '') ? ',' : ', ' }];
}

function divides(context: LineContext, before: string, position: Position, { schema: { root } }: PlanService): boolean {
  // It may be the comma of a number: 1，200.
  if (before === '' || /[[{,，、:：]$/.test(before) || /(?:^|[^\p{L}\d.])\d{1,3}$/u.test(before)) return false;
  const { path, flow, prefix, wideComma, textBefore } = context;
  if (flow === 'list') return prefix === '' && (/[\]}]$/.test(before) || isNameList(path, root));
  if (wideComma?.line !== position.line || wideComma.character !== position.character - 1) return false;
  if (/[\]}]$/.test(before)) return resolvePath(root, path).length > 0;
  return textBefore !== undefined && holdsNoComma([...path, { key: textBefore.key }], root);
}

type Root = PlanService['schema']['root'];

/** Whether a path ends with an item of a list of short names or ids. */
const isNameList = (path: readonly ContextStep[], root: Root): boolean =>
  resolvePath(root, path.slice(0, -1)).some((place) =>
    formsOf(place.schema, []).some(({ schema }) => schema.kind === 'list' && schema.nameList),
  );

function holdsNoComma(path: readonly ContextStep[], root: Root): boolean {
  const forms = resolvePath(root, path).flatMap((place) => formsOf(place.schema, []));
  return (
    forms.length > 0 &&
    forms.every(({ schema }) => {
      // A map or a list would stand in brackets of its own.
      if (schema.kind !== 'scalar') return schema.kind === 'map';
      return schema.values !== undefined || [schema.type, ...(schema.otherwise ?? [])].every(isReadAsValue);
    })
  );
}
