import assert from 'node:assert/strict';
import { explanation, itemAt, itemsAt, labels, taken } from '../../support/completionAt.ts';

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
  it('offers a whole plan, the mark, what the plan is and the contents first in an empty file', () => {
    const all = labels(itemsAt('$0'));
    assert.deepEqual(all.slice(0, 3), ['新建规划：规划概况和八项内容', '规划格式', '规划概况']);
    assert.deepEqual(all.slice(3, 11), contentsZh);
  });

  it('goes on offering a whole plan while its name is typed, and not beside anything that is written', () => {
    const whole = '新建规划：规划概况和八项内容';
    for (const typed of ['xin', '新', '新建', 'xj'])
      for (const [before, behind] of [
        ['', ''],
        ['# 草稿\n', '\n'],
      ]) {
        const fixture = `${before}${typed}$0${behind}`;
        assert.ok(labels(itemsAt(fixture)).includes(whole), fixture);
        assert.doesNotMatch(taken(fixture, whole), new RegExp(`^${typed}`, 'm'));
      }
    for (const fixture of ['规划格式: 1\nxin$0', 'xin$0\n规划期: 2026年', '甲\nxin$0', 'xin: $0'])
      assert.ok(!labels(itemsAt(fixture)).includes(whole), fixture);
  });

  it('follows the language of the file, and in an empty file that of the reader', () => {
    assert.ok(labels(itemsAt('$0', 'en')).includes('schedule'));
    assert.ok(labels(itemsAt('规划格式: 1\n$0', 'en')).includes('进度安排'));
    assert.ok(labels(itemsAt('cleanplan: 1\n$0', 'zh-CN')).includes('schedule'));
  });

  it('names what it writes as the plan does, and says in the reader’s language what that is', () => {
    const said = (fixture: string, label: string, locale: 'en' | 'zh-CN') => itemAt(fixture, label, locale).detail;
    assert.equal(said('规划格式: 1\n$0', '进度安排', 'zh-CN'), '二（一）规定的内容');
    assert.equal(said('cleanplan: 1\n$0', 'schedule', 'zh-CN'), '进度安排 · 二（一）规定的内容');
    assert.equal(said('规划概况:\n  $0\n', '规划类型', 'zh-CN'), '');
    assert.equal(said('规划概况:\n  $0\n', '规划类型', 'en'), 'Kind of plan');
    const list = '目标任务:\n  主要指标:\n    $0\n';
    assert.equal(said(list, '主要指标：新的一条', 'zh-CN'), '整段骨架');
    assert.match(said(list, '主要指标: a new item', 'en'), /^\p{Script=Latin}.* · whole skeleton$/u);
  });

  it('leaves out what is written already, in either language', () => {
    const all = labels(itemsAt('规划格式: 1\n进度安排: []\nmeasures: []\n$0'));
    assert.ok(!all.includes('进度安排') && !all.includes('主要措施') && all.includes('重点内容'));
  });

  it('matches both names', () => {
    assert.match(itemAt('规划格式: 1\n$0', '进度安排').filterText, /^进度安排 jdap .*jinduanpai schedule /);
    assert.match(itemAt('cleanplan: 1\n$0', 'schedule').filterText, /^schedule jdap .*进度安排 /);
  });

  it('finds a key by what planners ordinarily call it', () => {
    const words = (text: string, key: string) => itemAt(text, key).filterText.split(' ');
    assert.ok(words('规划格式: 1\n保$0', '主要措施').includes('保障措施'));
    assert.ok(words('重点投资项目规划:\n  - {项目名称: a, 建$0}\n', '项目单位').includes('建设单位'));
    assert.ok(words('keyProjects:\n  - name: a\n    $0\n', 'investment').includes('投资额'));
  });

  it('quotes the clause a content rests on, and says what else a key rests on', () => {
    const content = explanation(itemAt('$0', '进度安排'));
    assert.match(content, /依据：国办发\\\[2003\\\]100号 二（一）/);
    assert.match(content, /\n> 清洁生产推行规划的内容应包括：.*\*\*进度安排\*\*/);
    assert.match(explanation(itemAt('$0', '附件')), /依据标准：GB\/T 9704—2012/);
  });

  it('writes a list content with one item and its main fields', () => {
    assert.equal(
      taken('规划格式: 1\n进$0\n', '进度安排'),
      '规划格式: 1\n进度安排:\n  - 阶段: ××\n    时间: ××—××年\n    阶段成果:\n      - 阶段成果\n',
    );
  });

  it('indents as the file does', () => {
    const text = taken('规划概况:\n    标题: x\n指$0\n', '指导思想');
    assert.equal(text, '规划概况:\n    标题: x\n指导思想:\n    表述: 表述\n    基本原则:\n        - 基本原则\n');
  });

  it('writes deeper keys at their column, counted from the line they go into', () => {
    assert.equal(
      taken('重点工业企业名单:\n  - 编号: Q1\n    清$0\n', '清洁生产审核'),
      '重点工业企业名单:\n  - 编号: Q1\n    清洁生产审核:\n      审核类型: ××\n      列入依据: ××\n      完成时限: ××年\n',
    );
    assert.equal(
      taken('重点工业企业名单:\n  - 清$0\n', '清洁生产审核'),
      '重点工业企业名单:\n  - 清洁生产审核:\n      审核类型: ××\n      列入依据: ××\n      完成时限: ××年\n',
    );
  });

  it('moves to the right column on an empty line', () => {
    assert.equal(taken('规划概况:\n  标题: x\n $0\n', '基准年'), '规划概况:\n  标题: x\n  基准年: 2025\n');
    assert.equal(taken('规划概况:\n  标题: x\n     $0\n', '基准年'), '规划概况:\n  标题: x\n  基准年: 2025\n');
  });

  it('writes a row inside brackets', () => {
    assert.equal(
      taken('重点工业企业名单:\n  - {编号: Q1, 清$0}\n', '清洁生产审核'),
      '重点工业企业名单:\n  - {编号: Q1, 清洁生产审核: {审核类型: ××, 列入依据: ××, 完成时限: ××年}}\n',
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
