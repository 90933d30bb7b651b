import type { SourceText } from '../../core/text/sourceText.ts';
import type { Range } from '../../core/text/span.ts';
import { type Cell, cells } from './displayWidth.ts';

/** What a frame is drawn with; the painters are the identity without color. */
export interface FrameStyle {
  /** Widest line, in terminal columns, gutter included. */
  readonly width: number;
  readonly gutter: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** A longer span shows its first lines and how many there are. */
const maxLines = 3;
const ellipsis = '…';

/**
 * The lines of a range, numbered from one, with the range underlined below each.
 *
 * @param more says how many lines are left out
 */
export function codeFrame(
  text: SourceText,
  range: Range,
  style: FrameStyle,
  more: (lines: number) => string,
): string[] {
  const last = lastLine(range);
  const shown = Math.min(last, range.start.line + maxLines - 1);
  const digits = String(shown + 1).length;
  const bar = (label: string): string => style.gutter(`${label.padStart(digits)} │`);
  const room = Math.max(style.width - digits - 3, 20);
  const lines: string[] = [];
  for (let line = range.start.line; line <= shown; line++) {
    const marked = markedSpan(text, range, line);
    const { code, marks } = frameLine(text.lineText(line), marked, room);
    lines.push(`${bar(String(line + 1))} ${code}`.trimEnd());
    // A later line may have nothing to mark; on the first an empty span is a place, shown by a caret.
    if (line === range.start.line || marked[0] < marked[1])
      lines.push(`${bar('')} ${marks.replace(/\S+/, style.mark)}`);
  }
  if (shown < last) lines.push(`${bar('')} ${ellipsis}${more(last - shown)}`);
  return lines;
}

/** A range that ends before the first character of a line does not reach that line. */
const lastLine = ({ start, end }: Range): number =>
  end.character === 0 && end.line > start.line ? end.line - 1 : end.line;

/** The part of a line that the range covers; indentation of later lines is left out. */
function markedSpan(text: SourceText, range: Range, line: number): readonly [number, number] {
  const content = text.lineText(line);
  const from = line === range.start.line ? range.start.character : content.search(/\S|$/);
  const to = line === range.end.line ? range.end.character : content.trimEnd().length;
  return [from, Math.max(from, to)];
}

function frameLine(line: string, [from, to]: readonly [number, number], room: number): { code: string; marks: string } {
  const view = visible(line, from, room);
  const head = view.cutLeft ? ellipsis : '';
  const code = head + view.cells.map((cell) => cell.shown).join('') + (view.cutRight ? ellipsis : '');
  const before = columns(view.cells.filter((cell) => cell.end <= from));
  const marked = columns(view.cells.filter((cell) => cell.end > from && cell.start < to));
  return { code, marks: ' '.repeat(head.length + before) + (marked === 0 ? '^' : '~'.repeat(marked)) };
}

interface View {
  readonly cells: readonly Cell[];
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** The cells around `focus` that fit. Only the neighbourhood is divided: a line may have megabytes. */
function visible(line: string, focus: number, room: number): View {
  const start = boundary(line, Math.max(0, focus - 4 * room));
  const end = boundary(line, Math.min(line.length, focus + 4 * room));
  const near = cells(line.slice(start, end), start);
  if (start === 0 && end === line.length && columns(near) <= room)
    return { cells: near, cutLeft: false, cutRight: false };
  const [first, last] = window(
    near,
    near.findIndex((cell) => cell.end > focus),
    room - 2 * ellipsis.length,
  );
  return {
    cells: near.slice(first, last),
    cutLeft: start > 0 || first > 0,
    cutRight: end < line.length || last < near.length,
  };
}

/** A stretch of cells no wider than `room`, with up to a third of it before the cell in focus. */
function window(near: readonly Cell[], focus: number, room: number): [number, number] {
  const width = (at: number): number => (near[at] as Cell).width;
  let first = focus === -1 ? near.length : focus;
  let before = 0;
  while (first > 0 && before + width(first - 1) <= room / 3) before += width(--first);
  let last = first;
  let used = 0;
  while (last < near.length && used + width(last) <= room) used += width(last++);
  while (last === near.length && first > 0 && used + width(first - 1) <= room) used += width(--first);
  return [first, last];
}

/** Moves an offset off the middle of a surrogate pair. */
const boundary = (line: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(line.charAt(at)) && at > 0 ? at - 1 : at;

const columns = (list: readonly Cell[]): number => list.reduce((sum, cell) => sum + cell.width, 0);
