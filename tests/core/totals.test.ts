import assert from 'node:assert/strict';
import type { Big } from 'big.js';
import type { Total } from '../../server/src/core/plan/totals.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { writeAmount } from '../../server/src/core/values/write.ts';
import { service } from '../support/plan.ts';
import { reader } from './values/reader.ts';

const PLAIN =
  '    - {编号: P1, 项目名称: 甲, 所属行业: 化工, 总投资: 1.2亿元, 资金来源: {企业自筹: 0.8亿元, 银行贷款: 0.4亿元}, 预期效益: [化学需氧量减排100吨/年], 对应指标: [M1]}\n';
const OTHER =
  '    - {编号: P2, 项目名称: 乙, 所属行业: 建材, 总投资: 0.5亿元, 资金来源: 银行贷款, 预期效益: [化学需氧量减排40吨/年以上, 氨氮减排9吨/年], 对应指标: }\n';
const BARE = '    - {编号: P3, 项目名称: 丙, 所属行业: 化工}\n';
const UNREAD = '    - 丁\n';

const plan = (...rows: readonly string[]): string =>
  `重点投资项目规划:\n  汇总: {项目数: 3个}\n  清单:\n${rows.join('')}`;
const analyze = (text: SourceText, previous?: Analysis): Analysis =>
  service.analyze(text, { today: '2026-11-24' }, previous);

const written = (number: Big, unit: string): string => writeAmount({ number, unit: reader.units.read(unit, 0).unit });

/** A total as a planner would tell it. */
function told(total: Total | undefined): string {
  if (total === undefined) return '';
  const { rows, skipped, serving, unserving, money, reductions, parts } = total;
  const less = Object.entries(reductions).map(
    ([name, { number, said, unsure }]) => `${name}${written(number, '吨')}（${said}条，不确定${unsure}条）`,
  );
  const sums = [...parts].flatMap(([what, names]) =>
    [...names].map(([name, part]) => `${what} ${name}: ${part.rows}项 ${written(part.money.number, '元')}`),
  );
  return [
    `${rows}项，未读${skipped}项，对应${serving}项，待填${unserving}项`,
    `${written(money.number, '元')}，未写${money.without}项`,
    ...less,
    ...sums,
  ].join('\n');
}

const ofProjects = (...rows: readonly string[]): string =>
  told(analyze(SourceText.of(plan(...rows))).plan.totals.project);

describe('What the rows of a list come to', () => {
  it('of one project', () =>
    assert.equal(
      ofProjects(PLAIN),
      `1项，未读0项，对应1项，待填0项
1.2亿元，未写0项
化学需氧量100吨（1条，不确定0条）
industry 化工: 1项 1.2亿元
source 企业自筹: 1项 8000万元
source 银行贷款: 1项 4000万元
told : 1项 0元`,
    ));

  it('of several, of which one says little and one could not be read', () =>
    assert.equal(
      ofProjects(PLAIN, OTHER, BARE, UNREAD),
      `3项，未读1项，对应1项，待填1项
1.7亿元，未写1项
化学需氧量100吨（2条，不确定1条）
氨氮9吨（1条，不确定0条）
industry 化工: 2项 1.2亿元
industry 建材: 1项 5000万元
source 企业自筹: 1项 8000万元
source 银行贷款: 2项 9000万元
source : 1项 0元
told : 2项 0元`,
    ));

  it('of tasks, how many say who leads', () => {
    const tasks = '目标任务:\n  主要任务:\n    - {任务名称: 甲, 牵头单位: 市发展改革委}\n    - {任务名称: 乙}\n';
    assert.equal(analyze(SourceText.of(tasks)).plan.totals.task?.leading, 1);
  });

  /** What is edited into what. */
  const edits: readonly (readonly [what: string, before: readonly string[], after: readonly string[]])[] = [
    ['a row less', [PLAIN, OTHER, BARE], [PLAIN, BARE]],
    ['a row more', [PLAIN, BARE], [PLAIN, OTHER, BARE]],
    ['a row that can be read now', [PLAIN, UNREAD], [PLAIN, OTHER]],
    ['the only row of an industry', [OTHER, PLAIN], [PLAIN]],
    ['another row for one', [PLAIN, OTHER], [PLAIN, BARE]],
    ['no row at all', [OTHER], []],
    ['no row that can be read', [OTHER, UNREAD], [UNREAD]],
  ];
  for (const [what, before, after] of edits) {
    it(`after an edit is what it is from the beginning: ${what}`, () => {
      const text = SourceText.of(plan(...before));
      const first = analyze(text);
      const rows = { start: text.positionAt(plan().length), end: text.positionAt(plan(...before).length) };
      const edited = text.withEdit(rows, after.join(''));
      const fresh = analyze(SourceText.of(plan(...after))).plan.totals;
      const second = analyze(edited, first);
      assert.deepEqual(second.plan.totals, fresh);
      const back = { start: rows.start, end: edited.positionAt(plan(...after).length) };
      assert.deepEqual(analyze(edited.withEdit(back, before.join('')), second).plan.totals, first.plan.totals);
    });
  }
});
