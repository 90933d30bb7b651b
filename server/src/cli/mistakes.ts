import type { Localized } from '../core/text/locale.ts';

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
