import type { EnumValue } from '../../schema/schemaModel.ts';
import type { Localized } from '../../text/locale.ts';

/** What stands at the head of a new plan, in the reader's language. */
export const newPlanLabels = {
  head: {
    zh: '逐项填写；冒号后留一个空格。还缺什么，编辑器会列出来，起草时不算错误。',
    en: 'Fill in the blanks, with a space after each colon. The editor lists what is missing; in a draft that is no error.',
  },
} as const satisfies Record<string, Localized>;

/** Kinds of plan that 清洁生产 is said to be promoted by (推行): those the eight contents bind. */
const promoting: ReadonlySet<string> = new Set(['plan', 'promotionPlan', 'implementationPlan']);

/** The title planners would give: 济南市清洁生产推行实施方案（2026—2030年）. A title is Chinese in any plan. */
export function titleOf(
  planType: EnumValue | undefined,
  region: string | undefined,
  period: string | undefined,
): string {
  const kind = planType?.zh ?? '规划';
  const promotion = promoting.has(planType?.value ?? 'plan') && !kind.startsWith('推行') ? '推行' : '';
  return `${region ?? ''}清洁生产${promotion}${kind}${period === undefined ? '' : `（${period}）`}`;
}
