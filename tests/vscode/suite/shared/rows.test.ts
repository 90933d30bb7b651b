import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { TablePaste } from '../../../../client/src/common/tablePaste.ts';
import { closeEditors, editorWhen, firstProblems, placeOf, set, showPlan } from './plans.ts';
import { eventOrMoment, ticks, until } from './waiting.ts';

const PLAN = '规划格式: 1\n主要措施:\n  - {名称: 甲措施, 措施类别: 税收}\n进度安排:\n';
const TABLE = '序号\t名称\t措施类别\n1\t乙措施\t资金\n2\t丙措施\t技术\n';
const WITH_ROWS = PLAN.replace(
  '税收}',
  '税收}\n  - {名称: 乙措施, 措施类别: 资金}\n  - {名称: 丙措施, 措施类别: 技术}',
);

/** The tab that shows what a table becomes. */
const preview = (): vscode.TabInputTextDiff | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => input)
    .find((input) => input instanceof vscode.TabInputTextDiff);

const previewShown = () => until('the preview', [vscode.window.tabGroups.onDidChangeTabs, ticks], preview);

/** Gives a command of the quick pick until the preview is gone: the pick opens a moment after it. */
async function answer(command: string): Promise<void> {
  for (let tries = 0; preview() !== undefined; tries++) {
    if (tries === 20) throw new Error('The preview does not close.');
    await vscode.commands.executeCommand(command);
    await eventOrMoment(vscode.window.tabGroups.onDidChangeTabs);
  }
}

describe('A table on the clipboard', () => {
  before(() => set('locale', 'zh-CN'));
  afterEach(closeEditors);
  after(() => set('locale', undefined));

  async function planAt(words: string) {
    const editor = await showPlan(PLAN);
    await firstProblems(editor.document.uri);
    const place = placeOf(editor.document, words);
    editor.selection = new vscode.Selection(place, place);
    return editor;
  }

  it('is shown as rows beside the plan, and written when that is agreed to', async () => {
    const { document } = await planAt('措施类别: 税收');
    await vscode.env.clipboard.writeText(TABLE);
    const done = vscode.commands.executeCommand('cleanplan.pasteRows');
    const { original, modified } = await previewShown();
    assert.equal(original.toString(), document.uri.toString());
    assert.equal((await vscode.workspace.openTextDocument(modified)).getText(), WITH_ROWS);
    const beside = await editorWhen(
      'the preview, at the row that is pasted behind',
      ({ document: { uri }, selection: { active } }) => uri.toString() === modified.toString() && active.line === 2,
    );
    // From where the new rows can be seen, however long the one before them is.
    assert.equal(beside.selection.active.character, 0);
    assert.equal(document.getText(), PLAN);
    await answer('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    assert.equal(document.getText(), WITH_ROWS);
    const { selection } = await editorWhen('the plan', (editor) => editor.document === document);
    assert.equal(selection.active.line, 4);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), PLAN);
  });

  it('changes nothing when that is declined', async () => {
    const { document } = await planAt('措施类别: 税收');
    const done = vscode.commands.executeCommand('cleanplan.pasteRows', { plain: TABLE });
    await previewShown();
    await answer('workbench.action.closeQuickOpen');
    await done;
    assert.equal(document.getText(), PLAN);
  });

  it('is refused outside of lists, without a preview', async () => {
    const { document } = await planAt('规划格式');
    await vscode.commands.executeCommand('cleanplan.pasteRows', { plain: TABLE });
    assert.equal(preview(), undefined);
    assert.equal(document.getText(), PLAN);
  });

  it('is offered as rows behind the text, and shown once they are chosen', async () => {
    const { document } = await planAt('措施类别: 税收');
    const pasted: unknown[] = [];
    const provider = new TablePaste(async (_, position, table) => {
      pasted.push([position.line, table]);
    });
    const offered = (items: readonly (readonly [string, string])[]) => {
      const data = new vscode.DataTransfer();
      for (const [type, text] of items) data.set(type, new vscode.DataTransferItem(text));
      return provider.provideDocumentPasteEdits(document, [new vscode.Range(2, 0, 2, 0)], data);
    };
    assert.equal(await offered([['text/plain', '两个字']]), undefined);
    assert.equal(await offered([['text/html', '<p>两个字</p>']]), undefined);
    const html = '<table><tr><td>名称</table>';
    const [edit] =
      (await offered([
        ['text/html', html],
        ['text/plain', '名称'],
      ])) ?? [];
    assert.ok(edit);
    assert.deepEqual(
      edit.yieldTo?.map(({ value }) => value),
      [vscode.DocumentDropOrPasteEditKind.Text.value],
    );
    assert.deepEqual(pasted, []);
    assert.equal(provider.resolveDocumentPasteEdit(edit).insertText, '');
    await until('the table', [ticks], () => (pasted.length > 0 ? true : undefined));
    assert.deepEqual(pasted, [[2, { html, plain: '名称' }]]);
  });

  it('is what rows are copied as', async () => {
    await planAt('名称: 甲措施');
    await vscode.commands.executeCommand('cleanplan.copyRows');
    assert.equal(await vscode.env.clipboard.readText(), '名称\t措施类别\n甲措施\t税收\n');
  });
});
