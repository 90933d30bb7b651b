import manifest from '../../package.json' with { type: 'json' };
import { planRules } from '../core/rules/registry.ts';
import { type Io, processIo } from '../host/io.ts';
import { loadService } from '../host/resources.ts';
import type { CommandContext, PackageData } from './commandContext.ts';
import { helpText } from './help.ts';
import { chooseLocale } from './locale.ts';
import { mistakes } from './mistakes.ts';
import { Output } from './output.ts';
import { type DividedLine, divide, readLine } from './parseLine.ts';
import { safe } from './reporters/displayWidth.ts';
import { complaint, UsageError } from './usageError.ts';

/** The package's own data and server. */
const packaged: PackageData = {
  service: async (watch) => loadService(watch?.(planRules)),
  rulePages: async () => (await import('../host/rulePages.generated.ts')).rulePages,
  serve: async () => (await import('../lsp/start/stdio.ts')).serveStdio(),
};

/**
 * Runs one command line.
 *
 * @param argv the arguments after the program's name
 * @param io the process to run in; tests give their own
 * @param data where the core comes from; tests give their own
 * @returns the exit code: 0 clean, 1 findings at or above `--fail-level`, 2 wrong usage, unreadable
 *   input or a crash. Never rejects, and never ends the process: output may still be on its way.
 */
export async function main(
  argv: readonly string[],
  io: Io = processIo(),
  data: PackageData = packaged,
): Promise<number> {
  const line = divide(argv);
  const context: CommandContext = {
    io,
    data,
    locale: chooseLocale(line, io.env),
    version: manifest.version,
    out: new Output(io.stdout, 'stdout'),
    err: new Output(io.stderr, 'stderr'),
  };
  try {
    return await run(line, context);
  } catch (error) {
    await context.err.write(errorText(error, context));
    return 2;
  }
}

async function run(divided: DividedLine, context: CommandContext): Promise<number> {
  const line = readLine(divided);
  if (line.kind === 'run') {
    return await line.command.run(line.args, line.options, { ...context, maybeCommand: line.maybeCommand });
  }
  await context.out.write(line.kind === 'help' ? helpText(line.command, context.locale) : `${context.version}\n`);
  return 0;
}

/** The current folder was deleted, or may not be seen: a fault of nobody's program. */
const isNoCwd = (error: unknown): boolean => (error as NodeJS.ErrnoException | undefined)?.syscall === 'uv_cwd';

function errorText(error: unknown, { locale }: CommandContext): string {
  if (error instanceof UsageError) return complaint(error.text, locale);
  if (isNoCwd(error)) return complaint(mistakes.noCwd, locale);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${complaint(mistakes.crash, locale)}${stack.split('\n').map(safe).join('\n')}\n`;
}
