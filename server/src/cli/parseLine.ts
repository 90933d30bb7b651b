import { type ParseArgsConfig, parseArgs } from 'node:util';
import { argumentTerm, type Command, type Option, type Options, optionTerm } from './command.ts';
import { commands, defaultCommand, globalOptions, helpOption, versionOption } from './commands.ts';
import { didYouMean } from './didYouMean.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import { UsageError } from './usageError.ts';

/** What a command line asks for: the help of a command or of the program, the version, or a command's run. */
export type CommandLine =
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly args: readonly string[];
      readonly options: Options;
      /** The first word, where it names no command. */
      readonly maybeCommand: string | undefined;
    };

/** A command line in its parts, each in its order. */
export interface DividedLine {
  readonly options: readonly GivenOption[];
  /** The first word, where it stands before `--`: it may name a command. */
  readonly head: string | undefined;
  /** All words that are neither options nor their values, the first one too. */
  readonly words: readonly string[];
}

/** An option as it stands on the line. */
export interface GivenOption {
  /** Without dashes; undefined for a word that begins with a dash and is no option of anybody's, such as `-草稿.yaml`. */
  readonly name: string | undefined;
  /** As written, without a value. */
  readonly written: string;
  readonly value: string | undefined;
  /** The value stands behind `=`. */
  readonly joined: boolean;
}

/** Node has to know of all options whether they take a value, before the command is known. */
const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
  [...commands.flatMap(({ options }) => options), ...globalOptions, helpOption].map(({ name, short, value }) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
  ]),
);

/**
 * Divides a command line into options and words. Nothing is judged yet, so this never throws.
 *
 * @param argv the arguments after the program's name
 */
export function divide(argv: readonly string[]): DividedLine {
  const { tokens } = parseArgs({
    args: [...argv],
    options: config,
    tokens: true,
    strict: false,
    allowPositionals: true,
  });
  const words = tokens.filter((token) => token.kind === 'positional');
  const end = tokens.find((token) => token.kind === 'option-terminator')?.index ?? argv.length;
  const options = tokens
    .filter((token) => token.kind === 'option')
    .map(({ name, rawName, index, value, inlineValue }): GivenOption => {
      // Node divides `-abc` into letters; to us it is one word.
      const whole = rawName.startsWith('--') || argv[index] === rawName;
      const written = whole ? rawName : (argv[index] as string);
      return { name: whole ? name : undefined, written, value, joined: inlineValue === true };
    });
  return { options, head: words.find(({ index }) => index < end)?.value, words: words.map(({ value }) => value) };
}

/**
 * What a divided command line asks for. The first word that is no option names the command; without one it is
 * `check`. What stands behind `--` is an argument whatever it looks like. Help is given whatever else is wrong.
 *
 * @throws UsageError where the line cannot be understood
 */
export function readLine({ options: given, head, words }: DividedLine): CommandLine {
  const named = commands.find(({ name }) => name === head);
  if (given.some(({ name }) => name === helpOption.name)) return { kind: 'help', command: named };
  if (given.some(({ name }) => name === versionOption.name)) return { kind: 'version' };
  const command = named ?? defaultCommand;
  const options = readOptions(given, command);
  const args = words.slice(named === undefined ? 0 : 1);
  assertArguments(args, command);
  return { kind: 'run', command, args, options, maybeCommand: named === undefined ? head : undefined };
}

function readOptions(given: readonly GivenOption[], command: Command): Options {
  const known = [...command.options, ...globalOptions, helpOption];
  let options: Options = {};
  for (const one of given) {
    const option = known.find(({ name }) => name === one.name);
    if (option !== undefined) options = { ...options, ...option.read(readValue(one, option), options) };
    else if (command.tolerant !== true) throw unknownOption(one, known);
  }
  return options;
}

function unknownOption({ written }: GivenOption, known: readonly Option[]): UsageError {
  const names = known.map(({ name }) => `--${name}`);
  return mistake('unknownOption', { name: written, hint: didYouMean(written, names) });
}

function readValue({ written, value, joined }: GivenOption, option: Option): string {
  if (option.value === undefined) {
    if (value !== undefined) throw mistake('needlessValue', { name: written });
    return '';
  }
  if (value === undefined || (value === '--' && !joined)) throw mistake('missingValue', { name: optionTerm(option) });
  // Taken for a value, the next option would be lost without a word.
  if (!joined && /^-./.test(value)) throw mistake('optionForValue', { name: optionTerm(option), written, value });
  return value;
}

function assertArguments(args: readonly string[], { argument, tolerant = false }: Command): void {
  if (argument?.required === true && args.length === 0)
    throw mistake('missingArgument', { name: argumentTerm(argument) });
  const most = argument === undefined ? 0 : argument.required ? 1 : Number.POSITIVE_INFINITY;
  if (args.length > most && !tolerant) throw mistake('excessArgument', { name: args[most] as string });
}

const mistake = (name: keyof typeof mistakes, args: Parameters<typeof fillBoth>[1]): UsageError =>
  new UsageError(fillBoth(mistakes[name], args));
