import type { Pinyin } from './pinyin.ts';
import { liesIn, type Regions } from './regions.ts';

interface Named {
  readonly code: string;
  /** Its name, initials, spelling and code, in small letters. */
  readonly names: readonly string[];
}

/** Finds regions by the beginning of a name, of its pinyin or of a code. */
export class RegionNames {
  /** Provinces first, then prefectures, then counties. */
  readonly #all: readonly Named[];

  constructor(regions: Regions, pinyin: Pinyin) {
    const all = [...regions.each()];
    this.#all = (['province', 'prefecture', 'county'] as const).flatMap((wanted) =>
      all
        .filter(({ level }) => level === wanted)
        .map(({ code, name }) => ({ code, names: [name, ...pinyin.spellings(name), code] })),
    );
  }

  /**
   * Codes of the regions that a typed text may mean: first those that begin with it, then those that have its
   * characters in this order, in each case those in an area before the others.
   *
   * @param area the code of the area
   */
  find(typed: string, area: string | undefined, most: number): string[] {
    const text = typed.toLowerCase();
    const begins = this.#all.filter(({ names }) => names.some((name) => name.startsWith(text)));
    const ordered = areaFirst(begins, area);
    if (ordered.length < most) {
      const holds = this.#all.filter((one) => !begins.includes(one) && holdsInOrder(one, text));
      ordered.push(...areaFirst(holds, area));
    }
    return ordered.slice(0, most).map(({ code }) => code);
  }

  /** Codes of the regions right inside one, or of the provinces. */
  inside(area: string | undefined): string[] {
    const depth = area === undefined ? /0000$/ : /0000$/.test(area) ? /[^0]\d*00$/ : /./;
    return this.#all
      .filter(({ code }) => depth.test(code) && code !== area && (area === undefined || liesIn(code, area)))
      .map(({ code }) => code);
  }
}

function areaFirst(all: readonly Named[], area: string | undefined): Named[] {
  const inside = ({ code }: Named): boolean => area !== undefined && liesIn(code, area);
  return [...all.filter(inside), ...all.filter((one) => !inside(one))];
}

/** Whether characters stand in one of the names, or in one and the next, in this order, the first where a name begins. */
function holdsInOrder({ names }: Named, text: string): boolean {
  return names.some((name, at) => name.startsWith(text.charAt(0)) && isSubsequence(text, names.slice(at).join(' ')));
}

function isSubsequence(text: string, inside: string): boolean {
  let at = -1;
  for (const character of text) {
    at = inside.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
