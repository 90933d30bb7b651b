import assert from 'node:assert/strict';
import { fuzzRequests } from '../support/fuzzRequests.ts';
import { example } from '../support/plan.ts';
import { Random } from '../support/random.ts';

/** A share of what `npx tsx tests/fuzz/requests.ts` asks. */
const SHARE = 1500;

describe('Requests over damaged plans', () => {
  it('are all answered, without an error and without a word in the log', async function () {
    this.timeout(120_000);
    const plans = ['complete.zh', 'complete.en', 'first-draft'].map(example);
    const { failures, asked, texts } = await fuzzRequests(SHARE, plans, new Random(11));
    // How long an analysis takes depends on the machine, and is worth a word in the log.
    assert.deepEqual(
      failures.filter((each) => !each.includes('analysis took')),
      [],
    );
    assert.deepEqual(
      [...asked].filter(([, times]) => times === 0),
      [],
    );
    assert.ok(texts > 100);
  });
});
