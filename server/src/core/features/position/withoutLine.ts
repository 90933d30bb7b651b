import type { Analysis, PlanService } from '../../planService.ts';
import { yamlSyntax } from '../../syntax/syntaxRules.ts';
import { SourceText } from '../../text/sourceText.ts';

/** Longest part that is read a second time, in UTF-16 units: what is typed must not wait for it. */
const MAX_PART = 200_000;

/**
 * The part of a plan around a line, read without that line: half a row (`[M1, `) leaves the whole part
 * unread, and what the rest of it says is still wanted. Undefined where the part could be read as it
 * is. Places in the result are not those of the plan.
 */
export function withoutLine(
  { document, text, context }: Analysis,
  line: number,
  service: PlanService,
): Analysis | undefined {
  const place = document.partAt(line);
  if (place === undefined || place.part.segment.text.length > MAX_PART) return undefined;
  const { part, firstLine } = place;
  if (part.kind !== 'entry' && part.kind !== 'whole') return undefined;
  if (!part.problems.some(({ rule }) => rule.id === yamlSyntax.id)) return undefined;
  const before = text.textOf(firstLine, line);
  const after = text.textOf(line + 1, firstLine + part.segment.lineCount);
  return service.analyze(SourceText.of(before + after), context);
}
