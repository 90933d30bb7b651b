import type { Problem } from '../../problems/problem.ts';
import type { Segment } from '../../text/anchor.ts';
import { scanBlock } from './blockScan.ts';
import { BLANKS, ODD } from './characters.ts';
import { WRONG_COLONS } from './colons.ts';
import type { Repair } from './repairedText.ts';
import { hasRowMark } from './rowMarks.ts';
import { SlipReport } from './slipReport.ts';

/** What was found before reading, and how the text has to be mended to be read in spite of it. */
export interface Prescan {
  /** In the order of the text, none of them within another. */
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
  /** A quote or bracket that is still open at the end of the part. */
  readonly open?: { readonly at: number; readonly mark: string };
  /** The bracket at which nesting becomes deeper than is read. */
  readonly tooDeepAt?: number;
}

/** A character that may be wrong wherever it stands: colons, brackets, blanks, control characters, radicals. */
const SUSPICIOUS = new RegExp(
  `[${WRONG_COLONS}｛［\\t${ODD}\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u2e80-\\u2fdf\\uf900-\\ufaff\\ud87e]|:[^\\s]` +
    // A remark without its blank, a number in place of a block text, grouped digits, a dash alone.
    '|[ {[]#[^\\s#]|[|>][-+]?\\d|\\d,\\d{3}|- - *[\\r\\n#]|- - *$' +
    // A dash without its blank.
    '|(?:^|\\n) *(?:- +)*-[^\\s\\d.-]',
);

/** Commas, which may be typed wrong inside brackets only. */
const WIDE_COMMA = /[，、；;]/;
const BRACKET = /[[{]/;

/** `[冶金, 化工]`, in which nothing can be wrong; no brackets inside, no quotes, all on one line. */
const PLAIN_FLOW = /[[{][^[\]{}"'#\n，、；;]*[\]}]/g;

/** A line that begins with a bar, or the dashes below the head of a table. */
const TABLE = /(?:^|\n)[ \t]*\||-:? *\| *:?-/;

/** False for most parts: in those a prescan finds nothing but what no reader reads. */
export const mayHoldSlips = (text: string): boolean =>
  SUSPICIOUS.test(text) ||
  hasRowMark(text) ||
  (text.includes('|') && TABLE.test(text)) ||
  (WIDE_COMMA.test(text) && BRACKET.test(text.replace(PLAIN_FLOW, '')));

/**
 * Finds the slips of a Chinese keyboard and of pasting, each once and with its fix, and says how to read past them.
 * They are looked for in the characters because a YAML reader answers each with a cascade, or reads it in silence.
 *
 * @param isKey whether a text is the name of some key of the plan, in either language
 * @param dashColumn of the list the part is a row of
 */
export function prescan(segment: Segment, isKey: (text: string) => boolean, dashColumn?: number): Prescan {
  const scan = scanBlock(segment.lines, isKey, dashColumn);
  const report = new SlipReport(segment);
  report.characters();
  report.slips(scan.slips, scan.indentations);
  return {
    repairs: withoutOverlaps(report.repairs),
    problems: report.problems,
    ...(scan.unclosed && { open: scan.unclosed }),
    ...(scan.tooDeepAt !== undefined && { tooDeepAt: scan.tooDeepAt }),
  };
}

/** What a part says that is not read: only its characters are looked at, and blanks on lines of their own. */
export function prescanCharacters(segment: Segment): readonly Problem[] {
  const report = new SlipReport(segment);
  report.controlCharacters();
  const lines = [...segment.text.matchAll(ODD_LINE)];
  const blanks = lines.map(
    ({ index, 0: blank }) => ({ kind: 'blank', start: index, end: index + blank.length, text: '' }) as const,
  );
  report.slips(blanks, []);
  return report.problems;
}

/** Blanks that are all that stands on a line, or stand before a remark, an odd one among them; not the mark of the encoding. */
const ODD_LINE = new RegExp(`(?<=^|\\n)(?!\\ufeff?[ \\t]*(?:[\\r\\n#]|$))[${BLANKS}]+(?=[\\r\\n#]|$)`, 'g');

/** Repairs in order; one within another is left out, for the other one replaces what it would mend. */
function withoutOverlaps(repairs: readonly Repair[]): readonly Repair[] {
  const sorted = [...repairs].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Repair[] = [];
  let end = 0;
  for (const repair of sorted) {
    if (repair.start < end) continue;
    kept.push(repair);
    end = repair.end;
  }
  return kept;
}
