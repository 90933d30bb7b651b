/*
 * Programs that make PDF map a glyph back to the first character that has it, so a text copied from PDF may hold radicals
 * (U+2F00–2FDF, U+2E80–2EFF) and compatibility ideographs (U+F900–FAFF, U+2F800–2FA1F) in place of the characters.
 */

/** Supplementary radicals that are whole characters. Most have no compatibility mapping in Unicode. */
const RADICALS =
  '\u2e81\u2e84\u2e88\u2e8a\u2e8c\u2e8d\u2e8e\u2e92\u2e94\u2e97\u2e9b\u2e9c\u2e9d\u2e9f\u2ea0\u2ea7\u2ea9' +
  '\u2eab\u2eac\u2eb4\u2eb6\u2ebb\u2ebc\u2ec1\u2ec4\u2ec5\u2ec6\u2ec9\u2ecb\u2ecf\u2ed1\u2ed3\u2ed4\u2ed7' +
  '\u2ed8\u2ed9\u2eda\u2edb\u2edc\u2edd\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea\u2eec\u2eee' +
  '\u2ef0\u2ef3';

/** The character of each, by Unicode 15 (EquivalentUnifiedIdeograph.txt). */
const CHARACTERS =
  '厂乙刀卜小小兀巳彑心旡日月母民牛王目示冗羊聿肉虎西见角贝车邑長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟';

const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g;

/** A character that only looks like the one that was meant. Offsets are relative to the text. */
export interface Lookalike {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly meant: string;
}

/** The radicals and compatibility ideographs of a text that stand for an ordinary character. */
export function lookalikesIn(text: string): readonly Lookalike[] {
  return [...text.matchAll(LOOKALIKE)].flatMap(({ index, 0: written }) => {
    const meant = meantBy(written);
    return meant === written ? [] : [{ start: index, end: index + written.length, written, meant }];
  });
}

function meantBy(character: string): string {
  const known = RADICALS.indexOf(character);
  return known === -1 ? character.normalize('NFKC') : (CHARACTERS[known] as string);
}

/** The form in which names are compared: NFKC, with every radical the character it shows. */
export const comparable = (text: string): string => text.replace(LOOKALIKE, meantBy).normalize('NFKC');
