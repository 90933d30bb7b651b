import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { builtPath } from '../support/built.ts';
import { ended } from '../support/program.ts';

/** For a web worker, which Node is not. */
const forBrowsers = ['browserServer.js'];

/** Loads a file in a process of its own. The server waits for its client, which is gone at once; all others give something. */
async function load(name: string): Promise<void> {
  const serves = name === 'server.cjs';
  const program = `const it = require(${JSON.stringify(builtPath(join('dist', name)))});
    if (!${serves} && Object.keys(it).length === 0) throw new Error('exports nothing');`;
  const child = spawn(process.execPath, ['-e', program, '--', ...(serves ? ['--stdio'] : [])]);
  child.stdin.end();
  const { code, stderr } = await ended(child);
  // A client that leaves without saying so is a failure to the server, as LSP has it.
  assert.deepEqual({ name, code, stderr }, { name, code: serves ? 1 : 0, stderr: '' });
}

describe('dist/', () => {
  const folder = (): string => builtPath('dist');
  const ofKind = (pattern: RegExp): string[] => readdirSync(folder()).filter((name) => pattern.test(name));

  it('has nothing but what Node or a browser loads, maps of it, data and notices', () => {
    const known = /\.(cjs|json|txt|js\.map|cjs\.map)$/;
    assert.deepEqual(
      readdirSync(folder()).filter((name) => !known.test(name) && !forBrowsers.includes(name)),
      [],
    );
  });

  it('loads, each file by itself in a process of its own', async () => {
    const names = ofKind(/\.(c?js|json)$/).filter((name) => !forBrowsers.includes(name));
    assert.ok(names.includes('cli.cjs') && names.includes('languageServer.cjs'));
    await Promise.all(names.map(load));
  });

  it('has bundles for browsers that parse', () => {
    for (const name of ofKind(/\.js$/)) new Script(readFileSync(join(folder(), name), 'utf8'), { filename: name });
  });
});
