import type { ServerCapabilities } from 'vscode-languageserver-protocol';

/** A request that a client may send once the server has announced something. */
export interface Asking {
  readonly method: string;
  /** Params for a text, at one of the places that are asked about. */
  params(uri: string, place: Place): object;
  /** The request by which a client looks at one thing of the answer, where the server has announced that it may. */
  readonly resolve?: string;
}

/** A place that a request is about: a position, and lines from there on. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

const textOnly = (method: string, more: object = {}): Asking => ({
  method: `textDocument/${method}`,
  params: (uri) => ({ textDocument: { uri }, ...more }),
});

const atPlace = (method: string, more: object = {}): Asking => ({
  method: `textDocument/${method}`,
  params: (uri, position) => ({ textDocument: { uri }, position, ...more }),
});

const overLines = (method: string, more: object = {}): Asking => ({
  method: `textDocument/${method}`,
  params: (uri, { line }) => ({
    textDocument: { uri },
    range: { start: { line, character: 0 }, end: { line: line + 20, character: 0 } },
    ...more,
  }),
});

const running = (command: string): Asking => ({
  method: 'workspace/executeCommand',
  params: (uri) => ({ command, arguments: [uri] }),
});

const options = { tabSize: 2, insertSpaces: true };

/**
 * What may be asked of each thing that LSP lets a server announce, whether ours does or not: so that a new feature is
 * asked without being named here.
 */
const byProvider: Readonly<Partial<Record<keyof ServerCapabilities, readonly Asking[]>>> = {
  hoverProvider: [atPlace('hover')],
  completionProvider: [atPlace('completion', { context: { triggerKind: 1 } })],
  signatureHelpProvider: [atPlace('signatureHelp')],
  declarationProvider: [atPlace('declaration')],
  definitionProvider: [atPlace('definition')],
  typeDefinitionProvider: [atPlace('typeDefinition')],
  implementationProvider: [atPlace('implementation')],
  referencesProvider: [atPlace('references', { context: { includeDeclaration: true } })],
  documentHighlightProvider: [atPlace('documentHighlight')],
  documentSymbolProvider: [textOnly('documentSymbol')],
  codeActionProvider: [overLines('codeAction', { context: { diagnostics: [] } })],
  codeLensProvider: [textOnly('codeLens')],
  documentLinkProvider: [textOnly('documentLink')],
  colorProvider: [textOnly('documentColor')],
  documentFormattingProvider: [textOnly('formatting', { options })],
  documentRangeFormattingProvider: [overLines('rangeFormatting', { options })],
  documentOnTypeFormattingProvider: [atPlace('onTypeFormatting', { ch: '\n', options })],
  renameProvider: [atPlace('rename', { newName: 'Z99' })],
  foldingRangeProvider: [textOnly('foldingRange')],
  selectionRangeProvider: [
    {
      method: 'textDocument/selectionRange',
      params: (uri, position) => ({ textDocument: { uri }, positions: [position] }),
    },
  ],
  linkedEditingRangeProvider: [atPlace('linkedEditingRange')],
  callHierarchyProvider: [atPlace('prepareCallHierarchy')],
  semanticTokensProvider: [
    textOnly('semanticTokens/full'),
    textOnly('semanticTokens/full/delta', { previousResultId: '0' }),
    overLines('semanticTokens/range'),
  ],
  monikerProvider: [atPlace('moniker')],
  typeHierarchyProvider: [atPlace('prepareTypeHierarchy')],
  inlineValueProvider: [overLines('inlineValue', { context: { frameId: 0, stoppedLocation: {} } })],
  inlayHintProvider: [overLines('inlayHint')],
  inlineCompletionProvider: [atPlace('inlineCompletion', { context: { triggerKind: 1 } })],
  diagnosticProvider: [textOnly('diagnostic')],
  workspaceSymbolProvider: [{ method: 'workspace/symbol', params: () => ({ query: '甲' }) }],
};

/** How a client looks at one thing of an answer, where it may. */
const resolvedBy: Readonly<Partial<Record<keyof ServerCapabilities, string>>> = {
  completionProvider: 'completionItem/resolve',
  codeActionProvider: 'codeAction/resolve',
  codeLensProvider: 'codeLens/resolve',
  documentLinkProvider: 'documentLink/resolve',
  inlayHintProvider: 'inlayHint/resolve',
  workspaceSymbolProvider: 'workspaceSymbol/resolve',
};

/** What a server announces that is no question: how texts are sent, and what it knows of folders. */
const noQuestion: ReadonlySet<string> = new Set([
  'positionEncoding',
  'textDocumentSync',
  'notebookDocumentSync',
  'workspace',
]);

/** What may be asked of a server by what it has announced; fails for something of which nobody has said how to ask. */
export function askingsOf(announced: ServerCapabilities): readonly Asking[] {
  return Object.entries(announced).flatMap(([name, value]) => {
    if (noQuestion.has(name) || value === false || value === undefined) return [];
    if (name === 'executeCommandProvider') return (value as { commands: readonly string[] }).commands.map(running);
    const known = byProvider[name as keyof ServerCapabilities];
    if (known === undefined)
      throw new Error(`Nobody has said how to ask for ${name}: see tests/support/everyRequest.ts.`);
    const said: { readonly resolveProvider?: boolean; readonly prepareProvider?: boolean } =
      typeof value === 'object' ? value : {};
    const resolve = said.resolveProvider === true ? resolvedBy[name as keyof ServerCapabilities] : undefined;
    if (resolve !== undefined) return known.map((asking) => ({ ...asking, resolve }));
    const prepares = name === 'renameProvider' && said.prepareProvider === true;
    return prepares ? [...known, atPlace('prepareRename')] : known;
  });
}
