import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  draftUri,
  editorWhen,
  extension,
  firstProblems,
  problemsOf,
  problemsWhen,
  ruleOf,
  set,
  showPlan,
} from './plans.ts';
import { until } from './waiting.ts';

const seedText = async (): Promise<string> => {
  const file = vscode.Uri.joinPath(extension().extensionUri, 'seeds', 'gbf-2003-100.txt');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
};

/** The words of a text without the line breaks that the source has in the middle of sentences. */
const joined = (text: string): string => text.replace(/\s+/g, '');

describe('Problems', () => {
  afterEach(closeEditors);
  // Where a test broke off before it did so itself.
  after(() => set('locale', undefined));

  it('shows what is found in a plan that is opened', async () => {
    const uri = draftUri();
    await showPlan(uri);
    const problems = await firstProblems(uri);
    const missing = problems.filter((problem) => ruleOf(problem) === 'content-missing');
    // Of a plan of which only the head is written, one finding says all that is missing.
    assert.equal(missing.length, 1);
    for (const content of ['污染状况分析', '进度安排', '重点投资项目规划'])
      assert.ok(missing[0]?.message.includes(content), content);
    assert.deepEqual(
      vscode.languages.getDiagnostics(uri).filter(({ source }) => source !== 'CleanPlan'),
      [],
    );
  });

  it('links every finding to the page of its rule, which opens', async () => {
    const uri = draftUri();
    await showPlan(uri);
    for (const problem of await firstProblems(uri)) {
      assert.equal(targetOf(problem).toString(), `cleanplan-policy:/rules/${ruleOf(problem)}.md`);
    }
    const [problem] = problemsOf(uri).filter((one) => ruleOf(one) === 'content-missing');
    const target = targetOf(problem as vscode.Diagnostic);
    // What a click on the rule's id does.
    await vscode.commands.executeCommand('vscode.open', target);
    const { document } = await editorWhen('the rule’s page', (editor) => sameUri(editor.document.uri, target));
    assert.match(document.getText(), /^# content-missing: .*\n\n[\s\S]*## Why/);
    assert.equal(document.languageId, 'markdown');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) ?? false, false);
  });

  it('has no page for what is no rule', async () => {
    for (const path of ['/rules/no-such-rule.md', '/rules/../package.json', '/package.json']) {
      const uri = vscode.Uri.from({ scheme: 'cleanplan-policy', path });
      await assert.rejects(async () => vscode.workspace.openTextDocument(uri));
    }
  });

  it('leads by related information to the clause, whose words are selected and in sight', async () => {
    const uri = draftUri();
    await showPlan(uri);
    const [missing] = (await firstProblems(uri)).filter((problem) => ruleOf(problem) === 'content-missing');
    const location = missing?.relatedInformation?.[0]?.location as vscode.Location;
    assert.equal(location.uri.toString(), 'cleanplan-policy:/seeds/gbf-2003-100.txt');
    // What a click on related information does.
    await vscode.commands.executeCommand('vscode.open', location.uri, { selection: location.range });
    const editor = await editorWhen(
      'the clause',
      ({ document, selection, visibleRanges: [visible] }) =>
        sameUri(document.uri, location.uri) &&
        selection.isEqual(location.range) &&
        visible?.contains(location.range) === true,
    );
    assert.equal(editor.document.getText(), await seedText());
    const words = joined(editor.document.getText(editor.selection));
    assert.match(words, /^清洁生产推行规划的内容应包括：污染状况分析，.*重点投资项目规划等。$/);
  });

  it('speaks another language when the setting changes, and so do the pages, without a reload', async () => {
    const uri = draftUri();
    await showPlan(uri);
    const english = await firstProblems(uri);
    assert.ok(english.some(({ message }) => message.includes('The plan has no “')));
    const page = vscode.Uri.parse('cleanplan-policy:/rules/content-missing.md');
    const document = await vscode.workspace.openTextDocument(page);
    assert.match(document.getText(), /^# content-missing: /);

    await set('locale', 'zh-CN');
    const says = (words: string) => (problems: readonly vscode.Diagnostic[]) =>
      problems.some(({ message }) => message.includes(words));
    const chinese = await problemsWhen('Chinese', uri, says('规划未写明“污染状况分析'));
    assert.deepEqual(chinese.map(ruleOf), english.map(ruleOf));
    await vscode.window.showTextDocument(document, { preserveFocus: true, viewColumn: vscode.ViewColumn.Beside });
    await until(
      'the Chinese page',
      [vscode.workspace.onDidChangeTextDocument],
      () => document.getText().startsWith('# content-missing：') || undefined,
      () => document.getText().slice(0, 80),
    );

    await set('locale', undefined);
    await problemsWhen('English', uri, says('The plan has no “'));
  });
});

function targetOf({ code }: vscode.Diagnostic): vscode.Uri {
  assert.equal(typeof code, 'object');
  return (code as { target: vscode.Uri }).target;
}

const sameUri = (a: vscode.Uri, b: vscode.Uri): boolean => a.toString() === b.toString();
