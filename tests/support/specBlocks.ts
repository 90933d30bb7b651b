import assert from 'node:assert/strict';
import { overFrame } from './frame.ts';
import { analyze, place } from './plan.ts';

/** Blocks of the rule book: a bad one gives its rule and nothing else, a good one nothing (0.14). */
export function itKeepsTheRuleBook(id: string, { bad, good }: { readonly bad: string; readonly good: string }): void {
  const found = (fragment: string) => {
    const analysis = analyze(overFrame(fragment), '2026-11-20');
    return analysis.findings.map((finding) => [finding.rule.id, place(analysis, finding)] as const);
  };

  it('finds what the rule book calls bad, and nothing else', () => {
    const ids = found(bad).map(([rule]) => rule);
    assert.deepEqual(ids, [id], found(bad).join('\n'));
  });

  it('finds nothing in what the rule book calls good', () => assert.deepEqual(found(good), []));
}
