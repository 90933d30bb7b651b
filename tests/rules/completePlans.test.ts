import assert from 'node:assert/strict';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { example, service } from '../support/plan.ts';
import { told } from '../support/typing.ts';

/** The day of the rule book, and a day by which the plan is behind and its first stage has ended. */
const DAYS = ['2026-11-20', '2026-12-31'];

describe('The complete plans are no finding of any rule', () => {
  for (const plan of ['complete.zh', 'complete.en'])
    for (const day of DAYS) {
      it(`${plan}, as of ${day}`, () => {
        // Checked on a later day than they are checked for: only the as-of day decides.
        for (const context of [{ today: day }, { today: '2027-03-01', asOf: day }]) {
          const analysis = service.analyze(SourceText.of(example(plan)), context);
          assert.deepEqual(analysis.findings, [], told(analysis));
        }
      });

      it(`${plan}, as of ${day}: one mistake is a finding`, () => {
        const text = example(plan).replace(/(规划期|period): 2026—2030年/, '$1: 2030—2026年');
        assert.notEqual(service.analyze(SourceText.of(text), { today: day }).findings.length, 0);
      });
    }
});
