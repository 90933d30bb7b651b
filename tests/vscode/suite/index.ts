/** The suite that runs inside the Node extension host of VS Code, desktop or code-server. */

import { loadTests } from 'virtual:tests';
import Mocha from 'mocha';
import { RESULTS_FILE, writeResult } from '../../support/results.ts';

/** A workbench that has just started takes its time; a test that waits longer than this waits in vain. */
const TEST_TIMEOUT_MS = 60_000;

/** Called by VS Code; a rejection makes the run fail. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: TEST_TIMEOUT_MS });
  // What mocha does before it loads a file by itself: it puts `describe` and `it` in place.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadTests();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      const file = process.env[RESULTS_FILE];
      if (file !== undefined) writeResult(file, { passed: passes, failed, skipped: pending });
      if (failed === 0) resolve();
      else reject(new Error(`${failed} failed`));
    });
  });
}
