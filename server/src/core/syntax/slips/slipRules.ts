import { formatBasis } from '../../problems/basis.ts';
import { defineRuleMeta } from '../../problems/ruleMeta.ts';

const common = { severity: 'error', waivable: false } as const;

export const unusualBlank = defineRuleMeta({
  ...common,
  id: 'unusual-blank',
  fixable: true,
  title: { zh: '条目之间只用普通空格', en: 'Ordinary spaces only' },
  basis: formatBasis({
    zh: '不换行空格、全角空格一类读的时候算文字，不是空格',
    en: 'no-break and ideographic spaces are read as text and not as blanks',
  }),
  messages: {
    found: {
      zh: '这里有{name}（{code}，本段共 {count} 处），不是普通空格，读的时候会算进文字。请改成半角空格，多余的删去。',
      en: 'There is {name} here ({code}, {count} in this part), which is no ordinary space and counts as text. Use an ASCII space, or none.',
    },
    fix: { zh: '改成半角空格，多余的删去', en: 'Use ASCII spaces, and none where none is needed' },
  },
});

export const lookalikeCharacter = defineRuleMeta({
  ...common,
  severity: 'warning',
  id: 'lookalike-character',
  fixable: true,
  title: { zh: '不用形近的别的字符', en: 'No look-alike characters' },
  basis: formatBasis({
    zh: '形近的别的字符看着一样，查找、比对、导出以后都对不上',
    en: 'characters that look alike do not match when they are searched, compared or exported',
  }),
  messages: {
    found: {
      zh: '这里的“{char}”（{code}）是另一个字符，只是看起来像“{right}”，多半是从 PDF 复制来的（本段共 {count} 个）。已按“{right}”读，请改过来。',
      en: 'The “{char}” here ({code}) only looks like “{right}”; it was probably copied from a PDF ({count} in this part). It is read as “{right}”. Replace it.',
    },
    name: {
      zh: '“{text}”里的“{char}”（{code}）是另一个字符。已按“{right}”读，请改过来。',
      en: '“{text}” holds “{char}” ({code}), which is another character. It is read as “{right}”. Replace it.',
    },
    fix: { zh: '改成通常的字', en: 'Use the ordinary characters' },
    nameFix: { zh: '把“{text}”改成“{right}”', en: 'Change “{text}” to “{right}”' },
  },
});

export const fullwidthBracket = defineRuleMeta({
  ...common,
  id: 'fullwidth-bracket',
  fixable: true,
  title: { zh: '清单和成行的条目用半角括号', en: 'ASCII brackets around lists and rows' },
  basis: formatBasis({
    zh: '全角括号是文字，括在里面的条目读不出来',
    en: 'full-width brackets are text, and keys within them are not read',
  }),
  messages: {
    found: {
      zh: '这里用了全角括号“{mark}”，读不成清单或条目。请改成半角的 [ ] 或 { }。',
      en: 'The full-width “{mark}” does not read as the bracket of a list or row. Use ASCII [ ] or { }.',
    },
    fix: { zh: '改成半角括号', en: 'Use ASCII brackets' },
  },
});

export const rowMark = defineRuleMeta({
  ...common,
  id: 'row-mark',
  fixable: true,
  title: { zh: '行首不带项目符号和自动编号', en: 'No bullets or automatic numbers before a row' },
  basis: formatBasis({
    zh: '清单每一项以“- ”开头；条目名前面的符号会算进条目名',
    en: 'items of a list begin with “- ”; marks before a key are read as part of it',
  }),
  messages: {
    found: {
      zh: '行首的“{mark}”是从别处粘贴来的项目符号或编号（本段共 {count} 处）。清单每项以“- ”开头，条目名前面什么也不加。',
      en: 'The “{mark}” before this line is a bullet or number that came with pasting ({count} in this part). The rows of a list begin with “- ”, and nothing stands before a key.',
    },
    fix: {
      zh: '去掉“{mark}”，清单各项改用“- ”',
      en: 'Remove “{mark}”; begin the rows of a list with “- ”',
    },
  },
});

export const pastedTable = defineRuleMeta({
  ...common,
  id: 'pasted-table',
  fixable: true,
  title: { zh: '表格改写成清单', en: 'Tables as lists' },
  basis: formatBasis({
    zh: '规划文件里没有表：每一行写成清单的一项，每一栏是一个条目',
    en: 'a plan file has no tables: each row is an item of a list, each column a key',
  }),
  messages: {
    found: {
      zh: '这是一张表（{rows} 行、{columns} 列），规划文件里不能直接放表。请每行写成清单的一项，如“- {编号: Q1, 企业名称: 甲}”，列名用作条目名。',
      en: 'This is a table ({rows} rows, {columns} columns), and a plan file has none. Write each row as an item, such as “- {id: Q1, name: A}”, with the columns as keys.',
    },
    fix: {
      zh: '每行改成清单的一项，表头“{head}”写进各项',
      en: 'Make each row an item of a list, with the head ({head}) as keys',
    },
  },
});

export const commentBlank = defineRuleMeta({
  ...common,
  severity: 'information',
  waivable: true,
  id: 'comment-blank',
  fixable: true,
  title: { zh: '# 后面空一格才写说明', en: 'A blank between # and a remark' },
  basis: formatBasis({
    zh: '“ #”后面是说明，与写在内容里的 # 要分得清',
    en: 'what follows “ #” is a remark, and has to be told from a # in a text',
  }),
  messages: {
    found: {
      zh: '“{text}”当作说明，没有读进内容。若是说明，请在 # 后面空一格；若是正文，请给整段文字加引号。',
      en: '“{text}” counts as a remark and was not read. If it is one, put a blank after #; if it is content, put the whole text in quotes.',
    },
    fix: { zh: '是说明：在 # 后面空一格', en: 'It is a remark: put a blank after #' },
  },
});

/** Every rule about what a keyboard or pasting left in place of the notation, beside those of `syntaxRules.ts`. */
export const slipRules = [
  unusualBlank,
  lookalikeCharacter,
  fullwidthBracket,
  rowMark,
  pastedTable,
  commentBlank,
] as const;
