/**
 * The package that users install: what is in it, and whether it works in a real VS Code that has it
 * from the file and has no network. Run by `npm test` in CI, and by `npx mocha tests/vscode/package.test.ts`.
 * It packs what has been built, or tries the file that CLEANPLAN_VSIX names.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyFiles } from '../support/policyFiles.ts';
import { findChromium } from './host/chromium.ts';
import { installCodeServer } from './host/install.ts';
import { announceSkipped, HostUnavailable, inCi } from './host/unavailable.ts';
import { Workbench } from './host/workbench.ts';
import { zipNames } from './host/zip.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything a user gets, below `extension/`. What is not here must not be in the package, and the other way round. */
const contents = [
  ...policyFiles(root, 'server/dist'),
  'LICENSE.txt',
  'changelog.md',
  'client/dist/NOTICES.txt',
  'client/dist/browser.js',
  'client/dist/extension.cjs',
  'client/l10n/bundle.l10n.zh-cn.json',
  'client/language-configuration.json',
  'client/media/file-dark.svg',
  'client/media/file-light.svg',
  'client/media/guide/guide.en.md',
  'client/media/guide/guide.zh.md',
  'client/media/icon.png',
  'client/media/icon.svg',
  ...['en', 'zh'].flatMap((language) => [
    `client/media/practice/practice.${language}.cleanplan.yaml`,
    `client/media/practice/practice.${language}.md`,
  ]),
  ...['basis', 'begin', 'check', 'mend', 'write'].flatMap((step) => [
    `client/media/walkthrough/${step}.en.md`,
    `client/media/walkthrough/${step}.zh.md`,
  ]),
  'client/syntaxes/cleanplan.tmLanguage.json',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'schemas/plan.editor.schema.json',
  'schemas/plan.en.schema.json',
  'schemas/plan.zh.schema.json',
  'seeds/SHA256SUMS',
  'server/dist/NOTICES.txt',
  'server/dist/areas.json',
  'server/dist/bodies.json',
  'server/dist/browserServer.js',
  'server/dist/documents.json',
  'server/dist/industries.json',
  'server/dist/languageServer.cjs',
  'server/dist/pinyin.json',
  'server/dist/planExamples.json',
  'server/dist/planSchema.json',
  'server/dist/regions.json',
  'server/dist/rulePages.cjs',
  'server/dist/server.cjs',
  'server/dist/terms.json',
  'server/dist/validators.cjs',
  'server/dist/yaml.cjs',
  'snippets/cleanplan.en.json',
  'snippets/cleanplan.zh.json',
];

/** What the format of packages asks for besides. */
const envelope = ['[Content_Types].xml', 'extension.vsixmanifest'];

describe('The package', function () {
  this.timeout(180_000);
  const scratch = mkdtempSync(join(tmpdir(), 'cleanplan-package-'));
  const given = process.env.CLEANPLAN_VSIX;
  const vsix = resolve(root, given ?? join(scratch, 'cleanplan.vsix'));
  after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

  before(() => {
    if (given !== undefined) return;
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });

  it('holds what a user needs and nothing else', () => {
    const expected = [...envelope, ...contents.map((path) => `extension/${path}`)];
    assert.deepEqual(zipNames(vsix).sort(), expected.sort());
  });

  it('is installed from the file, and checks a plan without asking anything of the network', async function () {
    if (!hasEditor()) return this.skip();
    const folder = join(root, 'tests', 'vscode', 'host', 'networkTrap');
    const trap = join(scratch, 'network.txt');
    const restore = setEnvironment({
      NODE_OPTIONS: `--require ${JSON.stringify(join(folder, 'trap.cjs'))}`,
      NETWORK_TRAP: trap,
      // Whoever heeds these is seen looking the name up.
      ...Object.fromEntries(proxyVariables.map((name) => [name, 'http://proxy.invalid:9'])),
    });
    const workbench = await Workbench.open({
      workspace: join(root, 'tests', 'vscode', 'workspace'),
      extension: { vsix, folder },
    }).finally(restore);
    try {
      const requested = watchRequests(workbench);
      await workbench.openFile('draft.cleanplan.yaml');
      await workbench.waitForProblems();
      await workbench.showProblems();
      const { page } = workbench;
      const problems = page.locator('.markers-panel');
      assert.match((await problems.textContent()) ?? '', /The plan has no “污染状况分析/);
      await problems.getByText('content-missing').first().click();
      await page.locator('.tab.active', { hasText: 'content-missing.md' }).waitFor();
      await problems.getByText('gbf-2003-100.txt').first().dblclick();
      await page.locator('.tab.active', { hasText: 'gbf-2003-100.txt' }).waitFor();
      assert.deepEqual(requested(), []);
    } finally {
      await workbench.close();
    }
    const lines = readFileSync(trap, 'utf8').trimEnd().split('\n');
    for (const program of ['server.cjs', 'extensionHost']) {
      assert.ok(
        lines.some((line) => line.startsWith('watched ') && line.includes(program)),
        program,
      );
    }
    assert.deepEqual(
      lines.filter((line) => line.startsWith('tried ')),
      [],
    );
  });
});

const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];

/** Whether there is an editor; where there is none that is a failure in CI, and said loudly elsewhere. */
function hasEditor(): boolean {
  try {
    findChromium();
    installCodeServer();
    return true;
  } catch (error) {
    if (!(error instanceof HostUnavailable) || inCi()) throw error;
    announceSkipped('扩展安装包测试 / test of the package', error);
    return false;
  }
}

/** Notes what the page asks for elsewhere than at its own server. */
function watchRequests({ page }: Workbench): () => readonly string[] {
  const { origin } = new URL(page.url());
  const elsewhere: string[] = [];
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)s?:$/.test(url.protocol) && url.host !== new URL(origin).host) elsewhere.push(url.href);
  });
  return () => elsewhere;
}

/** Sets variables, and returns what puts them back. */
function setEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
