import assert from 'node:assert/strict';
import { togetherFixes } from '../../../server/src/core/features/fixAll/togetherFixes.ts';
import { pasteRows } from '../../../server/src/core/features/pasteRows/pasteRows.ts';
import { markInsertion } from '../../../server/src/core/features/recognition/offers.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { withEdits } from '../../support/formatted.ts';
import { analyzed, packageService } from '../../support/packageService.ts';
import { offered, refactored } from '../../support/refactored.ts';
import { skeletonsAt, withOffer } from '../../support/skeletonAt.ts';

type Change = (text: string) => string;

/** The fix of the first finding of a rule. */
const fixed =
  (rule: string): Change =>
  (text) => {
    const analysis = analyzed(SourceText.of(text));
    const found = analysis.findings.filter(({ rule: { id } }) => id === rule).slice(0, 1);
    return withEdits(analysis, togetherFixes(found, analysis).edits);
  };

/** A refactoring in a line. */
const rewritten =
  (id: string, line: number): Change =>
  (text) => {
    const analysis = analyzed(SourceText.of(text));
    const refactoring = offered(analysis, { line, character: 6 }).find((each) => each.id === id);
    assert.ok(refactoring);
    const done = refactored(analysis, refactoring);
    return 'text' in done ? done.text : done.reason;
  };

/** The skeleton of a content that is not there, asked for at its head. */
const skeletonOf =
  (content: string): Change =>
  (text) => {
    const source = SourceText.of(text);
    const analysis = analyzed(source);
    const at = { line: 0, character: text.length };
    const all = [...skeletonsAt(analysis, at), ...skeletonsAt(analysis, { line: 1, character: 1 })];
    const offer = all.find(({ title: { zh } }) => zh.includes(content));
    assert.ok(offer, all.map(({ title }) => title.zh).join('\n'));
    return withOffer(source, offer).toString();
  };

/** A table pasted at the key in a line. */
const pasted =
  (table: string, line: number): Change =>
  (text) => {
    const source = SourceText.of(text);
    const rows = pasteRows(analyzed(source), packageService, { line, character: 1 }, { plain: table });
    if ('refused' in rows) return rows.refused;
    return source.withEdit(rows.edit.range, rows.edit.newText).toString();
  };

/** What is put into a text that has line feeds. */
const cases: readonly (readonly [what: string, change: Change, before: string, after: string])[] = [
  [
    'a row with a line for each key, in the last line, which has no end',
    rewritten('row-block', 1),
    '主要措施:\n  - {名称: 甲, 措施类别: 资金}',
    '主要措施:\n  - 名称: 甲\n    措施类别: 资金',
  ],
  ['the mark of the format', fixed('format-mark'), '规划概况:\n  标题: 甲\n', '规划格式: 1\n规划概况:\n  标题: 甲\n'],
  [
    'an answer in the place of a word that says nothing',
    skeletonOf('见附件'),
    '规划格式: 1\n进度安排: 待定\n',
    '规划格式: 1\n进度安排: {附件: 附件1}\n附件: [{编号: 附件1, 名称: 进度安排}]\n',
  ],
  [
    'rows below a key in the last line, which has no end',
    pasted('名称\t措施类别\n甲\t资金', 1),
    '规划格式: 1\n主要措施: [] # 待列',
    '规划格式: 1\n主要措施: # 待列\n  - {名称: 甲, 措施类别: 资金}',
  ],
];

describe('What is put into a text', () => {
  for (const [what, change, before, after] of cases) {
    it(`has its line feeds: ${what}`, () => assert.equal(change(before), after));
    it(`has its line ends of Windows: ${what}`, () =>
      assert.equal(change(before.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n')));
    it(`stands behind the byte order mark: ${what}`, () => assert.equal(change(`\uFEFF${before}`), `\uFEFF${after}`));
  }

  it('the mark of a file that is taken for a plan, too', () => {
    for (const newLine of ['\n', '\r\n'])
      assert.deepEqual(markInsertion(SourceText.of(`# 甲${newLine}规划概况: {}${newLine}`), '规划格式: 1'), {
        at: { line: 1, character: 0 },
        newText: `规划格式: 1${newLine}`,
      });
  });

  it('stands behind the byte order mark where it becomes the first entry', () => {
    const schedule = '# 2026年起\n进度安排:\n  - 甲\n';
    for (const mark of ['', '\uFEFF']) {
      const written = skeletonOf('“主要措施”的骨架')(mark + schedule);
      assert.match(written, new RegExp(`^${mark}# 保障[^\n]+\n主要措施:\n# 2026年起\n进度安排:\n`));
    }
  });
});
