import { formatBasis } from '../problems/basis.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { MAX_DEPTH } from './limits.ts';
import { slipRules } from './slips/slipRules.ts';
import { subsetRules } from './subsetRules.ts';

const common = { severity: 'error', waivable: false } as const;

export const yamlTabIndent = defineRuleMeta({
  ...common,
  id: 'yaml-tab-indent',
  fixable: true,
  title: { zh: '缩进用空格，不用制表符', en: 'Indent with spaces, not tabs' },
  basis: formatBasis({
    zh: '制表符有多宽，各个软件不一样，靠它分不清哪一行属于哪一条',
    en: 'programs show tabs in different widths, so they cannot tell which line belongs to what',
  }),
  messages: {
    found: {
      zh: '这一行用制表符（Tab）缩进（本段共 {count} 行）。请改用空格，每级两个。',
      en: 'This line is indented with a tab ({count} in this part). Use spaces, two a level.',
    },
    behindDash: {
      zh: '“-”后面是制表符（Tab），后几行的缩进对不上（本段共 {count} 处）。请改成空格。',
      en: 'A tab follows the dash, so the lines below cannot be aligned with it ({count} in this part). Use a space.',
    },
    fix: { zh: '把制表符改成空格', en: 'Replace the tabs with spaces' },
  },
});

export const ideographicSpace = defineRuleMeta({
  ...common,
  id: 'ideographic-space',
  fixable: true,
  title: { zh: '缩进里不用全角空格', en: 'No ideographic spaces in the indentation' },
  basis: formatBasis({
    zh: '全角空格看起来像缩进，读的时候却算文字',
    en: 'ideographic spaces look like indentation and are read as text',
  }),
  messages: {
    found: {
      zh: '这一行用全角空格缩进（本段共 {count} 行）。请改用半角空格，每级两个。',
      en: 'This line is indented with ideographic spaces ({count} in this part). Use ASCII spaces, two a level.',
    },
    fix: { zh: '把缩进里的全角空格改成半角空格', en: 'Replace ideographic spaces in the indentation' },
  },
});

export const fullwidthColon = defineRuleMeta({
  ...common,
  id: 'fullwidth-colon',
  fixable: true,
  title: { zh: '条目名后用半角冒号', en: 'ASCII colon after a key' },
  basis: formatBasis({
    zh: '中文冒号在文字里随处可用，条目名后面用半角冒号才分得清',
    en: 'Chinese colons may stand anywhere in a text, so keys have the ASCII colon',
  }),
  messages: {
    found: {
      zh: '条目“{key}”后面的“{mark}”不是半角冒号。请改成半角冒号加一个空格“: ”。',
      en: 'The “{mark}” after the key “{key}” is not an ASCII colon. Write an ASCII colon and a space “: ”.',
    },
    fix: { zh: '改成半角冒号加空格', en: 'Replace with an ASCII colon and a space' },
  },
});

export const colonSpace = defineRuleMeta({
  ...common,
  id: 'colon-space',
  fixable: true,
  title: { zh: '冒号后要有空格', en: 'A space after the colon' },
  basis: formatBasis({
    zh: '冒号后面空一格，才与“12:30”、网址里的冒号分得清',
    en: 'the blank tells the colon of a key from that of 12:30 or of an address',
  }),
  messages: {
    found: {
      zh: '条目“{key}”的冒号后面缺一个空格。请写成“{key}: ”。',
      en: 'The colon after the key “{key}” lacks its space. Write “{key}: ”.',
    },
    missing: {
      zh: '条目“{key}”后面缺冒号。请写成“{right}”。',
      en: 'The key “{key}” lacks its colon. Write “{right}”.',
    },
    doubled: {
      zh: '条目“{key}”后面连着几个冒号。请只写一个：“{key}: ”。',
      en: 'Several colons stand after the key “{key}”. Write one, “{key}: ”.',
    },
    within: {
      zh: '条目“{key}”的冒号打在了条目名中间。请写成“{right}”。',
      en: 'The colon of the key “{key}” stands inside its name. Write “{right}”.',
    },
    fix: { zh: '在冒号后加空格', en: 'Insert the space' },
    oneColon: { zh: '只留一个冒号', en: 'Keep one colon' },
    addColon: { zh: '把“{text}”改成“{right}”', en: 'Change “{text}” to “{right}”' },
  },
});

export const fullwidthComma = defineRuleMeta({
  ...common,
  id: 'fullwidth-comma',
  fixable: true,
  title: { zh: '括号里用半角逗号分隔', en: 'ASCII commas between items' },
  basis: formatBasis({
    zh: '“，”和“、”常常是文字的一部分，用来分项就分不清是几项',
    en: '“，” and “、” are often part of a text, and do not tell how many items there are',
  }),
  messages: {
    found: {
      zh: '括号里的各项之间是“{mark}”。请改成半角逗号加空格“, ”；若它本是一项文字的一部分，请给这一项加引号。',
      en: "The items in brackets are separated by “{mark}”. Use an ASCII comma and a space “, ”; if it belongs to one item's text, put that item in quotes.",
    },
    fix: { zh: '改成半角逗号', en: 'Replace with ASCII commas' },
  },
});

