import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, problemsWhen, ruleOf, showPlan } from './plans.ts';

const PLAN =
  '规划格式: 1\n规划概况:\n  标题: ××市方案\n  发文字号:\n主要措施:\n  - {名称: 甲, 完成时限: 2027年}\n  - {名称: 乙, 责任单位: [××局]}\n';

describe('Blanks', () => {
  afterEach(closeEditors);

  it('are gone to one after the other, and selected to be typed over', async () => {
    const editor = await showPlan(PLAN);
    const { document } = editor;
    const blanks = await problemsWhen(
      'three blanks',
      document.uri,
      (problems) => problems.filter((one) => ruleOf(one) === 'value-empty').length === 3,
    );
    const lines = blanks
      .filter((one) => ruleOf(one) === 'value-empty')
      .map(({ range }) => range.start.line)
      .sort((a, b) => a - b);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const gone: number[] = [];
    for (let times = 0; times < 4; times++) {
      await vscode.commands.executeCommand('cleanplan.nextBlank');
      gone.push(editor.selection.start.line);
    }
    assert.deepEqual(gone, [...lines, lines[0]]);
    await vscode.commands.executeCommand('cleanplan.previousBlank');
    assert.equal(editor.selection.start.line, lines.at(-1));
    assert.equal(document.getText(editor.selection), '××局');
  });

  it('are gone to behind the colon where a value is to be written, those of which nothing is found as well', async () => {
    const text =
      '规划格式: 1\n规划概况:\n  编制阶段: 起草稿\n  牵头单位:\n  会同部门:\n进度安排: # 待定\n# 列出\n主要措施:\n- 名称: 甲\n  说明: |\n    如下:\n重点内容:\n';
    const editor = await showPlan(text);
    await problemsWhen('blanks', editor.document.uri, (problems) => problems.map(ruleOf).includes('value-empty'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const typed = ['甲局', '乙局', '{附件: 附件1}', '{附件: 附件2}'];
    for (const words of typed) {
      await vscode.commands.executeCommand('cleanplan.nextBlank');
      assert.ok(editor.selection.isEmpty);
      await editor.edit((edit) => edit.replace(editor.selection, words));
    }
    assert.equal(
      editor.document.getText(),
      text
        .replace('牵头单位:', '牵头单位: 甲局')
        .replace('会同部门:', '会同部门: 乙局')
        .replace('进度安排: # 待定', '进度安排: {附件: 附件1} # 待定')
        .replace('重点内容:', '重点内容: {附件: 附件2}'),
    );
  });

  it('are not looked for where nothing is blank', async () => {
    const editor = await showPlan('规划格式: 1\n');
    await problemsWhen('findings', editor.document.uri, (problems) => problems.length > 0);
    await vscode.commands.executeCommand('cleanplan.nextBlank');
    assert.ok(editor.selection.isEmpty);
  });
});
