import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, Result } from 'sarif';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Range } from '../../server/src/core/text/span.ts';
import { type Run, runPackage } from '../support/runCli.ts';

const slips = '规划格式：1\r\n规划概况: {标题: "𠮷县方案"， 规划层级: 县级}\r\n';
const check = (input: string, format: string): Promise<Run> => runPackage(['-', '--format', format], { input });
const results = async (input: string): Promise<Result[]> =>
  (JSON.parse((await check(input, 'sarif')).stdout) as Log).runs[0]?.results ?? [];

/** The text with some of it replaced, last first. */
function replaced(text: SourceText, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  let whole = text.toString();
  for (const { range, newText } of edits.toReversed())
    whole = whole.slice(0, text.offsetAt(range.start)) + newText + whole.slice(text.offsetAt(range.end));
  return whole;
}

interface Reported {
  readonly rule: string;
  readonly fixable: boolean;
  readonly fix: { title: string; safe: boolean; edits: { range: Range; newText: string }[] } | null;
}

describe('A fix in a report for programs', () => {
  const fixed = '规划格式: 1\r\n规划概况: {标题: "𠮷县方案", 规划层级: 县级}\r\n';

  it('is given in JSON with its edits, by which a script mends the file', async () => {
    const { findings } = JSON.parse((await check(slips, 'json')).stdout).files[0] as { findings: Reported[] };
    for (const { fixable, fix } of findings) assert.equal(fixable, fix !== null);
    const safe = findings.flatMap(({ fix }) => (fix?.safe ? fix.edits : []));
    assert.equal(replaced(SourceText.of(slips), safe), fixed);
  });

  it('is not called safe where it writes words', async () => {
    const text = '规划格式: 1\n规划概况: {规划类型: 实施方按}\n';
    const { findings } = JSON.parse((await check(text, 'json')).stdout).files[0] as { findings: Reported[] };
    const found = findings.find(({ rule }) => rule === 'value-enum');
    assert.equal(found?.fix?.title, '把“实施方按”改成“实施方案”');
    assert.equal(found?.fix?.safe, false);
  });

  it('is given in SARIF, from 1 on and in UTF-16', async () => {
    const comma = (await results(slips)).find(({ ruleId }) => ruleId === 'fullwidth-comma');
    // 𠮷 is two code units.
    const deletedRegion = { startLine: 2, startColumn: 19, endLine: 2, endColumn: 20 };
    assert.deepEqual(comma?.fixes?.[0]?.artifactChanges[0]?.replacements, [
      { deletedRegion, insertedContent: { text: ',' } },
    ]);
    assert.equal(comma?.properties?.safeFix, true);
  });
});

describe('A result for code scanning', () => {
  it('says in its message what it rests on, since services show nothing else', async () => {
    const missing = (await results('规划格式: 1\n')).find(({ ruleId }) => ruleId === 'joint-authority');
    assert.match(missing?.message.text ?? '', /^未写明编制部门.*。\n依据：国办发\[2003\]100号 二（一）\n「各地区.*」$/);
  });
});

describe('JSON of a check that was not whole', () => {
  it('says which files, what was not there, and how the command ends', async () => {
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'cleanplan-')));
    try {
      mkdirSync(join(cwd, '规划'));
      writeFileSync(join(cwd, '规划', '甲.cleanplan.yaml'), '规划格式: 1\n');
      writeFileSync(join(cwd, '规划', '乙.cleanplan.yaml'), Buffer.from([0xb9, 0xe6, 0xbb, 0xae]));
      symlinkSync('没有', join(cwd, '规划', '丙.cleanplan.yaml'));
      const run = await runPackage(['规划', '--format', 'json'], { cwd });
      const json = JSON.parse(run.stdout);
      const complete = json.files.map((file: { path: string; complete: boolean }) => [file.path, file.complete]);
      assert.deepEqual(complete, [
        ['规划/乙.cleanplan.yaml', false],
        ['规划/甲.cleanplan.yaml', true],
      ]);
      assert.equal(json.summary.incomplete, 1);
      assert.equal(json.notices.length, 1);
      assert.match(json.notices[0], /读不了“规划\/丙\.cleanplan\.yaml”/);
      assert.deepEqual([json.exitCode, run.code], [2, 2]);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});
