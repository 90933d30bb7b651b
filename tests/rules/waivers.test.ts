import assert from 'node:assert/strict';
import { analyze } from '../support/plan.ts';

const plan = (waiver: string) =>
  `规划格式: 1\n规划概况: {编制阶段: 送审稿, 会同部门: [甲局]}\n目标任务:\n  主要指标: [{编号: M1, 指标名称: 甲}, {编号: M1, 指标名称: 乙}]\n例外说明:\n  - {${waiver}}\n`;

const cases: readonly { waiver: string; waives: readonly string[] }[] = [
  { waiver: '规则: id-duplicate, 理由: 沿用原编号', waives: ['id-duplicate'] },
  { waiver: '规则: id-duplicate, 位置: 目标任务, 理由: 沿用原编号', waives: ['id-duplicate'] },
  { waiver: '规则: id-duplicate, 位置: goalsAndTasks, 理由: 沿用原编号', waives: ['id-duplicate'] },
  { waiver: '规则: id-duplicate, 位置: 重点内容, 理由: 沿用原编号', waives: [] },
  { waiver: '规则: id-duplicate', waives: [] },
  { waiver: '规则: content-missing, 位置: 进度安排, 理由: 另行印发', waives: ['content-missing'] },
  { waiver: '规则: content-missing, 位置: schedule, 理由: 另行印发', waives: ['content-missing'] },
];

describe('例外说明', () => {
  for (const { waiver, waives } of cases) {
    it(`{${waiver}} waives ${waives.join() || 'nothing'}`, () => {
      const { findings } = analyze(plan(waiver));
      const waived = findings.filter((finding) => finding.waived !== null).map(({ rule }) => rule.id);
      assert.deepEqual(waived, waives);
    });
  }
  it('never silences what could not be read', () => {
    const { findings } = analyze('例外说明: [{规则: key-unknown, 理由: 甲}]\n随便: 乙\n');
    assert.deepEqual(
      findings.filter(({ rule }) => rule.id === 'key-unknown').map(({ waived }) => waived),
      [null],
    );
  });
});
