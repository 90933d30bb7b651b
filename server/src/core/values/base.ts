/** A year or stretch of time that a change may be measured from. */
const TIME = '(?:\\d{4}年|上年|上一年|去年|同期|基期|基准年|现状|“?(?:[八九十]|十[一二三四五六七八九])五”?)';
const BASE = new RegExp(
  `[同环]比|[比较与同以按]于?${TIME}|在${TIME}.{0,6}基础上|${TIME}.{0,4}(?:为基[期数准]|的?水平)`,
);

/** Whether words say what a change is measured from: 比2020年, 同比, 以2025年为基数, 按2012年产量核算. */
export const namesBase = (words: string): boolean => BASE.test(words.replace(/\s/g, ''));
