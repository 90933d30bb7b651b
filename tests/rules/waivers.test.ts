import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze, place } from '../support/plan.ts';
import { countInput } from '../support/tableInputs.ts';

const plan = (waiver: string) =>
  `规划格式: 1\n规划概况: {编制阶段: 送审稿, 会同部门: [甲局]}\n目标任务:\n  主要指标: [{编号: M1, 指标名称: 甲}, {编号: M1, 指标名称: 乙}]\n例外说明:\n  - {${waiver}}\n`;

const cases: readonly { waiver: string; waives: readonly string[] }[] = [
  { waiver: '规则: id-duplicate, 理由: 沿用原编号', waives: ['id-duplicate'] },
  { waiver: '规则: id-duplicate, 位置: 目标任务, 理由: 沿用原编号', waives: ['id-duplicate'] },
  { waiver: '规则: id-duplicate, 位置: goalsAndTasks, 理由: 沿用原编号', waives: ['id-duplicate'] },
  { waiver: '规则: id-duplicate, 位置: 重点内容, 理由: 沿用原编号', waives: [] },
  { waiver: '规则: id-duplicate', waives: [] },
  { waiver: '规则: content-missing, 位置: 进度安排, 理由: 另行印发', waives: ['content-missing'] },
  { waiver: '规则: content-missing, 位置: schedule, 理由: 另行印发', waives: ['content-missing'] },
];

describe('例外说明', () => {
  for (const { waiver, waives } of cases) {
    it(`{${waiver}} waives ${waives.join() || 'nothing'}`, () => {
      const { findings } = analyze(plan(waiver));
      const waived = findings.filter((finding) => finding.waived !== null).map(({ rule }) => rule.id);
      assert.deepEqual(waived, waives);
    });
  }
  it('never silences what could not be read', () => {
    const { findings } = analyze('例外说明: [{规则: key-unknown, 理由: 甲}]\n随便: 乙\n');
    assert.deepEqual(
      findings.filter(({ rule }) => rule.id === 'key-unknown').map(({ waived }) => waived),
      [null],
    );
  });
});

describe('有效期', () => {
  const ends: readonly { expires: string; today: string; waived: boolean }[] = [
    { expires: '2027-12', today: '2027-12-31', waived: true },
    { expires: '2027-12', today: '2028-01-01', waived: false },
    { expires: '2026年11月24日', today: '2026-11-24', waived: true },
    { expires: '2026年11月23日', today: '2026-11-24', waived: false },
    { expires: '2001', today: '2026-11-24', waived: false },
    { expires: '长期', today: '2026-11-24', waived: true },
  ];
  for (const { expires, today, waived } of ends) {
    it(`${expires} on ${today}: ${waived ? 'waived' : 'not waived'}`, () => {
      const { findings } = analyze(plan(`规则: id-duplicate, 理由: 沿用, 有效期: ${expires}`), today);
      const found = findings.find(({ rule }) => rule.id === 'id-duplicate');
      assert.equal(found?.waived !== null, waived);
    });
  }
});

describe('审查依据', () => {
  it('decides which clauses are checked', () => {
    const ids = (policies: string) =>
      new Set(analyze(`规划格式: 1\n审查依据: [${policies}]\n`).findings.map(({ rule }) => rule.id));
    assert.ok(ids('gbf-2003-100').has('content-missing'));
    assert.ok(ids('gbf-2003-100, ecocode-2026').has('content-missing'));
    assert.ok(!ids('ecocode-2026').has('content-missing'));
  });
});

