import { type LineShape, lineShape } from '../../../syntax/cursor/lineShape.ts';
import type { Scene } from '../completionScene.ts';

/** Items of one list that are looked at, above the cursor and below. */
const REACH = 200;

/** Texts that stand in the list at the cursor already, in a row or one below the other; the one being written left out. */
export function listedBeside(scene: Scene): string[] {
  const { flow, afterDash } = scene.context;
  if (flow === 'list') return inRow(scene);
  return flow === undefined && afterDash ? [...inBlock(scene, -1), ...inBlock(scene, 1)] : [];
}

function inRow({ analysis, context }: Scene): string[] {
  const { line, character } = context.range.start;
  const text = analysis.text.lineText(line);
  const before = text.slice(text.lastIndexOf('[', character - 1) + 1, character);
  const after = text.slice(context.range.end.character).split(']')[0] ?? '';
  return `${before},${after}`.split(/[,，、]/).map((item) => item.trim());
}

function inBlock({ analysis: { text }, context }: Scene, step: 1 | -1): string[] {
  const { line } = context.range.start;
  const column = lineShape(text.lineText(line)).dashes.at(-1);
  const found: string[] = [];
  for (let at = line + step; at >= 0 && at < text.lineCount && found.length < REACH; at += step) {
    const shape = lineShape(text.lineText(at));
    if (shape.blank) continue;
    if (!isItemAt(shape, column)) break;
    found.push(shape.text);
  }
  return found;
}

const isItemAt = ({ dashes }: LineShape, column: number | undefined): boolean => dashes.at(-1) === column;
