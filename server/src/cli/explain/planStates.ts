import type { Analysis, PlanService } from '../../core/planService.ts';
import type { RequirementState } from '../../core/states/requirementState.ts';
import { requirementStates, StateMemory } from '../../core/states/requirementStates.ts';
import { SourceText } from '../../core/text/sourceText.ts';
import type { CommandContext } from '../commandContext.ts';
import { fillBoth } from '../fillBoth.ts';
import { collectInputs, pathProblem } from '../inputs.ts';
import { mistakes } from '../mistakes.ts';
import { present } from '../present.ts';
import { unreadFile } from '../unread.ts';
import { UsageError } from '../usageError.ts';

/** How the requirements of all policies stand in one plan. */
export interface PlanStates {
  /** As it was given. */
  readonly path: string;
  readonly analysis: Analysis;
  /** By the requirement's id. */
  readonly states: ReadonlyMap<string, RequirementState>;
}

/**
 * Reads the plan that an explanation is for.
 *
 * @param path a file, `-`, or what stands for one file
 * @param asOf the day to check for; today when there is none
 * @throws UsageError where there is no such plan, or it cannot be read
 */
export async function readPlanStates(
  path: string,
  asOf: string | undefined,
  service: PlanService,
  { io, locale }: CommandContext,
): Promise<PlanStates> {
  const { inputs, problems } = collectInputs([path], {}, io);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(problem);
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) {
    throw new UsageError(fillBoth(mistakes.onePlan, { path, count: inputs.length }));
  }
  const read = await input.read();
  if (read.kind === 'unreadable') {
    throw new UsageError(pathProblem({ kind: 'unreadable', path: input.path, code: read.code }));
  }
  if (read.kind !== 'text') throw unread(unreadFile(read, { path: input.path, service, locale }));
  const day = asOf === undefined ? { today: io.today } : { today: io.today, asOf };
  const analysis = service.analyze(SourceText.of(read.text), day);
  if (!analysis.read) throw unread(present(analysis, input.path, service, locale));
  const otherVersion = analysis.findings.findIndex(
    ({ rule, message }) => rule.id === 'value-type' && message === 'version',
  );
  if (otherVersion >= 0) throw unread(present(analysis, input.path, service, locale), otherVersion);
  if (analysis.bound.fields.size === 0) throw new UsageError(fillBoth(mistakes.notAPlan, { path: input.path }));
  const states = requirementStates(analysis, service.schema, new StateMemory(service.policies));
  return { path: input.path, analysis, states: new Map(states.map((state) => [state.requirement.id, state])) };
}

/** What a report would show of a plan that gave no text, or of which one finding tells that it was not understood. */
function unread({ path, findings }: ReturnType<typeof present>, at = 0): UsageError {
  const text = `${path}: ${findings[at]?.message ?? ''}`;
  return new UsageError({ zh: text, en: text });
}
