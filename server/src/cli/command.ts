import type { Locale, Localized } from '../core/text/locale.ts';
import type { AnswerFormat } from './answer.ts';
import type { CheckOptions } from './check.ts';
import type { CommandContext } from './commandContext.ts';

/** What the options of a command line ask for, those of all commands; undefined where none did. */
export interface Options extends CheckOptions {
  /** `--format` of the commands that answer a question. */
  readonly answerFormat?: AnswerFormat;
  /** The plan that an explanation is for. */
  readonly plan?: string;
  readonly stdio?: boolean;
  /** What `chooseLocale` settled before the line was judged. */
  readonly locale?: Locale;
}

/** One option, as plain data for parser and help. */
export interface Option {
  /** As written behind `--`. */
  readonly name: string;
  /** The letter behind one dash. */
  readonly short?: string;
  /** What the help says of it; `{values}` stands for `values`. */
  readonly text: Localized;
  readonly values?: readonly string[];
  /** What stands for the value in the help, such as `file`; an option without takes none. */
  readonly value?: string;
  /**
   * What the option asks for.
   *
   * @param value empty for an option that takes none
   * @param before what the options before it asked for
   * @throws UsageError where the value is not one of its kind
   */
  read(value: string, before: Options): Options;
}

/** What stands on the line beside options, such as `paths`. */
export interface Argument {
  readonly name: string;
  readonly text: Localized;
  /** How the help writes it where that is not by its name. */
  readonly term?: string;
  /** One that must be given; otherwise there may be any number, or none. */
  readonly required: boolean;
}

/** One command, as plain data for parser and help. */
export interface Command {
  readonly name: string;
  readonly text: Localized;
  /** What the help writes behind the name. */
  readonly usage: Localized;
  /** A command without takes no argument. */
  readonly argument?: Argument;
  readonly options: readonly Option[];
  /** Lets options and arguments pass that are not its own. */
  readonly tolerant?: boolean;
  /** Does what was asked for and gives the exit code. */
  run(args: readonly string[], options: Options, context: CommandContext): Promise<number>;
}

/** How an option is written in full: `--output <file>`, `-h, --help`. */
export function optionTerm({ name, short, value }: Option): string {
  const long = value === undefined ? `--${name}` : `--${name} <${value}>`;
  return short === undefined ? long : `-${short}, ${long}`;
}

/** How an argument is written: `<rule|provision|key>`, `[paths…]`. */
export const argumentTerm = ({ name, term, required }: Argument): string =>
  term ?? (required ? `<${name}>` : `[${name}…]`);
