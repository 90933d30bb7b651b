import { writtenScalars } from '../../position/writtenScalars.ts';
import type { Scene } from '../completionScene.ts';

/** The names out of one code list that the plan has written, the most frequent first; the one being written left out. */
export function usedNames(scene: Scene, codes: string): string[] {
  const counts = new Map<string, number>();
  for (const { bound } of scene.known) {
    for (const { schema, value } of writtenScalars(bound)) {
      if (schema.codes === codes) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
  }
  const written = wordAtCursor(scene);
  counts.set(written, (counts.get(written) ?? 0) - 1);
  return [...counts]
    .filter(([name, count]) => count > 0 && name !== '')
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name);
}

/** What is being written is no name the plan knows already. */
function wordAtCursor({ analysis, context }: Scene): string {
  const { start, end } = context.range;
  return analysis.text.lineText(start.line).slice(start.character, end.character).trim();
}
