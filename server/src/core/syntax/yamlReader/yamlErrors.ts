import type { YAMLError } from 'yaml';
import { type Fix, type Problem, problem } from '../../problems/problem.ts';
import { anchorAt, type Segment } from '../../text/anchor.ts';
import type { RepairedText } from '../slips/repairedText.ts';
import { yamlSyntax } from '../syntaxRules.ts';

/** A quote or bracket left open, as the prescan saw it; `mark` is the character that closes it. */
export interface OpenMark {
  readonly at: number;
  readonly mark: string;
}

type MessageName = keyof typeof yamlSyntax.messages;

const HAS_KEY = /:(?:\s|$)/;

/** What an error code of the `yaml` package means to a planner. Codes are used, never its sentences. */
const messageOf: Readonly<Record<string, MessageName>> = {
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'colonInText',
  MULTILINE_IMPLICIT_KEY: 'notAnEntry',
  MISSING_CHAR: 'notAnEntry',
  BAD_DQ_ESCAPE: 'escape',
  BAD_SCALAR_START: 'scalarStart',
  NON_STRING_KEY: 'complexKey',
  // With every bracket closed it is a colon in the text of an item.
  BLOCK_IN_FLOW: 'colonInText',
  KEY_OVER_1024_CHARS: 'keyTooLong',
};

/** One problem for the first error in a part; what follows a reader's first error is its echo. */
export function describeYamlError(
  error: YAMLError,
  segment: Segment,
  repaired: RepairedText,
  open: OpenMark | undefined,
): Problem {
  if (open !== undefined) {
    const message = open.mark === '"' || open.mark === "'" ? 'quoteOpen' : 'bracketOpen';
    return problem(yamlSyntax, message, anchorAt(segment, open.at, open.at + 1), { mark: open.mark });
  }
  const [from, to] = error.pos;
  const start = repaired.toOriginal(from);
  const first = lineAt(segment.text, start);
  // Where the reader's error begins in a sound entry, it is the line after it that does not fit.
  const sound = from !== to && repaired.toOriginal(to) > first.end && HAS_KEY.test(first.text);
  const noticed = sound ? lineAt(segment.text, Math.max(start, repaired.toOriginal(to) - 1)) : first;
  // An empty line is never what does not fit, and nothing of it could be shown.
  const line = noticed.text === '' ? lineAt(segment.text, writtenFrom(segment.text, noticed.start)) : noticed;
  const mark = segment.text[start] ?? '';
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'MULTILINE_IMPLICIT_KEY') {
    const fix = quoteValue(segment, line);
    if (fix !== undefined) {
      return problem(yamlSyntax, 'colonInText', anchorAt(segment, fix.start, fix.end), {}, { fix: fix.fix });
    }
    // A key where none can stand: the line is indented further than its siblings.
    const message = HAS_KEY.test(line.text) ? 'indent' : 'notAnEntry';
    return problem(yamlSyntax, message, anchorAt(segment, line.start + line.indent, line.end));
  }
  const stray = error.code === 'UNEXPECTED_TOKEN' || error.code === 'MISSING_CHAR';
  const usual = messageOf[error.code] ?? 'other';
  const named = usual === 'notAnEntry' && HAS_KEY.test(line.text) ? 'indent' : usual;
  const message = stray && ']}'.includes(mark) && mark !== '' ? 'bracketExtra' : named;
  const end = Math.max(repaired.toOriginal(to), Math.min(start + 1, segment.text.length));
  // The whole of a line that is no entry is shown, not the one character at which the reader noticed.
  if (message === 'notAnEntry' || message === 'indent') {
    return problem(
      yamlSyntax,
      message,
      anchorAt(segment, line.start + line.indent, Math.max(line.end, line.start + line.indent)),
    );
  }
  return problem(yamlSyntax, message, anchorAt(segment, start, Math.min(end, line.end > start ? line.end : end)), {
    mark,
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly text: string;
}

function lineAt(text: string, offset: number): Line {
  const at = Math.min(offset, text.length);
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline === -1 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  const line = text.slice(start, Math.max(end, start));
  return {
    start,
    end: start + line.trimEnd().length,
    indent: line.trim() === '' ? 0 : line.length - line.trimStart().length,
    text: line.trimEnd(),
  };
}

/** Where from a place on something is written; the place itself where nothing is. */
function writtenFrom(text: string, start: number): number {
  const blank = /^\s*/.exec(text.slice(start))?.[0].length ?? 0;
  return start + blank < text.length ? start + blank : start;
}

/** For `key: some text: more`: the fix that quotes everything behind the first colon. */
function quoteValue(segment: Segment, line: Line): { start: number; end: number; fix: Fix } | undefined {
  const match = /^(\s*(?:- +)*[^\s"'[{#-][^:]*:[ \t]+)([^"'[{|>].*: .*|[^"'[{|>].*:)$/.exec(line.text.slice(0, 2000));
  if (match === null) return undefined;
  const start = line.start + (match[1] as string).length;
  const end = line.start + line.text.length;
  const value = segment.text.slice(start, end).replace(/\\/g, '\\\\').replace(/"/g, '\\"');
  const edits = [{ anchor: anchorAt(segment, start, end), newText: `"${value}"` }];
  return { start, end, fix: { title: yamlSyntax.messages.quoteText, edits } };
}
