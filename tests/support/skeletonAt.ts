import type { SkeletonOffer } from '../../server/src/core/features/skeleton/skeletonOffer.ts';
import { skeletonOffers } from '../../server/src/core/features/skeleton/skeletonOffers.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Position } from '../../server/src/core/text/span.ts';
import { packageService } from './packageService.ts';

/** What may be written for that which is not written, of all findings that are shown at a position, what several offer once. */
export function skeletonsAt(analysis: Analysis, { line, character }: Position): readonly SkeletonOffer[] {
  const offers = analysis.findings
    .filter(({ anchor, waived }) => {
      if (waived !== null) return false;
      const { start, end } = analysis.document.rangeOf(anchor);
      return start.line <= line && line <= end.line && start.character <= character;
    })
    .flatMap((finding) => skeletonOffers(finding, analysis, packageService, 'zh-CN'));
  return [...new Map(offers.map((offer) => [offer.title.zh, offer])).values()];
}

/** A plan with what is offered, the last put in first. */
export const withOffer = (text: SourceText, { insertions }: SkeletonOffer): SourceText =>
  insertions
    .toSorted((a, b) => text.offsetAt(b.at) - text.offsetAt(a.at))
    .reduce((now, { at, end = at, newText }) => now.withEdit({ start: at, end }, newText), text);
