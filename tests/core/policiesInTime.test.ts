import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { hasBegun, policiesInTime, policyTime } from '../../server/src/core/plan/policiesInTime.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { StateName } from '../../server/src/core/states/requirementState.ts';
import { requirementStates, StateMemory } from '../../server/src/core/states/requirementStates.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { service } from '../support/plan.ts';

/**
 * One plan of six days, as somebody who knows the documents would fill the table in: which of them it is judged by
 * where it names none, what is said where it names all three, of 清洁生产促进法 under 编制依据, of 规划 as the kind of
 * document, and of a missing 进度安排 (对照: no more than information, headed 对照100号文); and how three requirements
 * stand that the plan does not answer: 进度安排 of 100号文, and the superior plan, by the law and by the Code.
 */
const table = `
规划的日期 | 100号文 | 促进法2012 | 法典 | 三份都写时         | 编制依据 | 文种 | 缺进度安排 | 2.1进度安排 | 第八条上位 | 第九六一条上位
2002-06-30 | 否      | 否         | 否   | 促进法未到，法典未到 | 未到     | —    | 对照       | 不适用      | 不适用     | 不适用
2008-06-30 | 是      | 否         | 否   | 促进法未到，法典未到 | —        | —    | 必须修改   | 未写明      | 不适用     | 不适用
2013-06-30 | 是      | 是         | 否   | 法典未到           | —        | —    | 对照       | 未写明      | 未写明     | 不适用
2026-08-14 | 是      | 是         | 否   | 法典未到           | —        | —    | 对照       | 未写明      | 未写明     | 不适用
2026-08-15 | 是      | 否         | 是   | 促进法已废         | 已废     | 提示 | 对照       | 未写明      | 不适用     | 未写明
2026年     | 是      | 可能       | 可能 | —                  | —        | —    | 对照       | 未写明      | 由人判断   | 由人判断
`;

