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

describe('有效期', () => {
  const ends: readonly { expires: string; today: string; waived: boolean }[] = [
    { expires: '2027-12', today: '2027-12-31', waived: true },
    { expires: '2027-12', today: '2028-01-01', waived: false },
    { expires: '2026年11月24日', today: '2026-11-24', waived: true },
    { expires: '2026年11月23日', today: '2026-11-24', waived: false },
    { expires: '2001', today: '2026-11-24', waived: false },
    { expires: '长期', today: '2026-11-24', waived: true },
  ];
  for (const { expires, today, waived } of ends) {
    it(`${expires} on ${today}: ${waived ? 'waived' : 'not waived'}`, () => {
      const { findings } = analyze(plan(`规则: id-duplicate, 理由: 沿用, 有效期: ${expires}`), today);
      const found = findings.find(({ rule }) => rule.id === 'id-duplicate');
      assert.equal(found?.waived !== null, waived);
    });
  }
});

describe('审查依据', () => {
  it('decides which clauses are checked', () => {
    const ids = (policies: string) =>
      new Set(analyze(`规划格式: 1\n审查依据: [${policies}]\n`).findings.map(({ rule }) => rule.id));
    assert.ok(ids('gbf-2003-100').has('content-missing'));
    assert.ok(ids('gbf-2003-100, ecocode-2026').has('content-missing'));
    assert.ok(!ids('ecocode-2026').has('content-missing'));
  });
});
