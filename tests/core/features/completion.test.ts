import assert from 'node:assert/strict';
import { completion } from '../../../server/src/core/features/completion.ts';
import type { CompletionItem } from '../../../server/src/core/features/completionItem.ts';
import { filledSnippet } from '../../../server/src/core/features/snippet.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { accepted, readingProblems } from '../../support/accept.ts';
import { marked } from '../../support/cursor.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

function itemsAt(fixture: string, locale: Locale = 'zh-CN'): readonly CompletionItem[] {
  const { text, position } = marked(fixture);
  return completion(analyzed(text), position, locale, packageService);
}

const labels = (items: readonly CompletionItem[]): string[] =>
  [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);

function item(fixture: string, label: string, locale: Locale = 'zh-CN'): CompletionItem {
  const items = itemsAt(fixture, locale);
  return items.find((one) => one.label === label) ?? assert.fail(`no ${label} among ${labels(items).join(' ')}`);
}

/** The text after an item was taken, tab stops left as they are. */
const taken = (fixture: string, label: string): string => accepted(marked(fixture).text, item(fixture, label));

const contentsZh = [
  '污染状况分析',
  '指导思想',
  '目标任务',
  '重点内容',
  '主要措施',
  '进度安排',
  '重点工业企业名单',
  '重点投资项目规划',
];

describe('completion of keys', () => {
  it('offers a whole plan, the mark and the contents first in an empty file', () => {
    const all = labels(itemsAt('$0'));
    assert.deepEqual(all.slice(0, 2), ['新建规划：规划概况和八项内容', '规划格式']);
    assert.deepEqual(all.slice(2, 10), contentsZh);
  });

  it('follows the language of the file, and in an empty file that of the reader', () => {
    assert.ok(labels(itemsAt('$0', 'en')).includes('schedule'));
    assert.ok(labels(itemsAt('规划格式: 1\n$0', 'en')).includes('进度安排'));
    assert.ok(labels(itemsAt('cleanplan: 1\n$0', 'zh-CN')).includes('schedule'));
  });

  it('leaves out what is written already, in either language', () => {
    const all = labels(itemsAt('规划格式: 1\n进度安排: []\nmeasures: []\n$0'));
    assert.ok(!all.includes('进度安排') && !all.includes('主要措施') && all.includes('重点内容'));
  });

  it('matches both names', () => {
    assert.equal(item('规划格式: 1\n$0', '进度安排').filterText, '进度安排 schedule');
  });

  it('quotes the clause a content rests on, and says what else a key rests on', () => {
    const content = item('$0', '进度安排').documentation;
    assert.match(content, /依据：国办发\\\[2003\\\]100号 二（一）/);
    assert.match(content, /\n> 清洁生产推行规划的内容应包括：.*\*\*进度安排\*\*/);
    assert.match(item('$0', '附件').documentation, /依据标准：GB\/T 9704—2012/);
  });

  it('writes a list content with one item and its main fields', () => {
    assert.equal(
      taken('规划格式: 1\n进$0\n', '进度安排'),
      '规划格式: 1\n进度安排:\n  - 阶段: 启动\n    时间: 2026—2030年\n    阶段成果:\n      - 阶段成果\n',
    );
  });

  it('indents as the file does', () => {
    const text = taken('规划概况:\n    标题: x\n指$0\n', '指导思想');
    assert.equal(text, '规划概况:\n    标题: x\n指导思想:\n    表述: 表述\n    基本原则:\n        - 基本原则\n');
  });

  it('writes deeper keys at their column, counted from the line they go into', () => {
    assert.equal(
      taken('重点工业企业名单:\n  - 编号: Q1\n    清$0\n', '清洁生产审核'),
      '重点工业企业名单:\n  - 编号: Q1\n    清洁生产审核:\n      审核类型: 强制性\n      列入依据: 超标\n      完成时限: 2030年底\n',
    );
    assert.equal(
      taken('重点工业企业名单:\n  - 清$0\n', '清洁生产审核'),
      '重点工业企业名单:\n  - 清洁生产审核:\n      审核类型: 强制性\n      列入依据: 超标\n      完成时限: 2030年底\n',
    );
  });

  it('moves to the right column on an empty line', () => {
    assert.equal(taken('规划概况:\n  标题: x\n $0\n', '基准年'), '规划概况:\n  标题: x\n  基准年: 2025\n');
    assert.equal(taken('规划概况:\n  标题: x\n     $0\n', '基准年'), '规划概况:\n  标题: x\n  基准年: 2025\n');
  });

  it('writes a row inside brackets', () => {
    assert.equal(
      taken('重点工业企业名单:\n  - {编号: Q1, 清$0}\n', '清洁生产审核'),
      '重点工业企业名单:\n  - {编号: Q1, 清洁生产审核: {审核类型: 强制性, 列入依据: 超标, 完成时限: 2030年底}}\n',
    );
  });

  it('writes only the name where the colon or the value is there already', () => {
    assert.equal(taken('规划概况:\n  标$0: x\n', '标题'), '规划概况:\n  标题: x\n');
    assert.equal(taken('进$0\n  - 阶段: x\n', '进度安排'), '进度安排:\n  - 阶段: x\n');
  });

  it('offers the ways to answer elsewhere after what can be written here', () => {
    const all = labels(itemsAt('目标任务:\n  $0\n'));
    assert.ok(all.indexOf('附件') > all.indexOf('主要任务'));
    assert.ok(!all.includes('文件'), 'a list in a file cannot be read yet');
    const chosen = labels(itemsAt('目标任务:\n  附件: 附件1\n  $0\n'));
    assert.deepEqual(chosen, ['备注']);
  });

  it('offers nothing in comments, block text, and under keys it does not know', () => {
    assert.deepEqual(itemsAt('# $0'), []);
    assert.deepEqual(itemsAt('指导思想:\n  表述: |\n    $0\n'), []);
    assert.deepEqual(itemsAt('不认识:\n  $0\n'), []);
  });

  it('goes on in a broken text', () => {
    const all = labels(itemsAt('规划概况：\n  标题: "济南\n  规划类型: [\n污染状况分析: {概述\n指导思想\n  基$0'));
    assert.ok(all.includes('基本原则'));
  });
});

