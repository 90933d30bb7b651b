import assert from 'node:assert/strict';
import { faultsOfFixes } from '../support/fixes.ts';
import { fuzzFixes, plansToSpoil } from '../support/fuzzFixes.ts';
import { analyze } from '../support/plan.ts';

describe('Fixes', () => {
  it('of the examples and fixtures lose nothing, mend their findings and bring none but blanks', () => {
    for (const text of plansToSpoil) assert.deepEqual(faultsOfFixes(analyze(text)), []);
  });

  // Many more are looked at by `npm run fuzz`.
  it('of spoilt plans do so too, and most slips have one', () => {
    const { faults, found, fixable, allFound, allFixable } = fuzzFixes(12, 20_261_128);
    console.log(`      ${fixable} of ${found} slips have a fix, ${allFixable} of ${allFound} findings about notation`);
    assert.deepEqual(faults, []);
    assert.ok(found > 20 && fixable >= 0.7 * found, `${fixable} of ${found}`);
  });
});
