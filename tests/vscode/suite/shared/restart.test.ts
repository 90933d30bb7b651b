import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, firstProblems, placeOf, problemsWhen, ruleOf, showPlan } from './plans.ts';

describe('A server that is restarted', () => {
  afterEach(closeEditors);

  it('has the documents it had, as they were written', async () => {
    const editor = await showPlan('规划格式: 1\n');
    const { document } = editor;
    await firstProblems(document.uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '进度安排:\n'));
    const isWritten = (problems: readonly vscode.Diagnostic[]) =>
      problems.some((problem) => ruleOf(problem) === 'content-missing' && !problem.message.includes('进度安排'));
    const before = await problemsWhen('the edit to be seen', document.uri, isWritten);
    const gone = problemsWhen('the findings of the old server to go', document.uri, ({ length }) => length === 0);
    await vscode.commands.executeCommand('cleanplan.restartServer');
    await gone;
    const after = await problemsWhen('the findings of the new server', document.uri, isWritten);
    assert.deepEqual(after.map(ruleOf), before.map(ruleOf));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, '进度安排'),
    );
    assert.equal(hovers.length, 1);
  });
});
