import type { Localized } from '../text/locale.ts';
import type { StateName } from './requirementState.ts';

/** How states are called. */
export const stateWords: Readonly<Record<StateName, Localized>> = {
  answered: { zh: '已写明', en: 'answered' },
  annex: { zh: '在附件中', en: 'in an annex' },
  elsewhere: { zh: '在别处', en: 'elsewhere' },
  toBePublished: { zh: '另行公布', en: 'to be published' },
  missing: { zh: '未写明', en: 'missing' },
  notRead: { zh: '没有读到', en: 'not read' },
  forAPerson: { zh: '由人判断', en: 'for a person' },
  waived: { zh: '有例外说明', en: 'waived' },
  notForThisPlan: { zh: '不适用', en: 'not for this plan' },
};
