import type { Localized } from '../../text/locale.ts';

/** Why a table becomes no rows, and what to do about it. */
export const refusals = {
  noTable: {
    zh: '剪贴板上没有表格：请在表格程序或文字处理程序里选中表头和各行，复制后再来粘贴。',
    en: 'There is no table on the clipboard: copy its head and rows in a spreadsheet or word processor first.',
  },
  tooMuch: {
    zh: '剪贴板上的表格太大，没有写入：请分几次复制（每次不超过2万行），每次连同表头。',
    en: 'The table on the clipboard is too large: copy it in several parts of no more than 20,000 rows, each with the head.',
  },
  noList: {
    zh: '光标不在清单里：请把光标放在要添加条目的清单里，如“重点投资项目规划”下面。',
    en: 'The cursor is in no list: put it into the list the rows are for, below keyProjects say.',
  },
  unread: {
    zh: '这里有读不懂的地方，请先改正，再粘贴表格。',
    en: 'What stands here could not be read: mend that first.',
  },
  answered: {
    zh: '冒号后面已有内容，不是清单：请先删去，再粘贴表格。',
    en: 'Something other than a list stands behind the colon: remove it first.',
  },
  noHead: {
    zh: '表头没有一列是“{list}”的项目：表头读到{heads}，可以用{keys}等。请连同表头一起复制。',
    en: 'No column of the head belongs to “{list}”: it has {heads}, and may have {keys} and others. Copy the head with the rows.',
  },
  noRows: { zh: '表头下面没有可以写入的行。', en: 'Below the head there is no row to be written.' },
  inBraces: {
    zh: '这份清单写在大括号里，放不下条目：请先改成分行的写法。',
    en: 'The list is a key in braces, where rows have no room: write that on lines of their own first.',
  },
  noRowsHere: {
    zh: '光标不在有条目的清单里，没有可复制的：请把光标放在清单里，或选中几条。',
    en: 'The cursor is in no list with rows: put it into one, or select some rows.',
  },
  unsafe: {
    zh: '表中有写进规划后读不回来的内容，没有写入。',
    en: 'The table has text that could not be read back from a plan, so nothing is written.',
  },
} as const satisfies Record<string, Localized>;
