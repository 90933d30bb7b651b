import type { Analysis, PlanService } from '../../planService.ts';
import { severityInEditor } from '../../problems/ruleMeta.ts';
import type { Severity } from '../../problems/severity.ts';
import { daysText } from './daysText.ts';
import { policyLeftOut } from './policyLeftOut.ts';

/** What a plan was checked against, for which day, and what came of it. */
export interface PlanStatus {
  /** The policies in force for the plan, as it names them or by default. */
  readonly policies: readonly { readonly id: string; readonly name: string }[];
  /** The number of the policy that plans are checked against by default, where this plan is not. */
  readonly leftOut: string | null;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Where that day comes from: the settings, or the calendar. */
  readonly asOfFrom: 'setting' | 'today';
  /** The plan's own day in words of figures: `2026-11-20`, `2026-11`, `2026`; null where it does not tell it. */
  readonly planDay: string | null;
  /** How many findings there are that are not waived. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many contents nobody has read, so that nothing was checked in them. */
  readonly notTranscribed: number;
  /** False when the text was not read at all, so that no finding says little. */
  readonly read: boolean;
}

/** Tells it of an analysis; findings are counted as an editor shows them, those that are waived left out. */
export function planStatus(analysis: Analysis, service: PlanService): PlanStatus {
  const { plan, context, asOf, read } = analysis;
  const shown = analysis.findings.filter(({ waived }) => waived === null);
  const count = (severity: Severity) => shown.filter((finding) => severityInEditor(finding) === severity).length;
  return {
    policies: plan.profile.policies.map((id) => ({ id, name: policyName(id, service) })),
    leftOut: policyLeftOut(analysis, service)?.documentNumber ?? null,
    asOf,
    asOfFrom: context.asOf !== undefined ? 'setting' : 'today',
    planDay: plan.day?.written ? daysText(plan.day) : null,
    findings: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
    notTranscribed: plan.contents.filter(({ notTranscribed }) => notTranscribed === true).length,
    read,
  };
}

/** A policy by the number planners know it by, else its title. */
function policyName(id: string, { policies }: PlanService): string {
  return policies.pack(id)?.documentNumber ?? id;
}
