import type { Analysis } from '../../server/src/core/planService.ts';
import type { SyntaxNode } from '../../server/src/core/syntax/nodes.ts';

/**
 * Where a plan does not keep to two columns a level, as `line:column should be column`; told from the nodes that
 * were read, and not from the lines.
 */
export function layoutFaults({ document }: Analysis): string[] {
  const faults: string[] = [];
  const expect = ({ segment, span }: Pick<SyntaxNode, 'segment' | 'span'>, column: number): void => {
    const { line, character } = document.rangeOf({ source: 'plan', segment, span }).start;
    const found = line === 0 && document.source.line(0).startsWith('\ufeff') ? character - 1 : character;
    if (found !== column) faults.push(`${line + 1}:${found} should be ${column}`);
  };
  const check = (node: SyntaxNode, column: number): void => {
    if ((node.kind !== 'map' && node.kind !== 'list') || node.flow) return;
    if (node.kind === 'list') {
      for (const item of node.items) {
        if (item.kind !== 'empty') expect(item, column + 2);
        check(item, column + 2);
      }
    } else {
      for (const { key, value } of node.pairs) {
        expect(key, column);
        check(value, column + 2);
      }
    }
  };
  for (const { key, value } of document.entries) {
    expect(key, 0);
    check(value, 2);
  }
  return faults;
}
