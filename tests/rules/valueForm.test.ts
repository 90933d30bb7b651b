import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze, applyFix, ofFragment } from '../support/plan.ts';

/** The only finding about the form of a value, and the text after its fix. */
function formOf(text: string) {
  const analysis = analyze(text);
  const [finding, ...others] = ofFragment(analysis).filter(({ rule }) => rule.id === 'value-form');
  assert.ok(finding !== undefined && others.length === 0, 'one finding of the form');
  return { said: renderFinding(finding, 'zh-CN'), saidInEnglish: renderFinding(finding, 'en'), finding, analysis };
}

/** The rules of reading that find something. */
const unreadable = (text: string): string[] =>
  ofFragment(analyze(text)).flatMap(({ rule: { id } }) =>
    /^(value-form|key-|yaml-|fullwidth-|row-)/.test(id) ? [id] : [],
  );

describe('What a value of the wrong form is told', () => {
  for (const [what, text, said] of [
    ['a list of names', '规划概况: {会同部门: 甲局}\n', '“会同部门”这里要写清单，如“[甲, 乙]”，'],
    ['a list of ids', '主要措施: [{名称: a, 对应指标: M1}]\n', '“对应指标”这里要写清单，如“[M1, M2]”，'],
    ['a list of rows', '目标任务: {主要任务: 推广}\n', '“主要任务”这里要写清单，一行一项，如“- 任务名称: …”，'],
    ['a list of lines', '重点投资项目规划: [{项目名称: a, 预期效益: 节水}]\n', '如“- 化学需氧量减排100吨/年”，'],
    ['keys', '规划概况: {审批: 市政府同意}\n', '“审批”这里要分条目写，如“审批机关: …”，'],
    ['a text', '规划概况: {标题: [a, b]}\n', '“标题”这里要写一句话，现在是清单'],
    ['a year', '规划概况: {基准年: [2025, 2026]}\n', '“基准年”这里要写“2030”这样的年份，现在是清单'],
    ['one of several', '规划概况: {规划期: [2026, 2030]}\n', '“2026—2030年”这样的起止时间、开始: …；现在是清单'],
    ['a content', '主要措施: 加强领导\n', '要写成下面的一种：- 名称: …、清单: …、附件: …；现在是一段文字'],
    ['English keys', 'measures: 加强领导\n', '要写成下面的一种：- name: …、list: …、annex: …；现在是一段文字'],
  ] as const)
    it(`is what a right one looks like: ${what}`, () => {
      assert.ok(formOf(text).said.includes(said), formOf(text).said);
    });

  it('is the same in English', () => {
    assert.equal(formOf('about: {title: [a, b]}\n').saidInEnglish, '“title” takes a sentence; it is a list.');
  });
});

