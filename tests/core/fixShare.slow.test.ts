import assert from 'node:assert/strict';
import { skeletonOffers } from '../../server/src/core/features/skeleton/skeletonOffers.ts';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { analyze, ofFragment, service } from '../support/plan.ts';
import { TABLES, tableInputs } from '../support/tableInputs.ts';

/** What editors offer to mend a finding: its own fix, or what is missing in outline. */
const isMended = (finding: Finding, analysis: Analysis): boolean =>
  finding.fix !== null || skeletonOffers(finding, analysis, service, 'zh-CN').length > 0;

describe('The share of findings with a fix', () => {
  it('is 70 % at least of all that is found in the inputs of the tables, blanks to be filled in aside', function () {
    this.timeout(120_000);
    const inputs = tableInputs();
    let blanks = 0;
    const found = new Map<string, { all: number; mended: number }>();
    for (const { text, about } of inputs) {
      const analysis = analyze(text);
      const own = about && analysis.findings.filter(({ rule }) => about.test(rule.id));
      for (const finding of own ?? ofFragment(analysis)) {
        const mended = isMended(finding, analysis);
        // What goes into a blank only its writer knows.
        if (finding.rule.blanks === true && !mended) {
          blanks++;
          continue;
        }
        const count = found.get(finding.rule.id) ?? { all: 0, mended: 0 };
        found.set(finding.rule.id, count);
        count.all++;
        if (mended) count.mended++;
      }
    }
    const sum = (of: 'all' | 'mended') => [...found.values()].reduce((total, count) => total + count[of], 0);
    const [all, mended] = [sum('all'), sum('mended')];
    const without = [...found]
      .filter(([, count]) => count.mended < count.all)
      .sort(([, a], [, b]) => b.all - b.mended - a.all + a.mended);
    console.log(
      `      ${mended} of ${all} findings (${Math.floor((100 * mended) / all)} %) of ${inputs.length} inputs in ${TABLES.length} tables have a fix; beside them ${blanks} blanks`,
    );
    console.log(`      without one: ${without.map(([id, count]) => `${id} ${count.all - count.mended}`).join(', ')}`);
    assert.ok(inputs.length > 250 && mended >= 0.7 * all, `${mended} of ${all}`);
  });
});
