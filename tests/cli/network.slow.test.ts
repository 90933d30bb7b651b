import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { builtPath } from '../support/built.ts';
import { example, root } from '../support/plan.ts';

const bin = (): string => builtPath('bin/cleanplan.js');
const trap = join(root, 'tests/support/socketTrap.cjs');

/** The environment in which a program's every way to the network is noted in a file. */
function trapped(folder: string): { env: NodeJS.ProcessEnv; taken(): string } {
  const file = join(folder, 'taken.txt');
  const env = { ...process.env, SOCKET_TRAP: file, NODE_OPTIONS: `--require ${JSON.stringify(trap)}` };
  return { env, taken: () => readFileSync(file, 'utf8') };
}

describe('The network', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cleanplan-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is noticed by the trap when something goes there', () => {
    const { env, taken } = trapped(folder);
    spawnSync(process.execPath, ['-e', "fetch('http://127.0.0.1:1').catch(() => 0)"], { env });
    assert.match(taken(), /^armed\nfetch\n/);
  });

  for (const args of [
    ['check', '--fail-level', 'never', 'schemas/examples'],
    ['check', '--fail-level', 'never', '--format', 'sarif', 'schemas/examples'],
    ['explain', 'gbf-2003-100/2.1'],
    ['rules'],
  ]) {
    it(`is not gone to by cleanplan ${args.join(' ')}`, () => {
      const { env, taken } = trapped(folder);
      const { status, stderr } = spawnSync(process.execPath, [bin(), ...args], { cwd: root, env, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.equal(taken(), 'armed\n');
    });
  }

  it('is not gone to by the server', async () => {
    const { env, taken } = trapped(folder);
    const server = spawn(process.execPath, [bin(), 'lsp', '--stdio'], {
      cwd: root,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const client = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    client.listen();
    const uri = 'file:///plan.cleanplan.yaml';
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    const text = example('first-draft');
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'cleanplan', version: 1, text },
    });
    const position = { line: 4, character: 1 };
    const hover = await client.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    assert.notEqual(hover, null);
    await client.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    assert.equal(await ended, 0);
    assert.equal(taken(), 'armed\n');
  });
});
