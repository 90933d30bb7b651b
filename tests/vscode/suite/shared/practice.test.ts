import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Shown } from '../../../../client/src/common/activate.ts';
import { closeEditors, extension, problemsWhen, ruleOf } from './plans.ts';
import { ticks, until } from './waiting.ts';

/** Ticks come after a rest, of which the editor tells nobody. */
const often = (look: () => void): vscode.Disposable => {
  const timer = setInterval(look, 200);
  return { dispose: () => clearInterval(timer) };
};

describe('The practice plan', () => {
  afterEach(closeEditors);

  it('opens with ten problems, and ticks the step of the one that is mended and of no other', async () => {
    const { practice } = (await extension().activate()) as Shown;
    await vscode.commands.executeCommand('cleanplan.openPractice');
    const { document } = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'cleanplan');
    const problems = await problemsWhen('ten problems', document.uri, ({ length }) => length === 10);
    assert.deepEqual([...practice.mended], []);

    const colon = problems.find((problem) => ruleOf(problem) === 'fullwidth-colon') as vscode.Diagnostic;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, colon.range.with({ end: colon.range.start.translate(0, 1) }), ': ');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await problemsWhen('nine problems', document.uri, ({ length }) => length === 9);
    await until('a tick', [often], () => practice.mended.size > 0 || undefined);
    assert.deepEqual([...practice.mended], ['fullwidth-colon']);
  });
});

describe('The page on how a plan is written', () => {
  afterEach(closeEditors);

  it('opens beside nothing else, in the language of plans', async () => {
    await vscode.commands.executeCommand('cleanplan.openGuide');
    const activeTab = await until('the page', [vscode.window.tabGroups.onDidChangeTabs, ticks], () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      return tab !== undefined && /guide\.(?:zh|en)\.md/.test(tab.label) ? tab : undefined;
    });
    // As a page and not as its source, in an editor that has pages.
    const hasPages = vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined;
    assert.equal(activeTab.input instanceof vscode.TabInputWebview, hasPages);
  });
});
