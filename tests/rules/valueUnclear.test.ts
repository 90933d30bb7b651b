import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const target = (fields: string, name = '甲') => `目标任务: {主要指标: [{指标名称: ${name}, ${fields}}]}\n`;
const task = (fields: string) => `目标任务: {主要任务: [{任务名称: 甲, ${fields}}]}\n`;
const project = (fields: string) => `重点投资项目规划: [{项目名称: 甲, ${fields}}]\n`;
const about = (fields: string) => `规划概况: {${fields}}\n`;

/** What is refused, with its fix where there is one way to mend it. */
const refused: readonly [text: string, value: string, mended?: string][] = [
  [project('总投资: 3160.7亿'), '3160.7亿', '总投资: 3160.7亿元'],
  // What stands behind the place of the unit stays.
  [project('总投资: 1.2亿以下'), '1.2亿以下', '总投资: 1.2亿元以下'],
  [project('总投资: 1200'), '1200'],
  [project('资金来源: {企业自筹: 1200}'), '1200'],
  [target('目标值: 10%-15'), '10%-15'],
  [target('目标值: 5-10万吨'), '5-10万吨'],
  [project('总投资: 1.2-1.5亿'), '1.2-1.5亿'],
  [task('数量: 3、4家'), '3、4家'],
  [task('数量: 两三百家'), '两三百家'],
  [task('数量: 几十家'), '几十家'],
  [target('目标值: 8%/年'), '8%/年'],
  [target('目标值: 约8%以上'), '约8%以上'],
  [target('目标值: 不低于8%左右'), '不低于8%左右'],
  [target('目标值: 下降到8%', '氨氮排放量'), '下降到8%'],
  [target('目标值: 下降-8%'), '下降-8%'],
  [target('目标值: 8％%'), '8％%', '目标值: 8%'],
  [target('目标值: 8.5.1%'), '8.5.1%'],
  ['目标任务:\n  主要指标:\n    - 指标名称: 甲\n      目标值: 1,23万吨\n', '1,23万吨'],
  [target('目标值: 12 .4万吨'), '12 .4万吨'],
  [target('目标值: 大部分'), '大部分'],
  [target('目标值: 国内领先'), '国内领先'],
  [task('数量: 若干'), '若干'],
  [target('目标值: 12.4万吨万元'), '12.4万吨万元'],
  [task('完成时限: 26年6月'), '26年6月', '完成时限: 2026年6月'],
  [task('完成时限: 6月底前'), '6月底前'],
  [target('目标值: "8%、8%、10%、10%以上"'), '"8%、8%、10%、10%以上"'],
  ['目标任务:\n  主要指标:\n    - 指标名称: 甲\n      年度目标:\n        2027: 几十家\n', '几十家'],
];

/** Proposals that would be refused in their turn, or lose what was meant, are mended further or not made. */
const mendedFurther: readonly [text: string, value: string, mended?: string][] = [
  // A second slip behind the first.
  [target('目标值: 10%%-15'), '10%%-15', '目标值: 10%—15%'],
  [project('总投资: 3 160.7亿'), '3 160.7亿', '总投资: 3160.7亿元'],
  ['keyProjects:\r\n  - name: 甲\r\n    investment: 3。5亿以上\r\n', '3。5亿以上', 'investment: 3.5亿元以上'],
  [target('目标值: 约12 .4吨以上'), '约12 .4吨以上'],
  // Unit and multiplier swapped.
  [project('总投资: 1.2元亿'), '1.2元亿', '总投资: 1.2亿元'],
  ['keyProjects:\n  - name: 甲\n    investment: 1.2元亿以下\n', '1.2元亿以下', 'investment: 1.2亿元以下'],
  [target('目标值: 1.9吨万'), '1.9吨万', '目标值: 1.9万吨'],
  [target('目标值: 不高于12立方米/元万'), '不高于12立方米/元万', '目标值: 不高于12立方米/万元'],
  [target('目标值: 2000吨万/年'), '2000吨万/年', '目标值: 2000万吨/年'],
  // One unit too many: the same again, or another one.
  [target('目标值: 12.4吨吨以下'), '12.4吨吨以下', '目标值: 12.4吨以下'],
  [target('目标值: 5吨/a/年'), '5吨/a/年', '目标值: 5吨/a'],
  [target('目标值: 5吨/日/年'), '5吨/日/年'],
  [target('目标值: 5吨/锅'), '5吨/锅'],
  // A number that goes on behind its multiplier.
  ['重点投资项目规划: [{项目名称: 甲, 预期效益: [节水24万0立方米/年]}]\n', '节水24万0立方米/年'],
  [target('目标值: 2万5千吨'), '2万5千吨'],
  // What cannot be is not proposed: a month, a share of more than the whole.
  [task('完成时限: 26年13月'), '26年13月'],
  [target('目标值: 120%%', '农膜回收率'), '120%%'],
  [target('目标值: 12%%', '农膜回收率'), '12%%', '目标值: 12%'],
];

