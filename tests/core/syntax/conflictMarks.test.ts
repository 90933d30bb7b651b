import assert from 'node:assert/strict';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { analyze, service } from '../../support/plan.ts';
import { runPackage } from '../../support/runCli.ts';

const conflict = (ours: string, theirs: string): string =>
  `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> 县里的改动\n`;
const row = (id: string): string => `  - {编号: ${id}, 企业名称: 甲${id}}\n`;

/** Rule and line of everything that is found. */
const found = (text: string): string[] => {
  const { findings, document } = analyze(text);
  return findings.map(({ rule, anchor }) => `${rule.id} ${document.rangeOf(anchor).start.line + 1}`);
};

describe('A conflict that a merge left', () => {
  const cases: Readonly<Record<string, readonly [text: string, lines: readonly number[]]>> = {
    'among the rows of a list': [
      `规划格式: 1\n重点工业企业名单:\n${row('Q1')}${conflict(row('Q2'), row('Q2'))}${row('Q3')}`,
      [4],
    ],
    'in a list at the margin': [`规划格式: 1\n主要措施:\n- 名称: 甲\n${conflict('- 名称: 乙\n', '- 名称: 丙\n')}`, [4]],
    'in folded text': [`规划格式: 1\n指导思想:\n  表述: >-\n    甲\n${conflict('    乙\n', '    丙\n')}    丁\n`, [5]],
    'in brackets': [
      `规划格式: 1\n目标任务: {主要指标: [\n${conflict('  {编号: M1},\n', '  {编号: M2},\n')}  ]}\n`,
      [3],
    ],
    'in a quoted text': [`规划格式: 1\n指导思想: "甲\n${conflict('  乙\n', '  丙\n')}  丁"\n`, [3]],
    'over the whole file': [conflict('规划格式: 1\n', '规划格式: 1\n'), [1]],
    'with what there was before': [
      '规划格式: 1\n<<<<<<< HEAD\n指导思想: 甲\n||||||| 原稿\n指导思想: 丙\n=======\n指导思想: 乙\n>>>>>>> 县里\n',
      [2],
    ],
    'that is one of two': [
      `规划格式: 1\n${conflict('备注: 甲\n', '备注: 乙\n')}${conflict('指导思想: 甲\n', '')}`,
      [2, 7],
    ],
  };
  for (const [where, [text, lines]] of Object.entries(cases)) {
    it(`${where} is all that is told`, () => {
      const expected = lines.map((line) => `merge-conflict ${line}`);
      assert.deepEqual(found(text), expected);
      assert.deepEqual(found(text.replaceAll('\n', '\r\n')), expected, 'with the line ends of Windows');
    });
  }

  it('points at its end', () => {
    const { findings, document } = analyze(`规划格式: 1\n${conflict('备注: 甲\n', '备注: 乙\n')}`);
    const [end] = findings[0]?.related ?? [];
    assert.ok(end);
    assert.equal(document.rangeOf(end.anchor).start.line, 5);
  });

  it('is not seen in half of the marks, or where they do not stand at the margin', () => {
    for (const text of [
      '规划格式: 1\n<<<<<<< HEAD\n备注: 甲\n',
      '规划格式: 1\n备注: 甲\n=======\n',
      '规划格式: 1\n备注: 甲\n>>>>>>> 县里\n<<<<<<< HEAD\n',
      '规划格式: 1\n指导思想:\n  表述: |-\n    <<<<<<< 甲\n    =======\n    >>>>>>> 乙\n',
      '规划格式: 1\n备注: "<<<<<<< 甲 >>>>>>>"\n',
      '规划格式: 1\n# <<<<<<< 甲\n# >>>>>>> 乙\n',
      '规划格式: 1\n<<<<<<<<<< 甲\n>>>>>>>>>> 乙\n',
    ])
      assert.ok(!found(text).some((each) => each.startsWith('merge-conflict')), text);
  });

  it('is gone once it is settled, and what else there is to say comes back', () => {
    const context = { today: '2026-11-24' };
    const merged = SourceText.of(`规划格式: 1\n指导思想: 甲\n`);
    const before = service.analyze(
      SourceText.of(`规划格式: 1\n${conflict('指导思想: 甲\n', '指导思想: 乙\n')}`),
      context,
    );
    const after = service.analyze(merged, context, before);
    const rules = (analysis: typeof after): string[] => analysis.findings.map(({ rule }) => rule.id);
    assert.deepEqual(rules(before), ['merge-conflict']);
    assert.deepEqual(rules(after), rules(service.analyze(merged, context)));
    assert.ok(after.findings.length > 1);
    assert.deepEqual([before.read, after.read], [false, true]);
  });

  it('leaves the check unfinished, whatever the level', async () => {
    const input = `规划格式: 1\n${conflict('备注: 甲\n', '备注: 乙\n')}`;
    const run = await runPackage(['-', '--fail-level', 'never'], { input });
    assert.equal(run.code, 2);
    assert.match(
      run.stdout,
      /^<stdin>:2:1 必须修改 这里有合并时没有解决的冲突.*merge-conflict\n {2}2 │ <<<<<<< HEAD$/m,
    );
    assert.match(run.stdout, /必须修改 1 处，1 个文件没有检查完/);
    const explained = await runPackage(['explain', '二（一）', '--plan', '-'], { input });
    assert.equal(explained.code, 2);
    assert.match(explained.stderr, /合并时没有解决的冲突/);
  });
});
