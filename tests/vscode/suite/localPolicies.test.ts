import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeEditors, countyUri, problemsWhen, ruleOf, showPlan } from './shared/plans.ts';

const asksForFinance = (problem: vscode.Diagnostic): boolean => problem.message.includes('绿色金融');

describe("The files of a region's pack", () => {
  const file = vscode.Uri.joinPath(countyUri(), '../.cleanplan/policies/demo-2026/provisions.yaml');
  const before = readFileSync(file.fsPath, 'utf8');
  afterEach(async () => {
    writeFileSync(file.fsPath, before);
    await closeEditors();
  });

  it('are watched: a broken one is a problem in itself, and is none when it is mended', async () => {
    const { document } = await showPlan(countyUri());
    await problemsWhen('the ninth content', document.uri, (found) => found.some(asksForFinance));
    writeFileSync(file.fsPath, before.replace('quote: 本县规划应当写明绿色金融', 'quote: 本县规划可以写明绿色金融'));
    const [broken] = await problemsWhen('a problem in the file of the pack', file, (found) => found.length > 0);
    assert.equal(broken && ruleOf(broken), 'local-pack');
    assert.equal(broken?.range.start.line, 7);
    const left = await problemsWhen('a word in the plan', document.uri, (found) =>
      found.some((each) => ruleOf(each) === 'local-pack'),
    );
    assert.deepEqual(
      left.filter((each) => ruleOf(each) === 'content-missing' && asksForFinance(each)),
      [],
    );
    writeFileSync(file.fsPath, before);
    await problemsWhen('no problem in the file of the pack', file, (found) => found.length === 0);
    await problemsWhen('the ninth content again', document.uri, (found) => found.some(asksForFinance));
  });
});
