import { type MessageArgs, type Problem, problem } from '../../problems/problem.ts';
import type { RuleMeta } from '../../problems/ruleMeta.ts';
import { anchorAt, type Segment } from '../../text/anchor.ts';
import type { Localized } from '../../text/locale.ts';
import {
  colonSpace,
  controlCharacter,
  fullwidthColon,
  fullwidthComma,
  ideographicSpace,
  yamlTabIndent,
} from '../syntaxRules.ts';
import { type BlockScan, scanBlock } from './blockScan.ts';
import type { Repair } from './repairedText.ts';

/** What was found before reading, and how the text has to be mended to be read in spite of it. */
export interface Prescan {
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
  /** A quote or bracket that is still open at the end of the part. */
  readonly open?: { readonly at: number; readonly mark: string };
  /** The bracket at which nesting becomes deeper than is read. */
  readonly tooDeepAt?: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A mark that may be typed wrong wherever it stands: a colon, white space before a line, a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SUSPICIOUS = /[：\t\u3000\u00a0\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|:[^\s]/;

/** Commas, which may be typed wrong inside brackets only. */
const WIDE_COMMA = /[，、]/;
const BRACKET = /[[{]/;

/** `[冶金, 化工]`, in which nothing can be wrong; no brackets inside, no quotes, all on one line. */
const PLAIN_FLOW = /[[{][^[\]{}"'#\n，、]*[\]}]/g;

/** False for most parts: in those a prescan finds nothing but what is left open or too deep for any reader. */
export const mayHoldSlips = (text: string): boolean =>
  SUSPICIOUS.test(text) || (WIDE_COMMA.test(text) && BRACKET.test(text.replace(PLAIN_FLOW, '')));

/**
 * Finds the slips of a Chinese keyboard, each once and with its fix, and says how to read past them.
 * They are looked for in the characters because a YAML reader answers each with a cascade.
 *
 * @param isKey whether a text is the name of some key of the plan, in either language
 */
export function prescan(segment: Segment, isKey: (text: string) => boolean): Prescan {
  const scan = scanBlock(segment.lines, isKey);
  const report = new Report(segment);
  report.controlCharacters();
  report.indentation(scan);
  for (const slip of scan.slips) {
    if (slip.kind === 'comma') report.commas(slip.at);
    else report.colon(slip.kind, slip.at[0] as number, slip.key ?? '');
  }
  return {
    repairs: report.repairs,
    problems: report.problems,
    ...(scan.open && { open: scan.open }),
    ...(scan.tooDeepAt !== undefined && { tooDeepAt: scan.tooDeepAt }),
  };
}

type SlipRule = RuleMeta<{ readonly found: Localized; readonly fix: Localized }>;

/** Gathers problems, their fixes and the repairs, which are the same edits. */
class Report {
  readonly repairs: Repair[] = [];
  readonly problems: Problem[] = [];

  readonly #text: string;

  constructor(readonly segment: Segment) {
    this.#text = segment.text;
  }

  controlCharacters(): void {
    const repairs = [...this.#text.matchAll(CONTROL)].map(({ index }) => ({
      start: index,
      end: index + 1,
      text: '',
    }));
    const first = repairs[0];
    if (first === undefined) return;
    const code = `U+${this.#text.charCodeAt(first.start).toString(16).toUpperCase().padStart(4, '0')}`;
    this.#add(controlCharacter, first, repairs, { code, count: repairs.length });
  }

  indentation(scan: BlockScan): void {
    for (const [kind, rule] of [
      ['tab', yamlTabIndent],
      ['wide', ideographicSpace],
    ] as const) {
      const lines = scan.indentations.filter((line) => line.kind === kind);
      const first = lines[0];
      if (first === undefined) continue;
      const repairs = lines.map(({ start, end, width }) => ({ start, end, text: ' '.repeat(width) }));
      this.#add(rule, first, repairs, { count: lines.length });
    }
  }

  commas(at: readonly number[]): void {
    const text = this.#text;
    const repairs = at.map((start) => ({ start, end: start + 1, text: /\s/.test(text[start + 1] ?? '') ? ',' : ', ' }));
    this.#add(fullwidthComma, repairs[0] as Repair, repairs, { mark: text[at[0] as number] as string });
  }

  colon(kind: 'colon' | 'colonSpace', at: number, key: string): void {
    const after = /^[\u3000\u00a0 \t]*/.exec(this.#text.slice(at + 1, at + 100))?.[0].length ?? 0;
    const end = at + 1 + after;
    const text = '\r\n'.includes(this.#text[end] ?? '\n') ? ':' : ': ';
    const rule = kind === 'colon' ? fullwidthColon : colonSpace;
    this.#add(rule, { start: at, end: at + 1 }, [{ start: at, end, text }], { key });
  }

  #add(
    rule: SlipRule,
    place: { readonly start: number; readonly end: number },
    repairs: readonly Repair[],
    args: MessageArgs,
  ): void {
    // One slip may have a million places; a spread would put them all on the stack.
    for (const repair of repairs) this.repairs.push(repair);
    const edits = repairs.map(({ start, end, text }) => ({
      anchor: anchorAt(this.segment, start, end),
      newText: text,
    }));
    const fix = { title: rule.messages.fix, edits };
    this.problems.push(problem(rule, 'found', anchorAt(this.segment, place.start, place.end), args, { fix }));
  }
}
