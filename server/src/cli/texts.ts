import type { Localized } from '../core/text/locale.ts';

/** Sentences of the command line itself, in both languages: help, and what can go wrong before a check. */
export const texts = {
  description: {
    zh: '检查清洁生产推行规划，每条结果都写明依据',
    en: 'Checks cleaner-production plans; every finding says what it rests on',
  },
  check: { zh: '检查规划文件（默认命令）', en: 'check plan files (the default command)' },
  explain: { zh: '说明一条规则、条款或要求', en: 'explain a rule, a provision or a requirement' },
  rules: { zh: '列出全部规则', en: 'list all rules' },
  lsp: { zh: '运行语言服务器', en: 'run the language server' },
  paths: {
    zh: '文件、文件夹（查找 *.cleanplan.yaml）、加引号的通配符，或 - 表示标准输入；不写则检查当前文件夹',
    en: 'files, folders (searched for *.cleanplan.yaml), quoted globs, or - for standard input; the current folder if none',
  },
  name: {
    zh: '规则、条款、要求或政策的编号，或“二（一）”这样的条款位置',
    en: 'id of a rule, provision, requirement or policy, or an address such as 二（一）',
  },
  format: { zh: '输出格式：{values}', en: 'output format: {values}' },
  asOf: {
    zh: '按哪一天审查（YYYY-MM-DD）；不写则用规划的成文日期，再不然用今天',
    en: "day to check for (YYYY-MM-DD); else the plan's own date, else today",
  },
  failLevel: {
    zh: '从哪一级起返回 1：{values}；默认 error',
    en: 'lowest severity that gives exit code 1: {values}; default error',
  },
  stdin: { zh: '检查标准输入', en: 'check standard input' },
  stdinFilename: { zh: '标准输入在结果中的文件名', en: 'name of standard input in the results' },
  stdio: { zh: '用标准输入输出通信', en: 'talk over standard input and output' },
  locale: { zh: '语言：zh-CN 或 en；默认看 LC_ALL、LANG', en: 'language: zh-CN or en; default from LC_ALL, LANG' },
  color: { zh: '一律用颜色', en: 'always use color' },
  noColor: { zh: '不用颜色', en: 'never use color' },
  help: { zh: '显示帮助', en: 'show help' },
  version: { zh: '显示版本', en: 'show the version' },
  usageProgram: { zh: '[命令] [路径…] [选项]', en: '[command] [paths…] [options]' },
  usageCheck: { zh: '[路径…] [选项]', en: '[paths…] [options]' },
  usageExplain: { zh: '<规则|条款> [选项]', en: '<rule|provision> [options]' },
  usageOptions: { zh: '[选项]', en: '[options]' },
  exitCodes: {
    zh: '退出码：0 没有达到 --fail-level 的结果；1 有；2 用法、输入或程序有错，没有检查完',
    en: 'Exit codes: 0 no finding at --fail-level; 1 some; 2 wrong usage, unreadable input or a crash',
  },
} satisfies Record<string, Localized>;

/** Headings that the help of commander has in English only. */
export const helpTitles: Readonly<Record<string, Localized>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Global Options:': { zh: '通用选项：', en: 'Global options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};

/** What is wrong and what to do; printed after `cleanplan: `. */
export const mistakes = {
  unknownOption: {
    zh: '没有选项 {name}{hint}。用 --help 查看全部选项',
    en: 'no option {name}{hint}. See --help for all options',
  },
  didYouMean: { zh: '（是不是 {names}？）', en: ' (did you mean {names}?)' },
  missingValue: { zh: '选项 {name} 后面要写一个值', en: 'option {name} needs a value' },
  missingArgument: { zh: '缺少 {name}。用 --help 查看用法', en: '{name} is missing. See --help' },
  usage: { zh: '命令写法不对。用 --help 查看用法', en: 'the command is not written right. See --help' },
  badChoice: {
    zh: '{option} 不能是“{value}”，可以是 {values}',
    en: '{option} cannot be "{value}"; use one of {values}',
  },
  badDate: {
    zh: '{option} 要写真实的日期，如 2026-08-15，不能是“{value}”',
    en: '{option} takes a real date such as 2026-08-15, not "{value}"',
  },
  needsStdio: {
    zh: '语言服务器只支持 --stdio，请写 cleanplan lsp --stdio',
    en: 'the language server needs --stdio: cleanplan lsp --stdio',
  },
  unknownName: {
    zh: '没有叫“{name}”的规则、条款、要求或政策{hint}',
    en: 'no rule, provision, requirement or policy is called "{name}"{hint}',
  },
  notFound: {
    zh: '找不到“{path}”。请核对路径；命令有 check、explain、rules、lsp',
    en: '"{path}" does not exist. Check the path; the commands are check, explain, rules and lsp',
  },
  noMatch: {
    zh: '没有文件符合“{path}”。请核对写法和所在的文件夹',
    en: 'no file matches "{path}". Check the pattern and the folder you are in',
  },
  noPlans: {
    zh: '文件夹“{path}”里没有规划文件（*.cleanplan.yaml、*.cleanplan.yml）。要检查别的文件名，请把文件直接写出来',
    en: 'the folder "{path}" has no plan files (*.cleanplan.yaml, *.cleanplan.yml). To check a file of another name, give the file itself',
  },
  unreadable: { zh: '读不了“{path}”：{reason}', en: 'cannot read "{path}": {reason}' },
  noPermission: { zh: '没有权限，请让文件对当前用户可读', en: 'permission denied; make it readable for your user' },
  systemError: { zh: '系统报告 {code}', en: 'the system says {code}' },
  crash: {
    zh: '程序内部出错，结果不可信。请把下面的内容和这份规划报告给开发者：',
    en: 'an internal error; do not trust the result. Please report what follows, with the plan:',
  },
} satisfies Record<string, Localized>;
