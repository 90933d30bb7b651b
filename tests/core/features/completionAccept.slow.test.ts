import assert from 'node:assert/strict';
import { filledSnippet } from '../../../server/src/core/features/skeleton/snippet.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { accepted, readingProblems } from '../../support/accept.ts';
import { explanation, itemsAt } from '../../support/completionAt.ts';
import { marked } from '../../support/cursor.ts';
import { analyzed } from '../../support/packageService.ts';

describe('every completion item', () => {
  const places = [
    '$0',
    '规划格式: 1\n$0\n',
    '规划格式：1\n规划概况：\n  $0\n',
    '规划概况:\n  标题: x\n  $0\n  规划期: 2026—2030年\n',
    '规划概况:\n  规划范围: {$0}\n',
    '规划概况:\n  规划范围:\n    $0\n',
    '规划概况:\n  编制依据:\n    - $0\n',
    '污染状况分析:\n  $0\n',
    '污染状况分析:\n  现状指标:\n    $0\n',
    '污染状况分析:\n  现状指标: [{$0}]\n',
    '污染状况分析:\n  现状指标: [$0]\n',
    '目标任务: $0\n',
    '目标任务:$0\n',
    '目标任务: {$0}\n',
    '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: a}\n    $0\n    - {编号: M2, 指标名称: b}\n',
    '目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: a\n      $0\n',
    '目标任务:\n  主要指标:\n  - 编号: M1\n    指标名称: a\n  $0\n',
    '目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: a\n      年度目标: {$0}\n',
    '重点内容:\n  - $0\n',
    '重点内容:\n  -\t$0\n',
    '重点内容:\n  - 名称: 甲\n  -\t$0\n',
    'measures:\r\n-\t\t$0\r\n',
    '目标任务:\n  主要指标:\n    -\u3000$0\n',
    '附件: [{编号: 附件1, 名称: a}]\n重点内容:\n  - 名称: a\n    备注: b\n主要措施:\n  -\t$0\n  - 名称: c\n',
    '附件: [{编号: 附件1, 名称: a}]\n重点内容: {附件: $0}\n',
    '重点内容:\n  $0\n',
    '主要措施:\n- 名称: a\n  $0\n',
    '主要措施: {见本规划: $0}\n',
    '重点工业企业名单:\n  清单:\n    $0\n',
    '重点投资项目规划:\n  - 项目名称: a\n    资金来源: $0\n',
    '重点投资项目规划:\n  - {项目名称: a, 淘汰设备: $0}\n',
    'keyProjects:\n  - name: a\n    $0\n',
    'keyEnterprises: $0\n',
    'about:\n    title: x\n    $0\n',
    '例外说明:\n  - 规则: $0\n    理由: a\n',
  ];

  for (const fixture of places) {
    it(`leaves a text that parses: ${JSON.stringify(fixture)}`, () => {
      const { text } = marked(fixture);
      const before = new Set(readingProblems(analyzed(text)));
      const items = itemsAt(fixture);
      assert.ok(items.length > 0);
      for (const one of items) {
        const result = accepted(text, one);
        const problems = readingProblems(analyzed(SourceText.of(result)));
        // One key at a time leaves others to be written.
        const news = problems.filter((problem) => !before.has(problem) && !problem.startsWith('field-required'));
        assert.deepEqual(news, [], `${one.label}:\n${result}`);
        assert.equal(one.range.start.line, one.range.end.line);
        assert.ok(filledSnippet(one.insertText).length > 0 && (one.subject === undefined || explanation(one) !== ''));
      }
    });
  }
});
