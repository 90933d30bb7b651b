import type { Localized } from '../core/text/locale.ts';

/** What is wrong and what to do; printed after `cleanplan: `. */
export const mistakes = {
  unknownOption: {
    zh: '没有选项 {name}{hint}。用 --help 查看全部选项；以 - 开头的文件名写在 -- 后面',
    en: 'no option {name}{hint}. See --help for all options; put -- before a file name that begins with -',
  },
  didYouMean: { zh: '（是不是 {names}？）', en: ' (did you mean {names}?)' },
  missingValue: { zh: '选项 {name} 后面要写一个值', en: 'option {name} needs a value' },
  optionForValue: {
    zh: '选项 {name} 后面要写一个值，而 {value} 像是另一个选项；如果就是要这个值，写成 {written}={value}',
    en: 'option {name} needs a value, and {value} looks like another option; if it is the value, write {written}={value}',
  },
  needlessValue: { zh: '选项 {name} 后面不写值', en: 'option {name} takes no value' },
  missingArgument: { zh: '缺少 {name}。用 --help 查看用法', en: '{name} is missing. See --help' },
  excessArgument: { zh: '“{name}”是多余的。用 --help 查看用法', en: '“{name}” is one argument too many. See --help' },
  badChoice: {
    zh: '{option} 不能是“{value}”{hint}，可以是 {values}',
    en: '{option} cannot be “{value}”{hint}; use one of {values}',
  },
  badDate: {
    zh: '{option} 要写真实的日期，如 2026-08-15，不能是“{value}”',
    en: '{option} takes a real date such as 2026-08-15, not “{value}”',
  },
  missingFile: {
    zh: '{option} 后面要写文件名。写进标准输出的，不用写冒号',
    en: '{option} needs the name of a file. For standard output leave the colon out',
  },
  twoToStdout: {
    zh: '标准输出只能有一种格式，不能又是 {one} 又是 {other}。请给其中一种写上文件，如 --format {other}:文件',
    en: 'standard output takes one format, not both {one} and {other}. Give one of them a file, as in --format {other}:FILE',
  },
  twoToFile: {
    zh: '{one} 和 {other} 要写进同一个文件“{path}”。请各写一个文件',
    en: '{one} and {other} would go to the same file “{path}”. Give each its own',
  },
  outputAndFormats: {
    zh: '--output 只配一种没有写文件的格式。要几种格式，请写成 --format 格式:文件，每种写一次',
    en: '--output goes with one format that names no file. For several, write --format NAME:FILE for each',
  },
  overPlan: {
    zh: '报告会盖掉要检查的规划“{path}”。请给报告换一个文件名',
    en: 'the report would replace the plan “{path}” that is to be checked. Name another file for it',
  },
  unwritable: { zh: '写不了报告“{path}”：{reason}', en: 'cannot write the report “{path}”: {reason}' },
  unwritablePlan: {
    zh: '“{path}”没有改成，写不了：{reason}',
    en: '“{path}” was not mended; cannot write it: {reason}',
  },
  unwritableStdout: {
    zh: '标准输出写不进去，结果不完整：{reason}',
    en: 'standard output cannot be written, so the result is not complete: {reason}',
  },
  noCwd: {
    zh: '当前文件夹已经不在了。请先用 cd 换到别的文件夹',
    en: 'the current folder is gone. Change to another one with cd first',
  },
  policyCheck: {
    zh: '请写 cleanplan policy check，后面可以写文件夹',
    en: 'write cleanplan policy check, and folders behind it',
  },
  noPacks: {
    zh: '“{path}”里没有地方要求（policy.yaml、provisions.yaml、requirements.yaml、source.txt）',
    en: '“{path}” holds no requirements of a region (policy.yaml, provisions.yaml, requirements.yaml, source.txt)',
  },
  needsStdio: {
    zh: '语言服务器只支持 --stdio，请写 cleanplan lsp --stdio',
    en: 'the language server needs --stdio: cleanplan lsp --stdio',
  },
  unknownName: {
    zh: '没有叫“{name}”的规则、条款、要求、政策、文件或条目{hint}。用 cleanplan rules 查看全部规则；条款写位置，如 cleanplan explain 二（一）；条目写名称，如 cleanplan explain 目标值',
    en: 'no rule, provision, requirement, policy, document or key is called “{name}”{hint}. See cleanplan rules for all rules; a provision goes by its address, as in cleanplan explain 二（一）, a key by its name, as in cleanplan explain target',
  },
  notFound: {
    zh: '找不到“{path}”{hint}。请核对路径{commands}',
    en: '“{path}” does not exist{hint}. Check the path{commands}',
  },
  gitQuoted: {
    zh: '找不到“{path}”：git 把汉字写成了 \\345 这样的码。请让 git 用 -z 输出，如 git diff -z --name-only | xargs -0 cleanplan',
    en: '“{path}” does not exist: git wrote its Chinese as codes such as \\345. Let git write with -z, as in git diff -z --name-only | xargs -0 cleanplan',
  },
  orCommand: {
    zh: '；命令有 check、fix、explain、rules、policy、lsp',
    en: '; the commands are check, fix, explain, rules, policy and lsp',
  },
  noMatch: {
    zh: '没有文件符合“{path}”。其中 {patterns} 按通配符读；请核对写法和所在的文件夹',
    en: 'no file matches “{path}”. Read as a pattern: {patterns}. Check it and the folder you are in',
  },
  noPlans: {
    zh: '文件夹“{path}”里没有规划文件（*.cleanplan.yaml、*.cleanplan.yml）。要检查别的文件名，请把文件直接写出来',
    en: 'the folder “{path}” has no plan files (*.cleanplan.yaml, *.cleanplan.yml). To check a file of another name, give the file itself',
  },
  givenTwice: {
    zh: '选项 {option} 只能写一次',
    en: 'option {option} may be given only once',
  },
  namesNoStdin: {
    zh: '--stdin-filename 是给标准输入起名的，这里却只写了别的路径。要一起检查标准输入，请加 - 或 --stdin；否则去掉这个选项',
    en: '--stdin-filename names standard input, but only other paths are given. Add - or --stdin to check it too, or leave the option out',
  },
  onePlan: {
    zh: '--plan 只对一份规划，“{path}”里有 {count} 份。请写出其中一份',
    en: '--plan is for one plan, and “{path}” has {count}. Name one of them',
  },
  notAPlan: {
    zh: '“{path}”不是规划：里面没有一个规划的条目',
    en: '“{path}” is no plan: it has none of the keys of one',
  },
  planAlone: {
    zh: '--plan 只用于条款、要求和政策，“{name}”不是',
    en: '--plan goes with a provision, requirement or policy, which “{name}” is not',
  },
  emptyPath: {
    zh: '有一个路径是空的。请写文件或文件夹；当前文件夹写 .',
    en: 'one of the paths is empty. Name a file or folder; the current folder is .',
  },
  deadLink: {
    zh: '读不了“{path}”：这是一个链接，它指向的文件不存在。请改正或删掉这个链接',
    en: 'cannot read “{path}”: that is a link to a file that does not exist. Mend the link or remove it',
  },
  unreadableFolder: { zh: '读不了文件夹“{path}”：{reason}', en: 'cannot read the folder “{path}”: {reason}' },
  renamed: {
    zh: '“{path}”像是规划，但名字在 .cleanplan.yaml 后面多了字，没有检查。请改名为“{name}”，或者把这个文件直接写出来',
    en: '“{path}” looks like a plan, but its name goes on behind .cleanplan.yaml, and it was not checked. Rename it to “{name}”, or give the file itself',
  },
  unreadable: { zh: '读不了“{path}”：{reason}', en: 'cannot read “{path}”: {reason}' },
  crash: {
    zh: '程序内部出错，结果不可信。请把下面的内容和这份规划报告给开发者：',
    en: 'an internal error; do not trust the result. Please report what follows, with the plan:',
  },
} satisfies Record<string, Localized>;
