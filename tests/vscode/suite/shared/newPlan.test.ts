import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, planInNoFile, problemsWhen, ruleOf } from './plans.ts';

const newPlan = (decisions: object): Thenable<vscode.TextEditor> =>
  vscode.commands.executeCommand('cleanplan.newPlan', decisions);

/**
 * What says that a place is still to be filled, and how loud: a content that is
 * begun by its lines, the departments that draw the plan up jointly, any other entry. None is an error.
 */
const blanks: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  'content-empty': vscode.DiagnosticSeverity.Hint,
  'joint-authority': vscode.DiagnosticSeverity.Information,
  'value-empty': vscode.DiagnosticSeverity.Hint,
};

describe('A new plan', () => {
  afterEach(closeEditors);

  for (const [language, mark] of [
    ['zh', '规划格式: 1'],
    ['en', 'cleanplan: 1'],
  ] as const) {
    it(`in ${language} has only blanks to fill`, async () => {
      const { document, selection } = await newPlan({
        language,
        planType: 'implementationPlan',
        level: 'provincial',
        region: '山东省',
        period: '2026—2030年',
      });
      assert.equal(document.languageId, 'cleanplan');
      assert.match(document.getText(), new RegExp(`^${mark}$`, 'm'));
      // Once the findings of the empty document have gone.
      const problems = await problemsWhen(
        'blanks to fill and nothing else',
        document.uri,
        (found) => found.length > 0 && found.every((problem) => ruleOf(problem) in blanks),
      );
      const counted = (rule: string) => problems.filter((problem) => ruleOf(problem) === rule).length;
      assert.deepEqual(Object.keys(blanks).map(counted), [3, 1, 10]);
      for (const problem of problems) {
        assert.equal(problem.severity, blanks[ruleOf(problem)], problem.message);
        // It stands where something is to be written: at a key with nothing behind it.
        assert.match(document.lineAt(problem.range.start).text, /^ *[^ :]+: ?$/, problem.message);
      }
      // The cursor is where the first of them is to be written, with a blank before it.
      assert.match(document.lineAt(selection.active.line).text, /^ {2}(?:牵头单位|leadUnit): $/);
      assert.ok(document.lineAt(selection.active.line).range.end.isEqual(selection.active));
    });
  }

  it('goes into the empty plan that is open', async () => {
    const empty = await planInNoFile('');
    await vscode.window.showTextDocument(empty);
    const { document } = await newPlan({ language: 'zh', planType: 'plan', level: 'municipal' });
    assert.equal(document.uri.toString(), empty.uri.toString());
    assert.match(document.getText(), /^规划格式: 1$/m);
  });

  it('never takes the place of one that is begun', async () => {
    const begun = await planInNoFile('规划格式: 1\n');
    await vscode.window.showTextDocument(begun);
    const { document } = await newPlan({ language: 'zh' });
    assert.notEqual(document.uri.toString(), begun.uri.toString());
    assert.equal(begun.getText(), '规划格式: 1\n');
  });
});
