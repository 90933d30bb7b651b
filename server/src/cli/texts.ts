import type { Localized } from '../core/text/locale.ts';

/** The help, in both languages. */
export const texts = {
  description: {
    zh: '检查清洁生产推行规划，每条结果都写明依据',
    en: 'Checks cleaner-production plans; every finding says what it rests on',
  },
  check: { zh: '检查规划文件（默认命令）', en: 'check plan files (the default command)' },
  fix: {
    zh: '改正标点、空格和全半角，不动文字',
    en: 'mend marks, blanks and the width of characters; no words',
  },
  mended: { zh: '改了 {count} 处', en: '{count} changes' },
  fixPaths: {
    zh: '文件、文件夹（查找 *.cleanplan.yaml）、加引号的通配符；- 表示改好标准输入，写到标准输出；不写则为当前文件夹',
    en: 'files, folders (searched for *.cleanplan.yaml) or quoted globs; - mends standard input to standard output; the current folder if none',
  },
  explain: {
    zh: '说明一条规则、条款、要求、文件或条目',
    en: 'explain a rule, provision, requirement, document or key',
  },
  rules: { zh: '列出全部规则', en: 'list all rules' },
  policy: {
    zh: '检查地方要求（.cleanplan/policies）能不能用',
    en: 'check requirements of a region (.cleanplan/policies) by themselves',
  },
  policyFolders: {
    zh: 'check，后面写一套地方要求的文件夹，或者放它们的文件夹；不写则看当前文件夹',
    en: 'check, and folders that are packs or hold some; the current folder if none',
  },
  lsp: { zh: '运行语言服务器', en: 'run the language server' },
  paths: {
    zh: '文件、文件夹（查找 *.cleanplan.yaml）、加引号的通配符，或 - 表示标准输入；不写则检查当前文件夹',
    en: 'files, folders (searched for *.cleanplan.yaml), quoted globs, or - for standard input; the current folder if none',
  },
  name: {
    zh: '规则、条款、要求或政策的编号，“二（一）”这样的条款位置，文件的文号，条目的名称或路径（目标任务.主要指标.目标值）',
    en: 'id of a rule, provision, requirement or policy, an address such as 二（一）, the number of a document, or the name or path of a key (targets.target)',
  },
  format: { zh: '输出格式：{values}', en: 'output format: {values}' },
  formats: {
    zh: '报告格式：{values}；写成“格式:文件”就写进文件；可以写几次',
    en: 'format of the report: {values}; NAME:FILE writes it to a file; may be given several times',
  },
  output: { zh: '把报告写进这个文件（只要一种格式时）', en: 'write the report to this file (with one format)' },
  plan: {
    zh: '在这份规划中，要求写到了没有，写在第几行',
    en: 'show for this plan whether requirements are answered, and on which lines',
  },
  asOf: {
    zh: '按哪一天审查（YYYY-MM-DD）；不写则用今天',
    en: 'day to check for (YYYY-MM-DD); else today',
  },
  failLevel: {
    zh: '从哪一级起返回 1：{values}；默认 error',
    en: 'lowest severity that gives exit code 1: {values}; default error',
  },
  timing: {
    zh: '检查后在标准错误输出里列出每条规则用的时间',
    en: 'list the time of each rule on standard error afterwards',
  },
  stdin: { zh: '检查标准输入', en: 'check standard input' },
  stdinFilename: {
    zh: '标准输入在结果中的文件名；没写路径时也就是检查标准输入',
    en: 'name of standard input in the results; without paths, asks for it too',
  },
  stdio: { zh: '用标准输入输出通信', en: 'talk over standard input and output' },
  locale: { zh: '语言：zh-CN 或 en；默认看 LC_ALL、LANG', en: 'language: zh-CN or en; default from LC_ALL, LANG' },
  color: { zh: '一律用颜色', en: 'always use color' },
  noColor: { zh: '不用颜色', en: 'never use color' },
  help: { zh: '显示帮助', en: 'show help' },
  version: { zh: '显示版本', en: 'show the version' },
  usageProgram: { zh: '[命令] [路径…] [选项]', en: '[command] [paths…] [options]' },
  usageCheck: { zh: '[路径…] [选项]', en: '[paths…] [options]' },
  usagePolicy: { zh: 'check [文件夹…] [选项]', en: 'check [folders…] [options]' },
  usageExplain: { zh: '<规则|条款|条目> [选项]', en: '<rule|provision|key> [options]' },
  usageOptions: { zh: '[选项]', en: '[options]' },
  exitCodes: {
    zh: '退出码：0 没有达到 --fail-level 的结果；1 有；2 用法、输入或程序有错，没有检查完',
    en: 'Exit codes: 0 no finding at --fail-level; 1 some; 2 wrong usage, unreadable input or a crash',
  },
} satisfies Record<string, Localized>;

/** Headings of the help. */
export const helpTitles = {
  usage: { zh: '用法：', en: 'Usage:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  options: { zh: '选项：', en: 'Options:' },
  globalOptions: { zh: '通用选项：', en: 'Global options:' },
  commands: { zh: '命令：', en: 'Commands:' },
} satisfies Record<string, Localized>;
