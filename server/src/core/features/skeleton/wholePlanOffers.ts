import type { Analysis, PlanService } from '../../planService.ts';
import type { Locale } from '../../text/locale.ts';
import { newPlan } from '../newPlan/newPlan.ts';
import { languageOf } from '../wording/language.ts';
import type { SkeletonOffer } from './skeletonOffer.ts';
import { asLines } from './topEntry.ts';

/** For a text in which nothing is written: the skeleton of a whole plan. */
export function wholePlanOffers(analysis: Analysis, service: PlanService, locale: Locale): readonly SkeletonOffer[] {
  const { text } = analysis;
  // What is neither blank nor a comment, `{}` say, would stand in the way.
  if (text.lines().some((line) => !/^\uFEFF?\s*(#.*)?\s*$/.test(line))) return [];
  const plan = newPlan({ language: languageOf(analysis, undefined, locale) }, service, locale);
  const at = text.positionAt(text.length);
  const insertions = [{ at, newText: asLines(plan.text, text, at) }];
  return [{ title: { zh: '插入整份规划的骨架', en: "Insert the plan's skeleton" }, insertions }];
}
