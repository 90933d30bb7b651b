import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import type { Severity } from '../../server/src/core/problems/severity.ts';
import { analyze, applyFix, covered } from './plan.ts';

/** A plan, or a part of one, and what a rule finds in it. */
export interface RuleCase {
  /** What is special about it, as a planner would say it. */
  readonly when: string;
  readonly text: string;
  /** The texts it underlines, in the file's order; none where it is silent. */
  readonly finds?: readonly string[];
  readonly severity?: Severity;
  /** The text that the fix of its first finding leaves, as far as it must hold this; null where none is offered. */
  readonly fixed?: string | null;
  /** That fix is one of several ways, and made only where a user asks for it. */
  readonly asked?: true;
  /** The text another place of its first finding covers, or the texts of all of them. */
  readonly related?: string | readonly string[];
  /** The Chinese sentence of its first finding. */
  readonly says?: string;
}

/** Runs cases for one rule, as of the day of the specification's blocks. */
export function itFinds(id: string, cases: readonly RuleCase[]): void {
  for (const { when, text, finds = [], severity, fixed, asked, related, says } of cases) {
    it(`${finds.length === 0 ? 'is silent' : 'speaks'}: ${when}`, () => {
      const analysis = analyze(text, '2026-11-20');
      const found = analysis.findings.filter(({ rule }) => rule.id === id);
      assert.ok(!analysis.findings.some(({ rule }) => rule.id === 'internal-error'));
      assert.deepEqual(
        found.map((each) => covered(analysis, each)),
        finds,
      );
      const [first] = found;
      if (severity !== undefined) assert.equal(first?.severity, severity);
      if (says !== undefined) assert.equal(first && renderFinding(first, 'zh-CN'), says);
      if (asked !== undefined) assert.equal(first?.fix?.asked, asked);
      if (fixed === null) assert.equal(first?.fix, null);
      else if (fixed !== undefined) {
        assert.ok(first?.fix);
        const mended = applyFix(analysis, first);
        assert.ok(mended.includes(fixed), mended);
        const left = analyze(mended, '2026-11-20').findings.filter(({ rule }) => rule.id === id);
        assert.equal(left.length, found.length - 1, mended);
      }
      if (related !== undefined) {
        assert.deepEqual(
          first?.related.map((each) => covered(analysis, { ...first, anchor: each.anchor })),
          [related].flat(),
        );
      }
    });
  }
}
