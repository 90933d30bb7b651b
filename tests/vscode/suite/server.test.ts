import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeEditors, draftUri, firstProblems, problemsWhen, ruleOf, showPlan } from './shared/plans.ts';

describe('A server that is killed', () => {
  afterEach(closeEditors);

  it('comes back with the documents it had, as they were written', async function () {
    if (!existsSync('/proc/self/stat')) return this.skip();
    const saved = await showPlan(draftUri());
    await firstProblems(saved.document.uri);
    const unsaved = await showPlan('规划格式: 1\n');
    const { document } = unsaved;
    await firstProblems(document.uri);
    await unsaved.edit((edit) => edit.insert(new vscode.Position(1, 0), '进度安排:\n'));
    const isWritten = (problems: readonly vscode.Diagnostic[]) =>
      problems.some((problem) => ruleOf(problem) === 'content-missing' && !problem.message.includes('进度安排'));
    const before = await problemsWhen('the edit to be seen', document.uri, isWritten);

    const killed = serverProcess();
    const gone = problemsWhen('the findings of the old server to go', document.uri, ({ length }) => length === 0);
    process.kill(killed, 'SIGKILL');
    await gone;
    const after = await problemsWhen('the findings of the new server', document.uri, isWritten);
    assert.deepEqual(after.map(ruleOf), before.map(ruleOf));
    assert.notEqual(serverProcess(), killed);
    await vscode.window.showTextDocument(saved.document, { preview: false });
    const missing = await firstProblems(saved.document.uri);
    assert.equal(missing.filter((problem) => ruleOf(problem) === 'content-missing').length, 1);
  });
});

/** The process of our server: the one that this extension host has started, and no other on the machine. */
function serverProcess(): number {
  const ours = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => parentOf(pid) === process.pid && read(`/proc/${pid}/cmdline`).includes('server.cjs'));
  assert.equal(ours.length, 1, `servers: ${ours.join(' ')}`);
  return Number(ours[0]);
}

/** The second field behind the program's name, which is in brackets and may hold anything. */
const parentOf = (pid: string): number => Number(/\) \S (\d+)[^)]*$/.exec(read(`/proc/${pid}/stat`))?.[1]);

/** A process may end while one looks at it. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
