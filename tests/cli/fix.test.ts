import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Run, runPackage } from '../support/runCli.ts';
import { asOrdinaryUser } from '../support/users.ts';

const slips = '规划格式：1\n规划概况:\n\t标题：甲，乙：丙\n  规划层级:县级\n主要措施: [{名称: 甲， 措施类别: 税收}]\n';
const mended = '规划格式: 1\n规划概况:\n  标题: 甲，乙：丙\n  规划层级: 县级\n主要措施: [{名称: 甲, 措施类别: 税收}]\n';

describe('cleanplan fix', () => {
  let cwd: string;
  const file = (name: string): string => join(cwd, name);
  const read = (name: string): string => readFileSync(file(name), 'utf8');
  const fix = (...argv: string[]): Promise<Run> => runPackage(['fix', ...argv], { cwd });

  beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'cleanplan-fix-')));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('mends marks and blanks of all plans of a folder, names those it changed, and changes them once', async () => {
    mkdirSync(file('规划'));
    writeFileSync(file('规划/甲.cleanplan.yaml'), slips);
    writeFileSync(file('规划/乙.cleanplan.yaml'), mended);
    const before = statSync(file('规划/乙.cleanplan.yaml')).mtimeMs;
    assert.deepEqual(await fix('规划'), { code: 0, stdout: '规划/甲.cleanplan.yaml：改了 5 处\n', stderr: '' });
    assert.equal(read('规划/甲.cleanplan.yaml'), mended);
    assert.equal(statSync(file('规划/乙.cleanplan.yaml')).mtimeMs, before);
    assert.deepEqual(await fix('规划'), { code: 0, stdout: '', stderr: '' });
  });

  it('keeps a byte order mark, the line ends of Windows and the rights of the file', async () => {
    writeFileSync(file('甲.cleanplan.yaml'), `\uFEFF${slips.replaceAll('\n', '\r\n')}`);
    chmodSync(file('甲.cleanplan.yaml'), 0o640);
    await fix();
    assert.equal(read('甲.cleanplan.yaml'), `\uFEFF${mended.replaceAll('\n', '\r\n')}`);
    if (process.platform !== 'win32') assert.equal(statSync(file('甲.cleanplan.yaml')).mode & 0o777, 0o640);
  });

  it('mends the file behind a link, and the link stays', async () => {
    writeFileSync(file('原件.yaml'), slips);
    symlinkSync('原件.yaml', file('甲.cleanplan.yaml'));
    await fix();
    assert.equal(read('原件.yaml'), mended);
    assert.ok(lstatSync(file('甲.cleanplan.yaml')).isSymbolicLink());
  });

  it('changes no word, nothing that is one of several ways, and nothing in a file that is no plan', async () => {
    const words = '规划格式: 1\n规划概况:\n  规划类型: 实施方按\n  发文字号: 某发改〔2026〕1号\n主要指标: 甲\n';
    writeFileSync(file('甲.cleanplan.yaml'), words);
    writeFileSync(file('别的.yaml'), 'name：甲\n');
    assert.deepEqual(await fix('甲.cleanplan.yaml', '别的.yaml'), { code: 0, stdout: '', stderr: '' });
    assert.equal(read('甲.cleanplan.yaml'), words);
    assert.equal(read('别的.yaml'), 'name：甲\n');
  });

  it('leaves what it cannot read as it is, says why, and goes on', async () => {
    const gb18030 = Buffer.from([0xb9, 0xe6, 0xbb, 0xae, 0xa3, 0xba, 0x31]);
    writeFileSync(file('旧.cleanplan.yaml'), gb18030);
    writeFileSync(file('甲.cleanplan.yaml'), slips);
    const { code, stdout, stderr } = await fix('没有.yaml', '.');
    assert.equal(code, 2);
    assert.equal(stdout, '甲.cleanplan.yaml：改了 5 处\n');
    assert.match(stderr, /找不到“没有\.yaml”.*\n.*旧\.cleanplan\.yaml：第 1 行.*GB18030/);
    assert.deepEqual(readFileSync(file('旧.cleanplan.yaml')), gb18030);
  });

  it('says so where it may not write, and leaves the file whole', async () => {
    writeFileSync(file('甲.cleanplan.yaml'), slips);
    chmodSync(file('甲.cleanplan.yaml'), 0o444);
    chmodSync(cwd, 0o555);
    const { code, stdout, stderr } = await asOrdinaryUser(() => fix());
    chmodSync(cwd, 0o755);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /“甲\.cleanplan\.yaml”没有改成，写不了：没有权限/);
    assert.equal(read('甲.cleanplan.yaml'), slips);
  });

  it('settles no conflict that a merge left', async () => {
    const conflict = '规划格式：1\n<<<<<<< HEAD\n备注：甲\n=======\n备注：乙\n>>>>>>> 县里\n';
    writeFileSync(file('甲.cleanplan.yaml'), conflict);
    await fix();
    assert.equal(read('甲.cleanplan.yaml'), conflict);
  });

  it('gives standard input mended, and nothing else, on standard output', async () => {
    const run = await runPackage(['fix', '-'], { cwd, input: slips });
    assert.deepEqual(run, { code: 0, stdout: mended, stderr: '' });
  });

  it('speaks English where it is asked to', async () => {
    writeFileSync(file('a.cleanplan.yaml'), slips);
    assert.equal((await fix('--locale', 'en')).stdout, 'a.cleanplan.yaml: 5 changes\n');
  });
});