describe('A waiver that does nothing', () => {
  const own = (text: string): string[] => {
    const analysis = analyze(text);
    return analysis.findings
      .filter(({ rule }) => rule.id.startsWith('waiver-'))
      .map((each) => `${each.severity} ${place(analysis, each).replace(/ \d+:\d+/, '')}`);
  };
  const english = (waiver: string) =>
    `cleanplan: 1\nabout: {stage: review, leadUnit: A, jointDepartments: [B]}\ngoalsAndTasks:\n  targets: [{id: M1, name: a}, {id: M1, name: b}]\nwaivers:\n  - ${waiver}\n`;
  const block = (waiver: string) =>
    plan('规则: id-duplicate').replace('  - {规则: id-duplicate}\n', waiver).replaceAll('\n', '\r\n');

  const idle: readonly { readonly what: string; readonly text: string; readonly finds: readonly string[] }[] = [
    { what: 'no reason', text: plan('规则: id-duplicate'), finds: ['warning waiver-reason ‹id-duplicate›'] },
    {
      what: 'a blank reason, block, CRLF',
      text: block('  - 规则: id-duplicate\n    理由: ""\n'),
      finds: ['warning waiver-reason ‹理由›'],
    },
    {
      what: 'a rule that does not exist, in English',
      text: english('{rule: id-duplicates, reason: kept}'),
      finds: ['warning waiver-unknown-rule ‹id-duplicates›'],
    },
    {
      what: 'a rule that cannot be waived',
      text: plan('规则: yaml-syntax, 理由: 甲'),
      finds: ['warning waiver-unknown-rule ‹yaml-syntax›'],
    },
    {
      what: 'one that has ended',
      text: plan('规则: id-duplicate, 理由: 甲, 有效期: 2026年10月'),
      finds: ['information waiver-expired ‹2026年10月›'],
    },
    {
      what: 'one that has ended, its end in parts',
      text: plan('规则: id-duplicate, 理由: 甲, 有效期: {日期: 2026年10月}'),
      finds: ['information waiver-expired ‹{日期: 2026年10月}›'],
    },
    ...['20260630', '2026‐06‐30', '2O26-06', '无', '一年', '长期'].map((end) => ({
      what: `one whose end is no date: ${end}`,
      text: plan(`规则: id-duplicate, 理由: 甲, 有效期: ${end}`),
      finds: [`information waiver-expired ‹${end}›`],
    })),
    {
      what: 'near miss: an impossible month, of which another rule says all',
      text: plan('规则: id-duplicate, 理由: 甲, 有效期: 2026-13'),
      finds: [],
    },
    {
      what: 'near miss: an end that is a day, in other words',
      text: plan('规则: id-duplicate, 理由: 甲, 有效期: 2030年6月30日'),
      finds: [],
    },
    {
      what: 'one that no finding fits',
      text: plan('规则: enterprise-duplicate, 理由: 甲'),
      finds: ['information waiver-unused ‹enterprise-duplicate›'],
    },
    {
      what: 'one for another place',
      text: plan('规则: id-duplicate, 位置: 重点内容, 理由: 甲'),
      finds: ['information waiver-unused ‹id-duplicate›'],
    },
    {
      what: 'a place that there is not',
      text: plan('规则: id-duplicate, 位置: 第五章, 理由: 甲'),
      finds: ['information waiver-unused ‹第五章›'],
    },
    {
      what: 'one confirmed by the leading body',
      text: english('{rule: id-duplicate, reason: kept, confirmedBy: A}'),
      finds: ['hint waiver-self-confirmed ‹A›'],
    },
    { what: 'near miss: in use', text: plan('规则: id-duplicate, 理由: 甲, 确认单位: 乙局'), finds: [] },
    {
      what: 'near miss: for one of several contents',
      text: '规划格式: 1\n例外说明: [{规则: content-missing, 位置: 进度安排, 理由: 甲}]\n',
      finds: [],
    },
    {
      what: 'near miss: the rule did not run',
      text: plan('规则: content-missing, 理由: 甲').replace('规划格式: 1\n', '规划格式: 1\n审查依据: [ecocode-2026]\n'),
      finds: [],
    },
    {
      what: 'near miss: the place was not read',
      text: plan('规则: enterprise-duplicate, 位置: 重点工业企业名单, 理由: 甲').replace(
        '例外说明:',
        '重点工业企业名单: {未转录: 片段}\n例外说明:',
      ),
      finds: [],
    },
  ];
  for (const { what, text, finds } of idle) {
    countInput(text, /^waiver-/);
    it(what, () => assert.deepEqual(own(text), finds));
  }
});

