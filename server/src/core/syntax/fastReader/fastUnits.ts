/** UTF-16 code units that mean something in YAML, and what they mean to the fast reader. */

export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_LIST = 0x5d;
export const OPEN_MAP = 0x7b;
export const CLOSE_MAP = 0x7d;

/** What a unit means inside a plain text. Everything that is not ASCII is ordinary. */
export const ORDINARY = 0;
export const BLANK = 1;
export const COLON_MARK = 2;
export const HASH_MARK = 3;
export const STOP = 4;
export const CARRIAGE_RETURN = 5;
const CONTROL = 6;

/** The units of a plain text in block context; one table a context spares the loop a question a unit. */
export const IN_BLOCK = table('');
export const IN_FLOW = table(',[]{}');

function table(stops: string): Uint8Array {
  const kinds = new Uint8Array(128);
  kinds.fill(CONTROL, 0, SPACE);
  kinds[0x7f] = CONTROL;
  kinds[SPACE] = BLANK;
  kinds[TAB] = BLANK;
  kinds[COLON] = COLON_MARK;
  kinds[HASH] = HASH_MARK;
  kinds[NEWLINE] = STOP;
  kinds[RETURN] = CARRIAGE_RETURN;
  for (const stop of stops) kinds[stop.charCodeAt(0)] = STOP;
  return kinds;
}

/** 1 for the ASCII units a plain text may begin with; `-` may if no white space follows, `?` and `:` are left to `yaml`. */
export const BEGINS_PLAIN = new Uint8Array(128).fill(1, SPACE + 1, 0x7f);
for (const mark of '!"#%&\'*,:>?@[]`{|}') BEGINS_PLAIN[mark.charCodeAt(0)] = 0;

export const isSpaceOrTab = (unit: number): boolean => unit === SPACE || unit === TAB;

/** The units that `String.trimEnd` removes. */
export function isWhite(unit: number): boolean {
  if (unit <= SPACE) return unit === SPACE || (unit >= TAB && unit <= RETURN);
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f
  );
}
