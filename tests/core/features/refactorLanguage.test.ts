import assert from 'node:assert/strict';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed } from '../../support/packageService.ts';
import { offered, refactored } from '../../support/refactored.ts';
import { rewritten } from '../../support/rewriteCases.ts';

/** A plan in Chinese and the same in English; what is in neither language stays. */
const cases: readonly (readonly [what: string, zh: string, en: string])[] = [
  ['the keys of the top', '│规划格式: 1\n规划概况: {标题: 甲}\n', 'cleanplan: 1\nabout: {title: 甲}\n'],
  [
    'keys in lines and in braces',
    '│目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲\n    - {编号: M2, 指标名称: 乙}\n',
    'goalsAndTasks:\n  targets:\n    - id: M1\n      name: 甲\n    - {id: M2, name: 乙}\n',
  ],
  ['keys between quotes', `│"规划概况":\n  '标题': 甲\n`, `"about":\n  'title': 甲\n`],
  [
    'words of closed lists',
    '│规划概况:\n  标题: 甲\n  规划类型: 实施方案\n  规划层级: "市级"\n  编制阶段: \'送审稿\'\n',
    `about:\n  title: 甲\n  planType: implementationPlan\n  level: "municipal"\n  stage: 'review'\n`,
  ],
  [
    'words of closed lists in rows',
    '│主要措施:\n  - {名称: 甲, 措施类别: 资金}\n  - 名称: 乙\n    措施类别: 税收 # 税\n',
    'measures:\n  - {name: 甲, kind: funding}\n  - name: 乙\n    kind: tax # 税\n',
  ],
  [
    'a content that another names',
    '│目标任务: 甲\n进度安排: {见本规划: 目标任务}\n',
    'goalsAndTasks: 甲\nschedule: {see: goalsAndTasks}\n',
  ],
  [
    'the other ways to answer a content',
    '│进度安排: {附件: 附件1}\n主要措施: {未转录: 甲}\n附件: [{编号: 附件1, 附件类型: 名单}]\n',
    'schedule: {annex: 附件1}\nmeasures: {notTranscribed: 甲}\nannexes: [{id: 附件1, kind: enterpriseList}]\n',
  ],
  [
    'not the id and the rule of a waiver',
    '│目标任务: {主要指标: [{编号: M1, 指标名称: 甲}]}\n例外说明:\n  - {规则: target-year, 位置: M1, 理由: 甲}\n',
    'goalsAndTasks: {targets: [{id: M1, name: 甲}]}\nwaivers:\n  - {rule: target-year, at: M1, reason: 甲}\n',
  ],
  [
    'not keys that are data',
    '│目标任务:\n  主要指标:\n    - {编号: M1, 年度目标: {2028: 8%}, 目标分解: {分地区: {甲区: 1吨}}}\n重点投资项目规划:\n  - {项目名称: 甲, 资金来源: {企业自筹: 1万元, 中央财政: 2万元}}\n',
    'goalsAndTasks:\n  targets:\n    - {id: M1, yearly: {2028: 8%}, breakdown: {分地区: {甲区: 1吨}}}\nkeyProjects:\n  - {name: 甲, funding: {企业自筹: 1万元, 中央财政: 2万元}}\n',
  ],
  [
    'not keys that are not known',
    '│规划概况:\n  标题: 甲\n  内部流水号: {主要指标: 12}\n',
    'about:\n  title: 甲\n  内部流水号: {主要指标: 12}\n',
  ],
  [
    'not a key that is misspelt',
    '│规划概况:\n  标题: 甲\n  规划层及: 市级\n',
    'about:\n  title: 甲\n  规划层及: municipal\n',
  ],
  [
    'not texts that read like keys',
    '│规划概况:\n  标题: 标题\n主要措施:\n  - {名称: 资金, 措施类别: 资金, 说明: 目标任务}\n',
    'about:\n  title: 标题\nmeasures:\n  - {name: 资金, kind: funding, text: 目标任务}\n',
  ],
  [
    'not comments and empty lines',
    '# 规划概况\n\n│规划概况:   # 标题: 甲\n\n  标题:   甲   # 标题\n# 完\n',
    '# 规划概况\n\nabout:   # 标题: 甲\n\n  title:   甲   # 标题\n# 完\n',
  ],
  [
    'not a text below |',
    '│指导思想:\n  表述: |\n    标题: 甲\n    主要指标: 乙\n  基本原则: [甲]\n',
    'guidingIdeology:\n  statement: |\n    标题: 甲\n    主要指标: 乙\n  principles: [甲]\n',
  ],
  ['keys without values', '│规划概况:\n  标题:\n重点内容:\n', 'about:\n  title:\nkeyContents:\n'],
  ['a file without a last break', '│规划概况:\n  标题: 甲', 'about:\n  title: 甲'],
];

