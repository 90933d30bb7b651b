/**
 * The npm package as a user has it: packed, installed by npm without a network, and run from there. It
 * packs what has been built (`npm run build`), or tries the file that CLEANPLAN_TGZ names.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DefinitionRequest,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Location,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { policyFiles } from '../support/policyFiles.ts';
import { RESULTS_FILE } from '../support/results.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything a user gets. What is not here must not be in the package, and the other way round. */
const contents = [
  ...policyFiles(root, 'dist'),
  'LICENSE',
  'README.md',
  'bin/cleanplan.js',
  'bin/package.json',
  'dist/NOTICES.txt',
  'dist/areas.json',
  'dist/bodies.json',
  'dist/cli.cjs',
  'dist/documents.json',
  'dist/industries.json',
  'dist/languageServer.cjs',
  'dist/pinyin.json',
  'dist/planExamples.json',
  'dist/planSchema.json',
  'dist/regions.json',
  'dist/rulePages.cjs',
  'dist/terms.json',
  'dist/validators.cjs',
  'dist/yaml.cjs',
  'package.json',
  'seeds/SHA256SUMS',
].sort();

describe('The npm package', function () {
  this.timeout(180_000);
  // Node names modules by their real path, and so does the server.
  const scratch = realpathSync.native(mkdtempSync(join(tmpdir(), 'cleanplan-npm-')));
  // Some tests run the program as another user, who has to be able to read it.
  chmodSync(scratch, 0o755);
  const home = join(scratch, '清洁 生产 (1)');
  const installed = join(home, 'node_modules', 'cleanplan');
  const program = join(installed, 'bin', 'cleanplan.js');
  after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

  before(() => {
    const given = process.env.CLEANPLAN_TGZ;
    if (given === undefined)
      run(process.execPath, ['--import', 'tsx', 'server/src/tools/pack.ts', '--out', scratch], root);
    mkdirSync(home);
    writeFileSync(join(home, 'package.json'), '{ "name": "plans", "private": true }\n');
    cpSync(resolve(root, given ?? join(scratch, 'cleanplan.tgz')), join(home, 'cleanplan.tgz'));
    const options = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
    run('npm', ['install', './cleanplan.tgz', ...options], home);
  });

  it('holds what a user needs and nothing else, and asks for no other package', () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(installed.length + 1));
    assert.deepEqual(paths.map((path) => path.replaceAll('\\', '/')).sort(), contents);
    const packages = readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(packages, ['cleanplan']);
  });

  it('does not keep what belongs to the repository alone', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const field of ['private', 'scripts', 'dependencies', 'devDependencies'])
      assert.equal(manifest[field], undefined);
    const links = readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/\]\((?!#|https?:)([^)]+)\)/g);
    for (const [, path] of links) assert.ok(existsSync(join(installed, path as string)), path);
  });

  it('checks a plan beside it', () => {
    writeFileSync(join(home, '规划 草案.cleanplan.yaml'), '规划格式: 1\n规划概况:\n  标题：某市\n');
    const { status, stdout, stderr } = start(['check', '规划 草案.cleanplan.yaml', '--format', 'compact']);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /规划 草案\.cleanplan\.yaml:3:5.*fullwidth-colon/);
  });

  it('explains a clause', () => {
    const { status, stdout } = start(['explain', '二（一）', '--locale', 'zh-CN']);
    assert.equal(status, 0);
    assert.match(stdout.replace(/\s/g, ''), /清洁生产推行规划的内容应包括：污染状况分析/);
  });

  it('serves an editor, and names a source that is there', async () => {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: home });
    const client = createProtocolConnection(server.stdout, server.stdin);
    client.listen();
    try {
      await client.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
      await client.sendNotification(InitializedNotification.type, {});
      const uri = 'file:///plan.cleanplan.yaml';
      const textDocument = { uri, languageId: 'cleanplan', version: 1, text: '进度安排: []\n' };
      await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      const position = { line: 0, character: 1 };
      const found = await client.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
      const { uri: source, range } = (found as Location[])[0] as Location;
      const lines = readFileSync(fileURLToPath(source), 'utf8').split('\n');
      assert.ok(fileURLToPath(source).startsWith(installed));
      assert.match(lines.slice(range.start.line, range.end.line + 1).join(''), /进度安排/);
      await client.sendRequest(ShutdownRequest.type);
      await client.sendNotification(ExitNotification.type);
    } finally {
      client.dispose();
      server.kill();
    }
  });

  it('passes the tests of the command line', () => {
    const { [RESULTS_FILE]: _, ...env } = process.env;
    const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
    run(process.execPath, [mocha, 'tests/cli/**/*.test.ts'], root, { ...env, CLEANPLAN_PACKAGE: installed });
  });

  /** Runs the program as somebody does who has it in his folder. */
  function start(argv: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, ['node_modules/cleanplan/bin/cleanplan.js', ...argv], {
      cwd: home,
      encoding: 'utf8',
    });
  }
});

/** Runs a program that must succeed; its whole output is the message when it does not. */
function run(program: string, args: readonly string[], cwd: string, env = process.env): void {
  // On Windows npm is a script.
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8', shell });
  assert.equal(status, 0, stdout + stderr);
}
