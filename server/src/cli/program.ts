import { CommanderError } from 'commander';
import { fill } from '../core/messages/render.ts';
import { type Localized, localized } from '../core/text/locale.ts';
import { answerFormats } from './answer.ts';
import { check } from './check.ts';
import type { CommandContext } from './commandContext.ts';
import { LocalCommand } from './localCommand.ts';
import { mistakes } from './mistakes.ts';
import { failLevels, localeName, oneOf, realDate } from './options.ts';
import { reportIds } from './reporters/registry.ts';
import { formatOption } from './reportTargets.ts';
import { texts } from './texts.ts';
import { UsageError } from './usageError.ts';

/**
 * Parses a command line and runs what it asks for. The commands but `check` are imported when they are run.
 *
 * @returns the exit code
 * @throws UsageError where the line cannot be understood
 */
export async function runProgram(argv: readonly string[], context: CommandContext): Promise<number> {
  let exitCode = 0;
  let printed = '';
  const program = buildProgram(context, (code) => {
    exitCode = code;
  });
  const output = { writeOut: (text: string) => (printed += text), writeErr: () => undefined };
  for (const command of [program, ...program.commands]) command.configureOutput(output);
  // What stands behind `--` is a name, even if a command is called so.
  const line = argv[0] === '--' ? ['check', ...argv] : argv;
  try {
    await program.parseAsync(line, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander ends --help and --version by an error whose exit code is 0.
    if (error.exitCode !== 0) throw new UsageError(mistakes.usage);
    await context.out.write(printed);
  }
  return exitCode;
}

/** Takes the exit code of the command that was run. */
type Finish = (exitCode: number) => void;

function buildProgram(context: CommandContext, finish: Finish): LocalCommand {
  const say = (text: Localized): string => localized(text, context.locale);
  const program = new LocalCommand(context.locale, 'cleanplan')
    .description(say(texts.description))
    .usage(say(texts.usageProgram))
    .version(context.version, '-V, --version', say(texts.version))
    .option('--locale <name>', say(texts.locale), localeName)
    .option('--color', say(texts.color))
    .option('--no-color', say(texts.noColor)) as LocalCommand;
  program.addHelpText('after', `\n${say(texts.exitCodes)}`);
  addCheck(program, context, finish);
  addExplain(program, context, finish);
  addRules(program, context, finish);
  addLsp(program, context, finish);
  return program;
}

type Add = (program: LocalCommand, context: CommandContext, finish: Finish) => void;

const choice = (text: Localized, values: readonly string[], context: CommandContext): string =>
  fill(text, { values }, context.locale);

const addCheck: Add = (program, context, finish) => {
  const say = (text: Localized): string => localized(text, context.locale);
  program
    .command('check', { isDefault: true })
    .description(say(texts.check))
    .usage(say(texts.usageCheck))
    .argument('[paths...]', say(texts.paths))
    .option('--format <name>', choice(texts.formats, reportIds, context), formatOption)
    .option('--output <file>', say(texts.output))
    .option('--as-of <date>', say(texts.asOf), realDate)
    .option('--fail-level <level>', choice(texts.failLevel, failLevels, context), oneOf('--fail-level', failLevels))
    .option('--stdin', say(texts.stdin))
    .option('--stdin-filename <name>', say(texts.stdinFilename))
    .action(async (paths: string[], _options, command) => {
      finish(await check(paths, command.optsWithGlobals(), context));
    });
};

const addExplain: Add = (program, context, finish) => {
  program
    .command('explain')
    .description(localized(texts.explain, context.locale))
    .usage(localized(texts.usageExplain, context.locale))
    .argument('<rule|provision>', localized(texts.name, context.locale))
    .option('--format <name>', choice(texts.format, answerFormats, context), oneOf('--format', answerFormats))
    .action(async (name: string, options) => {
      const { explain } = await import('./explain.ts');
      finish(await explain(name, options, context));
    });
};

const addRules: Add = (program, context, finish) => {
  program
    .command('rules')
    .description(localized(texts.rules, context.locale))
    .usage(localized(texts.usageOptions, context.locale))
    .option('--format <name>', choice(texts.format, answerFormats, context), oneOf('--format', answerFormats))
    .action(async (options) => {
      const { rules } = await import('./rules.ts');
      finish(await rules(options, context));
    });
};

/** Editors add arguments of their own, such as --clientProcessId; they are let through. */
const addLsp: Add = (program, context, finish) => {
  program
    .command('lsp')
    .description(localized(texts.lsp, context.locale))
    .usage('--stdio')
    .option('--stdio', localized(texts.stdio, context.locale))
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (options: { stdio?: boolean }) => {
      if (options.stdio !== true) throw new UsageError(mistakes.needsStdio);
      await context.host.serve();
      finish(0);
    });
};
