import { answerFormats } from './answer.ts';
import { check } from './check.ts';
import type { Command, Option } from './command.ts';
import { mistakes } from './mistakes.ts';
import { failLevels, localeName, once, oneOf, realDate } from './optionValues.ts';
import { reportIds } from './reporters/registry.ts';
import { formatOption } from './reportTargets.ts';
import { texts } from './texts.ts';
import { UsageError } from './usageError.ts';

/** Asks for the help of the command that is named, or of the program. */
export const helpOption: Option = { name: 'help', short: 'h', text: texts.help, read: () => ({}) };

/** Asks for the version alone. */
export const versionOption: Option = { name: 'version', short: 'V', text: texts.version, read: () => ({}) };

/** Options of every command, and of none; `helpOption` is the last of any list. */
export const globalOptions: readonly Option[] = [
  versionOption,
  { name: 'locale', value: 'name', text: texts.locale, read: (value) => ({ locale: localeName(value) }) },
  { name: 'color', text: texts.color, read: () => ({ color: true }) },
  { name: 'no-color', text: texts.noColor, read: () => ({ color: false }) },
];

const answerOption: Option = {
  name: 'format',
  value: 'name',
  text: texts.format,
  values: answerFormats,
  read: (value, { answerFormat }) => {
    once('--format', answerFormat);
    return { answerFormat: oneOf('--format', answerFormats)(value) };
  },
};

const asOfOption: Option = {
  name: 'as-of',
  value: 'date',
  text: texts.asOf,
  read: (value) => ({ asOf: realDate(value) }),
};

/** Which reports are written, and where. */
const reportOptions: readonly Option[] = [
  {
    name: 'format',
    value: 'name',
    text: texts.formats,
    values: reportIds,
    read: (value, { format }) => ({ format: formatOption(value, format) }),
  },
  {
    name: 'output',
    value: 'file',
    text: texts.output,
    read: (output, before) => {
      once('--output', before.output);
      return { output };
    },
  },
];

/** The command that is run where none is named. */
export const defaultCommand: Command = {
  name: 'check',
  text: texts.check,
  usage: texts.usageCheck,
  argument: { name: 'paths', text: texts.paths, required: false },
  options: [
    ...reportOptions,
    asOfOption,
    {
      name: 'fail-level',
      value: 'level',
      text: texts.failLevel,
      values: failLevels,
      read: (value) => ({ failLevel: oneOf('--fail-level', failLevels)(value) }),
    },
    { name: 'timing', text: texts.timing, read: () => ({ timing: true }) },
    { name: 'stdin', text: texts.stdin, read: () => ({ stdin: true }) },
    {
      name: 'stdin-filename',
      value: 'name',
      text: texts.stdinFilename,
      read: (stdinFilename, before) => {
        once('--stdin-filename', before.stdinFilename);
        return { stdinFilename };
      },
    },
  ],
  run: check,
};

/** All commands, in the order of the help. Those but `check` are imported when they are run. */
export const commands: readonly Command[] = [
  defaultCommand,
  {
    name: 'fix',
    text: texts.fix,
    usage: texts.usageCheck,
    argument: { name: 'paths', text: texts.fixPaths, required: false },
    options: [],
    run: async (paths, _options, context) => (await import('./fix.ts')).fix(paths, context),
  },
  {
    name: 'explain',
    text: texts.explain,
    usage: texts.usageExplain,
    argument: { name: 'rule|provision|key', text: texts.name, required: true },
    options: [
      {
        name: 'plan',
        value: 'file',
        text: texts.plan,
        read: (plan, before) => {
          once('--plan', before.plan);
          return { plan };
        },
      },
      asOfOption,
      answerOption,
    ],
    run: async ([name = ''], options, context) => (await import('./explain.ts')).explain(name, options, context),
  },
  {
    name: 'rules',
    text: texts.rules,
    usage: texts.usageOptions,
    options: [answerOption],
    run: async (_none, { answerFormat }, context) => (await import('./rules.ts')).rules(answerFormat, context),
  },
  {
    name: 'policy',
    text: texts.policy,
    usage: texts.usagePolicy,
    argument: { name: 'check', term: 'check [folders…]', text: texts.policyFolders, required: false },
    options: reportOptions,
    run: async (words, options, context) => (await import('./policy.ts')).policy(words, options, context),
  },
  {
    name: 'lsp',
    text: texts.lsp,
    usage: { zh: '--stdio', en: '--stdio' },
    options: [{ name: 'stdio', text: texts.stdio, read: () => ({ stdio: true }) }],
    // Editors add arguments of their own, such as --clientProcessId.
    tolerant: true,
    run: async (_any, { stdio }, context) => {
      if (stdio !== true) throw new UsageError(mistakes.needsStdio);
      await context.data.serve();
      return 0;
    },
  },
];