export const controlCharacter = defineRuleMeta({
  ...common,
  id: 'control-character',
  fixable: true,
  title: { zh: '文中没有控制字符', en: 'No control characters' },
  basis: formatBasis({
    zh: '控制字符看不见，却会让名称对不上、数字读不出',
    en: 'control characters cannot be seen, and make names differ and numbers unreadable',
  }),
  messages: {
    found: {
      zh: '这里有一个看不见的控制字符 {code}（这一部分共 {count} 个），多半是复制时带进来的。请删去。',
      en: 'There is an invisible control character {code} here ({count} in this part), probably brought in by copying. Remove it.',
    },
    fix: { zh: '删去控制字符', en: 'Remove the control characters' },
  },
});

/** What a merge could not settle. Reading both sides as one plan would find faults that neither of them has. */
export const mergeConflict = defineRuleMeta({
  ...common,
  id: 'merge-conflict',
  title: { zh: '没有未合并完的内容', en: 'Nothing left unmerged' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '一处内容只有一种写法；两种并列的，读哪一种要由编写的人定',
        en: 'everything is written one way; where there are two, whoever wrote them says which holds',
      },
    },
  ],
  messages: {
    found: {
      zh: '这里有合并时没有解决的冲突（“<<<<<<<”到“>>>>>>>”），整份规划没有检查。请选定一种写法，删去这些标记。',
      en: 'A merge left a conflict here (from <<<<<<< to >>>>>>>), and the plan was not checked. Settle on one of the two and remove the marks.',
    },
  },
});

/** A text without a single entry: blank lines and comments at most. */
export const planEmpty = defineRuleMeta({
  ...common,
  inEditor: 'information',
  id: 'plan-empty',
  fixable: true,
  title: { zh: '规划不是空文件', en: 'A plan is not an empty file' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '空文件和只有注释的文件没有可查的内容，不能当作没有问题',
        en: 'an empty file, or one of comments only, holds nothing to check and cannot pass for sound',
      },
    },
  ],
  messages: {
    found: {
      zh: '文件里还没有内容，没有可查的。请写上规划，或换成要检查的文件。',
      en: 'There is nothing in the file yet, so nothing was checked. Write the plan, or name the right file.',
    },
  },
});

export const inputTooDeep = defineRuleMeta({
  ...common,
  id: 'input-too-deep',
  title: { zh: '嵌套不能太深', en: 'Not too deeply nested' },
  basis: formatBasis({
    zh: '规划用不到这么多层，嵌套有上限',
    en: 'no plan needs that many levels, and there is a limit',
  }),
  messages: {
    found: {
      zh: `这里的嵌套超过 ${MAX_DEPTH} 层，没有往下读。请检查括号和缩进。`,
      en: `Nesting here is deeper than ${MAX_DEPTH} levels and was not read. Check brackets and indentation.`,
    },
  },
});

