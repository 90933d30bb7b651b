import assert from 'node:assert/strict';
import { analyze, applyFix, assertFindings, ofFragment } from './plan.ts';
import { valuesOf } from './planValues.ts';
import { countInput } from './tableInputs.ts';

/** One slip: what it is, a text with it, the findings, and the text as it should be. */
export interface SlipCase {
  readonly what: string;
  readonly text: string;
  /** `rule line:column ‹covered text›`. */
  readonly finds: readonly string[];
  /** The text after the fix of the first finding; undefined where there is no fix that is safe. */
  readonly mended?: string;
  /** What stays when it is mended: blanks, and slips of another kind. */
  readonly leaves?: readonly string[];
  /** The slip leaves something unread, so the values are not those of the mended text. */
  readonly unread?: boolean;
}

/** Tests each case: its findings, what its fix makes of it, and that the rest is read as if it had been mended. */
export function itFinds(cases: readonly SlipCase[]): void {
  for (const { what, text, finds, mended, leaves = [], unread = false } of cases) {
    countInput(text);
    it(what, () => {
      const analysis = assertFindings(text, finds);
      const [first] = ofFragment(analysis);
      if (mended === undefined) return;
      assert.ok(first);
      assert.equal(applyFix(analysis, first), mended);
      assertFindings(mended, leaves);
      if (!unread) assert.deepEqual(valuesOf(analysis), valuesOf(analyze(mended)));
    });
  }
}

/** Tests that texts are no findings. */
export function itIsSilent(texts: readonly { readonly where: string; readonly text: string }[]): void {
  for (const { where, text } of texts) it(`is silent for ${where}`, () => void assertFindings(text, []));
}
