import type { PlanService } from '../core/planService.ts';
import { atLeast } from '../core/problems/severity.ts';
import { type Localized, localized } from '../core/text/locale.ts';
import { SourceText } from '../core/text/sourceText.ts';
import type { CommandContext } from './commandContext.ts';
import { collectInputs, type InputOptions, type PlanInput, pathProblem } from './inputs.ts';
import type { FailLevel, ReportFormat } from './options.ts';
import { present, presentRule } from './present.ts';
import { type CheckedFile, counted, type Report, type Reporter } from './report.ts';
import { compact } from './reporters/compact.ts';
import { sortedRules } from './sortedRules.ts';
import { type ColorOptions, styleFor } from './style.ts';
import { crashedFile, unreadFile } from './unread.ts';
import { complaint } from './usageError.ts';

export interface CheckOptions extends InputOptions, ColorOptions {
  readonly format?: ReportFormat;
  readonly asOf?: string;
  readonly failLevel?: FailLevel;
}

/** Checks plans and writes one report of them all. Returns the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, context: CommandContext): Promise<number> {
  const { io, locale } = context;
  const { inputs, problems } = await collectInputs(paths, options, io);
  const service = await context.host.service();
  const files: CheckedFile[] = [];
  const unread: Localized[] = [];
  // One after the other: only reports are kept, so many large plans don't fill the memory at once.
  for (const [at, input] of inputs.entries()) {
    // Only when the event loop turns is let go what the reader holds by weak references.
    if (at > 0) await new Promise((resolve) => setImmediate(resolve));
    const file = await checkInput(input, options, service, context);
    if ('path' in file) files.push(file);
    else unread.push(file);
  }
  const notices = [...problems, ...unread];
  const code = exitCode(files, notices, options.failLevel ?? 'error');
  for (const notice of notices) await context.err.write(complaint(notice, locale));
  const report: Report = {
    files,
    rules: options.format === 'sarif' ? sortedRules(service).map((rule) => presentRule(rule, service, locale)) : [],
    notices: notices.map((notice) => localized(notice, locale)),
    locale,
    asOf: commonDay(files, options.asOf ?? io.today),
    exitCode: code,
    version: context.version,
  };
  const reporter = await loadReporter(options.format ?? 'text');
  await context.out.write(reporter(report, styleFor(io, options)));
  return code;
}

/** Reads and checks one input; a sentence instead when the system would not give its bytes. */
async function checkInput(
  input: PlanInput,
  { asOf }: CheckOptions,
  service: PlanService,
  { io, locale }: CommandContext,
): Promise<CheckedFile | Localized> {
  const read = await input.read();
  const given = { path: input.path, asOf: asOf ?? io.today, service, locale };
  if (read.kind === 'unreadable') return pathProblem({ kind: 'unreadable', path: input.path, code: read.code });
  if (read.kind !== 'text') return unreadFile(read, given);
  const text = SourceText.of(read.text);
  try {
    const context = asOf === undefined ? { today: io.today } : { today: io.today, asOf };
    return present(service.analyze(text, context), input.path, service, locale);
  } catch (error) {
    return crashedFile(error, text, given);
  }
}

/** 2 goes before 1: what was not checked may hold anything. */
function exitCode(files: readonly CheckedFile[], notices: readonly Localized[], level: FailLevel): number {
  if (notices.length > 0 || files.some((file) => !file.complete)) return 2;
  if (level === 'never') return 0;
  return files.some((file) => counted(file).some((finding) => atLeast(finding.severity, level))) ? 1 : 0;
}

/** The day all files were checked for, null when their own dates differ. */
function commonDay(files: readonly CheckedFile[], otherwise: string): string | null {
  const days = new Set(files.map((file) => file.asOf));
  if (days.size > 1) return null;
  return files[0]?.asOf ?? otherwise;
}

async function loadReporter(format: ReportFormat): Promise<Reporter> {
  switch (format) {
    case 'text':
      return (await import('./reporters/text.ts')).text;
    case 'compact':
      return compact;
    case 'json':
      return (await import('./reporters/json.ts')).json;
    case 'sarif':
      return (await import('./reporters/sarif.ts')).sarif;
  }
}
