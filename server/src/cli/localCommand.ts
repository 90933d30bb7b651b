import { type Argument, Command, type Help } from 'commander';
import { type Locale, localized } from '../core/text/locale.ts';
import { didYouMean } from './didYouMean.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import { displayWidth } from './reporters/displayWidth.ts';
import { helpTitles, texts } from './texts.ts';
import { UsageError } from './usageError.ts';

/**
 * A command that speaks the user's language. commander has its sentences in English only; the methods
 * that write them are replaced here, and whatever a later version adds is caught by its error code
 * (see `main`), never by its words.
 */
export class LocalCommand extends Command {
  #tolerant = false;

  constructor(
    readonly locale: Locale,
    name?: string,
  ) {
    super(name);
    this.helpOption('-h, --help', localized(texts.help, locale)).helpCommand(false).exitOverride();
    this.configureHelp({
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => localized(helpTitles[title] ?? { zh: title, en: title }, locale),
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
      boxWrap: keepLines,
    });
  }

  override createCommand(name?: string): LocalCommand {
    return new LocalCommand(this.locale, name);
  }

  override allowUnknownOption(allow = true): this {
    this.#tolerant = allow;
    return super.allowUnknownOption(allow);
  }

  unknownOption(flag: string): void {
    if (this.#tolerant) return;
    const flags = this.#withParents().flatMap((command) => command.options.map((option) => option.long ?? ''));
    const hint = didYouMean(flag, flags);
    throw new UsageError(fillBoth(mistakes.unknownOption, { name: flag, hint }));
  }

  optionMissingArgument(option: { readonly flags: string }): never {
    throw new UsageError(fillBoth(mistakes.missingValue, { name: option.flags }));
  }

  missingArgument(name: string): never {
    throw new UsageError(fillBoth(mistakes.missingArgument, { name: `<${name}>` }));
  }

  #withParents(): Command[] {
    const line: Command[] = [];
    for (let command: Command | null = this; command !== null; command = command.parent) line.push(command);
    return line;
  }
}

/** commander wraps at spaces, which Chinese has none of; descriptions are kept to a line instead. */
const keepLines: Help['boxWrap'] = (text) => text;

const argumentTerm = (argument: Argument): string => {
  const name = argument.variadic ? `${argument.name()}…` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
};
