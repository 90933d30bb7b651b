import { isUtf8 } from 'node:buffer';

/** Text, or what the bytes are instead. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'utf16' }
  | { readonly kind: 'office' }
  /** Zero bytes, which no text has. */
  | { readonly kind: 'binary' }
  /** `offset` is the zero-based byte at which the first ill-formed sequence begins; `before` is the text up to it. */
  | { readonly kind: 'invalid'; readonly offset: number; readonly before: string };

/** First bytes of files that people hand in by mistake: ZIP (docx, xlsx, wps) and OLE (doc, xls). */
const officeMarks = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('d0cf11e0a1b11ae1', 'hex')];
const utf16Marks = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];

/**
 * Decodes UTF-8 strictly. A byte order mark at the start is dropped, so that positions are those an
 * editor shows; a broken sequence is located instead of becoming U+FFFD in somebody's report.
 */
export function decodeUtf8(bytes: Buffer): Decoded {
  const startsWith = (mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);
  if (isUtf8(bytes) && !officeMarks.some(startsWith)) return { kind: 'text', text: withoutBom(bytes.toString('utf8')) };
  if (officeMarks.some(startsWith)) return { kind: 'office' };
  if (utf16Marks.some(startsWith)) return { kind: 'utf16' };
  if (bytes.includes(0)) return { kind: 'binary' };
  const offset = firstInvalid(bytes);
  return { kind: 'invalid', offset, before: withoutBom(bytes.toString('utf8', 0, offset)) };
}

const withoutBom = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** Where well-formed UTF-8 ends, by table 3-7 of the Unicode standard; the length if it never does. */
function firstInvalid(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the well-formed sequence at `at`; 0 if there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const [low, high] = secondByte(lead);
  const second = bytes[at + 1] as number;
  if (second < low || second > high) return 0;
  for (let i = at + 2; i < at + length; i++) if (((bytes[i] as number) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Some leads narrow the second byte: no overlong forms, no surrogates, nothing past U+10FFFF. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
