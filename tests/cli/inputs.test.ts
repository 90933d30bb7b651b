import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pathProblem } from '../../server/src/cli/inputs.ts';
import { MAX_INPUT_BYTES } from '../../server/src/core/problems/inputRules.ts';
import { findPlans } from '../../server/src/host/findPlans.ts';
import { readPlanFile, readStream } from '../../server/src/host/readInput.ts';
import { decodeUtf8 } from '../../server/src/host/utf8.ts';
import { type Run, runCli, runPackage } from '../support/runCli.ts';
import { asOrdinaryUser } from '../support/users.ts';

interface JsonFinding {
  readonly rule: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
interface JsonReport {
  readonly asOf: string;
  readonly files: readonly {
    readonly path: string;
    readonly planDay: string | null;
    readonly findings: readonly JsonFinding[];
  }[];
}

let cwd: string;

function write(path: string, content: string | Uint8Array = '标题: 好\n'): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

const check = (...argv: string[]): Promise<Run> => runCli(['check', ...argv], { cwd });
const report = (run: Run): JsonReport => JSON.parse(run.stdout) as JsonReport;
const paths = async (...argv: string[]): Promise<string[]> =>
  report(await check('--format', 'json', ...argv)).files.map((file) => file.path);

describe('inputs', () => {
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'cleanplan-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  describe('a plan whose name goes on behind .cleanplan.yaml', () => {
    const names = ['某市.cleanplan.yaml.txt', '深/b.cleanplan.yml.TXT', 'c.cleanplan.yaml.txt.bak'];

    for (const name of names) {
      it(`${name} is named with an offer when a folder is checked`, async () => {
        write(name);
        write('d.cleanplan.yaml');
        const { code, stderr, stdout } = await check('--format', 'json');
        assert.equal(code, 2);
        assert.match(stderr, new RegExp(`“${name}”像是规划.*请改名为“[^/”]*\\.cleanplan\\.ya?ml”`));
        assert.deepEqual(
          report({ code, stderr, stdout }).files.map(({ path }) => path),
          ['d.cleanplan.yaml'],
        );
      });

      it(`${name} is checked when it is given itself`, async () => {
        write(name);
        assert.deepEqual(await paths(name), [name]);
      });
    }

    it('is no loss beside the plan itself', async () => {
      write('d.cleanplan.yaml');
      write('d.cleanplan.yaml.bak');
      assert.equal((await check()).stderr, '');
    });
  });

