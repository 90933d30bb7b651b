import assert from 'node:assert/strict';
import { analyze, assertFindings, ofFragment, place } from '../support/plan.ts';

/** A published plan of which nothing was read but what a test adds. */
const published = (about: string, ...entries: readonly string[]): string => {
  const unread = [
    '污染状况分析',
    '指导思想',
    '目标任务',
    '重点内容',
    '主要措施',
    '进度安排',
    '重点工业企业名单',
    '重点投资项目规划',
  ];
  const written = unread.filter((name) => entries.every((entry) => !entry.startsWith(name)));
  const rest = written.map((name) => `${name}: {未转录: 片段}`);
  return ['规划格式: 1', `规划概况: {编制阶段: 已印发, ${about}}`, ...entries, ...rest].join('\n');
};

const stateOf = (text: string, content: string) => {
  const found = analyze(text).plan.contents.find(({ names }) => names.includes(content));
  return [found?.state, found?.inPart ?? false];
};

const found = (text: string, rule: string): string[] => {
  const analysis = analyze(text);
  return analysis.findings.filter((finding) => finding.rule.id === rule).map((finding) => place(analysis, finding));
};

describe('A content read in part', () => {
  it('has its rows and 未转录 side by side, in either language', () => {
    const zh = '主要措施: {清单: [{名称: 设立激励资金}], 章节: 第五章, 未转录: 只读到前三项}';
    const en = 'measures: {list: [{name: 设立激励资金}], section: 第五章, notTranscribed: 只读到前三项}';
    for (const text of [zh, en]) {
      assert.deepEqual(stateOf(text, 'measures'), ['written', true], text);
      assertFindings(text, []);
    }
    assert.deepEqual(stateOf('主要措施: {未转录: 未读到, 章节: 第五章}', 'measures'), ['unknown', false]);
    assert.deepEqual(stateOf('主要措施: {章节: 第五章}', 'measures'), ['empty', false]);
    assert.deepEqual(stateOf('主要措施: [{名称: 设立激励资金}]', 'measures'), ['written', false]);
  });

  it('has its rows one by one in a list below its key as well', () => {
    const text = '主要措施:\n  未转录: 只读到一项\n  清单:\n    - {编号: C1, 名称: 甲}\n    - {编号: C2, 名称: 乙}\n';
    assertFindings(text, []);
    assert.deepEqual(stateOf(text, 'measures'), ['written', true]);
    assertFindings(text.replace('C2', 'C1'), ['id-duplicate 5:12 ‹C1›']);
  });

  it('says nothing of what may stand in the part that was not read', () => {
    const targets = (remark: string) =>
      `目标任务: {主要指标: [{编号: M1, 指标名称: 化学需氧量, 目标值: 下降8%}]}\n污染状况分析: {现状指标: [{编号: X1, 指标名称: 氨氮, 现状值: 3吨}]${remark}}\n`;
    assert.deepEqual(found(targets(''), 'target-baseline'), ['target-baseline 1:42 ‹下降8%›']);
    assert.deepEqual(found(targets(', 未转录: 其余现状数据'), 'target-baseline'), []);

    const tasks = (remark: string) =>
      `目标任务: {主要指标: [{编号: M1, 指标名称: 甲, 目标值: 3吨}]${remark}}\n主要措施: [{名称: 甲, 对应指标: [M7]}]\n`;
    assert.deepEqual(found(tasks(''), 'reference-unresolved'), ['reference-unresolved 2:23 ‹M7›']);
    assert.deepEqual(found(tasks(', 未转录: 其余指标'), 'reference-unresolved'), []);

    const list = (remark: string) =>
      `重点投资项目规划: {汇总: {项目数: 837个}, 清单: [{项目名称: 甲}, {项目名称: 乙}]${remark}}\n`;
    assert.deepEqual(found(list(''), 'summary-mismatch'), ['summary-mismatch 1:22 ‹837个›']);
    assert.deepEqual(found(list(', 未转录: 附表只读到两行'), 'summary-mismatch'), []);
  });
});

