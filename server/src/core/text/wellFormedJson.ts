/** How JSON writes half of a surrogate pair that stands alone; a typed `\ud800` looks the same, and is left as it is. */
const HALF = /\\ud[89a-f]/i;

/** Half of a pair; with the flag, whole pairs are one character and none of these. */
const LONE = /[\ud800-\udfff]/gu;

/**
 * JSON without halves of surrogate pairs, which a text may hold and most readers of JSON refuse: each
 * becomes U+FFFD, as an encoder of UTF-8 would have it. Characters keep their number, so places stay.
 */
export function wellFormedJson(value: unknown, space?: number): string {
  const json = JSON.stringify(value, undefined, space);
  if (!HALF.test(json)) return json;
  return JSON.stringify(
    value,
    (_, part: unknown) => (typeof part === 'string' ? part.replace(LONE, '\ufffd') : part),
    space,
  );
}
