import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type SymbolInformation,
} from 'vscode-languageserver-protocol';
import { LspClient, modern } from '../support/lspClient.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = '规划格式: 1\n# 一\n# 二\n重点工业企业名单:\n  - 编号: Q1\n    企业名称: 甲公司\n';

const withTree: ClientCapabilities = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    documentSymbol: { ...modern.textDocument?.documentSymbol, hierarchicalDocumentSymbolSupport: true },
  },
};

describe('the outline over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  async function opened(capabilities: ClientCapabilities) {
    client = await LspClient.start({ capabilities });
    await client.open(URI, PLAN);
    return { textDocument: { uri: URI } };
  }

  it('is a tree where the client shows one', async () => {
    const params = await opened(withTree);
    assert.equal(client.initialized.capabilities.documentSymbolProvider, true);
    const [format, list] = (await client.connection.sendRequest(
      DocumentSymbolRequest.type,
      params,
    )) as DocumentSymbol[];
    assert.deepEqual(format, {
      name: '规划格式',
      detail: '1',
      kind: 7,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
      selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
    });
    assert.deepEqual(
      list?.children?.map(({ name, detail, kind }) => [name, detail, kind]),
      [['甲公司', 'Q1', 23]],
    );
  });

  it('is a list to others, each with what it stands in', async () => {
    const params = await opened(modern);
    const found = (await client.connection.sendRequest(DocumentSymbolRequest.type, params)) as SymbolInformation[];
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
      [
        ['规划格式', undefined, 0],
        ['重点工业企业名单', undefined, 3],
        ['Q1 甲公司', '重点工业企业名单', 4],
      ],
    );
  });

  it('moves with what stands above it', async () => {
    const params = await opened(withTree);
    await client.connection.sendRequest(DocumentSymbolRequest.type, params);
    const start = { line: 1, character: 0 };
    await client.change(URI, 2, [{ range: { start, end: start }, text: '审查依据: []\n' }]);
    const found = (await client.connection.sendRequest(DocumentSymbolRequest.type, params)) as DocumentSymbol[];
    assert.deepEqual(
      found.map(({ name, range }) => [name, range.start.line, range.end.line]),
      [
        ['规划格式', 0, 0],
        ['审查依据', 1, 1],
        ['重点工业企业名单', 4, 6],
      ],
    );
  });

  it('can be folded', async () => {
    const params = await opened(modern);
    assert.equal(client.initialized.capabilities.foldingRangeProvider, true);
    const found = (await client.connection.sendRequest(FoldingRangeRequest.type, params)) ?? [];
    assert.deepEqual(
      found.sort((a, b) => a.startLine - b.startLine),
      [
        { startLine: 1, endLine: 2, kind: 'comment' },
        { startLine: 3, endLine: 5 },
        { startLine: 4, endLine: 5 },
      ],
    );
  });

  it('is not given of a text that is not open', async () => {
    client = await LspClient.start({ capabilities: withTree });
    const params = { textDocument: { uri: URI } };
    assert.equal(await client.connection.sendRequest(DocumentSymbolRequest.type, params), null);
    assert.equal(await client.connection.sendRequest(FoldingRangeRequest.type, params), null);
  });
});
