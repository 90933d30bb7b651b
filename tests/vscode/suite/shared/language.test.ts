import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, draftUri, extension, firstProblems, problemsWhen, ruleOf, showPlan } from './plans.ts';

interface LanguageContribution {
  readonly id: string;
  readonly extensions?: readonly string[];
  readonly filenamePatterns?: readonly string[];
}

describe('Beside another extension for YAML', () => {
  afterEach(closeEditors);

  it('a plan by its name is a plan, and no other YAML file is', async () => {
    const draft = await vscode.workspace.openTextDocument(draftUri());
    assert.equal(draft.languageId, 'cleanplan');
    const yaml = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'name: x\n' });
    assert.equal(yaml.languageId, 'yaml');
  });

  it('the name is claimed by one language alone', () => {
    const all = vscode.extensions.all.flatMap(
      ({ packageJSON }): LanguageContribution[] => packageJSON.contributes?.languages ?? [],
    );
    const claimants = all.filter(({ filenamePatterns = [], extensions = [] }) =>
      [...filenamePatterns, ...extensions].some((name) => name.includes('cleanplan')),
    );
    assert.deepEqual(
      claimants.map(({ id }) => id),
      ['cleanplan'],
    );
    const ours: LanguageContribution[] = extension().packageJSON.contributes.languages;
    assert.deepEqual(
      ours.flatMap(({ extensions = [] }) => extensions),
      [],
    );
  });

  it('a plan whose language is set to YAML is left to that, and taken back when it is a plan again', async () => {
    const { document } = await showPlan('规划格式: 1\n进度安排:\n');
    const before = (await firstProblems(document.uri)).map(ruleOf);
    const yaml = await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    await problemsWhen('no findings', document.uri, (problems) => problems.length === 0);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      yaml.uri,
      new vscode.Position(1, 1),
    );
    assert.deepEqual(hovers, []);
    const plan = await vscode.languages.setTextDocumentLanguage(yaml, 'cleanplan');
    assert.deepEqual((await firstProblems(plan.uri)).map(ruleOf), before);
  });

  it('nothing is found twice', async () => {
    const { document } = await showPlan(draftUri());
    const found = (await firstProblems(document.uri)).map(({ message, range }) => JSON.stringify([message, range]));
    assert.equal(new Set(found).size, found.length);
    await vscode.commands.executeCommand('cleanplan.checkWorkspace');
    const after = (await firstProblems(document.uri)).map(({ message, range }) => JSON.stringify([message, range]));
    assert.deepEqual(after, found);
  });
});

describe('A workspace that is not trusted, or not on disk', () => {
  it('is one that the extension works in', () => {
    const { capabilities, browser } = extension().packageJSON;
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations ?? [], []);
    assert.equal(capabilities.virtualWorkspaces.supported, true);
    assert.match(browser, /\.js$/);
  });

  it('gets findings for a text that is in no file', async () => {
    const { document } = await showPlan('规划格式: 1\n进度安排:\n');
    assert.equal(document.uri.scheme, 'untitled');
    assert.ok((await firstProblems(document.uri)).length > 0);
  });
});