const [, ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** A plan for review without 进度安排 that says nothing of its day, or says one; checked for a day. */
function planOf(day: string, policies: string): Analysis {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const text = `规划格式: 1
${policies}规划概况:
  标题: 济南市清洁生产推行规划
  规划层级: 市级
  编制阶段: 送审稿
${whole ? '' : `  成文日期: ${day}\n`}  牵头单位: 济南市发展和改革委员会
  会同部门: [济南市生态环境局]
  编制依据: [中华人民共和国清洁生产促进法]
污染状况分析: {未转录: 片段}
指导思想: {未转录: 片段}
目标任务: {未转录: 片段}
重点内容: {未转录: 片段}
主要措施: {未转录: 片段}
重点工业企业名单: {未转录: 片段}
重点投资项目规划: {未转录: 片段}
`;
  return service.analyze(SourceText.of(text), { today: '2026-11-20', ...(whole && { asOf: day }) });
}

const found = (analysis: Analysis, rule: string) => analysis.findings.filter((finding) => finding.rule.id === rule);
const or = (texts: readonly string[]): string => texts.join('，') || '—';
const applies = { yes: '是', perhaps: '可能', no: '否' };
const stateWords: Partial<Record<StateName, string>> = {
  missing: '未写明',
  notForThisPlan: '不适用',
  forAPerson: '由人判断',
};
const over = { ended: '已废', notYet: '未到', notYetToday: '未到' };

/** What a rule about time says, by the names of its messages. */
const said = (analysis: Analysis, rule: string): string[] =>
  found(analysis, rule).map(({ message }) => over[message as keyof typeof over]);

function rowOf(day: string): string[] {
  const unnamed = planOf(day, '');
  const byId = new Map(policiesInTime(unnamed.plan).map((one) => [one.policy.id, applies[one.applies]]));
  const named = planOf(day, '审查依据: [gbf-2003-100, cppl-2012, ecocode-2026]\n');
  const outOfTime = found(named, 'pack-out-of-time').map((finding) => {
    const law = renderFinding(finding, 'zh-CN').includes('清洁生产促进法') ? '促进法' : '法典';
    return law + over[finding.message as keyof typeof over];
  });
  const missing = found(unnamed, 'content-missing').map((finding) =>
    renderFinding(finding, 'zh-CN').startsWith('对照100号文')
      ? `对照${finding.severity === 'information' ? '' : finding.severity}`
      : finding.severity === 'error'
        ? '必须修改'
        : finding.severity,
  );
  const states = new Map(
    requirementStates(unnamed, service.schema, new StateMemory(service.policies)).map(
      ({ requirement, state }) => [requirement.id as string, state] as const,
    ),
  );
  return [
    day,
    ...['gbf-2003-100', 'cppl-2012', 'ecocode-2026'].map((id) => byId.get(id) ?? '无'),
    or(outOfTime),
    or(said(unnamed, 'repealed-basis')),
    or(found(unnamed, 'genre-name').map(({ severity }) => (severity === 'hint' ? '提示' : severity))),
    or(missing),
    ...['gbf-2003-100/2.1#schedule', 'cppl-2012/8#local-plan', 'ecocode-2026/961#local-programme'].map(
      (id) => stateWords[states.get(id) as StateName] ?? '无',
    ),
  ];
}

describe('policies in time', () => {
  for (const row of rows) it(`are as the table has them: ${row[0]}`, () => assert.deepEqual(rowOf(row[0] ?? ''), row));

  it('judge a plan that names them at any time, the default only where none is named, the laws by their time', () => {
    const { plan } = planOf('2013-06-30', '审查依据: [ecocode-2026]\n');
    const named = policiesInTime(plan).map(({ policy, time, applies: judged }) => [policy.id, time, judged].join());
    for (const each of ['ecocode-2026,notYet,yes', 'gbf-2003-100,inForce,no', 'cppl-2012,inForce,yes'])
      assert.ok(named.includes(each), each);
  });

  it('leave a plan that does not tell its day to the default', () => {
    const { plan } = service.analyze(SourceText.of('规划概况: {编制阶段: 已印发}\n'), { today: '2026-11-20' });
    assert.equal(plan.day, undefined);
    for (const { policy, time, applies: judged } of policiesInTime(plan)) {
      assert.equal(time, undefined);
      assert.equal(judged, policy.id === 'gbf-2003-100' ? 'yes' : policy.onlyWhenNamed ? 'no' : 'perhaps');
    }
  });

  it('begin on their first day, and have ended on the first they are not in force', () => {
    const policy = { from: '2012-07-01', until: '2026-08-15' };
    const on = (first: string, last = first) => [
      policyTime(policy, { first, last }),
      hasBegun(policy, { first, last }),
    ];
    assert.deepEqual(on('2012-06-30'), ['notYet', false]);
    assert.deepEqual(on('2012-07-01'), ['inForce', true]);
    assert.deepEqual(on('2026-08-14'), ['inForce', true]);
    assert.deepEqual(on('2026-08-15'), ['ended', true]);
    assert.deepEqual(on('2012-01-01', '2012-12-31'), ['partly', false]);
    assert.deepEqual(on('2026-08-01', '2026-08-31'), ['partly', true]);
    assert.deepEqual(on('2000-01-01', '2030-12-31'), ['partly', false]);
  });

  it('are in force on the days that the table of documents has', () => {
    const { documents } = service.codes;
    for (const [title, id] of [
      ['清洁生产促进法', 'cppl-2012'],
      ['生态环境法典', 'ecocode-2026'],
    ] as const) {
      const pack = service.policies.pack(id);
      const row = documents.find(title);
      assert.equal(row?.until, pack?.repealedOn);
      assert.ok(
        pack !== undefined && row !== undefined && documents.forceOn(row, pack.effectiveFrom).state === 'inForce',
      );
    }
    assert.equal(documents.find('生态环境法典')?.from, service.policies.pack('ecocode-2026')?.effectiveFrom);
  });

  it('without an end are in force from their first day on', () => {
    const policy = { from: '2026-08-15', until: undefined };
    assert.equal(policyTime(policy, { first: '2026-08-15', last: '2099-12-31' }), 'inForce');
    assert.equal(policyTime(policy, { first: '2026-08-14', last: '2099-12-31' }), 'partly');
  });
});
