import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { requirementStates, StateMemory } from '../../server/src/core/states/requirementStates.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { analyze, covered, example, place, root, service } from '../support/plan.ts';

/**
 * 循环经济促进法第十二条: a second policy that is data alone. Plans that name it are checked against it clause by clause,
 * plans that do not are not.
 */
const POLICY = 'cepl-2018';

const complete = example('complete.zh');
const naming = (policies: string, plan = complete): string =>
  replaceOnce(plan, '审查依据: [gbf-2003-100]', `审查依据: [${policies}]`);

function replaceOnce(text: string, from: string | RegExp, to: string): string {
  assert.equal(text.split(from).length, 2, `stands once in the plan: ${from}`);
  return text.replace(from, to);
}

/** The plan without one of its top-level entries. */
const without = (plan: string, key: string): string =>
  replaceOnce(plan, new RegExp(`^${key}:.*\\n(?:(?:[ #-].*)?\\n)*`, 'm'), '');

const clauses = ({ basis }: Finding): string[] =>
  basis.flatMap((each) => (each.kind === 'clause' ? [each.requirement] : []));
const found = (text: string, today?: string): readonly Finding[] => analyze(text, today).findings;
/** `clause severity`, of findings that cite a policy. */
const citing = (text: string, policy = POLICY): string[] =>
  found(text).flatMap((finding) =>
    clauses(finding)
      .filter((clause) => clause.startsWith(`${policy}/`))
      .map((clause) => `${clause.slice(policy.length + 1)} ${finding.severity}`),
  );

const targets = [
  '    - {编号: M90, 指标名称: 主要资源产出率, 目标值: 提高20%, 基期值: 2025, 目标年: 2030}',
  '    - {编号: M91, 指标名称: 工业固体废物综合利用率, 目标值: 达到80%, 目标年: 2030}',
];
/** With the two targets, which is all that the complete plan lacks. */
const answered = (plan: string): string =>
  replaceOnce(
    replaceOnce(plan, '  主要指标:\n', `  主要指标:\n${targets.join('\n')}\n`),
    '      完成时限: 2029年底前\n      对应指标: [M1, M3]\n',
    '      完成时限: 2029年底前\n      对应指标: [M1, M3, M90, M91]\n',
  );

