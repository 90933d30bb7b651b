import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, firstProblems, placeOf, problemsWhen, ruleOf, showPlan } from './plans.ts';
import { until } from './waiting.ts';

const ROWS = '规划格式: 1\n主要措施:\n  - {名称: 甲}\n';
const TWICE = '规划格式: 1\n目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n    - {编号: M1, 指标名称: 乙}\n';

describe('Typing in a plan', () => {
  afterEach(closeEditors);

  it('mends a full-width colon behind a key, and one undo takes that back', async () => {
    const editor = await begin('规划格式: 1\n规划概况:\n  标题\n', '标题');
    await type('：');
    await textWhen('a colon with its blank', editor, '规划格式: 1\n规划概况:\n  标题: \n');
    await cursorAt(editor, 2, '  标题: '.length);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), '规划格式: 1\n规划概况:\n  标题：\n');
  });

  it('mends a full-width comma behind what can hold none', async () => {
    const editor = await begin(ROWS.replace('名称: 甲', '编号: C1'), 'C1');
    await type('，');
    await textWhen('a comma with its blank', editor, ROWS.replace('名称: 甲', '编号: C1, '));
    await type('名称');
    assert.equal(editor.document.getText(), ROWS.replace('名称: 甲', '编号: C1, 名称'));
  });

  it('leaves a text as it is typed', async () => {
    const editor = await begin('规划格式: 1\n规划概况:\n  标题: 甲\n', '甲');
    for (const sign of ['：', '乙', '，', '丙', ':', '丁']) await type(sign);
    // What is mended afterwards was asked for later than all this.
    await vscode.commands.executeCommand('editor.action.insertLineAfter');
    await type('牵头单位');
    await type('：');
    await textWhen('the last colon', editor, '规划格式: 1\n规划概况:\n  标题: 甲：乙，丙:丁\n  牵头单位: \n');
  });

  it('begins the next row at Enter, and ends the list at the next', async () => {
    const editor = await begin(ROWS, '{名称: 甲}');
    await type('\n');
    await textWhen('a row that is begun', editor, `${ROWS}  - \n`);
    await cursorAt(editor, 3, 4);
    await type('\n');
    await textWhen('the end of the list', editor, `${ROWS}\n`);
    await cursorAt(editor, 3, 0);
  });

  it('can be told to leave it all to the writer', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'cleanplan' });
    assert.equal(settings.get('formatOnType'), true);
    await settings.update('formatOnType', false, vscode.ConfigurationTarget.Global, true);
    try {
      const editor = await begin(ROWS, '{名称: 甲}');
      await type('\n');
      await type('x');
      assert.equal(editor.document.getText(), `${ROWS}  x\n`);
    } finally {
      await settings.update('formatOnType', undefined, vscode.ConfigurationTarget.Global, true);
    }
  });
});

describe('Mending a plan', () => {
  afterEach(closeEditors);

  it('is done all at once where that is asked for', async () => {
    const editor = await showPlan('规划格式：1\n规划概况：\n  标题:甲：乙 #拟\n  牵头单位: 济南市环境保护局\n');
    const { document } = editor;
    await firstProblems(document.uri);
    const kind = 'source.fixAll.cleanplan';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      kind,
    );
    assert.deepEqual(
      actions.map((action) => action.kind?.value),
      [kind],
    );
    assert.equal(await vscode.workspace.applyEdit(actions[0]?.edit as vscode.WorkspaceEdit), true);
    await textWhen(
      'marks and blanks that are right',
      editor,
      '规划格式: 1\n规划概况:\n  标题: 甲：乙 # 拟\n  牵头单位: 济南市环境保护局\n',
    );
  });

  it('can be waived, with the cursor where the reason is to be written', async () => {
    const editor = await showPlan(TWICE);
    const { document } = editor;
    const isTwice = (problem: vscode.Diagnostic) => ruleOf(problem) === 'id-duplicate';
    await problemsWhen('an id that is given twice', document.uri, (problems) => problems.some(isTwice));
    const place = placeOf(document, 'M1, 指标名称: 乙');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    );
    const waive = actions.filter(({ title }) => /例外说明|Waive/.test(title));
    assert.equal(waive.length, 1, actions.map(({ title }) => title).join());
    assert.equal(await vscode.workspace.applyEdit(waive[0]?.edit as vscode.WorkspaceEdit), true);
    await textWhen('the entry', editor, `${TWICE}例外说明:\n  - 规则: id-duplicate\n    位置: 目标任务\n    理由: \n`);
    await type('沿用原编号');
    assert.match(document.getText(), /\n {4}理由: 沿用原编号\n$/);
    await problemsWhen('nothing of it to be said', document.uri, (problems) => !problems.some(isTwice));
  });
});

/** Shows a plan with the cursor behind some words; it has been looked at, so that the server is there. */
async function begin(plan: string, words: string): Promise<vscode.TextEditor> {
  const editor = await showPlan(plan);
  await firstProblems(editor.document.uri);
  const place = placeOf(editor.document, words, 'behind');
  editor.selection = new vscode.Selection(place, place);
  return editor;
}

/** Types as a keyboard does. */
const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });

const textWhen = (what: string, { document }: vscode.TextEditor, text: string): Promise<true> =>
  until(
    what,
    [vscode.workspace.onDidChangeTextDocument],
    () => (document.getText() === text ? true : undefined),
    () => document.getText(),
  );

/** Waits until the cursor is there: the editor tells of the text first. */
function cursorAt(editor: vscode.TextEditor, line: number, character: number): Promise<true> {
  const wanted = new vscode.Position(line, character);
  return until(
    `the cursor at ${line}:${character}`,
    [vscode.window.onDidChangeTextEditorSelection],
    () => editor.selection.active.isEqual(wanted) || undefined,
    () => editor.selection.active,
  );
}
