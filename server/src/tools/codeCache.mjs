// Makes the code caches that bin/cleanplan.js starts from: the compiled form of the bundles, and of what
// runs in them when plans are checked, for the Node that runs this. Without them everything works the
// same, only slower. Plain JavaScript, because prepare.mjs runs it where only a build may be.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { bundles, cachePath, load, withUsualSettings } = createRequire(import.meta.url)('../../bin/cleanplan.js');
const examples = fileURLToPath(new URL('../../../schemas/examples/', import.meta.url));
const sound = join(examples, 'complete.zh.cleanplan.yaml');

/** What the examples have not: a value that does not fit, and a text that only the YAML package can tell about. */
const faulty = '规划格式: 1\n规划概况:\n  编制阶段: 草案稿\n指导思想: &a 预防为主\n目标任务: "节能\n';

/**
 * How the bundles are used, each in a process of its own, so that a cache holds what is usually needed and no
 * more: all of it is read at each start, and a function that is not in it is compiled as fast. What a bundle is
 * used for first is what its cache is made of.
 */
const warmUps = {
  'cli.cjs, of sound plans': {
    use: () => load('cli.cjs').main(['check', '--format', 'compact', sound]),
  },
  'cli.cjs, of all': {
    async use() {
      const { main } = load('cli.cjs');
      for (const format of ['text', 'json']) await main(['check', '--format', format, examples]);
      await main(['check', '-']);
    },
    drive: (child) => child.stdin.end(faulty),
  },
  'languageServer.cjs': { use: () => load('languageServer.cjs').serveStdio(), drive: openPlan },
};

const [use] = process.argv.slice(2);
if (use === undefined) for (const name of Object.keys(warmUps)) await makeInProcess(name);
else await make(use);

async function makeInProcess(name) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.resume();
  const ended = new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  warmUps[name].drive?.(child);
  if ((await ended) !== 0) throw new Error(`no code cache could be made of ${name}`);
}

async function make(name) {
  process.once('exit', () => {
    for (const [loaded, bundle] of bundles) if (!existsSync(cachePath(loaded))) writeCache(loaded, bundle);
  });
  await warmUps[name].use();
}

function writeCache(name, { script, head }) {
  // Put in its place whole: another process may be about to read it.
  const unfinished = `${cachePath(name)}.${process.pid}`;
  writeFileSync(
    unfinished,
    Buffer.concat([Buffer.from(head, 'latin1'), withUsualSettings(() => script.createCachedData())]),
  );
  renameSync(unfinished, cachePath(name));
}

/** An editor that opens a plan, asks for its diagnostics, changes it, and leaves. */
function openPlan(child) {
  const send = (message) => {
    const content = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${content.length}\r\n\r\n`);
    child.stdin.write(content);
  };
  const ask = (id, method, params) => send({ id, method, params });
  const pulls = { textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } } };
  ask(0, 'initialize', { processId: null, rootUri: null, capabilities: pulls });
  send({ method: 'initialized', params: {} });
  const uri = 'file:///sound.cleanplan.yaml';
  const text = readFileSync(sound, 'utf8');
  const textDocument = { uri, languageId: 'cleanplan', version: 1, text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  ask(1, 'textDocument/diagnostic', { textDocument: { uri } });
  const end = { line: text.split('\n').length - 1, character: 0 };
  const contentChanges = [{ range: { start: end, end }, text: '# \n' }];
  send({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges } });
  ask(2, 'textDocument/diagnostic', { textDocument: { uri } });
  ask(3, 'shutdown', null);
  let answered = '';
  child.stdout.on('data', (data) => {
    answered = (answered + data).slice(-1000);
    if (answered.includes('"id":3,"result":null')) send({ method: 'exit' });
  });
}
