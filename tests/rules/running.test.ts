import assert from 'node:assert/strict';
import type { Fact } from '../../server/src/core/plan/facts.ts';
import { type Analysis, createPlanService } from '../../server/src/core/planService.ts';
import { defineRule } from '../../server/src/core/rules/rule.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { packageParts } from '../../server/src/host/resources.ts';

const PLAN = `规划格式: 1
规划概况:
  编制阶段: 送审稿
目标任务:
  主要指标:
    - {编号: M1, 指标名称: 化学需氧量}
重点工业企业名单:
  - 编号: Q1
    企业名称: 甲
  - 编号: Q2
    企业名称: 乙
`;

/** What is typed instead of what, and the facts that are others because of it. */
const edits: readonly (readonly [before: string, after: string, changed: readonly Fact[]])[] = [
  ['企业名称: 甲', '企业名称: 丙', ['keyEnterprises', 'enterpriseRows', 'links']],
  ['送审稿', '起草稿', ['about', 'profile']],
  ['化学需氧量', '氨氮', ['goalsAndTasks', 'targetRows', 'links', 'contents']],
  ['规划概况:', '指导思想: 可持续\n规划概况:', ['guidingIdeology', 'contents']],
  ['规划概况:', '# 初稿\n规划概况:', ['cleanplan', 'head']],
  ['规划概况:', '附件:\n规划概况:', ['annexes', 'unfilled']],
];

const facts: readonly Fact[] = [
  ...(['cleanplan', 'about', 'guidingIdeology', 'goalsAndTasks', 'keyEnterprises', 'keyProjects', 'annexes'] as const),
  ...(['unfilled', 'profile', 'contents', 'links', 'knownPolicies', 'head', 'enterpriseRows', 'targetRows'] as const),
];

describe('A rule over the plan', () => {
  const ran = new Set<Fact>();
  const rules = facts.map((fact) =>
    defineRule({
      id: `reads-${fact.toLowerCase()}`,
      severity: 'hint',
      waivable: false,
      title: { zh: '试', en: 'a trial' },
      basis: [{ kind: 'format' }],
      messages: { read: { zh: '读了', en: 'read' } },
      reads: [fact],
      check: () => ran.add(fact),
    }),
  );
  const service = createPlanService({ ...packageParts, rules });
  const analyze = (text: SourceText, previous?: Analysis): Analysis => {
    ran.clear();
    return service.analyze(text, { today: '2026-11-24' }, previous);
  };

  for (const [before, after, changed] of edits) {
    it(`runs again for ${JSON.stringify(after)} where it reads ${changed.join(', ')}`, () => {
      const first = analyze(SourceText.of(PLAN));
      assert.deepEqual([...ran], facts);
      const start = first.text.positionAt(PLAN.indexOf(before));
      const end = first.text.positionAt(PLAN.indexOf(before) + before.length);
      analyze(first.text.withEdit({ start, end }, after), first);
      assert.deepEqual([...ran].sort(), [...changed].sort());
    });
  }

  it('runs again when it found nothing it could use, because another analysis has gone on', () => {
    const first = analyze(SourceText.of(PLAN));
    analyze(SourceText.of(PLAN.replaceAll('Q1', 'Q9')), first);
    const again = analyze(SourceText.of(PLAN.replaceAll('Q2', 'Q8')), first);
    assert.ok(ran.has('links'));
    assert.deepEqual([...again.plan.links.ids('enterprise')], ['Q1', 'Q8']);
  });
});