/** What is accepted, and better written otherwise. */
const accepted: readonly [text: string, value: string, mended?: string][] = [
  [target('目标值: 百分之八十以上'), '百分之八十以上', '目标值: 80%以上'],
  [target('目标值: 八成以上'), '八成以上', '目标值: 80%以上'],
  [target('目标值: 减半'), '减半', '目标值: 下降50%'],
  [target('目标值: 翻一番'), '翻一番', '目标值: 提高100%'],
  [task('数量: 40家（其中大型10家）'), '40家（其中大型10家）'],
  [task('完成时限: 2028年前'), '2028年前'],
  [task('完成时限: 2026.6.'), '2026.6.', '完成时限: 2026-06'],
  [about('成文日期: 2026/06/30'), '2026/06/30', '成文日期: 2026-06-30'],
  [about('规划期: 十五五'), '十五五', '规划期: “十五五”'],
  // That it needs a unit is inferred from its name.
  [target('目标值: 12.4', '氨氮排放量'), '12.4'],
  [target('目标值: 1.9万以下', '工业氮氧化物排放量'), '1.9万以下'],
];

const silent: readonly [when: string, text: string][] = [
  ['values with units', target('基期值: 12.4万吨, 目标值: 控制在11.0万吨以内, 变化幅度: 下降11.3%')],
  ['an intensity', target('目标值: 0.83吨标准煤/万元')],
  ['a bare number of something no table knows', target('目标值: 12.4')],
  ['a level of a share', target('目标值: 提高到85%', '农膜回收率')],
  ['a fall of a share to a level', target('目标值: 下降到8%', '劣Ⅴ类断面比例')],
  ['a move', target('目标值: 由12%降至9%')],
  ['a vague target', target('目标值: 明显下降')],
  ['a deferred target', target('目标值: 另行确定')],
  ['a class', target('目标值: Ⅲ类')],
  ['what we do not understand', target('目标值: 在2025年基础上翻两番多')],
  ['an id with points in it', target('基期值: X1.2.3, 目标值: 8%')],
  ['the forms of times', task('完成时限: 2028年底前, 起止时间: 2026—2028年')],
  ['work without an end', task('完成时限: 长期')],
  ['a rule of funding', project('总投资: 0.6亿元, 资金来源: {企业自筹: 70%, 银行贷款: 按比例分担}')],
  ['a condition', '主要措施: [{名称: 甲, 资金规则: [{申报条件: {工艺水平: 国内领先}}]}]\n'],
  ['prose', '目标任务: {总体目标: [到6月底前，几十家企业、大部分园区完成5-10万吨减排], 概述: 投资3160.7亿}\n'],
  ['a date that is blank', about('编制阶段: 送审稿, 成文日期: 2026年  月  日')],
  ['a benefit', project('预期效益: [化学需氧量减排60吨/年, 节水240万立方米/年]')],
  ['a capacity of a day', task('建设规模: 日处理2万吨')],
  ['a capacity without a number', task('建设规模: 日处理能力')],
  ['a number of things', '重点工业企业名单: {汇总: {企业数: 26}}\n'],
];

