/** The suite that runs inside the web extension host of VS Code: the tests shared with the desktop's. */
import 'mocha/mocha.js';
import { loadTests } from 'virtual:tests';
import { RESULT_LINE } from './resultLine.ts';

const TEST_TIMEOUT_MS = 60_000;

/** Called by VS Code; a rejection makes the run fail. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: TEST_TIMEOUT_MS });
  loadTests();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      // A web extension host has no files to leave the result in.
      console.log(RESULT_LINE + JSON.stringify({ passed: passes, failed, skipped: pending }));
      if (failed === 0) resolve();
      else reject(new Error(`${failed} failed`));
    });
  });
}