describe('A text that lists things where a list is wanted', () => {
  const bodies = (written: string) => `规划概况: {会同部门: ${written}}\n`;
  const principles = (written: string) => `指导思想:\n  基本原则: ${written}\n`;
  for (const [what, text, mended] of [
    ['names', bodies('甲局、乙局'), bodies('[甲局, 乙局]')],
    ['names, 和 before the last', bodies('甲局、乙局和丙局'), bodies('[甲局, 乙局, 丙局]')],
    ['two names with 和', bodies('市财政局和市水务局'), bodies('[市财政局, 市水务局]')],
    [
      '及 and a name with 和',
      bodies('市财政局、市工业和信息化局及市水务局'),
      bodies('[市财政局, 市工业和信息化局, 市水务局]'),
    ],
    ['a name with 和', bodies('市财政局、市发展和改革委'), bodies('[市财政局, 市发展和改革委]')],
    ['one name with 和', bodies('市住房和城乡建设局'), bodies('[市住房和城乡建设局]')],
    ['和 inside brackets', bodies('甲局、乙局（园林局和市政局）'), bodies('[甲局, 乙局（园林局和市政局）]')],
    [
      '、 inside quotation marks',
      '规划概况:\n  编制依据: 《甲、乙和丙法》、“丁、戊”方案\n',
      '规划概况:\n  编制依据:\n    - 《甲、乙和丙法》\n    - “丁、戊”方案\n',
    ],
    [
      'a number with brackets',
      '规划概况:\n  编制依据: 国办发[2003]100号\n',
      '规划概况:\n  编制依据:\n    - 国办发[2003]100号\n',
    ],
    [
      'numbers with brackets and a blank, and one of a remark',
      '规划概况:\n  编制依据: 国办发[2003]100号、国办发 [2004] 5号、甲[1]\n',
      '规划概况:\n  编制依据:\n    - 国办发[2003]100号\n    - 国办发 [2004] 5号\n    - 甲[1]\n',
    ],
    ['ids', '主要措施: [{名称: a, 对应指标: M1和M2}]\n', '主要措施: [{名称: a, 对应指标: [M1, M2]}]\n'],
    [
      'industries',
      '规划概况: {规划范围: {行业: 冶金、化工和建材}}\n',
      '规划概况: {规划范围: {行业: [冶金, 化工, 建材]}}\n',
    ],
    [
      'one industry with 和',
      '规划概况: {规划范围: {行业: 钢铁、化学原料和化学制品制造业}}\n',
      '规划概况: {规划范围: {行业: [钢铁, 化学原料和化学制品制造业]}}\n',
    ],
    [
      '一是 二是',
      principles('一是坚持预防为主，源头削减；二是坚持创新。'),
      principles('\n    - 一是坚持预防为主，源头削减；\n    - 二是坚持创新。').replace(' \n', '\n'),
    ],
    [
      '1. 2.',
      principles('1.坚持预防 2.坚持创新'),
      principles('\n    - 1.坚持预防\n    - 2.坚持创新').replace(' \n', '\n'),
    ],
    [
      '（一）（二）',
      principles('（一）坚持预防。（二）提高2.5倍（1）。'),
      principles('\n    - （一）坚持预防。\n    - （二）提高2.5倍（1）。').replace(' \n', '\n'),
    ],
    [
      'sentences',
      principles('预防为主，防治结合；政府推动'),
      principles('\n    - 预防为主，防治结合\n    - 政府推动').replace(' \n', '\n'),
    ],
    ['a sentence', principles('预防为主，防治结合。'), principles('\n    - 预防为主，防治结合。').replace(' \n', '\n')],
    [
      'sentences in a row',
      '指导思想: {基本原则: 预防为主，防治结合；政府推动}\n',
      '指导思想: {基本原则: ["预防为主，防治结合", 政府推动]}\n',
    ],
    ['a remark behind', principles('甲；乙 # 说明'), principles('\n    - 甲\n    - 乙 # 说明').replace(' \n', '\n')],
    [
      'a text on a line of its own, with English keys and CRLF',
      'guidingIdeology:\r\n  principles:\r\n    甲；乙\r\n',
      'guidingIdeology:\r\n  principles:\r\n    - 甲\r\n    - 乙\r\n',
    ],
    [
      'a row in a block',
      '进度安排:\n  - 阶段: a\n    阶段成果: 印发方案、公布名单\n',
      '进度安排:\n  - 阶段: a\n    阶段成果:\n      - 印发方案\n      - 公布名单\n',
    ],
    [
      'a wrapped text',
      '指导思想:\n  基本原则: 一是预防\n    为主；二是\n    创新。\n',
      '指导思想:\n  基本原则:\n    - 一是预防为主；\n    - 二是创新。\n',
    ],
  ] as const)
    it(`becomes the list: ${what}`, () => {
      const { analysis, finding } = formOf(text);
      assert.equal(applyFix(analysis, finding), mended);
      assert.deepEqual(unreadable(mended), []);
    });

  for (const [what, text] of [
    ['等', bodies('甲局、乙局等')],
    ['等部门', bodies('甲局、乙局等部门')],
    ['等5家单位', '主要措施: [{名称: a, 责任单位: 甲局、乙局等5家单位}]\n'],
    ['what needs rows with keys', '目标任务:\n  主要任务: 一是推广；二是审核\n'],
    ['quotes', bodies('"甲局、乙局"')],
    ['words before a list of ids', '主要措施:\n  - 名称: a\n    对应指标: 标 [M1, M3]\n'],
    ['the same with CRLF and English keys', 'measures:\r\n  - name: a\r\n    targets: s [M1, M3]\r\n'],
    ['the same under a key with a slip', '规划概况:\n  编制依: 据 [gbf-2003-100]\n'],
    ['words joined to a list', '规划概况:\n  编制依据: 据[gbf-2003-100]\n'],
    ['a list whose bracket is not opened', '规划概况:\n  编制依据: gbf-2003-100]\n'],
    ['a list whose bracket is not closed', '规划概况:\n  会同部门: 甲局、[乙局\n'],
  ] as const)
    it(`is left to the planner where it cannot be divided: ${what}`, () => {
      assert.equal(formOf(text).finding.fix, null);
    });
});