describe('位置 by an id', () => {
  const rows = (at: string) =>
    analyze(
      `规划格式: 1\n规划概况: {编制阶段: 送审稿, 会同部门: [甲局]}\n污染状况分析: {主要问题: [窑炉能效偏低]}\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: 下降8%}\n    - 编号: M2\n      指标名称: 乙\n      目标值: 下降9%\n例外说明: [{规则: target-baseline, 位置: ${at}, 理由: 甲}]\n`,
    )
      .findings.filter(({ rule }) => rule.id === 'target-baseline')
      .map(({ waived }) => waived !== null);
  it('waives what is found in that row, and nothing else', () => {
    assert.deepEqual(rows('M1'), [true, false]);
    assert.deepEqual(rows('M2'), [false, true]);
    assert.deepEqual(rows('M3'), [false, false]);
    assert.deepEqual(rows('目标任务'), [true, true]);
  });
});

describe('位置 of what is missing', () => {
  const head = (policies: string) =>
    `规划格式: 1\n审查依据: [${policies}]\n规划概况: {规划类型: 年度计划, 编制阶段: 送审稿, 成文日期: 2026-03-01}\n目标任务:\n  总体目标: [2026年完成20家企业清洁生产审核。]\n`;
  /** What is waived and what is not of a rule, as it names it; then what is said of the waiver itself. */
  const said = (rule: string, policies: string, at: string) => {
    const text = `${head(policies)}例外说明: [{规则: ${rule}, 位置: ${at}, 理由: 甲}]\n`;
    const { findings } = analyze(text);
    const missing = findings.filter((each) => each.rule.id === rule);
    const names = (waived: boolean) =>
      missing.filter((each) => (each.waived !== null) === waived).map((each) => renderFinding(each, 'zh-CN'));
    const own = findings.filter((each) => each.rule.id.startsWith('waiver-')).map((each) => each.rule.id);
    return { waived: names(true), left: names(false), own };
  };

  describe('requirement-missing', () => {
    const asked = (at: string) => said('requirement-missing', 'cepl-2018', at);
    const all = asked('进度安排').left.length;
    for (const [at, waives] of [
      ['重点内容', ['重点内容']],
      ['keyContents', ['重点内容']],
      ['规划范围', ['规划范围']],
      ['主要任务', ['主要任务']],
      ['主要指标', ['主要指标', '主要指标']],
      ['cepl-2018/12p2#resource-productivity', ['主要指标']],
    ] as const) {
      it(`${at} waives what the finding says belongs there`, () => {
        const { waived, left, own } = asked(at);
        assert.deepEqual(
          waived.map((message) => /请在“(.*?)”中/.exec(message)?.[1]),
          waives,
        );
        assert.equal(left.length, all - waives.length);
        assert.deepEqual(own, []);
      });
    }
    for (const at of ['目标任务', '进度安排', 'cepl-2018/12p2#nothing']) {
      it(`${at} waives nothing, and says so`, () => {
        const { waived, own } = asked(at);
        assert.deepEqual(waived, []);
        assert.deepEqual(own, ['waiver-unused']);
      });
    }
  });

  describe('content-missing of several contents in one finding', () => {
    it('waives the one it names', () => {
      const { waived, left, own } = said('content-missing', 'gbf-2003-100', '重点内容');
      assert.equal(waived.length, 1);
      assert.match(waived.join(), /未写明“重点内容”/);
      assert.equal(left.length, 1);
      assert.match(left.join(), /未写明“污染状况分析、指导思想、主要措施、/);
      assert.deepEqual(own, []);
    });
    it('leaves the finding whole for one that is there', () => {
      const { waived, left, own } = said('content-missing', 'gbf-2003-100', '目标任务');
      assert.deepEqual([waived.length, left.length], [0, 1]);
      assert.match(left.join(), /重点内容/);
      assert.deepEqual(own, ['waiver-unused']);
    });
  });
});
