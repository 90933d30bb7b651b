import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type Clipboard,
  clipboardTables,
} from '../../../server/src/core/features/pasteRows/clipboard/clipboardTables.ts';
import { type PastedRows, pasteRows } from '../../../server/src/core/features/pasteRows/pasteRows.ts';
import { isDoubt, remarkText } from '../../../server/src/core/features/pasteRows/remarks.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import { marked } from '../../support/cursor.ts';
import { assertGolden } from '../../support/golden.ts';
import { analyzed, packageService } from '../../support/packageService.ts';
import { numbersIn } from '../../support/randomTables.ts';

const folder = new URL('../../fixtures/tables/', import.meta.url);

/** The plans that tables are pasted into, by what the name of a table begins with. */
const plans: Readonly<Record<string, string>> = {
  projects: '重点投资项目规划:\n  - {编号: P1, 项目名称: 已有项目, 总投资: 100万元}$0\n',
  summed: '重点投资项目规划:\n  汇总: {项目数: 1个}\n  清单:\n    - {项目名称: 已有项目}$0\n',
  enterprises: '重点工业企业名单:\n  - 编号: Q1\n    企业名称: 已有企业\n    主要污染物: [氨氮]$0\n',
  targets: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 已有指标}$0\n',
  planned: '规划概况: {规划期: 2026—2030年, 基准年: 2025}\n目标任务:\n  主要指标:$0\n',
  tasks: '目标任务:\n  主要任务:\n    - 编号: R1\n      任务名称: 已有任务$0\n',
  indicators: '污染状况分析:\n  现状指标:$0\n',
  present: '规划概况: {规划期: 2026—2030年, 基准年: 2025}\n污染状况分析:\n  现状指标:$0\n',
  problems: '污染状况分析:\n  主要问题:\n    - 已有问题$0\n',
  measures: '主要措施:$0\n',
  schedule: '进度安排: []$0\n',
  pilots: '清洁生产试点:\n  - 名称: 已有试点$0\n',
};

interface Table {
  readonly name: string;
  readonly clipboard: Clipboard;
}

const tables: readonly Table[] = readdirSync(folder)
  .filter((file) => /\.(tsv|html)$/.test(file))
  .map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return { name: file.replace(/\.\w+$/, ''), clipboard: file.endsWith('.html') ? { html: text } : { plain: text } };
  });

function pasted({ name, clipboard }: Table): { readonly rows: PastedRows; readonly text: string } {
  const plan = plans[name.slice(0, name.indexOf('-'))];
  assert.ok(plan, name);
  const { text, position } = marked(plan);
  const rows = pasteRows(analyzed(text), packageService, position, clipboard);
  if ('refused' in rows) assert.fail(JSON.stringify(rows));
  return { rows, text: text.withEdit(rows.edit.range, rows.edit.newText).toString() };
}

/** What is said of the rows, a line each: `?` what to look at, `-` what was done. */
const said = ({ remarks }: PastedRows, locale: Locale): string =>
  remarks.map((remark) => `# ${isDoubt(remark) ? '?' : '-'} ${remarkText(remark, locale)}\n`).join('');

/** Numbers of a table that neither its rows nor what is said of them have; those that count the rows aside. */
function lostNumbers({ name, clipboard }: Table, kept: string): readonly string[] {
  const there = new Set(numbersIn(kept));
  const grids = clipboardTables(clipboard);
  if (typeof grids === 'string') return [grids];
  // Of several tables one is written, and of the others it is said how many they are.
  const [grid, ...others] = grids;
  if (others.length > 0 || /-tables-/.test(name)) return [];
  const cells = (grid?.rows ?? []).flatMap((row) =>
    row.filter(({ text }, index) => index > 0 || !/^\d+$/.test(text)).map(({ text }) => text),
  );
  return cells.flatMap(numbersIn).filter((number) => !there.has(number));
}

describe('Tables that become rows', () => {
  it('are at least 25, of spreadsheets and word processors, as pages and as plain text', () => {
    assert.ok(tables.length >= 25);
    assert.ok(tables.filter(({ clipboard }) => clipboard.html !== undefined).length >= 8);
  });

  for (const table of tables) {
    it(`${table.name}: the rows are right, or the doubt is said`, () => {
      const { rows, text } = pasted(table);
      assert.deepEqual(lostNumbers(table, `${text}${said(rows, 'zh-CN')}`), []);
      assertGolden(new URL(`${table.name}.golden.yaml`, folder), text + said(rows, 'zh-CN'));
    });
  }
});
