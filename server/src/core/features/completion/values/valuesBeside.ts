import { columnOf, lineShape } from '../../../syntax/cursor/lineShape.ts';
import { outsidePairs } from '../../../syntax/slips/pairedMarks.ts';
import type { Scene } from '../completionScene.ts';

/** Lines of one entry that are looked at, above the cursor and below. */
const REACH = 60;

/** The texts that stand beside the value at the cursor, by their keys as written: in its row, or on the lines around it. */
export function valuesBeside(scene: Scene): ReadonlyMap<string, string> {
  return scene.context.flow === undefined ? inBlock(scene) : inRow(scene);
}

function inRow({ analysis, context }: Scene): ReadonlyMap<string, string> {
  const { start, end } = context.range;
  const text = analysis.text.lineText(start.line);
  const from = text.lastIndexOf('{', start.character - 1) + 1;
  const to = text.indexOf('}', end.character);
  const row = text.slice(from, to < 0 ? text.length : to);
  const marks = [-1, ...outsidePairs(row, /[,，]/), row.length];
  const entries = marks.slice(1).map((mark, index) => row.slice((marks[index] as number) + 1, mark));
  return new Map(entries.flatMap((entry) => pairIn(entry)));
}

function pairIn(entry: string): [string, string][] {
  const [, key, value = ''] = /^\s*([^:：]+?)\s*[:：]\s*(.*?)\s*$/.exec(entry) ?? [];
  return key === undefined ? [] : [[key, value]];
}

function inBlock({ analysis: { text }, context }: Scene): ReadonlyMap<string, string> {
  const { line } = context.range.start;
  const found = new Map<string, string>();
  for (const step of [-1, 1]) {
    let at = line;
    // The line that begins an item is the first of it.
    let first = step < 0 && lineShape(text.lineText(line)).dashes.length > 0;
    for (let count = 0; count < REACH && !first; count++) {
      at += step;
      if (at < 0 || at >= text.lineCount) break;
      const content = text.lineText(at);
      const shape = lineShape(content);
      if (shape.blank || columnOf(shape) > context.indent) continue;
      if (shape.contentColumn !== context.indent || (step > 0 && shape.dashes.length > 0)) break;
      first = shape.dashes.length > 0;
      if (shape.key !== undefined) found.set(shape.key.text, content.slice(shape.valueStart, shape.contentEnd));
    }
  }
  return found;
}
