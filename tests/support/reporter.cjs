// Mocha's own report. Closed by the one plain line that the project's CI counts tests by, or, where the
// overall run (tests/runAll.ts) asks for it, by leaving the numbers in a file for that run to add up.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class ClosingLine extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      const file = process.env.CLEANPLAN_TEST_RESULTS;
      if (file !== undefined) {
        writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
        return;
      }
      process.on('exit', () =>
        console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`),
      );
    });
  }
};
