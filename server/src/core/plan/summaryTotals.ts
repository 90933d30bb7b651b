import type { Indicators } from '../codes/indicators.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import type { Value } from '../values/value.ts';
import { benefitsIn } from './benefits.ts';
import type { ValueForms } from './field.ts';
import { type Partition, partitionsOf } from './partitions.ts';
import type { EnterpriseSummary, ProjectSummary } from './planTypes.generated.ts';

/** A total of a 汇总, with the ways it is broken down beside it. */
export interface SummaryTotal {
  /** The key it stands under, or what it is a number of. */
  readonly name: Localized;
  /** The number and its place; undefined where only its parts are given. */
  readonly total: { readonly value: Value; readonly anchor: Anchor } | undefined;
  /** It is one text, which can be written anew. */
  readonly text: boolean;
  readonly partitions: readonly Partition[];
}

/** 企业数. */
export function enterpriseTotals({ count, breakdown }: EnterpriseSummary): SummaryTotal[] {
  return [
    totalOf(
      names.enterprises,
      count,
      partitionsOf(breakdown, ({ reading }) => reading),
    ),
  ];
}

/** 项目数, 总投资, 规划期投资 and each 预期效益. */
export function projectTotals(summary: ProjectSummary, indicators: Indicators): SummaryTotal[] {
  const { count, investment, periodInvestment, benefits, breakdown } = summary;
  return [
    totalOf(
      names.projects,
      count,
      partitionsOf(breakdown, (part) => part.count?.reading),
    ),
    totalOf(
      names.investment,
      investment,
      partitionsOf(breakdown, (part) => part.investment?.reading),
    ),
    totalOf(
      names.periodInvestment,
      periodInvestment,
      partitionsOf(breakdown, (part) => part.periodInvestment?.reading),
    ),
    ...benefitsIn(benefits, indicators).map(({ name, value, anchor }) => ({
      name: { zh: name, en: name },
      total: { value, anchor },
      text: false,
      partitions: partitionsOf(breakdown, (part) => {
        const own = benefitsIn(part.benefits, indicators).filter((each) => each.name === name);
        return own.length === 1 ? own[0]?.value : undefined;
      }),
    })),
  ];
}

const names = {
  enterprises: { zh: '企业数', en: 'count' },
  projects: { zh: '项目数', en: 'count' },
  periodInvestment: { zh: '规划期投资', en: 'periodInvestment' },
  investment: { zh: '总投资', en: 'investment' },
};

const totalOf = (
  name: Localized,
  field: (ValueForms & { readonly form: string; readonly value: { readonly anchor: Anchor } }) | undefined,
  partitions: readonly Partition[],
): SummaryTotal => ({
  name,
  total: field && { value: field.reading, anchor: field.value.anchor },
  text: field?.form === 'text',
  partitions,
});
