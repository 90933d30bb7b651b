import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { generateAll, staleFiles } from '../../server/src/tools/generate.ts';

describe('generated files', () => {
  it('are fresh', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    assert.deepEqual(staleFiles(root, generateAll(root)), [], 'run: npm run generate');
  });
});
