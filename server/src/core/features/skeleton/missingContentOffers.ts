import type { Finding } from '../../findings/finding.ts';
import { fill } from '../../messages/render.ts';
import type { Content } from '../../plan/contents.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import { blankContent } from '../newPlan/newPlan.ts';
import { answersFor } from './contentAnswers.ts';
import { namesContent } from './namesContent.ts';
import type { SkeletonOffer } from './skeletonOffer.ts';
import { insertions, isInBrackets } from './topEntry.ts';

/** For contents of which nothing is written: their skeletons, an answer that says where they stand, the skeletons of all. */
export function missingContentOffers(
  finding: Finding,
  analysis: Analysis,
  service: PlanService,
  locale: Locale,
): readonly SkeletonOffer[] {
  const missing = analysis.plan.contents.filter(
    ({ state, title }) => state === 'missing' && namesContent(finding, title),
  );
  // Inside brackets whole lines have no place.
  if (missing.length === 0 || isInBrackets(analysis)) return [];
  const answers = answersFor(missing, analysis, service, locale).map(({ title, written }) => ({
    title,
    insertions: insertions(written, analysis, service),
  }));
  const all = allMissing(finding, missing, analysis);
  return [
    contentSkeletons(missing, CONTENTS, analysis, service, locale),
    ...answers,
    ...(all === undefined ? [] : [contentSkeletons(all, ALL, analysis, service, locale)]),
  ];
}

/** All contents that are said to be missing, where this finding says it of less than all. */
function allMissing(
  finding: Finding,
  own: readonly Content[],
  { findings, plan }: Analysis,
): readonly Content[] | undefined {
  const told = findings.filter(
    ({ rule, message, waived }) => rule.id === 'content-missing' && message === 'missing' && waived === null,
  );
  if (!told.includes(finding)) return undefined;
  const all = plan.contents.filter(
    ({ state, title }) => state === 'missing' && told.some((each) => namesContent(each, title)),
  );
  return all.length > own.length ? all : undefined;
}

const CONTENTS = { zh: '插入{n}项内容的骨架', en: 'Insert the skeletons of {n} contents' };
const ALL = { zh: '插入未写明的全部{n}项内容的骨架', en: 'Insert the skeletons of all {n} contents that are missing' };

/** Each missing content with its fields left blank, in the policy's order. */
function contentSkeletons(
  missing: readonly Content[],
  several: Localized,
  analysis: Analysis,
  service: PlanService,
  locale: Locale,
): SkeletonOffer {
  const entries = missing.map(({ name }) => {
    const property = service.schema.root.property(name) as PropertySchema;
    return { name, lines: blankContent(property, analysis.bound.language, locale) };
  });
  const [first, ...others] = missing;
  const n = { n: missing.length };
  const title =
    others.length === 0
      ? { zh: `插入“${first?.title.zh}”的骨架`, en: `Insert the skeleton of “${first?.title.en}”` }
      : { zh: fill(several, n, 'zh-CN'), en: fill(several, n, 'en') };
  return { title, insertions: insertions(entries, analysis, service) };
}
