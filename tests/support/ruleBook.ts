import { readFileSync } from 'node:fs';
import { root } from './plan.ts';

/** One block of the rule book: what a rule speaks of, or what it is silent on. */
export interface Block {
  /** `R06` */
  readonly number: string;
  readonly rule: string;
  readonly kind: 'bad' | 'good';
  readonly text: string;
}

const PATH = `${root}tests/fixtures/specification/blocks.md`;

/** The frame of the rule book and its blocks, in the order they are printed. */
export function readBlocks(): { readonly frame: string; readonly blocks: readonly Block[] } {
  const blocks: Block[] = [];
  let frame = '';
  let heading: readonly string[] = [];
  let open: { readonly kind: string; readonly lines: string[] } | undefined;
  for (const line of readFileSync(PATH, 'utf8').split('\n')) {
    if (open === undefined) {
      heading = /^## ([RN]\d\d) `([a-z-]+)`/.exec(line)?.slice(1) ?? heading;
      const kind = /^```yaml (bad|good|frame)$/.exec(line)?.[1];
      if (kind !== undefined) open = { kind, lines: [] };
    } else if (line !== '```') open.lines.push(line);
    else {
      const text = `${open.lines.join('\n')}\n`;
      const [number = '', rule = ''] = heading;
      if (open.kind === 'frame') frame = text;
      else blocks.push({ number, rule, kind: open.kind === 'bad' ? 'bad' : 'good', text });
      open = undefined;
    }
  }
  return { frame, blocks };
}