/** Not offered at these places. */
const nothing: readonly (readonly [what: string, plan: string])[] = [
  ['at a key below the top', '规划概况:\n  │标题: 甲\n'],
  ['at a value', '规划概况:\n  标题: 甲│\n'],
  ['at a value of the top', '规划格式: 1│\n'],
  ['in a comment', '# 说│明\n规划概况: {标题: 甲}\n'],
  ['in blanks', '规划概况:\n │ 标题: 甲\n'],
  ['at a dash', '主要措施:\n  │- {名称: 甲}\n'],
  ['behind the end', '规划概况: {标题: 甲}\n│'],
  ['in an empty file', '│'],
  ['in a text without keys', '│甲市方案\n'],
];

describe('A plan in its other language', () => {
  for (const [what, zh, en] of cases)
    for (const plan of cursorPlans(zh))
      it(`changes ${what}, ${plan.way}`, () => {
        const isEnglish = plan.way === 'with English keys';
        const expected = new Map(cursorPlans(`${en}│`).map(({ way, text }) => [way, text.toString()])).get(plan.way);
        const result = rewritten(plan, isEnglish ? 'language-zh' : 'language-en');
        assert.equal(result, isEnglish ? zh.replace('│', '') : expected);
      });

  for (const [what, zh] of cases)
    it(`comes back letter for letter: ${what}`, () => {
      const [plan] = cursorPlans(zh);
      assert.ok(plan);
      const [there] = cursorPlans(`│${rewritten(plan, 'language-en')}`);
      assert.ok(there);
      const [back] = offered(analyzed(there.text), there.position, true).filter(({ id }) => id === 'language-zh');
      assert.ok(back);
      assert.deepEqual(refactored(analyzed(there.text), back), { text: plan.text.toString() });
    });

  for (const [what, fixture] of nothing)
    for (const { way, text, position } of cursorPlans(fixture))
      it(`is not offered ${what}, ${way}`, () => {
        assert.ok(!offered(analyzed(text), position).some(({ id }) => id.startsWith('language')));
      });

  it('is offered anywhere to who asks for it by name, but in a text without keys', () => {
    const asked = (plan: string) =>
      cursorPlans(plan).map(({ text, position }) => offered(analyzed(text), position, true).map(({ id }) => id));
    assert.ok(asked('规划概况:\n  标题: 甲│\n').every((ids) => ids.some((id) => id.startsWith('language'))));
    assert.ok(asked('│').every((ids) => ids.length === 0));
  });

  it('names the content that a waiver is for, which waives the same', () => {
    const zh = '│规划概况: {标题: 甲}\n例外说明:\n  - {规则: content-missing, 位置: 主要措施, 理由: 甲}\n';
    const en = 'about: {title: 甲}\nwaivers:\n  - {rule: content-missing, at: measures, reason: 甲}\n';
    const [plan] = cursorPlans(zh);
    assert.ok(plan);
    assert.equal(rewritten(plan, 'language-en'), en);
    const [there] = cursorPlans(`│${en}`);
    assert.ok(there);
    assert.equal(rewritten(there, 'language-zh'), zh.replace('│', ''));
    const waived = (text: typeof plan.text) => analyzed(text).findings.filter((each) => each.waived !== null).length;
    assert.equal(waived(plan.text), 1);
    assert.equal(waived(there.text), 1);
  });

  it('changes a key with a full-width colon, which stays', () => {
    const [plan] = cursorPlans('│规划概况:\n  标题：甲\n');
    assert.ok(plan);
    assert.equal(rewritten(plan, 'language-en'), 'about:\n  title：甲\n');
  });

  it('is refused where a key stands there in both languages, with the line', () => {
    const [plan] = cursorPlans('│规划概况:\n  标题: 甲\n  title: 乙\n');
    assert.ok(plan);
    assert.match(rewritten(plan, 'language-en'), /^第3行与另一处写的是同一项/);
  });

  it('of a plan in both languages is that which fewer keys are in', () => {
    const [plan] = cursorPlans('│规划概况:\n  标题: 甲\n  level: 市级\n');
    assert.ok(plan);
    assert.equal(rewritten(plan, 'language-en'), 'about:\n  title: 甲\n  level: municipal\n');
  });
});
