import { formatBasis } from '../problems/basis.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';

const common = { severity: 'error', waivable: false } as const;

export const valueForm = defineRuleMeta({
  ...common,
  id: 'value-form',
  fixable: true,
  title: { zh: '内容的写法合适', en: 'The right form of content' },
  basis: formatBasis({
    zh: '分项写明，才能逐项比对部门、指标和项目',
    en: 'what is written item by item can be compared item by item',
  }),
  messages: {
    wantsMap: {
      zh: '“{key}”这里要分条目写，如“{example}”，现在是{found}。',
      en: '“{key}” takes keys of its own, such as “{example}”; it is {found}.',
    },
    wantsRows: {
      zh: '“{key}”这里要写清单，一行一项，如“{example}”，现在是{found}。',
      en: '“{key}” takes a list, one item a line, such as “{example}”; it is {found}.',
    },
    wantsNames: {
      zh: '“{key}”这里要写清单，如“{example}”，或者一行一项，以“- ”开头；现在是{found}。',
      en: '“{key}” takes a list, such as “{example}”, or one item a line after “- ”; it is {found}.',
    },
    wantsText: {
      zh: '“{key}”这里要写{example}，现在是{found}。',
      en: '“{key}” takes {example}; it is {found}.',
    },
    wantsOneOf: {
      zh: '“{key}”这里要写成下面的一种：{forms}；现在是{found}。',
      en: '“{key}” takes one of these: {forms}; it is {found}.',
    },
    unread: {
      zh: '“{key}”这里不能写“{form}”，要写{example}；现在还填不了的，写“{word}”。',
      en: '“{key}” takes {example}, not “{form}”; if that is not known yet, write “{word}”.',
    },
    putOffFix: { zh: '改成“{word}”', en: 'Change it to “{word}”' },
    listFix: { zh: '改成清单', en: 'Make it a list' },
    rowFix: { zh: '改成清单，这是其中一项', en: 'Make it a list with this as an item' },
    lineFix: { zh: '条目连同它的内容写成一行', en: 'Write the key with its value as one line' },
    linesFix: { zh: '改成清单，每个条目连同它的内容写成一行', en: 'Make it a list, each key with its value a line' },
  },
});

export const valueEmpty = defineRuleMeta({
  ...common,
  severity: 'information',
  presence: true,
  waivable: true,
  id: 'value-empty',
  blanks: true,
  fixable: true,
  title: { zh: '写了条目就填上内容', en: 'No blanks' },
  basis: formatBasis({
    zh: '列出的条目要么填上，要么删去，免得当作漏了内容',
    en: 'a key that is listed is filled in or removed, or it looks like something left out',
  }),
  messages: {
    found: {
      zh: '“{key}”还没有填。请填写，或删去这个条目。',
      en: '“{key}” is still blank. Fill it in, or remove the key.',
    },
    item: {
      zh: '这一项还没有填。请填写，或删去这一行。',
      en: 'This item is still blank. Fill it in, or remove the line.',
    },
    blank: {
      zh: '“{key}”的“{text}”是待填的空白。请填写，或删去；确实要这样写的，加上引号。',
      en: 'The “{text}” of “{key}” keeps a place free. Fill it in or remove it; if it is meant so, put it in quotes.',
    },
    putOff: {
      zh: '“{key}”的“{text}”是待填的空白。请填写；现在还填不了的，写“{word}”，不加括号。',
      en: 'The “{text}” of “{key}” keeps a place free. Fill it in; if that is not possible yet, write “{word}” without brackets.',
    },
    plain: { zh: '把“{text}”改成“{word}”', en: 'Change “{text}” to “{word}”' },
    quote: { zh: '就是要写“{text}”：加上引号', en: '“{text}” is meant: put it in quotes' },
    date: {
      zh: '“{key}”的“{text}”还没有填全时间。请填写。',
      en: 'The “{text}” of “{key}” is not a whole date yet. Fill it in.',
    },
    // Of the day on which the plan is made or issued, which is known last.
    day: {
      zh: '“{key}”的“{text}”还没有填全日期。请填写。',
      en: 'The “{text}” of “{key}” is not a whole date yet. Fill it in.',
    },
  },
});

export const fullwidthDigit = defineRuleMeta({
  ...common,
  id: 'fullwidth-digit',
  fixable: true,
  title: { zh: '数字用半角', en: 'ASCII digits' },
  basis: formatBasis({
    zh: '全角的数不能比较、相加',
    en: 'full-width numbers cannot be compared or added',
  }),
  messages: {
    found: {
      zh: '“{text}”里有全角数字或字母，读不成数。请改成“{right}”。',
      en: '“{text}” has full-width digits or letters and cannot be read as a value. Write “{right}”.',
    },
    fix: { zh: '改成半角', en: 'Use ASCII digits' },
  },
});

export const fieldRequired = defineRuleMeta({
  ...common,
  presence: true,
  id: 'field-required',
  title: { zh: '必填条目', en: 'Required fields' },
  basis: formatBasis({
    zh: '没有名称和编号，别处没法提到它，报告里也列不出来',
    en: 'without a name or an id nothing can refer to it or list it',
  }),
  messages: {
    missing: {
      zh: '“{parent}”缺“{field}”。请补上。',
      en: '“{parent}” lacks “{field}”. Add it.',
    },
    empty: {
      zh: '“{field}”还没有填，这一项不能空着。',
      en: '“{field}” is blank and cannot stay so.',
    },
  },
});

