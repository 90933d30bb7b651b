import assert from 'node:assert/strict';
import type { TextField } from '../../server/src/core/plan/field.ts';
import { type Analysis, createPlanService } from '../../server/src/core/planService.ts';
import type { RuleMeta } from '../../server/src/core/problems/ruleMeta.ts';
import { partOf, type Rule } from '../../server/src/core/rules/rule.ts';
import type { Anchor } from '../../server/src/core/text/anchor.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { packageParts } from '../../server/src/host/resources.ts';
import { type Counts, trialRules } from '../support/trialRules.ts';

const context = { today: '2026-11-24' };

/** 300 enterprises of two lines and 300 projects of three, each project owned by an enterprise. */
const plan = [
  '规划格式: 1',
  '规划概况: {编制阶段: 起草稿}',
  '重点工业企业名单:',
  ...Array.from({ length: 300 }, (_, at) => `  - 编号: Q${at}\n    企业名称: 企业${at}\n    所在地区: 济南市`),
  '重点投资项目规划:',
  ...Array.from({ length: 300 }, (_, at) => `  - 编号: P${at}\n    项目名称: 项目${at}\n    项目单位: Q${at}`),
  '',
].join('\n');

describe('Rules over rows', () => {
  const counts: Counts = { looked: 0, judged: 0 };
  const service = createPlanService({ ...packageParts, rules: trialRules(counts) });
  let before: Analysis;

  /** Types a text in the place of another; what the rules did is in `counts`. */
  function edit(old: string, text: string): Analysis {
    const start = before.text.positionAt(plan.indexOf(old));
    const end = before.text.positionAt(plan.indexOf(old) + old.length);
    counts.looked = 0;
    counts.judged = 0;
    return service.analyze(before.text.withEdit({ start, end }, text), context, before);
  }

  const found = ({ findings }: Analysis, id: string) => findings.filter(({ rule }) => rule.id === id);

  beforeEach(() => {
    before = service.analyze(SourceText.of(plan), context);
  });

  it('look at the edited row only, and judge it only', () => {
    edit('企业名称: 企业150', '企业名称: 企业15');
    // Five rules look at an enterprise and judge it, and one more looks for its region.
    assert.deepEqual(counts, { looked: 6, judged: 5 });
  });

  it('judge all rows again, and look at none, when a fact changes', () => {
    edit('起草稿', '送审稿');
    assert.deepEqual(counts, { looked: 0, judged: 10 * 300 });
  });

  it('judge again the rows that name an id which comes or goes, and no others', () => {
    const after = edit('编号: Q7\n', '编号: Q7x\n');
    // The five of the edited row, and the one project that names it.
    assert.equal(counts.judged, 5 + 1);
    assert.deepEqual(
      found(after, 'trial-owner').map(({ args }) => args),
      [{ name: 'Q7', other: 'true' }],
    );
  });

  it('say once that something is missing in five rows, at the key of their list', () => {
    const text = plan.replaceAll('    所在地区: 济南市', '    备注: 无');
    const analysis = service.analyze(SourceText.of(text), context);
    const [finding, ...others] = found(analysis, 'trial-region');
    assert.deepEqual(others, []);
    assert.ok(finding);
    assert.deepEqual(analysis.document.rangeOf(finding.anchor).start, { line: 2, character: 0 });
    assert.deepEqual(finding.args.name, { zh: '“企业0”等300项', en: '“企业0” and 299 more' });
    assert.equal(finding.related.length, 5);
  });

  it('say it where it is missing in four rows', () => {
    let text = plan;
    for (let row = 0; row < 4; row++) text = text.replace('    所在地区: 济南市', '    备注: 无');
    assert.equal(found(service.analyze(SourceText.of(text), context), 'trial-region').length, 4);
  });

  it('are named by a finding when they throw, and the others still run', () => {
    const failing = trialRules().map((rule) =>
      rule.meta.id === 'trial-owner' && rule.shape === 'row'
        ? { ...rule, judgeWith: () => () => assert.fail('broken') }
        : rule,
    );
    const own = createPlanService({ ...packageParts, rules: failing });
    const { findings } = own.analyze(SourceText.of(plan), context);
    const faults = findings.filter(({ rule }) => rule.id === 'internal-error');
    assert.deepEqual(
      faults.map(({ args }) => args.rule),
      ['trial-owner'],
    );
    assert.ok(findings.some(({ rule }) => rule.id === 'trial-stage-4'));
  });

  it('say of one part that it throws, and keep what another noted in the same look', () => {
    const meta: RuleMeta = {
      id: 'trial-parts',
      title: { zh: '试', en: 'a trial' },
      basis: [{ kind: 'format' }],
      severity: 'hint',
      waivable: true,
      messages: { found: { zh: '{part}', en: '{part}' } },
    };
    type Note = { readonly id: string; readonly anchor: Anchor };
    const look = ({ id }: { readonly id?: TextField }) => id && { id: id.text, anchor: id.anchor };
    const part = (name: string, names: (note: Note) => readonly string[]) =>
      partOf(meta, name).row({
        each: 'enterprise',
        look,
        names,
        judge: ({ anchor }, _, report) => report('found', anchor, { part: name }),
      });
    const parts = [part('broken', () => assert.fail('broken')), part('whole', ({ id }) => [id])];
    const text = SourceText.of('规划格式: 1\n重点工业企业名单: [{编号: Q1, 企业名称: 甲}]\n');
    const saidBy = (rules: readonly Rule[]) =>
      createPlanService({ ...packageParts, rules })
        .analyze(text, context)
        .findings.filter(({ rule }) => rule.id === meta.id || rule.id === 'internal-error')
        .map(({ rule, args }) => `${rule.id} ${args.part ?? args.reason}`);
    assert.deepEqual(saidBy(parts).toSorted(), ['internal-error broken', 'trial-parts whole']);
    assert.deepEqual(saidBy(parts.slice(1)), ['trial-parts whole']);
  });
});
