import type { Analysis, PlanService } from '../../planService.ts';
import type { Locale } from '../../text/locale.ts';
import { emptyContentOffers } from './emptyContentOffers.ts';
import { jointDepartmentOffers } from './jointDepartmentOffers.ts';
import { missingContentOffers } from './missingContentOffers.ts';
import type { SkeletonOffer } from './skeletonOffer.ts';
import { wholePlanOffers } from './wholePlanOffers.ts';

/** What a finding about something that is not written may be answered with; nothing for other findings. */
export function skeletonOffers(
  finding: Analysis['findings'][number],
  analysis: Analysis,
  service: PlanService,
  locale: Locale,
): readonly SkeletonOffer[] {
  switch (`${finding.rule.id}/${finding.message}`) {
    case 'content-missing/missing':
      return missingContentOffers(finding, analysis, service, locale);
    case 'joint-authority/nobody':
      return jointDepartmentOffers(analysis);
  }
  switch (finding.rule.id) {
    case 'plan-empty':
      return wholePlanOffers(analysis, service, locale);
    case 'content-empty':
      return emptyContentOffers(finding, analysis, service, locale);
  }
  return [];
}
