/** How much a finding weighs. In the planner's words: 必须修改, 建议修改, 提示 for the last two. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From heaviest to lightest; the index is the rank. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** True when `severity` weighs as much as `level` or more. */
export const atLeast = (severity: Severity, level: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(level);

/** The lighter of two severities. */
export const lighter = (a: Severity, b: Severity): Severity => (atLeast(a, b) ? b : a);

/** One step lighter; hints stay hints. */
export const oneStepLower = (severity: Severity): Severity =>
  severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] as Severity;