const cases: readonly RuleCase[] = [
  ...[...refused, ...mendedFurther].map(
    ([text, value, fixed]): RuleCase => ({
      when: value,
      text,
      finds: [value],
      severity: 'warning',
      ...(fixed !== undefined && { fixed }),
    }),
  ),
  ...accepted.map(
    ([text, value, fixed]): RuleCase => ({
      when: value,
      text,
      finds: [value],
      severity: 'hint',
      ...(fixed !== undefined && { fixed }),
    }),
  ),
  ...silent.map(([when, text]): RuleCase => ({ when, text })),
  {
    when: 'room for a number, in quotation marks',
    text: target('目标值: "××吨"'),
    finds: ['"××吨"'],
    severity: 'hint',
  },
  {
    when: 'the same for review',
    text: about('编制阶段: 送审稿') + target('目标值: "××吨"'),
    finds: ['"××吨"'],
    severity: 'warning',
  },
  { when: 'English keys', text: 'keyProjects: [{ name: 甲, investment: 1.2亿 }]\n', finds: ['1.2亿'] },
  { when: 'a month in a plan for one year', text: about('规划期: 2026年') + task('完成时限: 6月底前') },
  {
    when: 'a month in a plan for two years',
    text: about('规划期: 2026—2027年') + task('完成时限: 6月底前'),
    finds: ['6月底前'],
  },
  { when: 'the first of several phases', text: project('建设规模: 一期5000立方米/日') },
  {
    when: 'the capacity of each phase, which is no number',
    text: project('建设规模: 一期5000立方米/日，二期8000立方米/日'),
  },
  { when: 'for each box', text: target('目标值: 15千克标准煤/箱') },
];

