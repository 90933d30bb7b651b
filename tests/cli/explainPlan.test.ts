import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayWidth } from '../../server/src/cli/reporters/displayWidth.ts';
import { runPackage } from '../support/runCli.ts';

const duty = 'gbf-2003-100/2.1#schedule';
const waived = '例外说明:\n  - {规则: content-missing, 位置: 进度安排, 理由: 另行印发, 有效期: 2026年6月底前}\n';
const plan = `规划格式: 1\n规划概况: {编制阶段: 送审稿}\n主要措施:\n  - {名称: 落实优惠, 措施类别: 税收}\n${waived}`;

/** What `explain --plan` prints of the plan in its last line. */
const lastLine = (stdout: string): string => stdout.trimEnd().split('\n').at(-1)?.trim() ?? '';

describe('cleanplan explain --plan', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'cleanplan-explain-'));
    mkdirSync(join(folder, '规划'));
    writeFileSync(join(folder, '规划', '甲.cleanplan.yaml'), plan);
    mkdirSync(join(folder, '两份'));
    for (const name of ['甲', '乙']) writeFileSync(join(folder, '两份', `${name}.cleanplan.yaml`), plan);
    writeFileSync(join(folder, '空.yaml'), '');
    writeFileSync(join(folder, '说明.yaml'), '只是一段话');
    writeFileSync(join(folder, '别的.yaml'), 'name: x\nversion: 1.0.0\n');
    writeFileSync(join(folder, '新版.yaml'), plan.replace('规划格式: 1', '规划格式: 2'));
    writeFileSync(join(folder, '旧编码.yaml'), Buffer.from([0xb9, 0xe6, 0xbb, 0xae, 0x0a]));
  });

  after(() => rmSync(folder, { recursive: true }));

  const explain = (argv: readonly string[], input = '') => runPackage(['explain', ...argv], { cwd: folder, input });

  it('reads standard input, and the one plan of a folder', async () => {
    for (const [path, input] of [
      ['-', plan],
      ['规划', ''],
    ] as const) {
      const { code, stdout } = await explain([duty, '--plan', path], input);
      assert.equal(code, 0);
      assert.match(stdout, /有例外说明；例外说明：另行印发/);
    }
  });

  it('judges by the day that is asked for', async () => {
    const { stdout } = await explain([duty, '--plan', '规划', '--as-of', '2026-09-01']);
    assert.match(lastLine(stdout), /未写明；没有写“进度安排”$/);
  });

  it('says why requirements are not for the plan, how many for each reason, and by which day', async () => {
    const dated = plan.replace('编制阶段: 送审稿', '规划层级: 县级, 成文日期: 2026-09');
    const { stdout } = await explain(['ecocode-2026', '--plan', '-'], dated);
    assert.match(stdout, /不适用：不是对这一级规划的要求 \d+；不是规划要写的内容 \d+\n/);
    assert.match(stdout, /按规划日期 2026-09 判断/);
    assert.doesNotMatch(stdout, /读不出来/);
    const undated = await explain(['ecocode-2026', '--plan', '-', '--as-of', '2026-11-01'], plan);
    assert.match(undated.stdout, /规划没有写日期，按审查日期 2026-11-01 判断/);
  });

  it('gives the day in JSON', async () => {
    const dated = plan.replace('编制阶段: 送审稿', '成文日期: 2026-09-10');
    const { stdout } = await explain([duty, '--plan', '-', '--format', 'json'], dated);
    const [subject] = (JSON.parse(stdout) as { subjects: { planDay?: unknown; dated?: unknown }[] }).subjects;
    assert.deepEqual([subject?.planDay, subject?.dated], ['2026-09-10', true]);
  });

  it('says that a part of the file was not read', async () => {
    const { stdout } = await explain(['gbf-2003-100', '--plan', '-'], `${plan}重点内容: [\n`);
    assert.match(stdout, /有读不出来的地方/);
  });

  it('shows of all subjects of a name those that have requirements', async () => {
    const { stdout } = await explain(['gbf-2003-100/2.3', '--plan', '规划']);
    assert.match(stdout, /甲\.cleanplan\.yaml：已写明；第 4 行/);
  });

  it('tells in words what each provision asks and where the plan says it, as a reviewer goes through it', async () => {
    const { stdout } = await explain(['gbf-2003-100', '--plan', '规划', '--as-of', '2026-09-01']);
    const states = stdout.slice(stdout.indexOf('各项要求在'));
    const [, asked = ''] = /^ {2}二（一）\n((?: {4}.*\n)+)/m.exec(states) ?? [];
    assert.match(asked, /^ {4}未写明 {4}规划要排出实施清洁生产的进度 {2}gbf-2003-100\/2\.1#schedule$/m);
    assert.match(
      asked,
      /^ {4}已写明 {4}规划要说明实施清洁生产主要靠哪些措施（第 3 行） {2}gbf-2003-100\/2\.1#measures$/m,
    );
    assert.ok(stdout.split('\n').every((line) => displayWidth(line) <= 100));
  });

  it('tells what is asked of the plan itself apart from what it may carry', async () => {
    const { stdout } = await explain(['gbf-2003-100', '--plan', '规划', '--as-of', '2026-09-01']);
    const [, missing, ofPlan] = /未写明的 (\d+) 项中，对规划本身的要求 (\d+) 项/.exec(stdout) ?? [];
    assert.match(stdout, new RegExp(`未写明 ${missing}，`));
    // The seven contents it has not; for whom joint authority is asked, it does not say.
    assert.equal(ofPlan, '7');
    assert.ok(Number(missing) > Number(ofPlan));
  });

  const refused: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
    [[duty, '--plan', '两份'], /“两份”里有 2 份/],
    [[duty, '--plan', '旧编码.yaml'], /旧编码\.yaml: .*UTF-8/],
    [[duty, '--plan', '空.yaml'], /“空\.yaml”不是规划/],
    [[duty, '--plan', '说明.yaml'], /“说明\.yaml”不是规划/],
    [[duty, '--plan', '别的.yaml'], /“别的\.yaml”不是规划/],
    [[duty, '--plan', '新版.yaml'], /新版\.yaml: .*规划格式/],
    [[duty, '--plan', '没有.yaml'], /找不到“没有\.yaml”/],
    [[duty, '--plan', ''], /有一个路径是空的/],
    [[duty, '--plan'], /--plan <file> 后面要写一个值/],
    [[duty, '--plan', '规划', '--plan', '两份'], /--plan 只能写一次/],
    [['content-missing', '--plan', '规划'], /--plan 只用于条款、要求和政策/],
    [['主要措施', '--plan', '规划', '--locale', 'en'], /--plan goes with a provision/],
  ];

  for (const [argv, says] of refused) {
    it(`refuses ${argv.slice(0, 3).join(' ')}`, async () => {
      const { code, stdout, stderr } = await explain(argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
    });
  }
});
