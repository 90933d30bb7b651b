import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, problemsWhen, showPlan } from './plans.ts';
import { eventOrMoment, until } from './waiting.ts';

const PLAN = `规划格式: 1
规划概况: {标题: 甲市方案}
目标任务:
  主要指标:
    - {编号: M2, 指标名称: 乙}
    - {编号: M1, 指标名称: 甲}
主要措施:
  - {名称: 丙, 对应指标: [M2]}
`;

describe('Refactorings', () => {
  afterEach(closeEditors);

  /** A plan with the cursor in its first target, once the server knows it. */
  async function shown(): Promise<vscode.TextEditor> {
    const editor = await showPlan(PLAN);
    await problemsWhen('findings', editor.document.uri, (problems) => problems.length > 0);
    const place = new vscode.Position(4, 10);
    const moved = eventOrMoment(vscode.window.onDidChangeTextEditorSelection);
    editor.selection = new vscode.Selection(place, place);
    await moved;
    return editor;
  }

  const textWhen = (document: vscode.TextDocument, what: string, wanted: RegExp): Promise<string> =>
    until(
      what,
      [vscode.workspace.onDidChangeTextDocument],
      () => (wanted.test(document.getText()) ? document.getText() : undefined),
      () => document.getText(),
    );

  it('are in the menu of the row at the cursor, and do what they say', async () => {
    const { document, selection } = await shown();
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      selection,
      'refactor.rewrite.row',
      1,
    );
    const [action] = found;
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.lineAt(4).text, '    - 编号: M2');
    assert.equal(document.lineAt(5).text, '      指标名称: 乙');
  });

  it('change the language of the whole plan, and back', async () => {
    const { document } = await shown();
    await vscode.commands.executeCommand('cleanplan.switchLanguage');
    const english = await textWhen(document, 'English keys', /^cleanplan: 1/);
    assert.ok(!/规划|指标名称|编号/.test(english), english);
    await vscode.commands.executeCommand('cleanplan.switchLanguage');
    assert.equal(await textWhen(document, 'Chinese keys', /^规划格式: 1/), PLAN);
  });

  it('number a list in order with what names its rows, from the row at the cursor', async () => {
    const { document } = await shown();
    await vscode.commands.executeCommand('cleanplan.renumberList');
    const text = await textWhen(document, 'new numbers', /编号: M1, 指标名称: 乙/);
    assert.match(text, /编号: M2, 指标名称: 甲/);
    assert.match(text, /对应指标: \[M1\]/);
  });

  it('ask which order a list is to have', async () => {
    const { document } = await shown();
    const list = new vscode.Range(3, 2, 3, 2);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      list,
      'refactor.rewrite.sort',
      2,
    );
    assert.equal(found.length, 2);
  });
});
