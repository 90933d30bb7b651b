import type { PlanDay } from '../plan/headFacts.ts';
import type { PlanProfile } from '../plan/profile.ts';
import type { ProblemExtras } from '../problems/problem.ts';

/** The day the amended 清洁生产促进法 took effect; from then on a plan need not rest on 国办发[2003]100号. */
const AMENDED_LAW_IN_FORCE = '2012-07-01';

/**
 * For a plan of a later day that does not name 国办发[2003]100号 among what it rests on, its contents are only
 * compared with that document (rules-spec R01): information under a heading that says so.
 */
export const comparedWith100 = (day: PlanDay | undefined, { legalBasis }: PlanProfile): ProblemExtras =>
  day !== undefined && day.first >= AMENDED_LAW_IN_FORCE && !legalBasis.some(names100)
    ? { atMost: 'information', heading: { zh: '对照100号文', en: 'compared with 国办发[2003]100号' } }
    : {};

/** 国办发〔2003〕100号 with any brackets, or its title. */
const names100 = (text: string): boolean =>
  /国办发\s*[[［〔【(（]?\s*2003\s*[\]］〕】)）]?\s*100\s*号/.test(text) || /加快推行清洁生产.*意见/.test(text);
