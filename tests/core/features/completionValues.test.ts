import assert from 'node:assert/strict';
import { itemAt, itemsAt, labels, taken } from '../../support/completionAt.ts';

describe('completion of items and values', () => {
  it('offers a further item, with its number counted on', () => {
    const fixture = '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: a}\n    - {编号: M7, 指标名称: b}\n    $0\n';
    const [only, ...others] = itemsAt(fixture);
    assert.deepEqual(others, []);
    assert.match(only?.insertText ?? '', /^- 编号: \$\{1:M8\}\n {2}指标名称/);
    assert.equal(only?.label, '主要指标：新的一条');
    assert.match(
      itemAt('目标任务:\n  主要指标:\n    - $0\n', '主要指标：新的一条').insertText,
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

  it('says beside a value what it is called in the language of the reader, where that is not the value itself', () => {
    const beside = (fixture: string, label: string, locale: 'zh-CN' | 'en') => itemAt(fixture, label, locale).detail;
    assert.equal(beside('规划概况:\n  编制阶段: $0\n', '送审稿', 'zh-CN'), '');
    assert.equal(beside('规划概况:\n  编制阶段: $0\n', '送审稿', 'en'), 'For review');
    assert.equal(beside('about:\n  stage: $0\n', 'review', 'zh-CN'), '送审稿');
    assert.equal(beside('about:\n  stage: $0\n', 'review', 'en'), 'For review');
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
      all.includes('{附件: 附件1}') && all.includes('{未转录: 原因}') && all.includes('重点工业企业名单'),
      all.join(' '),
    );
    assert.ok(all.includes('{另行公布: {…}}'), all.join(' '));
    assert.ok(labels(itemsAt('keyEnterprises: $0\n')).includes('{notTranscribed: reason}'));
    assert.equal(taken('进度安排:\n  $0\n', '未转录'), '进度安排:\n  未转录: 原因\n');
    assert.equal(taken('重点工业企业名单: $0\n', '{附件: 附件1}'), '重点工业企业名单: {附件: 附件1}\n');
    assert.match(taken('进度安排: $0\n', '进度安排'), /^进度安排: \n {2}- 阶段: ××\n/);
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

  it('offers a stage the single years of the period, and the period by the name of its five-year plan', () => {
    const about = '规划概况: {规划期: 2026—2028年}\n';
    const stage = labels(itemsAt(`${about}进度安排:\n  - 时间: $0\n`));
    for (const year of ['2026—2028年', '2026年', '2027年', '2028年']) assert.ok(stage.includes(year), stage.join(' '));
    assert.ok(!stage.includes('2029年') && !stage.includes('2025年'), stage.join(' '));
    const own = itemAt('规划概况:\n  规划期: $0\n', '2026—2030年').filterText.split(' ');
    assert.ok(own.includes('十五五') && own.includes('sww'), own.join(' '));
    assert.ok(!labels(itemsAt('规划概况:\n  规划期: $0\n')).includes('2026年'));
    assert.ok(!itemAt(`${about}进度安排:\n  - 时间: $0\n`, '2026—2028年').filterText.includes('五'));
  });

  it('offers a value in parts with all that it consists of, and where a text will do, behind the texts', () => {
    const target = '目标任务:\n  主要指标:\n    - 编号: M1\n      目标值: $0\n';
    assert.equal(taken(target, '目标值'), target.replace('$0', '\n        数值: 数值\n        单位: 单位'));
    const offered = labels(itemsAt(target));
    assert.ok(offered.indexOf('目标值') > offered.indexOf('下降××%以上'), offered.join(' '));
    assert.equal(
      taken('规划概况:\n  规划期: $0\n', '规划期'),
      '规划概况:\n  规划期: \n    开始: ××年\n    结束: ××年\n',
    );
    assert.equal(
      taken('schedule:\n  - time: $0\n', 'time'),
      'schedule:\n  - time: \n      start: ××××-××\n      end: ××××-××\n',
    );
    const project = '重点投资项目规划:\n  - 总投资: $0\n';
    assert.equal(taken(project, '总投资'), project.replace('$0', '\n      金额: 金额\n      单位: ××'));
    // A row that is begun has the texts that planners write, and no parts.
    const row = taken('目标任务:\n  主要指标:\n    - $0\n', '主要指标：新的一条');
    assert.ok(row.includes('目标值: 目标值') && !row.includes('数值: 数值'), row);
  });

  it('offers no value where one stands on the lines below', () => {
    assert.deepEqual(itemsAt('进度安排: $0\n  - 阶段: x\n'), []);
  });
});
