import assert from 'node:assert/strict';
import { MAX_FINDINGS } from '../../server/src/core/findings/findingsLimit.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import type { Range } from '../../server/src/core/text/span.ts';
import { context } from '../support/editSequence.ts';
import { analyze, service } from '../support/plan.ts';
import { snapshot } from '../support/snapshot.ts';

/** A plan in which each row has one mistake, on the second of its two lines. */
const rows = (count: number): string =>
  `规划格式: 1\n重点工业企业名单:\n${Array.from({ length: count }, (_, at) => `  - 企业名称: 企业${at}\n    企业规模: 中等\n`).join('')}`;

function edited(analysis: Analysis, range: Range, text: string): Analysis {
  return service.analyze(analysis.text.withEdit(range, text), context, analysis);
}

const at = (line: number, character: number): Range => ({ start: { line, character }, end: { line, character } });

/** The lines on which a value is not one of those allowed. */
const mistakes = ({ document, findings }: Analysis): number[] =>
  findings.filter(({ rule }) => rule.id === 'value-enum').map(({ anchor }) => document.rangeOf(anchor).start.line);

describe('Findings after an edit', () => {
  it('stand elsewhere when rows come before them', () => {
    const before = analyze(rows(20));
    const after = edited(before, at(2 + 2 * 10, 0), rows(3).split('\n').slice(2).join('\n'));
    assert.deepEqual(
      mistakes(after),
      Array.from({ length: 23 }, (_, row) => 2 + 2 * row + 1),
    );
    assert.deepEqual(snapshot(after), snapshot(service.analyze(after.text, context)));
  });

  it('are the heaviest of too many, as without the edit', () => {
    const before = analyze(rows(MAX_FINDINGS));
    const after = edited(before, at(3, 10), '大');
    assert.ok(after.findings.length > MAX_FINDINGS);
    assert.deepEqual(snapshot(after), snapshot(service.analyze(after.text, context)));
  });

  it('are the heaviest of too many that rules find, in one order whatever was edited', () => {
    const row = (number: number) =>
      `  - {编号: P${number}, 项目名称: 甲${number}, 总投资: 9000万元, 资金来源: {企业自筹: 3000万元, 银行贷款: 5000万元}}\n`;
    const all = Array.from({ length: MAX_FINDINGS + 100 }, (_, number) => row(number)).join('');
    const before = analyze(`规划格式: 1\n重点投资项目规划:\n${all}`);
    const after = edited(before, at(2, 17), '乙');
    const lines = ({ findings, document }: Analysis) =>
      findings.map(({ anchor }) => document.rangeOf(anchor).start.line);
    assert.equal(after.findings.length, MAX_FINDINGS + 1);
    assert.deepEqual(lines(after), lines(service.analyze(after.text, context)));
  });

  it('follow a stage that makes them lighter', () => {
    const before = analyze('规划格式: 1\n规划概况: {编制阶段: 送审稿}\n');
    const after = edited(before, { start: { line: 1, character: 12 }, end: { line: 1, character: 15 } }, '起草稿');
    assert.deepEqual(snapshot(after), snapshot(service.analyze(after.text, context)));
    assert.notDeepEqual(
      after.findings.map(({ severity }) => severity),
      before.findings.map(({ severity }) => severity),
    );
  });
});