describe('a second policy', () => {
  it('is not asked of a plan that does not name it', () => {
    assert.deepEqual(found(complete), []);
    assert.deepEqual(found(naming('gbf-2003-100, ecocode-2026')), []);
  });

  it('is asked of a plan that names it: what is missing is told with its own words', () => {
    const analysis = analyze(naming(`gbf-2003-100, ${POLICY}`));
    assert.deepEqual(
      analysis.findings.map((finding) => `${finding.rule.id} ${finding.severity} ${covered(analysis, finding)}`),
      ['requirement-missing error 目标任务', 'requirement-missing error 目标任务'],
    );
    const [finding] = analysis.findings.filter((each) =>
      clauses(each).includes('cepl-2018/12p2#resource-productivity'),
    ) as [Finding];
    assert.equal(renderFinding(finding, 'zh-CN'), '规划要定出资源产出率的指标，但规划中未见，请在“主要指标”中补充。');
    const citation = service.policies.cite(finding.basis[0] as Finding['basis'][number], 'zh-CN');
    assert.equal(citation.address, '《循环经济促进法》（2018年修正） 第十二条第二款');
    assert.ok(citation.quote?.startsWith('循环经济发展规划应当包括规划目标、适用范围'));
    assert.deepEqual(citation.source, { file: 'seeds/cepl-2018.txt', firstLine: 8, lastLine: 8 });
  });

  it('is kept by a plan that has all of it, alone and beside the first', () => {
    assert.deepEqual(citing(naming(POLICY, answered(complete))), []);
    assert.deepEqual(found(naming(`gbf-2003-100, ${POLICY}`, answered(complete))), []);
  });

  for (const [what, change, clause] of [
    ['规划范围', (plan: string) => replaceOnce(plan, /^ {2}规划范围:.*\n(?: {4}.*\n)*/m, ''), '12p2#scope'],
    ['重点内容', (plan: string) => without(plan, '重点内容'), '12p2#main-contents'],
    ['主要措施', (plan: string) => without(plan, '主要措施'), '12p2#safeguards'],
  ] as const) {
    it(`misses ${what}`, () =>
      assert.deepEqual(citing(naming(POLICY, change(answered(complete)))), [`${clause} error`]));
  }

  it('asks for no content that only the first has', () => {
    assert.deepEqual(citing(naming(POLICY, without(answered(complete), '进度安排'))), []);
  });

  it('joins what the first has found: one finding that rests on both', () => {
    const findings = found(naming(`gbf-2003-100, ${POLICY}`, without(answered(complete), '重点内容')));
    assert.deepEqual(
      findings.map((finding) => [finding.rule.id, ...clauses(finding)]),
      [['content-missing', 'gbf-2003-100/2.1#key-contents', 'cepl-2018/12p2#main-contents']],
    );
  });

  it('concludes nothing from what is in an annex, elsewhere, or was not transcribed', () => {
    for (const answer of ['{附件: 附件1}', '{另见文件: 全市循环经济发展措施}', '{未转录: 只读到片段}']) {
      const plan = `${without(answered(complete), '主要措施')}主要措施: ${answer}\n`;
      assert.deepEqual(citing(naming(POLICY, plan)), [], answer);
    }
  });

  it('weighs by its modal word, by stage and by kind of plan', () => {
    const stage = (name: string) => replaceOnce(complete, /编制阶段: .*/, `编制阶段: ${name}`);
    const weight = (plan: string) => citing(naming(POLICY, plan)).filter((each) => each.startsWith('12p2#resource'));
    assert.deepEqual(weight(stage('送审稿')), ['12p2#resource-productivity error']);
    assert.deepEqual(weight(stage('起草稿')), ['12p2#resource-productivity warning']);
    assert.deepEqual(weight(stage('已印发')), ['12p2#resource-productivity warning']);
    const kind = replaceOnce(complete, /规划类型: .*/, '规划类型: 行动计划');
    assert.deepEqual(weight(kind), ['12p2#resource-productivity information']);
  });

  it('can be waived, which its state shows', () => {
    const waiver = '例外说明:\n  - { 规则: requirement-missing, 理由: 全市资源产出率由省级统一测算 }\n';
    const plan = naming(POLICY, complete).replace(/^例外说明:\n/m, waiver);
    const analysis = analyze(plan.includes(waiver) ? plan : plan + waiver);
    const states = requirementStates(analysis, service.schema, new StateMemory(service.policies));
    const state = states.find(({ requirement }) => requirement.id === 'cepl-2018/12p2#resource-productivity');
    assert.equal(state?.state, 'waived');
  });

  it('has states of its own in a plan that names it, and is for no other', () => {
    const stateOf = (text: string) =>
      new Map(
        requirementStates(analyze(text), service.schema, new StateMemory(service.policies))
          .filter(({ requirement }) => requirement.id.startsWith(`${POLICY}/`))
          .map(({ requirement, state }) => [requirement.id.slice(POLICY.length + 1), state]),
      );
    assert.deepEqual(
      [...stateOf(naming(POLICY))],
      [
        ['12#national-plan', 'notForThisPlan'],
        ['12#national-approval', 'notForThisPlan'],
        ['12#local-plan', 'answered'],
        ['12#local-approval', 'missing'],
        ['12p2#goals', 'answered'],
        ['12p2#scope', 'answered'],
        ['12p2#main-contents', 'answered'],
        ['12p2#key-tasks', 'answered'],
        ['12p2#safeguards', 'answered'],
        ['12p2#resource-productivity', 'missing'],
        ['12p2#reuse-rate', 'missing'],
      ],
    );
    assert.deepEqual([...new Set(stateOf(complete).values())], ['notForThisPlan']);
  });

  it('leaves a content that a draft has yet to fill in to the draft, and asks for one that is not there', () => {
    const draft = (measures: string) =>
      naming(POLICY, `${without(answered(complete), '主要措施')}${measures}`).replace(
        '编制阶段: 送审稿',
        '编制阶段: 起草稿',
      );
    assert.deepEqual(citing(draft('主要措施:\n')), []);
    assert.deepEqual(citing(draft('')), ['12p2#safeguards warning']);
  });

  it('finds the same after an edit as in a text read afresh', () => {
    const texts = [
      complete,
      naming(POLICY),
      naming(POLICY, answered(complete)),
      naming(POLICY, without(complete, '重点内容')),
    ];
    let analysis: Analysis | undefined;
    for (const text of [...texts, ...texts.reverse()]) {
      analysis = service.analyze(SourceText.of(text), { today: '2026-11-24' }, analysis);
      const told = (one: Analysis) => one.findings.map((finding) => `${place(one, finding)} ${clauses(finding)}`);
      assert.deepEqual(told(analysis), told(analyze(text)));
    }
  });

  it('is told from its time: a plan of before it has a word on that', () => {
    const old = replaceOnce(
      naming(POLICY, answered(complete)),
      '  编制阶段: 送审稿\n',
      '  编制阶段: 送审稿\n  成文日期: 2016-05-01\n',
    );
    assert.ok(found(old).some(({ rule }) => rule.id === 'pack-out-of-time'));
  });

  it('is named in no line of the program', () => {
    const files = readdirSync(`${root}server/src`, { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'));
    assert.ok(sources.length > 300);
    assert.deepEqual(
      sources.filter((file) => readFileSync(`${root}server/src/${file}`, 'utf8').includes(POLICY)),
      [],
    );
  });
});

describe('a policy told from public copies', () => {
  const national = `规划格式: 1
审查依据: [cppl-2012]
规划概况: {标题: 全国清洁生产推行规划, 规划层级: 国家级, 编制阶段: 送审稿, 成文日期: 2015-06-01, 牵头单位: 国家发展改革委, 规划范围: {行业: [钢铁]}}
目标任务: {总体目标: [{表述: 全面推行清洁生产}]}
重点内容:
  - {名称: 工业清洁生产, 领域: 工业, 说明: 以钢铁、有色金属行业为主，实施重点工程}
`;

  it('asks what it asks of national plans, never above a warning', () => {
    assert.deepEqual(citing(national, 'cppl-2012'), ['8#safeguards warning', '8#main-tasks warning']);
    const finding = found(national).find((each) => clauses(each).includes('cppl-2012/8#safeguards'));
    const citation = service.policies.cite(finding?.basis[0] as Finding['basis'][number], 'zh-CN');
    assert.deepEqual([citation.verification, citation.quote], ['secondary', null]);
  });

  it('asks nothing of that of a plan that does not name it, nor of a local one', () => {
    assert.deepEqual(citing(replaceOnce(national, '审查依据: [cppl-2012]\n', ''), 'cppl-2012'), []);
    assert.deepEqual(citing(replaceOnce(national, '国家级', '市级'), 'cppl-2012'), []);
  });
});
