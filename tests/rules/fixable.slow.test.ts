import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { skeletonOffers } from '../../server/src/core/features/skeleton/skeletonOffers.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { framed } from '../support/frame.ts';
import { analyze, root, service } from '../support/plan.ts';
import { readBlocks } from '../support/ruleBook.ts';
import { pageText, readPage } from '../support/rulePage.ts';

const BREAKS = `${root}tests/fixtures/breaks/`;

/** Cases in which something is offered, of rules that have none on their page. */
const MORE: readonly string[] = [
  '规划概况: {标题: ××公司}\n',
  '目标任务: {主要指标: [{指标名称: 甲, 目标值: 5家, 目标年: 2030年底}]}\n',
  '重点投资项目规划: [{项目名称: 甲, 项目代码: 26103701140401123456}]\n',
  '规划概况: {编制阶段: 送审稿}\n目标任务:\n  主要指标: [{编号: M1, 指标名称: 甲, 目标值: 5家}, {编号: M2, 指标名称: 乙, 目标值: 5家}]\n  主要任务: [{任务名称: 丙, 对应指标: [M2]}]\n',
  '主要措施: 待定\n',
  '规划概况:\n  标题: 济南市清洁生产推行实施方案\n  牵头单位: 济南市发展和改革委员会\n',
];

const texts = new Set([
  ...allRules.flatMap(({ id }) =>
    readPage(pageText(id)).flatMap(({ sections }) => sections.flatMap(({ fragments }) => fragments)),
  ),
  ...readBlocks().blocks.map(({ text }) => framed(text)),
  ...readdirSync(BREAKS).map((name) => readFileSync(BREAKS + name, 'utf8')),
  ...MORE,
]);

describe('What a rule says of its fixes', () => {
  it('is so: something is offered for some finding of those that have one, and for none of the others', () => {
    const offered = new Set<string>();
    for (const text of texts) {
      const analysis = analyze(text, '2026-11-20');
      for (const finding of analysis.findings)
        if (finding.fix !== null || skeletonOffers(finding, analysis, service, 'zh-CN').length > 0)
          offered.add(finding.rule.id);
    }
    assert.deepEqual(
      allRules.filter(({ fixable }) => fixable).map(({ id }) => id),
      allRules.filter(({ id }) => offered.has(id)).map(({ id }) => id),
    );
  }).timeout(60_000);

  // Those of the specification: “Fix.” of the thirty, “fix” of the twenty-seven; R24 and R28 say that they have none.
  it('holds of every rule to which the rule book gives a fix', () => {
    const asked =
      'content-missing joint-authority annex-ref upper-plan repealed-basis outdated-term target-baseline baseline-mismatch rate-vs-absolute value-impossible magnitude-slip point-vs-percent breakdown-sum text-table-mismatch target-orphan task-lead due-outside-period credit-code audit-basis summary-mismatch obsolete-equipment-transfer doc-number-form unit-form indicator-name-drift';
    const without = asked.split(' ').filter((id) => service.rules.get(id)?.fixable !== true);
    assert.deepEqual(without, []);
  });
});
