import type { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Range } from '../../server/src/core/text/span.ts';

/** An edit as an editor sends it. */
export interface RandomEdit {
  readonly range: Range;
  readonly text: string;
}

/** A small generator of chance that gives the same numbers for the same seed (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What a planner's hand may put in: characters that mean something to YAML, slips, and whole lines. */
export const snippets: readonly string[] = [
  ' ',
  '  ',
  '\n',
  '\r\n',
  ':',
  ': ',
  '：',
  '，',
  '、',
  '-',
  '- ',
  '"',
  "'",
  '#',
  ' #',
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>-\n',
  '\t',
  '　',
  '&a',
  '*a',
  '!b',
  '<<: ',
  '---\n',
  '...\n',
  '%',
  '?',
  '𠮷',
  '😀',
  '２',
  'M1',
  'M9',
  'Q1',
  '甲',
  '\u0000',
  '\ufeff',
  '规划格式: 1\n',
  '规划概况:\n',
  '  标题: 甲\n',
  '  - 编号: M1\n',
  '- 编号: Q1\n',
  '    企业名称: 乙\n',
  '进度安排: []\n',
  '指导思想: {附件: 附件1}\n',
  '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n',
  'measures:\n  - name: a\n',
  '重点工业企业名单:\n  - 编号: Q1\n    企业名称: 甲\n  - 编号: Q2\n    企业名称: 乙\n',
  '例外说明:\n  - {规则: id-duplicate, 理由: 甲}\n',
];

/** Makes an edit somewhere in a text: a character, a line, a block, indentation, or a paste of the text's own lines. */
export function randomEdit(
  text: SourceText,
  next: (below: number) => number,
  written: readonly string[] = snippets,
): RandomEdit {
  const line = next(text.lineCount);
  const character = next(text.lineText(line).length + 1);
  const here = { line, character };
  const pick = () => written[next(written.length)] as string;
  const lineRange = (count: number): Range => ({
    start: { line, character: 0 },
    end: { line: line + count, character: 0 },
  });
  switch (next(9)) {
    case 0:
    case 1:
      return { range: { start: here, end: here }, text: pick() };
    case 2:
      return { range: { start: here, end: { line, character: character + 1 } }, text: '' };
    case 3:
      return { range: { start: here, end: { line, character: character + next(6) } }, text: pick() };
    case 4:
      return { range: lineRange(1 + next(4)), text: '' };
    case 5:
      return { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: ' '.repeat(1 + next(4)) };
    case 6:
      return { range: { start: { line, character: 0 }, end: { line, character: 1 + next(4) } }, text: '' };
    case 7: {
      const from = next(text.lineCount);
      return { range: lineRange(0), text: text.lines(from, from + 1 + next(6)).join('') };
    }
    default:
      return { range: lineRange(0), text: pick() };
  }
}
