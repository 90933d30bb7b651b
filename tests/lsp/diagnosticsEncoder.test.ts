import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { DiagnosticsEncoder } from '../../server/src/lsp/diagnosticsEncoder.ts';

const diagnostic = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
  message,
});

const [first, second] = [diagnostic('“进度安排”还没有写'), diagnostic('a "quoted", [bracketed] {word}\n𠮷')] as const;

const report = (id: number, items: readonly Diagnostic[]) => ({
  jsonrpc: '2.0',
  id,
  result: { kind: 'full', items, resultId: '1.0.2026-11-24' },
});

const publication = (diagnostics: readonly Diagnostic[]) => ({
  jsonrpc: '2.0',
  method: 'textDocument/publishDiagnostics',
  params: { diagnostics, uri: 'file:///plan.cleanplan.yaml' },
});

describe('DiagnosticsEncoder', () => {
  it('writes what JSON would, the first time and again, with diagnostics in any order', async () => {
    const encoder = new DiagnosticsEncoder();
    const messages = [
      report(1, [first, second]),
      report(2, []),
      report(3, [second, first, diagnostic('new')]),
      publication([second]),
      publication([]),
      { jsonrpc: '2.0', id: 4, result: { kind: 'unchanged', resultId: '1.0.2026-11-24' } },
      { jsonrpc: '2.0', id: 5, result: { isIncomplete: false, items: [{ label: '进度安排' }] } },
      { jsonrpc: '2.0', id: 6, result: null },
      { jsonrpc: '2.0', id: 7, error: { code: -32800, message: 'Request cancelled' } },
      { jsonrpc: '2.0', method: 'window/logMessage', params: { type: 1, message: '[]}}' } },
    ];
    for (const message of messages) {
      const bytes = await encoder.encode(message);
      assert.deepEqual(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), message);
    }
  });
});