export const yamlSyntax = defineRuleMeta({
  ...common,
  id: 'yaml-syntax',
  fixable: true,
  title: { zh: '写法能读懂', en: 'Readable notation' },
  basis: formatBasis({
    zh: '读不懂的地方没法检查，写法要先改对',
    en: 'what cannot be read cannot be checked, so notation comes first',
  }),
  messages: {
    quoteOpen: {
      zh: '从这里开始的引号没有配对的收尾引号。请补上 {mark}，或删去开头的引号。',
      en: 'The quote that opens here is not closed. Add {mark}, or remove the opening quote.',
    },
    bracketOpen: {
      zh: '从这里开始的括号没有配对的收尾括号。请补上 {mark}。',
      en: 'The bracket that opens here is not closed. Add {mark}.',
    },
    bracketExtra: {
      zh: '括号不配对：多了一个，或前面少了一个。',
      en: 'Brackets do not pair: one too many here, or one missing before.',
    },
    closingWrong: {
      zh: '这里的“{mark}”与前面的“{open}”不配对。请改成“{right}”。',
      en: 'The “{mark}” here does not pair with the “{open}” before it. Write “{right}”.',
    },
    closingMissing: {
      zh: '到这里为止，前面的“{open}”还没有收尾。请在“{mark}”前面补上“{right}”。',
      en: 'The “{open}” before is not closed when this “{mark}” comes. Put “{right}” before it.',
    },
    fixClosing: { zh: '把“{mark}”改成“{right}”', en: 'Change “{mark}” to “{right}”' },
    addClosing: { zh: '在“{mark}”前面补上“{right}”', en: 'Put “{right}” before “{mark}”' },
    commaExtra: {
      zh: '括号里多了逗号（共 {count} 处）：逗号前面没有内容。请删去多余的逗号。',
      en: 'There is a comma too many in these brackets ({count} in all), with nothing before it. Remove it.',
    },
    removeComma: { zh: '删去多余的逗号', en: 'Remove the comma too many' },
    marksBehind: {
      zh: '收尾的括号或引号后面多了“{text}”，后面不能再有内容。请删去。',
      en: 'There is “{text}” behind a bracket or quote that is closed, where nothing can stand. Remove it.',
    },
    colonInText: {
      zh: '文字里的“: ”会被读成新的条目。请给整段文字加引号，或改用全角冒号“：”。',
      en: 'The “: ” in this text reads as a new key. Put the whole text in quotes.',
    },
    commaMissing: {
      zh: '条目“{key}”前面缺逗号。请在两个条目之间写“, ”。',
      en: 'There is no comma before the key “{key}”. Write “, ” between two entries.',
    },
    addComma: { zh: '在“{key}”前面加逗号', en: 'Put a comma before “{key}”' },
    quoteText: { zh: '给整段文字加引号', en: 'Put the text in quotes' },
    notAnEntry: {
      zh: '这一行不是“条目: 内容”的写法，也接不上前一行。请补上冒号，或检查缩进。',
      en: 'This line is not “key: value” and does not continue the line before. Add the colon, or check the indentation.',
    },
    indent: {
      zh: '这一行的缩进与同级的行没有对齐。请与上面同级的条目对齐（每级两个空格）。',
      en: 'The indentation of this line fits no level above it. Align it with its siblings (two spaces a level).',
    },
    scalarStart: {
      zh: '文字不能以“{mark}”开头。请给整段文字加引号。',
      en: 'Text cannot begin with “{mark}”. Put the whole text in quotes.',
    },
    hashInText: {
      zh: '空格后面的“#”会让“{text}”只读一半，后面的当作说明。请给整段文字加引号。',
      en: 'A “#” after a blank begins a remark, so “{text}” would be cut off there. Put the whole text in quotes.',
    },
    bracketInText: {
      zh: '“{text}”里的方括号、花括号会被读成清单。请给整段文字加引号。',
      en: 'The brackets in “{text}” read as a list. Put the whole text in quotes.',
    },
    commaInNumber: {
      zh: '括号里的逗号会把“{text}”拆成两项。请给它加引号，或去掉千分位的逗号。',
      en: 'Inside brackets the comma divides “{text}” in two. Put it in quotes, or leave out the comma between digits.',
    },
    textBehindQuote: {
      zh: '收尾的引号后面还有文字，只有整段文字才能加引号。请把“{text}”整个放进引号。',
      en: 'Text follows the closing quote, but only a whole text can be quoted. Put all of {text} in quotes.',
    },
    dashAlone: {
      zh: '单独一个“{mark}”会被读成清单的开头。没有内容就空着；要写这个符号，请加引号。',
      en: 'A “{mark}” alone reads as the beginning of a list. Leave the place blank, or put the sign in quotes.',
    },
    dashInBrackets: {
      zh: '括号里的各项前面不写“- ”，只用逗号隔开。',
      en: 'Items in brackets are separated by commas and have no “- ” before them.',
    },
    dashBlank: {
      zh: '行首的“-”后面缺一个空格（本段共 {count} 处），读不成清单的一项。请写成“- ”。',
      en: 'The blank behind the dash is missing ({count} in this part), so this is no item of a list. Write “- ”.',
    },
    wrapped: {
      zh: '这是上面一段话的下一行，没有缩进（这样的行共 {count} 行），多半是粘贴时带来的硬换行。已并入上面一段读，请缩进，或把整段写成一行。',
      en: 'This is the next line of the text above and is not indented ({count} in this part); the line break probably came with pasting. It is read with that text. Indent it, or write the paragraph on one line.',
    },
    indentText: {
      zh: '缩进这些行，并入上面一段',
      en: 'Indent these lines so that they belong to the text above',
    },
    insertBlank: { zh: '在“-”后面加空格', en: 'Insert the blank behind the dash' },
    remove: { zh: '删去“{text}”', en: 'Remove “{text}”' },
    escape: {
      zh: '双引号里的反斜杠写法不认识。请改用单引号，或把“\\”写成“\\\\”。',
      en: 'This backslash sequence is not known inside double quotes. Use single quotes, or write “\\\\” for a backslash.',
    },
    complexKey: {
      zh: '条目名只能是一行文字。请在冒号前写名称。',
      en: 'A key must be text on one line. Write a name before the colon.',
    },
    keyTooLong: {
      zh: '冒号前的文字太长，不像条目名。若这是一段文字，请加引号。',
      en: 'The text before the colon is too long for a key. If it is content, put it in quotes.',
    },
    rootNotMap: {
      zh: '规划文件的最外层要是“条目: 内容”。请从“规划格式: 1”写起。',
      en: 'The outermost level of a plan file is “key: value”. Begin with “cleanplan: 1”.',
    },
    other: {
      zh: '从这里起读不下去。请检查这一行和上一行的标点、引号、括号和缩进。',
      en: 'The text cannot be read from here on. Check punctuation, quotes, brackets and indentation of this line and the one before.',
    },
  },
});

/** Every rule whose problems arise while characters become nodes. */
export const syntaxRules = [
  ...subsetRules,
  yamlTabIndent,
  ideographicSpace,
  fullwidthColon,
  colonSpace,
  fullwidthComma,
  controlCharacter,
  ...slipRules,
  mergeConflict,
  planEmpty,
  inputTooDeep,
  yamlSyntax,
] as const;