describe('A map where a list is wanted', () => {
  const project = (benefits: string) => `重点投资项目规划:\n  - 项目名称: a\n    预期效益:${benefits}\n`;
  for (const [what, text, mended] of [
    [
      'benefits by name',
      project(' {化学需氧量减排: 10吨/年, 节水: 3万吨/年}'),
      project(' [化学需氧量减排10吨/年, 节水3万吨/年]'),
    ],
    [
      'benefits by name, in a block',
      project('\n      化学需氧量减排: 10吨/年\n      节水: 3万吨/年 # 折算'),
      project('\n      - 化学需氧量减排10吨/年\n      - 节水3万吨/年 # 折算'),
    ],
    ['one benefit', project(' {名称: 节水, 数值: 3万吨/年}'), project(' [{名称: 节水, 数值: 3万吨/年}]')],
    [
      'one benefit, in a block',
      project('\n      名称: 节水\n      数值: 3万吨/年'),
      project('\n      - 名称: 节水\n        数值: 3万吨/年'),
    ],
    [
      'one task, with a list in it, with English keys and CRLF',
      'goalsAndTasks:\r\n  tasks:\r\n    name: 甲\r\n    deliverables:\r\n      - 乙\r\n',
      'goalsAndTasks:\r\n  tasks:\r\n    - name: 甲\r\n      deliverables:\r\n        - 乙\r\n',
    ],
    ['a line with a colon', project(' [{节水: 3万吨/年}]'), project(' [节水3万吨/年]')],
    [
      'a line with a colon, in a block',
      project('\n      - 节水: 3万吨/年\n      - 名称: 节电\n        数值: 3万千瓦时/年'),
      project('\n      - 节水3万吨/年\n      - 名称: 节电\n        数值: 3万千瓦时/年'),
    ],
    ['a benefit in one line', project(' 节水3万吨/年'), project('\n      - 节水3万吨/年')],
    [
      'benefits in one line',
      project(' 节水3万吨/年，减排COD 10吨/年'),
      project('\n      - 节水3万吨/年\n      - 减排COD 10吨/年'),
    ],
  ] as const)
    it(`becomes the list: ${what}`, () => {
      const { analysis, finding } = formOf(text);
      assert.equal(applyFix(analysis, finding), mended);
      assert.deepEqual(unreadable(mended), []);
    });

  it('is a key misspelt where it is near to one', () => {
    const found = ofFragment(analyze(project(' [{名秤: 节水}]'))).map(({ rule }) => rule.id);
    assert.ok(found.includes('key-unknown') && !found.includes('value-form'), found.join(' '));
  });

  it('is left to the planner where its keys are neither', () => {
    assert.equal(formOf('目标任务: {主要任务: {推广清洁生产: 10家}}\n').finding.fix, null);
    assert.equal(formOf(project(' {名称: 节水, 数量: 3万吨}')).finding.fix, null);
    assert.equal(formOf(project(' {节水: {工业: 3万吨}}')).finding.fix, null);
  });
  for (const [what, text] of [
    ['benefits', project('\n      化学需氧量减排: # 折算\n        10吨/年\n      节水: 3万吨/年')],
    ['a line', project('\n      - 节水: # 折算\n          3万吨/年')],
  ] as const)
    it(`is left to the planner where a comment stands between a name and its number: ${what}`, () => {
      assert.equal(formOf(text).finding.fix, null);
    });
});
