import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../../../package.json' with { type: 'json' };

describe('The editor', () => {
  it('is a VS Code that the manifest asks for', () => {
    const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
    const [oldestMajor = 0, oldestMinor = 0] = manifest.engines.vscode.replace('^', '').split('.').map(Number);
    assert.equal(major, oldestMajor);
    assert.ok(minor >= oldestMinor, vscode.version);
  });

  it('has found the extension under development', () => {
    const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
    assert.equal(extension?.packageJSON.version, manifest.version);
  });

  it('has opened the workspace with its plan', async () => {
    const files = await vscode.workspace.findFiles('*.cleanplan.yaml');
    assert.equal(files.length > 0, true);
  });
});