export const valueEnum = defineRuleMeta({
  ...common,
  id: 'value-enum',
  fixable: true,
  title: { zh: '从给定的值里选', en: 'One of the given values' },
  basis: formatBasis({
    zh: '这里只能从给定的值里选，写成别的就不知道该怎样查',
    en: 'only the values listed can be told apart, and decide what is checked',
  }),
  messages: {
    suggestion: {
      zh: '“{key}”不能是“{value}”。是不是“{suggestion}”？可以写：{allowed}。',
      en: '“{key}” cannot be “{value}”. Did you mean “{suggestion}”? Possible: {allowed}.',
    },
    unknown: {
      zh: '“{key}”不能是“{value}”。可以写：{allowed}。',
      en: '“{key}” cannot be “{value}”. Possible: {allowed}.',
    },
    split: {
      zh: '“{key}”不能是“{value}”：括号里的“{inside}”写进“{other}”，请分开写。',
      en: '“{key}” cannot be “{value}”: what stands in brackets, “{inside}”, goes into “{other}”.',
    },
    splitFix: {
      zh: '分开写：{key}: {word}，{other}: {inside}',
      en: 'Write them apart: {key}: {word}, {other}: {inside}',
    },
    several: {
      zh: '“{key}”有几种的写成清单：{list}；现在是“{value}”。',
      en: '“{key}” takes several as a list: {list}; it is “{value}”.',
    },
    severalFix: { zh: '写成清单{list}', en: 'Write the list {list}' },
    fix: { zh: '把“{value}”改成“{suggestion}”', en: 'Change “{value}” to “{suggestion}”' },
  },
});

export const valueType = defineRuleMeta({
  ...common,
  id: 'value-type',
  title: { zh: '内容的类型合适', en: 'The right type of value' },
  basis: formatBasis({
    zh: '不是规定的类型，就读不成要用的值',
    en: 'of another type it is not the value that is needed',
  }),
  messages: {
    number: {
      zh: '“{key}”要写一个数，现在是“{value}”。',
      en: '“{key}” takes a number; it is “{value}”.',
    },
    version: {
      zh: '“{key}”只能是 {allowed}，现在是“{value}”：本工具读不了别的版本。',
      en: '“{key}” can only be {allowed}; it is “{value}”, a version this tool cannot read.',
    },
    other: {
      zh: '“{key}”的内容“{value}”不合这一项的写法。',
      en: 'The content “{value}” does not suit “{key}”.',
    },
  },
});

export const valuePattern = defineRuleMeta({
  ...common,
  severity: { year: 'error', yearSpan: 'error', yearAlone: 'hint', id: 'error', other: 'error', fix: 'hint' },
  id: 'value-pattern',
  fixable: true,
  title: { zh: '内容的格式合适', en: 'The right format of value' },
  basis: formatBasis({
    zh: '按规定的格式写，换个时候、换个地方看才是同一个意思',
    en: 'in the form given it means the same at any time and place',
  }),
  messages: {
    year: {
      zh: '“{key}”要写年份，如“2030”或“2030年”；现在是“{value}”。',
      en: '“{key}” takes a year such as 2030; it is “{value}”.',
    },
    yearSpan: {
      zh: '“{key}”只写一个年份；“{value}”是一段时间，不知道指其中哪一年。请写那一年，如“2030”。',
      en: '“{key}” takes one year; “{value}” is a span, and which of its years is meant is not known. Write that year, such as 2030.',
    },
    yearAlone: {
      zh: '“{value}”按{year}年看待。这里只写年份，请改成“{year}”。',
      en: '“{value}” is read as {year}. Only the year stands here: write {year}.',
    },
    fix: { zh: '改成 {year}', en: 'Change it to {year}' },
    id: {
      zh: '编号“{value}”里不能有空格和逗号、顿号、分号。请写成“M1”这样的短编号。',
      en: 'The id “{value}” may not hold blanks, commas or semicolons. Write a short id such as M1.',
    },
    other: {
      zh: '“{key}”的“{value}”格式不对：{gloss}',
      en: 'The “{value}” of “{key}” is not in the right form: {gloss}',
    },
  },
});

/** `{file: list.csv}` is announced and not read yet: an error, never a silent pass. */
export const answerFile = defineRuleMeta({
  ...common,
  id: 'answer-file',
  title: { zh: '还不能从文件读清单', en: 'Lists cannot be read from a file yet' },
  basis: formatBasis({
    zh: '现在只读写在规划文件里的清单；读不了的要说明，不能当作查过',
    en: 'only lists in the plan are read; what is not read may not pass for checked',
  }),
  messages: {
    found: {
      zh: '本版本还不能从“{file}”读取清单，“{content}”按没有写看待。请把清单写在规划里，或写 {{annex}: 附件号}。',
      en: 'This version cannot read a list from “{file}”, so “{content}” counts as not written. Write the list in the plan, or answer {{annex}: …}.',
    },
  },
});
