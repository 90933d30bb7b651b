import type { Localized } from '../text/locale.ts';

/** How a form outside the grammar weighs: refused with a warning, accepted with a hint, or refused in silence. */
export type ReasonMark = 'warning' | 'hint' | 'none';

interface ReasonWords extends Localized {
  readonly mark: ReasonMark;
}

/**
 * Why a written value is not clear, by id (rule book, section 6). The Chinese follows a quoted value
 * directly; the English stands behind a colon.
 */
export const reasons = {
  'no-unit': { mark: 'warning', zh: '缺少计量单位', en: 'it has no unit' },
  'two-readings': { mark: 'warning', zh: '有两种读法', en: 'it can be read in two ways' },
  'range-unit': {
    mark: 'warning',
    zh: '的前一个数缺少单位，有两种读法',
    en: 'the first number has no unit of its own',
  },
  'rate-per-year': {
    mark: 'warning',
    zh: '未写明是年均还是整个时期的幅度',
    en: 'it may be of each year or of the whole period',
  },
  'bound-and-about': { mark: 'warning', zh: '既是约数又有界限', en: 'it is both approximate and bounded' },
  'level-or-change': { mark: 'warning', zh: '未写明是降幅还是要达到的数值', en: 'it may be a change or a level' },
  'twice-negative': {
    mark: 'warning',
    zh: '负号与“下降”重复',
    en: 'the minus sign and the word both say that it falls',
  },
  'number-form': { mark: 'warning', zh: '的数字写法有误', en: 'the number is not well formed' },
  'letter-digit': {
    mark: 'warning',
    zh: '的数字里夹着字母',
    en: 'a letter stands in the place of a digit',
  },
  'no-number': { mark: 'warning', zh: '没有数值', en: 'it has no number' },
  'units-joined': { mark: 'warning', zh: '的计量单位相连，不能成立', en: 'its units do not go together' },
  'short-year': { mark: 'warning', zh: '的年份不足四位', en: 'its year has not four digits' },
  'no-year': { mark: 'warning', zh: '没有年份', en: 'it has no year' },
  'left-open': { mark: 'warning', zh: '尚未填写', en: 'it is not filled in yet' },
  list: { mark: 'warning', zh: '含有几个数值，每项只写一个', en: 'it holds several values, and one goes in a row' },
  'not-understood': { mark: 'none', zh: '未能读出数值', en: 'no value could be read from it' },
  'wide-digits': { mark: 'hint', zh: '含全角数字', en: 'it has full-width digits' },
  'spelled-out': { mark: 'hint', zh: '用文字写数', en: 'its number is spelled out' },
  'second-number': {
    mark: 'hint',
    zh: '括号中另有数值，宜另列一行',
    en: 'the second number, in brackets, belongs in a row of its own',
  },
  'before-year': { mark: 'hint', zh: '未写明是否含当年', en: 'it may or may not include the year itself' },
  'before-month': { mark: 'hint', zh: '未写明是否含当月', en: 'it may or may not include the month itself' },
  'date-form': { mark: 'hint', zh: '的日期写法不规范', en: 'dates are written otherwise' },
  'period-quotes': { mark: 'hint', zh: '缺少引号', en: 'the name of a period goes in quotation marks' },
} as const satisfies Readonly<Record<string, ReasonWords>>;

export type UnclearReason = keyof typeof reasons;
