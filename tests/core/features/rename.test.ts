import assert from 'node:assert/strict';
import { renamableAt, renameId } from '../../../server/src/core/features/rename/renameId.ts';
import type { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { type CursorPlan, cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const targets = '目标任务:\n  主要指标:\n    - {编号: «M1», 指标名称: 甲}\n    - {编号: M2, 指标名称: 乙}\n';

/** `│` the cursor, `«»` what is replaced; everything else stays as it is. */
const cases: readonly (readonly [what: string, plan: string])[] = [
  ['a target and what names it', `${targets}主要措施:\n  - {名称: 甲, 对应指标: [«M│1», M2]} # M1\n`],
  ['what stands between quotes, quotes kept', `${targets}主要措施:\n  - {名称: 甲, 对应指标: [«"M1"», «'M│1'», M2]}\n`],
  ['an id in block rows', `${targets}进度安排:\n  - 阶段: 甲\n    对应指标:\n      - «M│1»  # 说明\n`],
  ['an id that a waiver is about', `${targets}例外说明:\n  - {规则: target-year, 位置: «│M1», 理由: 甲市另文规定}\n`],
  [
    'an annex and the answer that names it',
    '附件:\n  - {编号: «附件1», 名称: 甲名单}\n重点工业企业名单: {附件: «附│件1»}\n',
  ],
  ['an annex that prose speaks of', '附件:\n  - {编号: «附│件1», 名称: 甲}\n指导思想: 甲市名单见«附件1»，按年更新。\n'],
  [
    'a target that has the id of an enterprise, which nothing mixes up',
    `${targets}重点工业企业名单:\n  - {编号: M1, 企业名称: 甲厂}\n主要措施:\n  - {名称: 甲, 对应指标: [«M│1»]}\n`,
  ],
];

/** Nothing is renamed, and a reason is given; or none, where no id stands. */
const refused: readonly (readonly [what: string, plan: string, name: string, reason: RegExp | undefined])[] = [
  ['an id that is taken', targets.replace('M1»', 'M│1»'), 'M2', /已经用了/],
  [
    'an id that some reference names already',
    `${targets.replace('M1»', 'M│1»')}主要措施:\n  - {名称: 甲, 对应指标: [M7]}\n`,
    'M7',
    /已有引用/,
  ],
  ['nothing', targets.replace('M1»', 'M│1»'), '  ', /不能为空/],
  ['an id that is nothing', targets.replace('M1»', 'M│1»'), '~', /读不出来/],
  [
    'an id that stands for what is to be filled in',
    `${targets.replace('M1»', 'M│1»')}主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n`,
    '待定',
    /读不出来/,
  ],
  ['the id of another in wide digits', targets.replace('M1»', 'M│1»'), 'M２', /读成别的/],
  ['an id in wide brackets', targets.replace('M1»', 'M│1»'), '［1］', /读成别的/],
  [
    'an id that would need quotes, of an annex that a quoted text speaks of',
    '附件:\n  - {编号: 附│件1, 名称: 甲}\n指导思想: "甲市名单见附件1，按年更新。"\n',
    '#1',
    /读成别的/,
  ],
  ['an id with a comma', targets.replace('M1»', 'M│1»'), 'M1，a', /逗号/],
  ['two ids', targets.replace('M1»', 'M│1»'), 'M1 M2', /空格/],
  ['an id that is given twice', '目标任务:\n  主要指标:\n    - {编号: M│1}\n    - {编号: M1}\n', 'M9', /不止一次/],
  ['an id that nothing has', '主要措施:\n  - {名称: 甲, 对应指标: [M│9]}\n', 'M8', /没有定义/],
  [
    'an annex that is spelled in two ways',
    '附件:\n  - {编号: 附│件1}\n指导思想: 名单见附件一，按年更新。\n',
    '附件3',
    /第3行/,
  ],
  ['a key', `主要│措施:\n  - {名称: 甲}\n`, 'M9', undefined],
  ['a name', `主要措施:\n  - {名称: 甲│}\n`, 'M9', undefined],
  ['an empty file', '│', 'M9', undefined],
];

describe('Renaming an id', () => {
  for (const [what, fixture] of cases)
    for (const plan of cursorPlans(fixture))
      it(`changes ${what}, ${plan.way}, and nothing else`, () => {
        const expected = byHand(plan);
        const edits = renameId(analyzed(plan.text), packageService, plan.position, '新-1');
        assert.ok(Array.isArray(edits), JSON.stringify(edits));
        assert.equal(applied(plan.text, edits), expected);
      });

  for (const [what, fixture, name, reason] of refused)
    for (const { way, text, position } of cursorPlans(fixture))
      it(`is refused for ${what}, ${way}`, () => {
        const found = renameId(analyzed(text), packageService, position, name);
        if (reason === undefined) assert.equal(found, undefined);
        else assert.match((found as { refused: { zh: string } }).refused.zh, reason);
      });

  it('quotes an id that would be read as something else', () => {
    const [plan] = cursorPlans(targets.replace('M1»', 'M│1»'));
    assert.ok(plan);
    const edits = renameId(analyzed(plan.text), packageService, plan.position, '#1');
    assert.deepEqual(Array.isArray(edits) && edits.map(({ newText }) => newText), ['"#1"']);
  });

  it('is offered with the id as it reads', () => {
    const [plan] = cursorPlans('附件:\n  - {编号: «"附│件1"»}\n');
    assert.ok(plan);
    assert.deepEqual(renamableAt(analyzed(plan.text), plan.position), { range: plan.marked[0], id: '附件1' });
  });
});

/** The marked places with the new id, quotes kept. */
function byHand({ text, marked }: CursorPlan): string {
  const edits = marked.map((range) => {
    const written = text.toString().slice(text.offsetAt(range.start), text.offsetAt(range.end));
    const quote = /^["']/.exec(written)?.[0] ?? '';
    return { range, newText: `${quote}新-1${quote}` };
  });
  return applied(text, edits);
}

const applied = (
  text: SourceText,
  edits: readonly { range: CursorPlan['marked'][number]; newText: string }[],
): string =>
  [...edits]
    .sort((a, b) => text.offsetAt(b.range.start) - text.offsetAt(a.range.start))
    .reduce((before, { range, newText }) => before.withEdit(range, newText), text)
    .toString();
