import type { PlanService } from '../core/planService.ts';
import { atLeast } from '../core/problems/severity.ts';
import { type Localized, localized } from '../core/text/locale.ts';
import { checkInputs } from './checkInputs.ts';
import type { CommandContext } from './commandContext.ts';
import { fillBoth } from './fillBoth.ts';
import { collectInputs, type InputOptions, type PlanInput } from './inputs.ts';
import { mistakes } from './mistakes.ts';
import type { FailLevel } from './optionValues.ts';
import { presentRule } from './present.ts';
import { type CheckedFile, counted, type Report } from './report.ts';
import { fileOf, type ReportOptions, type ReportTarget, reportTargets } from './reportTargets.ts';
import { RuleTimes } from './ruleTimes.ts';
import { sortedRules } from './sortedRules.ts';
import type { ColorOptions } from './style.ts';
import { complaint, UsageError } from './usageError.ts';
import { writeReports } from './writeReports.ts';

export interface CheckOptions extends InputOptions, ReportOptions, ColorOptions {
  readonly asOf?: string;
  readonly failLevel?: FailLevel;
  readonly timing?: boolean;
}

/**
 * Checks plans and writes the reports that are asked for, each of them all. Returns the exit code.
 *
 * @throws UsageError where the options don't go together
 */
export async function check(paths: readonly string[], options: CheckOptions, context: CommandContext): Promise<number> {
  const { io, err, locale } = context;
  const targets = reportTargets(options, io.cwd);
  const { inputs, problems } = collectInputs(paths, options, io, context.maybeCommand);
  assertNoInput(targets, inputs, options.stdinFilename, io.cwd);
  const times = options.timing ? new RuleTimes() : undefined;
  const service = await context.data.service(times && ((rules) => times.of(rules)));
  const { files, unread } = await checkInputs(inputs, options.asOf, service, context);
  const notices = [...problems, ...unread];
  for (const notice of notices) await err.write(complaint(notice, locale));
  const report = reportOf(files, notices, options, service, context);
  const unwritten = await writeReports(report, targets, options, context);
  for (const problem of unwritten) await err.write(complaint(problem, locale));
  for (const line of times?.lines() ?? []) await err.write(line);
  return unwritten.length > 0 ? 2 : report.exitCode;
}

/** One wrong word, and a report would replace the plan it is about. */
function assertNoInput(
  targets: readonly ReportTarget[],
  inputs: readonly PlanInput[],
  stdinFilename: string | undefined,
  cwd: string,
): void {
  const identities = new Set(inputs.map(({ identity }) => identity));
  // An editor or a pipe sends a file under its own name.
  if (stdinFilename !== undefined) identities.add(fileOf(stdinFilename, cwd));
  const over = targets.find(({ file }) => file !== undefined && identities.has(fileOf(file, cwd)));
  if (over !== undefined) throw new UsageError(fillBoth(mistakes.overPlan, { path: over.file as string }));
}

function reportOf(
  files: readonly CheckedFile[],
  notices: readonly Localized[],
  { asOf, failLevel = 'error' }: CheckOptions,
  service: PlanService,
  { io, locale, version }: CommandContext,
): Report {
  return {
    files,
    rules: () => sortedRules(service).map((rule) => presentRule(rule, service, locale)),
    notices: notices.map((notice) => localized(notice, locale)),
    locale,
    asOf: asOf ?? io.today,
    exitCode: exitCode(files, notices, failLevel),
    version,
  };
}

/** 2 goes before 1: what was not checked may hold anything. */
function exitCode(files: readonly CheckedFile[], notices: readonly Localized[], level: FailLevel): number {
  if (notices.length > 0 || files.some((file) => !file.complete)) return 2;
  if (level === 'never') return 0;
  return files.some((file) => counted(file).some((finding) => atLeast(finding.severity, level))) ? 1 : 0;
}
