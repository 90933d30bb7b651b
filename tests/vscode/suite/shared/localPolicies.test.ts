import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, countyUri, draftUri, firstProblems, problemsWhen, ruleOf, showPlan } from './plans.ts';

const asksForFinance = (problem: vscode.Diagnostic): boolean => problem.message.includes('绿色金融');

describe("A region's pack in the workspace", () => {
  afterEach(closeEditors);

  it('adds a content to the plans of its folder, with its own clause', async () => {
    const { document } = await showPlan(countyUri());
    const problems = await problemsWhen('the ninth content', document.uri, (found) => found.some(asksForFinance));
    const ninth = problems.filter(asksForFinance);
    assert.deepEqual(ninth.map(ruleOf), ['content-missing']);
    assert.match(ninth[0]?.message ?? '', /示政发〔2026〕1号 第一条/);
    const related = ninth[0]?.relatedInformation?.map(({ location }) => location.uri.path) ?? [];
    assert.ok(
      related.some((path) => path.endsWith('/region/.cleanplan/policies/demo-2026/source.txt')),
      related.join(),
    );
  });

  it('adds nothing to plans elsewhere', async () => {
    const { document } = await showPlan(draftUri());
    const problems = await firstProblems(document.uri);
    assert.deepEqual(problems.filter(asksForFinance), []);
  });

  it('proposes its keys and tells of them', async () => {
    const { document } = await showPlan(countyUri());
    await problemsWhen('the ninth content', document.uri, (found) => found.some(asksForFinance));
    const end = new vscode.Position(document.lineCount - 1, 0);
    const found = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    const labels = found.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('绿色金融'), labels.join());
  });
});
