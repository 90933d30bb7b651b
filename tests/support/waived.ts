import type { WaiverOffer } from '../../server/src/core/features/waive/waive.ts';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Position } from '../../server/src/core/text/span.ts';

/** The finding of a rule at a position. */
export function findingAt({ findings, document }: Analysis, rule: string, { line, character }: Position): Finding {
  const found = findings.find(({ rule: { id }, anchor }) => {
    const { start, end } = document.rangeOf(anchor);
    const inside = start.line === line && start.character <= character;
    return id === rule && inside && (end.line > line || character <= end.character);
  });
  if (found === undefined) throw new Error(`No ${rule} at ${line}:${character}.`);
  return found;
}

/** A plan with the entry that is offered, and a reason in it. */
export const withReason = (text: SourceText, { at, before, after }: WaiverOffer, reason: string): SourceText =>
  text.withEdit({ start: at, end: at }, before + reason + after);
