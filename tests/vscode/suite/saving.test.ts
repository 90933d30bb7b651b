import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, draftUri, firstProblems, showPlan } from './shared/plans.ts';

describe('Saving a plan', () => {
  const uri = vscode.Uri.joinPath(draftUri(), '../saved.cleanplan.yaml');
  const settings = () => vscode.workspace.getConfiguration('editor', { languageId: 'cleanplan' });

  before(() => settings().update('codeActionsOnSave', { 'source.fixAll.cleanplan': 'explicit' }, true, true));
  after(async () => {
    await settings().update('codeActionsOnSave', undefined, true, true);
    await vscode.workspace.fs.delete(uri);
  });
  afterEach(closeEditors);

  it('mends marks and blanks, and no words, where the writer has asked for that', async () => {
    const written = '规划格式: 1\n规划概况：\n  标题:甲 #拟\n  牵头单位: 济南市环境保护局\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(written));
    const editor = await showPlan(uri);
    const { document } = editor;
    await firstProblems(document.uri);
    await editor.edit((change) => change.insert(new vscode.Position(4, 0), '  规划层级:市级\n'));
    // A workbench that has much to do gives up on saving now and then, and says so.
    for (let tries = 0; document.isDirty && tries < 5; tries++) await document.save();
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.equal(saved, '规划格式: 1\n规划概况:\n  标题: 甲 # 拟\n  牵头单位: 济南市环境保护局\n  规划层级: 市级\n');
  });
});
