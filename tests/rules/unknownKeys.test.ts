import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze, ofFragment } from '../support/plan.ts';

/** What is said of the only wrong key of a fragment. */
const said = (text: string): string => {
  const findings = ofFragment(analyze(text)).filter(({ rule }) => rule.id === 'key-unknown');
  assert.equal(findings.length, 1);
  return findings.map((finding) => renderFinding(finding, 'zh-CN'))[0] as string;
};

describe('What may be written instead of an unknown key', () => {
  it('is every key there is, where they are few', () => {
    assert.match(said('指导思想: {表述: 甲, 意义: 乙}\n'), /可以写：基本原则、章节、未转录、备注。/);
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
