import assert from 'node:assert/strict';
import { pasteRows } from '../../../server/src/core/features/pasteRows/pasteRows.ts';
import { remarkText } from '../../../server/src/core/features/pasteRows/remarks.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { analyzed, packageService } from '../../support/packageService.ts';
import { Random } from '../../support/random.ts';
import { asPage, asPlain, numbersIn, randomTable } from '../../support/randomTables.ts';

const plans = [
  '重点投资项目规划:\n',
  '重点投资项目规划:\n  - {编号: P1, 项目名称: 甲}\n',
  'keyProjects:\n  - id: P1\n    name: 甲\n',
  '重点投资项目规划: [{项目名称: 甲}]\n',
];

function rowsOf({ bound }: ReturnType<typeof analyzed>): number {
  const value = bound.fields.get('keyProjects')?.value;
  return value?.kind === 'list' ? value.items.length : 0;
}

describe('Pasting random tables', () => {
  it('loses no number and leaves a plan that reads as the table', () => {
    const random = new Random(20261129);
    for (let count = 0; count < 250; count++) {
      const table = randomTable(random);
      const clipboard = random.oneIn(2) ? { plain: asPlain(table) } : { html: asPage(table) };
      const text = SourceText.of(random.pick(plans));
      const before = analyzed(text);
      const rows = pasteRows(before, packageService, { line: 0, character: 3 }, clipboard);
      const shown = JSON.stringify({ plan: text.toString(), ...clipboard });
      if ('refused' in rows) assert.fail(`${JSON.stringify(rows)} ${shown}`);
      assert.equal(rows.count, table.rows.length, shown);
      const said = rows.remarks.map((remark) => remarkText(remark, 'zh-CN')).join('\n');
      const kept = new Set(numbersIn(`${rows.edit.newText}\n${said}`));
      for (const row of table.rows) {
        for (const [index, cell] of row.entries()) {
          if (table.heads[index] === '序号') continue;
          const lost = numbersIn(cell).filter((number) => !kept.has(number));
          assert.deepEqual(lost, [], `${cell}\n${rows.edit.newText}\n${said}\n${shown}`);
        }
      }
      const after = analyzed(text.withEdit(rows.edit.range, rows.edit.newText));
      assert.deepEqual(after.document.problems, before.document.problems, `${rows.edit.newText} ${shown}`);
      assert.equal(rowsOf(after), rowsOf(before) + rows.count, shown);
    }
  });

  it('comes to an end with what is no table at all', () => {
    const text = SourceText.of(plans[0] as string);
    for (const html of [
      '<table>'.repeat(20_000),
      `<table><tr><td>${'<'.repeat(200_000)}`,
      `<table><tr><td ${'a="'.repeat(50_000)}`,
      '<!--'.repeat(100_000),
      `<table><tr><td rowspan=99999999 colspan=99999999>项目名称<tr><td>甲</table>`,
      `<table>${'<tr><td>&#x110000;&bogus;&#0;'.repeat(1000)}`,
    ]) {
      const rows = pasteRows(analyzed(text), packageService, { line: 0, character: 0 }, { html });
      assert.ok('refused' in rows || rows.count > 0);
    }
    for (const plain of [
      '"'.repeat(100_000),
      '\t'.repeat(200_000),
      '\n'.repeat(200_000),
      `项目名称\t${'"\t'.repeat(50_000)}\n甲`,
    ]) {
      const rows = pasteRows(analyzed(text), packageService, { line: 0, character: 0 }, { plain });
      assert.ok('refused' in rows || rows.count > 0);
    }
  });
});