describe('completion of items and values', () => {
  it('offers a further item, with its number counted on', () => {
    const fixture = '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: a}\n    - {编号: M7, 指标名称: b}\n    $0\n';
    const [only, ...others] = itemsAt(fixture);
    assert.deepEqual(others, []);
    assert.match(only?.insertText ?? '', /^- 编号: \$\{1:M8\}\n {2}指标名称/);
    assert.equal(only?.label, '主要指标：新的一条');
    assert.match(
      item('目标任务:\n  主要指标:\n    - $0\n', '主要指标：新的一条').insertText,
      /^编号: \$\{1:M1\}\n {2}指标名称/,
    );
  });

  it('offers enum values in the language of the file', () => {
    assert.deepEqual(labels(itemsAt('规划概况:\n  编制阶段: $0\n')), [
      '起草稿',
      '征求意见稿',
      '送审稿',
      '报批稿',
      '已印发',
    ]);
    assert.ok(labels(itemsAt('about:\n  stage: $0\n')).includes('review'));
    assert.equal(taken('规划概况:\n  编制阶段:$0\n', '送审稿'), '规划概况:\n  编制阶段: 送审稿\n');
  });

  it('offers the ids there are, with their names', () => {
    const targets =
      '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 化学需氧量}\n    - {编号: M2, 指标名称: 氮氧化物}\n';
    const items = itemsAt(`${targets}主要措施:\n  - {名称: a, 对应指标: [M1, $0]}\n`);
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [['M2', '氮氧化物']],
    );
    assert.equal(
      taken(`${targets}主要措施:\n  - 名称: a\n    对应指标: $0\n`, 'M2').slice(targets.length),
      '主要措施:\n  - 名称: a\n    对应指标: [M2]\n',
    );
  });

  it('offers the honest answers as the value of a content', () => {
    const all = labels(itemsAt('重点工业企业名单: $0\n'));
    assert.ok(
      all.includes('{附件: 附件1}') && all.includes('{未转录: 未转录}') && all.includes('重点工业企业名单'),
      all.join(' '),
    );
    assert.equal(taken('重点工业企业名单: $0\n', '{附件: 附件1}'), '重点工业企业名单: {附件: 附件1}\n');
    assert.match(taken('进度安排: $0\n', '进度安排'), /^进度安排: \n {2}- 阶段: 启动\n/);
  });

  it('offers contents to point at, but not a pointer to itself', () => {
    const all = labels(itemsAt('主要措施: {见本规划: $0}\n'));
    assert.ok(all.includes('目标任务') && !all.includes('主要措施'));
  });

  it('offers policy packs and rules', () => {
    assert.ok(labels(itemsAt('审查依据: [$0]\n')).includes('ecocode-2026'));
    const rules = labels(itemsAt('例外说明:\n  - 规则: $0\n'));
    assert.ok(rules.includes('joint-authority') && !rules.includes('internal-error'));
  });

  it('quotes ids that would be read as something else', () => {
    const all = itemsAt("附件:\n  - {编号: '#1', 名称: a}\n重点内容: {附件: $0}\n");
    assert.deepEqual(
      all.map(({ insertText }) => insertText),
      ['"#1"'],
    );
  });

  it('offers no value where one stands on the lines below', () => {
    assert.deepEqual(itemsAt('进度安排: $0\n  - 阶段: x\n'), []);
  });
});

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
        assert.ok(filledSnippet(one.insertText).length > 0 && one.documentation !== undefined);
      }
    });
  }
});
