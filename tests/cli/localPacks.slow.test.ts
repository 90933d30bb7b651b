import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../support/plan.ts';
import { runPackage } from '../support/runCli.ts';

const EXAMPLE = join(root, 'schemas/examples/local');
const PACK = '.cleanplan/policies/yunjiang-2026';

/** A folder with the example's pack and plans, in a repository of its own. */
function copyOfExample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cleanplan-local-'));
  cpSync(EXAMPLE, folder, { recursive: true });
  mkdirSync(join(folder, '.git'));
  return folder;
}

/** Replaces one thing in a file that has it. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), from);
  writeFileSync(path, text.replace(from, to));
}

const check = (cwd: string, ...argv: readonly string[]) =>
  runPackage(['check', '--as-of', '2026-11-24', ...argv], { cwd });

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line));

describe("A region's pack on the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = copyOfExample();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('adds a ninth content, asks for a key, limits a sum and a time, each with its own clause', async () => {
    const { stdout, code } = await check(folder, '--format', 'compact', 'breaks.cleanplan.yaml');
    assert.deepEqual(
      lines(stdout)
        .map((line) => line.replace(/^breaks\.cleanplan\.yaml:/, ''))
        .filter((line) => !line.includes('project-period')),
      [
        '2:1: error content-missing: 规划未写明“绿色金融”，请补充，或注明所在附件、文件。 [yunjiang-2026/2#green-finance]',
        '69:7: warning local-required: “水泥窑炉清洁化改造”未写明“协作园区”，请补充。 [yunjiang-2026/5#partner-park]',
        '120:5: error local-required: “示例水泥有限公司”未写明“统一社会信用代码”，请补充。 [yunjiang-2026/3#credit-code]',
        '158:10: error local-value: “总投资”为“90万元”，低于本地区规定的下限“100万元”，请核对。 [yunjiang-2026/4#smallest-investment]',
        '166:13: error local-value: “建设起止年限”为“2027—2031年”，晚于本地区规定的“2030年12月31日”，请核对。 [yunjiang-2026/4#latest-period]',
      ],
    );
    assert.equal(code, 1);
  });

  it('finds nothing in a plan that does what it asks', async () => {
    const { stdout, code } = await check(folder, '--format', 'compact', 'meets.cleanplan.yaml');
    assert.deepEqual(lines(stdout), []);
    assert.equal(code, 0);
  });

  it('quotes the clause in text, JSON and SARIF alike', async () => {
    const quote = '重点投资项目总投资不得低于100万元';
    for (const format of ['text', 'json', 'sarif']) {
      const { stdout } = await check(folder, '--format', format, 'breaks.cleanplan.yaml');
      assert.ok(stdout.includes(quote), format);
    }
    const { stdout } = await check(folder, '--format', 'json', 'breaks.cleanplan.yaml');
    const findings = JSON.parse(stdout).files[0].findings as {
      rule: string;
      citations: { requirement: string; verification: string }[];
    }[];
    const [citation] = findings.find(({ rule }) => rule === 'local-value')?.citations ?? [];
    assert.equal(citation?.requirement, 'yunjiang-2026/4#smallest-investment');
    assert.equal(citation?.verification, 'verbatim');
  });

  it('is in force below its folder, up to a nearer one, and not outside of the repository', async () => {
    const below = join(folder, 'a/b');
    mkdirSync(below, { recursive: true });
    cpSync(join(EXAMPLE, 'breaks.cleanplan.yaml'), join(below, 'breaks.cleanplan.yaml'));
    const counted = async (): Promise<number> =>
      lines((await check(below, '--format', 'compact')).stdout).filter((line) => line.includes('yunjiang-2026/'))
        .length;
    assert.equal(await counted(), 5);
    // A repository of its own ends the search.
    mkdirSync(join(folder, 'a/.git'));
    assert.equal(await counted(), 0);
    rmSync(join(folder, 'a/.git'), { recursive: true });
    // A nearer folder of packs takes the place of the one above.
    const nearer = join(folder, 'a', PACK.replace('2026', '2027'));
    cpSync(join(folder, PACK), nearer, { recursive: true });
    for (const file of ['policy.yaml', 'provisions.yaml', 'requirements.yaml']) {
      const path = join(nearer, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('yunjiang-2026', 'yunjiang-2027'));
    }
    assert.equal(await counted(), 0);
    assert.ok((await check(below, '--format', 'compact')).stdout.includes('yunjiang-2027/2#green-finance'));
  });

  it('is found beside the plan whose name standard input is given', async () => {
    const input = readFileSync(join(EXAMPLE, 'breaks.cleanplan.yaml'));
    const elsewhere = dirname(folder);
    const named = join(folder, 'x.cleanplan.yaml');
    const asked = ['check', '--as-of', '2026-11-24', '--format', 'compact'];
    const { stdout } = await runPackage([...asked, '--stdin-filename', named], { cwd: elsewhere, input });
    assert.ok(stdout.includes('yunjiang-2026/2#green-finance'));
    const unnamed = await runPackage([...asked, '--stdin'], { cwd: elsewhere, input });
    assert.ok(!unnamed.stdout.includes('yunjiang-2026/'));
  });

  it('is silent about a plan of a day before it', async () => {
    edit(
      join(folder, 'breaks.cleanplan.yaml'),
      '  编制阶段: 送审稿\n',
      '  编制阶段: 送审稿\n  成文日期: 2026年1月15日\n',
    );
    const { stdout } = await check(folder, '--format', 'compact', 'breaks.cleanplan.yaml');
    assert.ok(!stdout.includes('yunjiang-2026/'), stdout);
  });

  it('that is broken is one finding in its own file, and plans say once that it was left out', async () => {
    edit(join(folder, PACK, 'provisions.yaml'), 'quote: 应当写明绿色金融支持措施', 'quote: 应当写明绿色金融的措施');
    const { stdout, code } = await check(folder, '--format', 'compact', '.');
    const found = lines(stdout);
    assert.deepEqual(
      found.filter((line) => line.includes('local-')),
      [
        `${PACK}/provisions.yaml:16:17: error local-pack: 引文在条款中找不到：应当写明绿色金融的措施。改正之前，“yunjiang-2026”的要求不用于审查。 [format]`,
        'breaks.cleanplan.yaml:2:1: warning local-pack: 地方要求“yunjiang-2026”有误，本规划没有对照它审查，请先改正provisions.yaml。 [format]',
        'meets.cleanplan.yaml:2:1: warning local-pack: 地方要求“yunjiang-2026”有误，本规划没有对照它审查，请先改正provisions.yaml。 [format]',
      ],
    );
    assert.ok(!found.some((line) => line.includes('green-finance') || line.includes('content-missing')));
    assert.equal(code, 1);
  });

  it('is explained where it is in force, and nowhere else', async () => {
    const asked = ['explain', 'yunjiang-2026/4#smallest-investment'];
    const here = await runPackage(asked, { cwd: folder });
    assert.match(here.stdout, /云江市清洁生产推行规划编制办法[\s\S]*「重点投资项目总投资不得低于100万元」/);
    assert.equal((await runPackage(asked, { cwd: dirname(folder) })).code, 2);
  });

  it('has states in a plan: what it asks to be there is answered or missing, the rest is for a person', async () => {
    const statesIn = async (name: string) => {
      const asked = ['explain', 'yunjiang-2026', '--plan', `${name}.cleanplan.yaml`, '--as-of', '2026-11-24'];
      const { stdout } = await runPackage(asked, { cwd: folder });
      // The id stands behind what is asked, or below it.
      const rows = stdout.matchAll(/^ {4}(已写明|未写明|由人判断)[^#]*yunjiang-2026\/\d#(\S+)$/gm);
      return [...rows].map(([, state, id]) => `${id} ${state}`);
    };
    const met = await statesIn('meets');
    assert.ok(met.includes('green-finance 已写明'), met.join());
    assert.ok(met.includes('rewards 由人判断'), met.join());
    assert.ok((await statesIn('breaks')).includes('green-finance 未写明'));
  });

  describe('cleanplan policy check', () => {
    const policyCheck = (...folders: readonly string[]) => runPackage(['policy', 'check', ...folders], { cwd: folder });

    it('finds nothing in a pack that can be used, named in any of three ways', async () => {
      for (const named of ['.', '.cleanplan/policies', PACK]) {
        const { code, stdout, stderr } = await policyCheck(named);
        assert.equal(stdout, `${PACK}/requirements.yaml：没有发现问题\n共检查 1 个文件：没有发现问题\n`, named);
        assert.equal(stderr, '');
        assert.equal(code, 0);
      }
    });

    it('finds the one thing that is wrong, in its file', async () => {
      edit(join(folder, PACK, 'requirements.yaml'), 'min: 100万元', 'min: -1万元');
      const { code, stdout } = await policyCheck();
      assert.match(stdout, /requirements\.yaml:18:10 必须修改 “-1万元”比本工具的要求宽：不能小于零/);
      assert.match(stdout, /共检查 1 个文件：必须修改 1 处/);
      assert.equal(code, 1);
    });

    it('checks no plan', async () => {
      const { stdout } = await policyCheck('.');
      assert.ok(!stdout.includes('breaks.cleanplan.yaml'));
    });

    it('says where there is no pack, and what else may be written', async () => {
      const none = await policyCheck(join(folder, '.git'));
      assert.match(none.stderr, /里没有地方要求/);
      assert.equal(none.code, 2);
      const other = await runPackage(['policy', 'list'], { cwd: folder });
      assert.match(other.stderr, /请写 cleanplan policy check/);
      assert.equal(other.code, 2);
    });
  });
});