describe('A field of 规划概况 that was not read', () => {
  for (const field of [
    '标题',
    '规划类型',
    '规划层级',
    '发文字号',
    '成文日期',
    '印发日期',
    '审批',
    '牵头单位',
    '会同部门',
    '主送机关',
    '编制依据',
    '规划范围',
    '规划期',
    '基准年',
    '展望年',
    '上位规划',
    '后续文件',
  ]) {
    it(`${field}: 未转录 is no finding`, () => {
      const text = published(`${field}: {未转录: 没有读到}`);
      assert.deepEqual(
        ofFragment(analyze(text)).map(({ rule }) => rule.id),
        [],
      );
    });
  }

  it('silences what would be concluded from its absence', () => {
    const departments = (value: string) => published(`规划类型: 实施方案, 牵头单位: 济南市发展和改革委员会${value}`);
    assert.equal(found(departments(''), 'joint-authority').length, 1);
    assert.deepEqual(found(departments(', 会同部门: {未转录: 没有读到}'), 'joint-authority'), []);
  });

  it('is as wrong in another form as it was, with the same fix', () => {
    assertFindings('规划概况: {会同部门: 济南市生态环境局}', ['value-form 1:14 ‹济南市生态环境局›']);
    assertFindings('规划概况: {规划类型: 方安}', ['value-enum 1:14 ‹方安›']);
    assertFindings('规划概况: {基准年: 去年}', ['value-pattern 1:13 ‹去年›']);
    assertFindings('规划概况: {编制阶段: {未转录: 没有读到}}', ['value-form 1:15 ‹未转录›']);
  });

  it('may be read in part where it has several items', () => {
    const text = published('规划范围: {地区: [河南], 未转录: 其余三省}, 审批: {审批机关: 国务院, 未转录: 批准日期}');
    assert.deepEqual(ofFragment(analyze(text)), []);
    assert.deepEqual(
      analyze(text).plan.file.about?.scope?.regions?.items.map((region) => region.text),
      ['河南'],
    );
  });
});

describe('转录来源', () => {
  const from = (parts: string) =>
    `规划格式: 1\n转录来源:\n  - {名称: 官方问答, 网址: "https://www.ndrc.gov.cn"${parts}}\n规划概况: {标题: 甲, 编制阶段: 已印发, 规划类型: 推行方案}\n指导思想: 坚持源头预防、过程控制，全面推行清洁生产。\n`;

  it('leaves out of the check what is not among the parts that were read', () => {
    assert.equal(found(from(''), 'content-missing').length, 7);
    assert.deepEqual(found(from(', 读到的部分: [规划概况, 指导思想, 进度安排]'), 'content-missing').length, 1);
    assert.deepEqual(stateOf(from(', 读到的部分: [规划概况]'), 'schedule'), ['unknown', false]);
    assert.deepEqual(stateOf(from(', 读到的部分: [规划概况]'), 'guidingIdeology'), ['written', true]);
    assert.deepEqual(stateOf(from(', 读到的部分: [指导思想]'), 'guidingIdeology'), ['written', false]);
  });

  it('does not ask for departments where the head was not read', () => {
    assert.equal(found(from(', 读到的部分: [规划概况]'), 'joint-authority').length, 1);
    assert.deepEqual(found(from(', 读到的部分: [指导思想]'), 'joint-authority'), []);
  });

  it('does not compare the number of rows where the list is not among the parts that were read', () => {
    const projects = (parts: string) =>
      `${from(parts)}重点投资项目规划: {汇总: {项目数: 260个, 总投资: 9亿元}, 清单: [{项目名称: 甲, 总投资: 2亿元}]}\n主要措施: [{名称: 甲, 说明: 将3家企业列入重点工业企业名单。}]\n重点工业企业名单: [{企业名称: 甲}, {企业名称: 乙}]\n`;
    assert.equal(found(projects(', 读到的部分: [重点投资项目规划, 重点工业企业名单]'), 'summary-mismatch').length, 3);
    assert.equal(found(projects(', 读到的部分: [重点投资项目规划]'), 'summary-mismatch').length, 2);
    assert.equal(found(projects(', 读到的部分: [重点工业企业名单]'), 'summary-mismatch').length, 1);
    assert.deepEqual(found(projects(', 读到的部分: [规划概况]'), 'summary-mismatch'), []);
  });

  it('names parts there are', () => {
    assertFindings('转录来源: [{名称: 问答, 读到的部分: [指导思路]}]', ['value-enum 1:25 ‹指导思路›']);
    assertFindings('转录来源: [{网址: "https://www.ndrc.gov.cn"}]', ['field-required 1:9 ‹网址›']);
  });
});