describe('value-unclear', () => {
  itFinds('value-unclear', cases);

  for (const [text, value, mended] of mendedFurther) {
    if (mended !== undefined) continue;
    it(`has no fix where none is sure: ${value}`, () => {
      const found = analyze(text).findings.filter(({ rule }) => rule.id === 'value-unclear');
      assert.deepEqual(
        found.map(({ fix }) => fix),
        [null],
      );
    });
  }

  const waysOf = (text: string) =>
    analyze(text)
      .findings.filter(({ rule }) => rule.id === 'value-unclear')
      .flatMap(({ fix }) => (fix === null ? [] : [fix, ...(fix.others ?? [])]))
      .map(({ edits, asked }) => [edits[0]?.newText, asked]);

  for (const [text, ...ways] of [
    [project('资金来源: {银行贷款: 1500}'), '1500万元', '1500亿元'],
    [project('总投资: 1500'), '1500万元', '1500亿元'],
    ['keyProjects: [{ name: 甲, investment: 1500 }]\n', '1500万元', '1500亿元'],
    [project('总投资: 1.2亿'), '1.2亿元'],
    [target('目标值: 5吨/日/年')],
    [project('总投资: 1500万元')],
  ] as const)
    it(`offers every way there is, each only when asked for: ${text.trim()}`, () => {
      assert.deepEqual(
        waysOf(text),
        ways.map((way) => [way, true]),
      );
    });

  it('leaves a day that is on no calendar to value-impossible, and proposes no other form of it', () => {
    const ids = (day: string) =>
      analyze(about(`成文日期: ${day}`)).findings.flatMap(({ rule: { id } }) => (id.startsWith('value-') ? [id] : []));
    assert.deepEqual(ids('2026/02/30'), ['value-impossible']);
    assert.deepEqual(ids('2026/02/28'), ['value-unclear']);
  });

  it('proposes the unit of the indicator, and money only where nothing is known', () => {
    const said = (name: string) => {
      const finding = analyze(target('目标值: 1.9万以下', name)).findings.find(
        ({ rule }) => rule.id === 'value-unclear',
      );
      return finding && renderFinding(finding, 'zh-CN');
    };
    assert.match(said('工业氮氧化物排放量') ?? '', /请写成“1\.9万吨以下”/);
    assert.match(said('甲') ?? '', /请写成“1\.9万元以下”/);
  });

  it('says why, and what to write', () => {
    const sentences = (text: string) =>
      analyze(text)
        .findings.filter(({ rule }) => rule.id === 'value-unclear')
        .flatMap((each) => [renderFinding(each, 'zh-CN'), renderFinding(each, 'en')]);
    assert.deepEqual(sentences(project('总投资: 1.2亿')), [
      '“1.2亿”缺少计量单位，请写成“1.2亿元”。',
      '“1.2亿”: it has no unit. Write 1.2亿元.',
    ]);
    assert.deepEqual(
      ['0.72', '0.7', '0.725', '72'].map((each) => sentences(target(`目标值: ${each}`, '农膜回收率'))[0]),
      [
        '“0.72”缺少计量单位，请写成“72%”或“0.72%”。',
        '“0.7”缺少计量单位，请写成“70%”或“0.7%”。',
        '“0.725”缺少计量单位，请写成“72.5%”或“0.725%”。',
        '“72”缺少计量单位，请写成“72%”。',
      ],
    );
    assert.equal(
      sentences(task('完成时限: 2028年前'))[0],
      '“2028年前”未写明是否含当年，请写成“2028年底前”或“2027年底前”。',
    );
    assert.deepEqual(sentences(task('完成时限: 2031年6月前')), [
      '“2031年6月前”未写明是否含当月，请写成“2031年6月底前”或“2031年5月底前”。',
      '“2031年6月前”: it may or may not include the month itself. Write 2031年6月底前 or 2031年5月底前.',
    ]);
  });

  it('says where the second value of a target goes', () => {
    const said = (text: string) =>
      analyze(text).findings.flatMap((each) =>
        each.rule.id === 'value-unclear' ? [renderFinding(each, 'zh-CN')] : [],
      );
    assert.deepEqual(said(target('目标值: ≤30微克/立方米，力争低于30微克/立方米')), [
      '“≤30微克/立方米，力争低于30微克/立方米”含有几个数值，每项只写一个，请将“≤30微克/立方米”写入“目标值”，“力争低于30微克/立方米”写入“力争值”。',
    ]);
    assert.match(
      said(target('目标值: 70%或提高5个百分点'))[0] ?? '',
      /“70%”写入“目标值”，“提高5个百分点”写入“替代值”。$/,
    );
    assert.match(said(target('目标值: 70%或者提高5个百分点'))[0] ?? '', /“提高5个百分点”写入“替代值”。$/);
    // Elsewhere there is no such place, and a list is no alternative.
    assert.match(said(target('目标值: "25%、30%"'))[0] ?? '', /请写成“25%”“30%”。$/);
    assert.match(said(task('数量: 10家或12家'))[0] ?? '', /请写成“10家”“12家”。$/);
    assert.deepEqual(said(target('目标值: 70%, 力争值: 力争达到75%, 替代值: 提高5个百分点')), []);
  });

  it('names the key of a value in parts that has no number, once', () => {
    const said = (text: string) =>
      analyze(text).findings.flatMap((each) =>
        ['value-unclear', 'value-empty'].includes(each.rule.id) ? [renderFinding(each, 'zh-CN')] : [],
      );
    const lacking = ['“目标值”没有写数值，请补充。'];
    assert.deepEqual(said(target('目标值: {变化方向: 下降}')), lacking);
    assert.deepEqual(said(target('目标值: {单位: 吨}')), lacking);
    assert.deepEqual(said(target('目标值: {备注: 另议}')), lacking);
    assert.deepEqual(said(target('年度目标: {2028: {单位: 吨}}')), ['“年度目标”没有写数值，请补充。']);
    // What stands there and is blank is told by its own name, and a part that is required by its rule.
    const blank = said(target('目标值: {数值: 数值, 单位: 单位}'));
    assert.ok(blank.length === 2 && blank[0]?.includes('“数值”') && blank[1]?.includes('“单位”'), blank.join(''));
    assert.equal(said(target('目标值: {数值: , 单位: 吨}')).length, 1);
    assert.deepEqual(said(project('总投资: {单位: 万元}')), []);
    assert.deepEqual(said(target('目标值: {数值: 10, 单位: 吨}')), []);
  });

  it('has the one word about a full-width number', () => {
    const { findings } = analyze(target('目标值: １２．４万吨'));
    const own = findings.filter(({ rule }) => rule.id === 'value-unclear' || rule.id === 'fullwidth-digit');
    assert.deepEqual(
      own.map(({ rule }) => rule.id),
      ['fullwidth-digit'],
    );
  });
});
