import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze, applyFix, ofFragment } from '../support/plan.ts';

/** What is said of the only wrong key of a fragment. */
const said = (text: string): string => {
  const findings = ofFragment(analyze(text)).filter(({ rule }) => rule.id === 'key-unknown');
  assert.equal(findings.length, 1);
  return findings.map((finding) => renderFinding(finding, 'zh-CN'))[0] as string;
};

describe('A key by what planners ordinarily call it', () => {
  for (const [text, word, key, mended] of [
    ['保障措施:\n  - 名称: 甲\n', '保障措施', '主要措施', '主要措施:\n  - 名称: 甲\n'],
    ['重点投资项目规划: [{项目名称: 甲, 建设单位: 乙}]\n', '建设单位', '项目单位', undefined],
    ['重点投资项目规划: [{项目名称: 甲, 投资额: 3万元}]\n', '投资额', '总投资', undefined],
    ['主要措施:\r\n  - 名称: 甲\r\n    责任部门: [乙]\r\n', '责任部门', '责任单位', undefined],
    ['主要措施: [{名称: 甲, 完成期限: 2030年底}]\n', '完成期限', '完成时限', undefined],
    ['目标任务: {主要指标: [{指标名称: 甲, 现状值: 3吨}]}\n', '现状值', '基期值', undefined],
    ['目标任务: {主要指标: [{指标名称: 甲, 目标年份: 2030}]}\n', '目标年份', '目标年', undefined],
    ['目标任务: {指标: [{指标名称: 甲}]}\n', '指标', '主要指标', undefined],
    ['keyProjects: [{name: 甲, 投资额: 3万元}]\n', '投资额', 'investment', undefined],
  ] as const)
    it(`is told what it is called here, and read: ${word}`, () => {
      const analysis = analyze(text);
      const [finding, ...others] = ofFragment(analysis).filter(({ rule }) => rule.id === 'key-unknown');
      assert.ok(finding !== undefined && others.length === 0);
      assert.match(renderFinding(finding, 'zh-CN'), new RegExp(`^没有“${word}”这个条目，这里叫“${key}”`));
      const right = applyFix(analysis, finding);
      assert.equal(right, mended ?? text.replace(word, key));
      assert.deepEqual(
        ofFragment(analyze(right)).filter(({ rule }) => rule.id.startsWith('key-')),
        [],
      );
    });

  it('is left alone where the key stands there already, and in another place', () => {
    assert.match(said('重点投资项目规划: [{项目名称: 甲, 总投资: 3万元, 投资额: 3万元}]\n'), /可以写|相近|是不是/);
    assert.match(said('重点工业企业名单: [{企业名称: 甲, 投资额: 3万元}]\n'), /可以写|相近|是不是/);
  });
});

describe('A key that goes one level lower', () => {
  for (const [text, place] of [
    ['规划概况: {标题: 甲, 地区: [甲市]}\n', '没有“地区”这个条目，“地区”写在“规划范围”里'],
    ['规划格式: 1\n规划期: 2026—2030年\n', '没有“规划期”这个条目，“规划期”写在“规划概况”里'],
    ['规划格式: 1\n主要指标: [{指标名称: 甲}]\n', '没有“主要指标”这个条目，“主要指标”写在“目标任务”里'],
  ] as const)
    it(`is told where: ${text.trim()}`, () => assert.ok(said(text).startsWith(place), said(text)));

  it('is told what may be written where several have it, and where nothing has', () => {
    assert.doesNotMatch(said('规划格式: 1\n备注: 甲\n'), /写在“/);
    assert.doesNotMatch(said('规划概况: {标题: 甲, 承办处室: 乙}\n'), /写在“/);
  });

  it('is what it is like, where that stands beside it', () => {
    assert.match(said('规划概况: {规化期: 2026—2030年}\n'), /是不是“规划期”/);
  });
});

describe('What may be written instead of an unknown key', () => {
  it('is every key there is, where they are few', () => {
    assert.match(said('指导思想: {表述: 甲, 意义: 乙}\n'), /可以写：基本原则、章节、转录自、未转录、备注。/);
  });

  it('is those like it, where they are many', () => {
    const text = said('目标任务: {主要指标: [{指标名称: 甲, 指标计算口径说明: 乙}]}\n');
    assert.match(text, /意思相近的有：[^。]*口径[^。]*。/);
    assert.doesNotMatch(text, /…|污染物|备注/);
  });

  it('is all of them, where none is like it', () => {
    const text = said('重点投资项目规划: [{项目名称: 甲, 联系电话: "0531"}]\n');
    assert.match(text, /可以写：编号、项目单位、.*前期手续.*备注。/);
    assert.doesNotMatch(text, /…/);
  });

  it('is in the language of the wrong one', () => {
    assert.match(said('keyProjects: [{name: a, moneyOfBankForInvestment: 3}]\n'), /意思相近的有：.*investment.*。/);
  });
});
