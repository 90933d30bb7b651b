import type { LocalTree } from '../plan/localTree.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { localBasis } from './localBasis.ts';
import { partOf, type Rule } from './rule.ts';

/** The limits that regions set to numbers, days and words; each finding cites the clause that sets it. */
export const localValue = defineRuleMeta({
  id: 'local-value',
  severity: 'byRequirement',
  waivable: true,
  title: { zh: '数值、时限、取值合乎地方要求', en: 'Values are within the region’s limits' },
  basis: localBasis,
  messages: {
    below: {
      zh: '“{key}”为“{value}”，低于本地区规定的下限“{bound}”，请核对。',
      en: '“{key}” is {value}, below the region’s minimum of {bound}: check it.',
    },
    above: {
      zh: '“{key}”为“{value}”，高于本地区规定的上限“{bound}”，请核对。',
      en: '“{key}” is {value}, above the region’s maximum of {bound}: check it.',
    },
    early: {
      zh: '“{key}”为“{value}”，早于本地区规定的“{bound}”，请核对。',
      en: '“{key}” is {value}, earlier than the region’s {bound}: check it.',
    },
    late: {
      zh: '“{key}”为“{value}”，晚于本地区规定的“{bound}”，请核对。',
      en: '“{key}” is {value}, later than the region’s {bound}: check it.',
    },
    notAllowed: {
      zh: '“{key}”不能写“{value}”，本地区规定写：{allowed}。',
      en: '“{key}” cannot be {value} here; the region allows {allowed}.',
    },
  },
});

/** The rule for the limits of plans in one place, a part for each requirement that sets some. */
export const localValueRules = ({ requirements }: LocalTree): readonly Rule[] =>
  requirements
    .filter(({ min, max, allowed }) => (min ?? max ?? allowed) !== undefined)
    .map((requirement, index) =>
      partOf(localValue, String(index)).local({
        look: (fault) => (fault.requirement === requirement && fault.kind in localValue.messages ? fault : undefined),
        judge({ kind, anchor, args }, _facts, report) {
          const basis = [{ kind: 'clause', requirement: requirement.clause }] as const;
          report(kind as 'below', anchor, args, { basis });
        },
      }),
    );
