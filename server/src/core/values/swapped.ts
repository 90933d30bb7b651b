import { impossibilityOf } from './impossible.ts';
import type { ValueKind, ValueReader } from './readValue.ts';
import type { Value } from './value.ts';

const ENDS = /^(.*?)(——|—|–|-|~|～|－|至|到)(.*)$/s;
const NUMBERS = /(\d[\d.]*)([^\d]*?)(——|—|–|-|~|～|－|至|到)(\d[\d.]*)/;

/** The text of a range or span with its ends the other way round; undefined where that does not mend it. */
export function swapped(value: Value, kind: ValueKind, reader: ValueReader): string | undefined {
  const { text } = value;
  const [, first = '', sign = '', last = ''] = ENDS.exec(text) ?? [];
  return [text.replace(NUMBERS, '$4$2$3$1'), last + sign + first].find((each) => {
    const mended = reader.read(kind, each);
    return mended.kind === value.kind && impossibilityOf(mended) === undefined;
  });
}