  describe('paths of a check', () => {
    beforeEach(() => {
      for (const path of ['b.cleanplan.yaml', 'a.cleanplan.yml', '深/c.cleanplan.yaml', 'plain.yaml', 'notes.txt'])
        write(path);
      for (const skipped of ['node_modules/x/d.cleanplan.yaml', '.git/e.cleanplan.yaml', '.cleanplan.yaml'])
        write(skipped);
    });

    const all = ['a.cleanplan.yml', 'b.cleanplan.yaml', '深/c.cleanplan.yaml'];
    const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
      ['no path is the current folder', [], all],
      ['a folder is searched', ['深'], ['深/c.cleanplan.yaml']],
      ['a file named outright is checked', ['plain.yaml'], ['plain.yaml']],
      [
        'paths keep their order, and each file is checked once',
        ['深', '.', './b.cleanplan.yaml'],
        ['深/c.cleanplan.yaml', 'a.cleanplan.yml', 'b.cleanplan.yaml'],
      ],
      ['a quoted glob is matched here', ['**/*.yaml'], ['b.cleanplan.yaml', 'plain.yaml', '深/c.cleanplan.yaml']],
      ['paths are shown in their short form', ['./深/../plain.yaml'], ['plain.yaml']],
    ];
    for (const [name, argv, want] of cases) it(name, async () => assert.deepEqual(await paths(...argv), want));

    it('an absolute path stays absolute', async () => {
      assert.deepEqual(await paths(join(cwd, '深')), [`${cwd}/深/c.cleanplan.yaml`]);
      assert.deepEqual(await paths(`${cwd}/*.txt`), [`${cwd}/notes.txt`]);
    });

    it('a file whose name looks like a glob is a file', async () => {
      write('规划[1].yaml');
      assert.deepEqual(await paths('规划[1].yaml'), ['规划[1].yaml']);
    });

    it('links are followed, loops of them end, and a linked file is checked once', async () => {
      for (const at of ['深/上', '深/又上', '环']) symlinkSync(cwd, join(cwd, at));
      symlinkSync(join(cwd, 'b.cleanplan.yaml'), join(cwd, '0.cleanplan.yaml'));
      symlinkSync(join(cwd, '断'), join(cwd, '断'));
      assert.deepEqual((await paths()).length, all.length);
      assert.deepEqual(await paths('**/*.yml'), ['a.cleanplan.yml']);
    });

    it('what is wrong with one path does not keep the others from being checked', async () => {
      const run = await check('--format', 'json', 'missing.yaml', 'a.cleanplan.yml', 'a.cleanplan.yml/x', 'nothing-*');
      assert.equal(run.code, 2);
      assert.deepEqual(
        report(run).files.map((file) => file.path),
        ['a.cleanplan.yml'],
      );
      assert.equal(run.stderr.trim().split('\n').length, 3);
    });

    it('what the system does not let us read is named', async () => {
      const server = createServer().listen(join(cwd, 'socket'));
      await once(server, 'listening');
      const run = await check('socket');
      server.close();
      assert.equal(run.code, 2);
      assert.match(run.stderr, /读不了“socket”：这不是普通文件/);
      // A test that runs as root is let in everywhere, so the reason people meet is tried by itself.
      const { zh, en } = pathProblem({ kind: 'unreadable', path: 'a.yaml', code: 'EACCES' });
      assert.equal(zh, '读不了“a.yaml”：没有权限，请让文件对当前用户可读');
      assert.equal(en, 'cannot read “a.yaml”: permission denied; make it readable for your user');
    });

    // Windows does not keep anybody out by a file's mode.
    const onUnix = process.platform === 'win32' ? () => undefined : it;
    onUnix(
      'a folder that may not be read is named as the user would name it, and the others are searched',
      async () => {
        write('深/锁/c.cleanplan.yaml');
        chmodSync(cwd, 0o755);
        chmodSync(join(cwd, '深/锁'), 0);
        const { files, problems } = await asOrdinaryUser(async () => findPlans('./深', cwd));
        assert.deepEqual(problems, [{ kind: 'unreadable-folder', path: '深/锁', code: 'EACCES' }]);
        assert.deepEqual(
          files.map((file) => file.path),
          ['深/c.cleanplan.yaml'],
        );
      },
    );
  });

  describe('the day of a check', () => {
    it("is the option's, else today; the plan's own day stands beside it", async () => {
      write('old.yaml', '成文日期: 2011-05-01\n');
      write('new.yaml');
      const own = report(await check('--format', 'json', 'old.yaml', 'new.yaml'));
      assert.deepEqual(
        [own.asOf, ...own.files.map((file) => file.planDay)],
        ['2026-03-01', '2011-05-01', '2026-03-01'],
      );
      const asked = report(await check('--format', 'json', '--as-of', '2012-07-01', 'old.yaml'));
      assert.deepEqual([asked.asOf, asked.files[0]?.planDay], ['2012-07-01', '2011-05-01']);
    });
  });

  for (const day of ['2026-13-45', '2026-02-30', '2026年13月']) {
    it(`a date that the calendar lacks is no day of a plan: ${day}`, async () => {
      write('wrong.yaml', `成文日期: ${day}\n`);
      const run = await runPackage(['check', '--format', 'json', 'wrong.yaml'], { cwd });
      assert.deepEqual([report(run).asOf, report(run).files[0]?.planDay], ['2026-03-01', '2026-03-01']);
    });
  }

  describe('text that is read', () => {
    it('has positions without the byte order mark', async () => {
      write('bom.yaml', '\uFEFF缺项: 1\n');
      assert.deepEqual(report(await check('--format', 'json', 'bom.yaml')).files[0]?.findings[0]?.range.start, {
        line: 0,
        character: 0,
      });
    });

    it('may come from standard input under any name', async () => {
      const named = await runCli(['-', '--stdin-filename', '规划.yaml', '--format', 'compact'], { input: '缺项' });
      assert.match(named.stdout, /^规划\.yaml:1:1: error content-missing/);
      assert.match((await runCli(['-', '--format', 'compact'], { input: '缺项' })).stdout, /^<stdin>:1:1: /);
    });

    const gb18030 = Buffer.from('61a3ba20310ab1eacce23a20b9e6bbae0a', 'hex');
    const unreadable: readonly (readonly [string, Uint8Array, RegExp])[] = [
      ['GB18030', gb18030, /第 1 行（文件第 2 个字节起）不是 UTF-8 编码.*GB18030/],
      ['UTF-16', Buffer.from('\uFEFF标题', 'utf16le'), /UTF-16/],
      ['UTF-16 without its mark', Buffer.from('标题: 1', 'utf16le'), /不是 UTF-8 文本.*另存为 UTF-8/],
      [
        'UTF-8 that breaks off in a character',
        Buffer.from('规划格式: 1\n备注: 甲').subarray(0, -1),
        /第 2 行（文件第 25 个字节起）坏了.*不要转换编码/,
      ],
      [
        'UTF-8 with bytes of another',
        Buffer.concat([Buffer.from('规划格式: 1\n'), gb18030]),
        /第 2 行（文件第 18 个字节起）坏了/,
      ],
      // 拢 is £ in UTF-8, which is no Chinese.
      ['GB18030 that begins like UTF-8', Buffer.from(`${'c2a3'.repeat(8)}b9e6`, 'hex'), /不是 UTF-8 编码.*GB18030/],
      ['a Word file', Buffer.from('PK\u0003\u0004rest', 'latin1'), /Word/],
    ];
    for (const [name, bytes, says] of unreadable) {
      it(`is refused as ${name}, in every format and with exit code 2`, async () => {
        write('x.yaml', bytes);
        for (const format of ['text', 'compact', 'json', 'sarif']) {
          const run = await check('x.yaml', '--format', format, '--fail-level', 'never');
          assert.equal(run.code, 2);
          assert.match(run.stdout, says);
          assert.match(run.stdout, /input-encoding/);
        }
      });
    }

    it('is refused past the limit before it is opened', async () => {
      write('big.yaml', '');
      truncateSync(join(cwd, 'big.yaml'), MAX_INPUT_BYTES + 1);
      const run = await check('big.yaml', '--format', 'compact');
      assert.equal(run.code, 2);
      assert.match(run.stdout, /big\.yaml:1:1: error input-too-large: 文件有 32\.1 MiB，超过上限 32 MiB/);
    });
  });

  describe('readInput', () => {
    it('leaves a stream that passes the limit', async () => {
      let pulled = 0;
      const endless = Readable.from(
        (function* () {
          for (;;) {
            pulled++;
            yield Buffer.alloc(10);
          }
        })(),
        { highWaterMark: 1 },
      );
      assert.deepEqual(await readStream(endless, 95), { kind: 'too-large', size: undefined, limit: 95 });
      assert.ok(pulled < 20 && endless.destroyed);
    });

    it('reports a missing file by its code', async () => {
      assert.deepEqual(await readPlanFile(join(cwd, 'none')), { kind: 'unreadable', code: 'ENOENT' });
    });
  });

  describe('decodeUtf8', () => {
    const invalid: readonly (readonly [string, string, number])[] = [
      ['a stray continuation', '6180', 1],
      ['a lead without its continuation', 'e4b8', 0],
      ['an overlong slash', '41c0af', 1],
      ['an overlong three-byte form', 'e09f80', 0],
      ['a surrogate', '4142eda080', 2],
      ['past U+10FFFF', 'f4908080', 0],
      ['a broken fourth byte', 'e4b8adf09f8fc0', 3],
    ];
    for (const [name, hex, offset] of invalid) {
      it(`locates ${name}`, () => {
        const decoded = decodeUtf8(Buffer.from(hex, 'hex'));
        assert.equal(decoded.kind, 'invalid');
        assert.equal(decoded.kind === 'invalid' && decoded.offset, offset);
      });
    }

    it('gives the text before the broken place, for its line', () => {
      const decoded = decodeUtf8(Buffer.concat([Buffer.from('\uFEFF甲\n乙'), Buffer.from([0xff])]));
      assert.deepEqual(decoded, { kind: 'invalid', offset: 10, before: '甲\n乙' });
    });

    it('reads every well-formed text, without one byte order mark', () => {
      assert.deepEqual(decodeUtf8(Buffer.from('\uFEFF\uFEFF𠮷\u0000')), { kind: 'text', text: '\uFEFF𠮷\u0000' });
    });
  });
});
