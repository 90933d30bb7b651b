import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze } from '../support/plan.ts';

/** What stands in quotes in the findings of a rule, in their order. */
const named = (text: string, rule: string): string[] =>
  analyze(text)
    .findings.filter((finding) => finding.rule.id === rule)
    .map((finding) => /“(.*?)”/.exec(renderFinding(finding, 'zh-CN'))?.[1] ?? '');

describe('Findings at one place', () => {
  it('stand in the order in which the clause asks, as a reviewer goes through it', () => {
    assert.deepEqual(
      named(
        '规划格式: 1\n规划概况: {编制阶段: 送审稿}\n目标任务: 另行确定\n指导思想: 以企业为主体\n',
        'content-missing',
      ),
      ['污染状况分析', '重点内容', '主要措施', '进度安排', '重点工业企业名单', '重点投资项目规划'],
    );
  });

  it('stand so in English too', () => {
    assert.deepEqual(
      named('cleanplan: 1\nabout: {stage: review}\nmeasures: x\nschedule: x\nguidingIdeology: x\n', 'content-missing'),
      ['pollutionAnalysis', 'goalsAndTasks', 'keyContents', 'keyEnterprises', 'keyProjects'],
    );
  });
});
