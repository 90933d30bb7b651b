import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Shown } from '../../../../client/src/common/activate.ts';
import { closeEditors, editorWhen, extension, firstProblems, set, showPlan } from './plans.ts';
import { ticks, until } from './waiting.ts';

type Reading = Shown['reading'];

const PLAN = `规划格式: 1
规划概况:
  标题: 某市<b>清洁生产</b>推行规划
  发文字号:
指导思想:
  表述: 坚持源头削减。
主要措施:
  - {名称: 节水, 牵头单位: 某局}
  - {名称: 节能}
进度安排:
  - {阶段: 启动, 时间: 2026年}
`;

/** The tabs that show a page and no text. */
const pages = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);

describe('A plan as a document', () => {
  let reading: Reading;

  before(async () => {
    await set('locale', 'zh-CN');
    reading = ((await extension().activate()) as Shown).reading;
  });
  afterEach(closeEditors);
  after(() => set('locale', undefined));

  async function openBeside(text = PLAN) {
    const editor = await showPlan(text);
    const { document } = editor;
    await firstProblems(document.uri);
    await vscode.commands.executeCommand('cleanplan.openReadingView');
    const view = reading.of(document.uri);
    assert.ok(view);
    await until('the document', [ticks], () => (view.html === '' || pages().length === 0 ? undefined : true));
    return { editor, document, view };
  }

  it('stands beside the file, with what is written in it and what is not yet, as text', async () => {
    const { editor, view } = await openBeside();
    assert.notEqual(pages()[0]?.group.viewColumn, editor.viewColumn);
    assert.match(view.html, /<h2 data-line="6">主要措施<\/h2>/);
    assert.match(view.html, /<td>节水<\/td><td>某局<\/td>/);
    assert.match(view.html, /<mark>/);
    assert.match(view.html, /某市&lt;b&gt;清洁生产/);
    assert.doesNotMatch(view.html, /<b>清洁生产|规划格式/);
  });

  it('is opened once for a plan', async () => {
    const { editor, document, view } = await openBeside();
    await vscode.commands.executeCommand('cleanplan.openReadingView', document.uri);
    await vscode.commands.executeCommand('cleanplan.openReadingView');
    assert.equal(reading.of(document.uri), view);
    assert.equal(pages().length, 1);
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  it('leads to the line of what is clicked', async () => {
    const { document, view } = await openBeside();
    await view.receive({ kind: 'open', line: 10 });
    const { document: opened } = await editorWhen('the row', ({ selection }) => selection.start.line === 10);
    assert.equal(opened, document);
  });

  it('keeps what stands around a row that is half typed', async () => {
    const { editor, view } = await openBeside();
    await editor.edit((builder) => builder.insert(new vscode.Position(9, 0), '  - {名称: 半行, \n'));
    await until('the half row', [ticks], () => (view.html.includes('半行') ? true : undefined));
    assert.match(view.html, /<code>[^<]*半行/);
    for (const kept of ['某市', '坚持源头削减', '节水', '节能', '进度安排']) assert.ok(view.html.includes(kept), kept);
    await editor.edit((builder) =>
      builder.insert(new vscode.Position(9, '  - {名称: 半行, '.length), '牵头单位: 乙局}'),
    );
    await until('the whole row', [ticks], () => (view.html.includes('<td>乙局</td>') ? true : undefined));
    assert.doesNotMatch(view.html, /<code>/);
  });

  it('goes when the plan is closed, and is not there for what is no plan', async () => {
    const { document } = await openBeside();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('no page', [vscode.window.tabGroups.onDidChangeTabs], () => (pages().length === 0 ? true : undefined));
    assert.equal(reading.of(document.uri), undefined);
    const yaml = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'name: x\n' });
    await vscode.window.showTextDocument(yaml);
    await vscode.commands.executeCommand('cleanplan.openReadingView');
    assert.equal(reading.of(yaml.uri), undefined);
  });
});
