import assert from 'node:assert/strict';
import { planRules } from '../../server/src/core/rules/registry.ts';
import { root } from '../support/plan.ts';
import { runPackage } from '../support/runCli.ts';

describe('check --timing', () => {
  const argv = ['check', 'schemas/examples/first-draft.cleanplan.yaml', '--format', 'json'];

  it('lists every rule with its time on standard error, and the report stays as it is', async () => {
    const plain = await runPackage(argv, { cwd: root });
    const timed = await runPackage([...argv, '--timing'], { cwd: root });
    assert.equal(timed.stdout, plain.stdout);
    assert.equal(timed.code, plain.code);
    const lines = timed.stderr.trimEnd().split('\n');
    for (const line of lines) assert.match(line, /^ *\d+\.\d ms {2}[a-z-]+$/);
    const ids = lines.map((line) => line.replace(/^.* /, ''));
    assert.deepEqual(ids.sort(), [...new Set(planRules.map(({ meta }) => meta.id))].sort());
  });

  it('lists nothing where nobody asks', async () => assert.equal((await runPackage(argv, { cwd: root })).stderr, ''));
});
