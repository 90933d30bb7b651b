import { fill } from '../core/messages/render.ts';
import { type Locale, type Localized, localized } from '../core/text/locale.ts';
import { argumentTerm, type Command, type Option, optionTerm } from './command.ts';
import { commands, globalOptions, helpOption } from './commands.ts';
import { displayWidth, padTo } from './reporters/displayWidth.ts';
import { helpTitles, texts } from './texts.ts';

/** One line of a list: what is written, and what it means. */
type Row = readonly [term: string, text: string];

/** The help of a command, or of the whole program where none is given. Ends with a line break. */
export const helpText = (command: Command | undefined, locale: Locale): string =>
  command === undefined ? programHelp(locale) : commandHelp(command, locale);

function programHelp(locale: Locale): string {
  const say = (text: Localized): string => localized(text, locale);
  const lists = layOut(
    [
      [helpTitles.options, optionRows([...globalOptions, helpOption], locale)],
      [helpTitles.commands, commands.map((command) => [commandTerm(command), say(command.text)])],
    ],
    locale,
  );
  const usage = `${say(helpTitles.usage)} cleanplan ${say(texts.usageProgram)}`;
  return paragraphs([usage, say(texts.description), ...lists, say(texts.exitCodes)]);
}

function commandHelp({ name, usage, text, argument, options }: Command, locale: Locale): string {
  const say = (words: Localized): string => localized(words, locale);
  const lists = layOut(
    [
      [helpTitles.arguments, argument === undefined ? [] : [[argument.name, say(argument.text)]]],
      [helpTitles.options, optionRows([...options, helpOption], locale)],
      [helpTitles.globalOptions, optionRows(globalOptions, locale)],
    ],
    locale,
  );
  return paragraphs([`${say(helpTitles.usage)} cleanplan ${name} ${say(usage)}`, say(text), ...lists]);
}

const commandTerm = ({ name, argument }: Command): string =>
  argument === undefined ? name : `${name} ${argumentTerm(argument)}`;

const optionRows = (options: readonly Option[], locale: Locale): readonly Row[] =>
  options.map((option) => [optionTerm(option), fill(option.text, { values: option.values ?? [] }, locale)]);

/** Lists under their titles, the texts of all in one column; a list without rows is left out. */
function layOut(lists: readonly (readonly [title: Localized, rows: readonly Row[]])[], locale: Locale): string[] {
  const width = Math.max(...lists.flatMap(([, rows]) => rows.map(([term]) => displayWidth(term))));
  return lists
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) =>
      [localized(title, locale), ...rows.map(([term, text]) => `  ${padTo(term, width)}  ${text}`)].join('\n'),
    );
}

const paragraphs = (texts: readonly string[]): string => `${texts.join('\n\n')}\n`;
