import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';

describe('The Node extension host', () => {
  it('has the workspace on disk', () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.equal(folder === undefined ? undefined : existsSync(folder.fsPath), true);
  });
});
