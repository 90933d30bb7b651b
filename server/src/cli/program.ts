import { CommanderError } from 'commander';
import { fill } from '../core/messages/render.ts';
import { type Localized, localized } from '../core/text/locale.ts';
import type { AskedCheck } from './check.ts';
import { LocalCommand } from './localCommand.ts';
import { mistakes } from './mistakes.ts';
import { failLevels, localeName, oneOf, plainFormats, realDate, reportFormats } from './options.ts';
import { type Session, UsageError } from './session.ts';
import { texts } from './texts.ts';

/**
 * Parses a command line and runs what it asks for, but for a check, which is left to the caller. The other
 * commands are imported when they are run.
 *
 * @returns the check that is asked for, or the exit code of what was run
 * @throws UsageError where the line cannot be understood
 */
export async function runProgram(argv: readonly string[], session: Session): Promise<AskedCheck | number> {
  let outcome: AskedCheck | number = 0;
  let printed = '';
  const program = buildProgram(session, (result) => {
    outcome = result;
  });
  const output = { writeOut: (text: string) => (printed += text), writeErr: () => undefined };
  for (const command of [program, ...program.commands]) command.configureOutput(output);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander ends --help and --version by an error whose exit code is 0.
    if (error.exitCode !== 0) throw new UsageError(mistakes.usage);
    await session.out.write(printed);
  }
  return outcome;
}

/** Takes the exit code of the command that was run, or the check that is to be run. */
type Finish = (outcome: AskedCheck | number) => void;

function buildProgram(session: Session, finish: Finish): LocalCommand {
  const say = (text: Localized): string => localized(text, session.locale);
  const program = new LocalCommand(session.locale, 'cleanplan')
    .description(say(texts.description))
    .usage(say(texts.usageProgram))
    .version(session.version, '-V, --version', say(texts.version))
    .option('--locale <name>', say(texts.locale), localeName)
    .option('--color', say(texts.color))
    .option('--no-color', say(texts.noColor)) as LocalCommand;
  program.addHelpText('after', `\n${say(texts.exitCodes)}`);
  addCheck(program, session, finish);
  addExplain(program, session, finish);
  addRules(program, session, finish);
  addLsp(program, session, finish);
  return program;
}

type Add = (program: LocalCommand, session: Session, finish: Finish) => void;

const choice = (text: Localized, values: readonly string[], session: Session): string =>
  fill(text, { values }, session.locale);

const addCheck: Add = (program, session, finish) => {
  const say = (text: Localized): string => localized(text, session.locale);
  program
    .command('check', { isDefault: true })
    .description(say(texts.check))
    .usage(say(texts.usageCheck))
    .argument('[paths...]', say(texts.paths))
    .option('--format <name>', choice(texts.format, reportFormats, session), oneOf('--format', reportFormats))
    .option('--as-of <date>', say(texts.asOf), realDate)
    .option('--fail-level <level>', choice(texts.failLevel, failLevels, session), oneOf('--fail-level', failLevels))
    .option('--stdin', say(texts.stdin))
    .option('--stdin-filename <name>', say(texts.stdinFilename))
    .action((paths: string[], _options, command) => finish({ paths, options: command.optsWithGlobals() }));
};

const addExplain: Add = (program, session, finish) => {
  program
    .command('explain')
    .description(localized(texts.explain, session.locale))
    .usage(localized(texts.usageExplain, session.locale))
    .argument('<rule|provision>', localized(texts.name, session.locale))
    .option('--format <name>', choice(texts.format, plainFormats, session), oneOf('--format', plainFormats))
    .action(async (name: string, options) => {
      const { explain } = await import('./explain.ts');
      finish(await explain(name, options, session));
    });
};

const addRules: Add = (program, session, finish) => {
  program
    .command('rules')
    .description(localized(texts.rules, session.locale))
    .usage(localized(texts.usageOptions, session.locale))
    .option('--format <name>', choice(texts.format, plainFormats, session), oneOf('--format', plainFormats))
    .action(async (options) => {
      const { rules } = await import('./rules.ts');
      finish(await rules(options, session));
    });
};

/** Editors add arguments of their own, such as --clientProcessId; they are let through. */
const addLsp: Add = (program, session, finish) => {
  program
    .command('lsp')
    .description(localized(texts.lsp, session.locale))
    .usage('--stdio')
    .option('--stdio', localized(texts.stdio, session.locale))
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (options: { stdio?: boolean }) => {
      if (options.stdio !== true) throw new UsageError(mistakes.needsStdio);
      await session.host.serve();
      finish(0);
    });
};
