import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionItemKind,
  LSPErrorCodes,
  ResponseError,
  type SymbolKind,
} from 'vscode-languageserver-protocol';
import { type Asking, askingsOf, type Place } from '../support/everyRequest.ts';
import { LspClient } from '../support/lspClient.ts';
import { example } from '../support/plan.ts';

const URI = 'file:///plan.cleanplan.yaml';
const PLAN = example('complete.zh');
/** With something to mend, something to fill in, and an end that is being written. */
const ROUGH = `${example('first-draft')}\n随便: 甲\n附件:\n  - {编号: 附件1，名称: 甲}\n  - `;

/** The start, the middle and the end of some lines. */
const placesIn = (text: string): readonly Place[] =>
  text.split('\n').flatMap((words, line): Place[] => {
    if (line % 23 !== 8) return [];
    return [0, Math.floor(words.length / 2), words.length].map((character) => ({ line, character }));
  });

/** Every kind of symbol or item there is. */
const ALL_KINDS = Array.from({ length: 26 }, (_, at) => at + 1) as (SymbolKind & CompletionItemKind)[];

/** A client that can do all that there is. */
const rich = {
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    symbol: { symbolKind: { valueSet: ALL_KINDS } },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: ALL_KINDS } },
    rename: { prepareSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
        resolveSupport: { properties: ['documentation', 'detail'] },
        labelDetailsSupport: true,
      },
      completionItemKind: { valueSet: ALL_KINDS },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } },
  },
} satisfies ClientCapabilities;

/** Everything in an answer, however deep. */
function* inside(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Readonly<Record<string, unknown>>;
  for (const each of Object.values(value)) yield* inside(each);
}

/** The things in an answer that is a list of them. */
const partsOf = (answer: unknown): readonly object[] =>
  (Array.isArray(answer) ? answer : (answer as { readonly items: object[] }).items) as readonly object[];

/** Whether nothing in an answer is so. */
const nothingIn = (answer: unknown, holds: (part: Readonly<Record<string, unknown>>) => boolean): void =>
  assert.equal([...inside(answer)].find(holds), undefined);

const without = (what: string): ClientCapabilities => {
  const copy = structuredClone(rich) as unknown as Record<string, never>;
  const path = what.split('.');
  const last = path.pop() as string;
  delete (path.reduce((at, name) => at[name] as never, copy) as Record<string, unknown>)[last];
  return copy as unknown as ClientCapabilities;
};

/** What a client cannot do, and what it must not be told then. */
const poorer: readonly (readonly [what: string, lacks: string, sees: (answer: unknown, method: string) => void])[] = [
  [
    'snippets',
    'textDocument.completion.completionItem.snippetSupport',
    (answer) =>
      nothingIn(
        answer,
        ({ insertTextFormat, newText }) => insertTextFormat === 2 || /\$\{?\d/.test(String(newText ?? '')),
      ),
  ],
  [
    'markdown in hovers',
    'textDocument.hover.contentFormat',
    (answer, method) => method.endsWith('/hover') && nothingIn(answer, ({ kind }) => kind === 'markdown'),
  ],
  [
    'markdown in completion',
    'textDocument.completion.completionItem.documentationFormat',
    (answer, method) => method.startsWith('completionItem') && nothingIn(answer, ({ kind }) => kind === 'markdown'),
  ],
  [
    'symbols as a tree',
    'textDocument.documentSymbol.hierarchicalDocumentSymbolSupport',
    (answer, method) =>
      method.endsWith('/documentSymbol') &&
      nothingIn(answer, (part) => 'children' in part || ('kind' in part && !('location' in part))),
  ],
  [
    'kinds of symbols that came later',
    'textDocument.documentSymbol.symbolKind',
    (answer, method) =>
      method.endsWith('/documentSymbol') && nothingIn(answer, ({ kind }) => typeof kind === 'number' && kind > 18),
  ],
  [
    'kinds of workspace symbols that came later',
    'workspace.symbol',
    (answer, method) =>
      method === 'workspace/symbol' && nothingIn(answer, ({ kind }) => typeof kind === 'number' && kind > 18),
  ],
  [
    'kinds of items that came later',
    'textDocument.completion.completionItemKind',
    (answer, method) =>
      method.endsWith('/completion') && nothingIn(answer, ({ kind }) => typeof kind === 'number' && kind > 18),
  ],
  [
    'details in labels',
    'textDocument.completion.completionItem.labelDetailsSupport',
    (answer) => nothingIn(answer, (part) => 'labelDetails' in part),
  ],
  [
    'ways of inserting',
    'textDocument.completion.completionItem.insertTextModeSupport',
    (answer) => nothingIn(answer, (part) => 'insertTextMode' in part),
  ],
  [
    'items that are looked at later',
    'textDocument.completion.completionItem.resolveSupport',
    (answer, method) => method.endsWith('/completion') && nothingIn(answer, (part) => 'data' in part),
  ],
  [
    'links of definitions',
    'textDocument.definition.linkSupport',
    (answer) => nothingIn(answer, (part) => 'targetUri' in part),
  ],
  [
    'edits with versions',
    'workspace.workspaceEdit.documentChanges',
    (answer) => nothingIn(answer, (part) => 'documentChanges' in part && !JSON.stringify(part).includes('"rename"')),
  ],
  [
    'fixes as data',
    'textDocument.codeAction',
    (answer, method) => method.endsWith('/codeAction') && assert.deepEqual(answer ?? [], []),
  ],
  ['workspace/configuration', 'workspace.configuration', () => undefined],
  ['registration of settings', 'workspace.didChangeConfiguration', () => undefined],
  ['registration of files', 'workspace.didChangeWatchedFiles', () => undefined],
  ['refreshing of diagnostics', 'workspace.diagnostics', () => undefined],
  ['diagnostics on demand', 'textDocument.diagnostic', () => undefined],
];

/** What the server may ask of a client, by what that has said of itself. */
const allowed = (capabilities: ClientCapabilities): ReadonlySet<string> =>
  new Set([
    ...(capabilities.workspace?.configuration ? ['workspace/configuration'] : []),
    ...(capabilities.workspace?.didChangeConfiguration?.dynamicRegistration
      ? ['workspace/didChangeConfiguration']
      : []),
    ...(capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ? ['workspace/didChangeWatchedFiles'] : []),
    ...(capabilities.workspace?.diagnostics?.refreshSupport ? ['workspace/diagnostic/refresh'] : []),
  ]);

describe('Everything the server announces', function () {
  this.timeout(60_000);
  let client: LspClient;
  afterEach(() => client.stop());

  const ask = (asking: Asking, uri: string, place: Place): Promise<unknown> =>
    client.connection.sendRequest(asking.method, asking.params(uri, place));

  /** An answer, or undefined where the server refused to rename, which is an answer, too. */
  const answered = (asking: Asking, uri: string, place: Place): Promise<unknown> =>
    ask(asking, uri, place).catch((error: unknown) => {
      const refused = error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed;
      if (refused && /rename/i.test(asking.method)) return undefined;
      throw error;
    });

  const askings = (): readonly Asking[] => askingsOf(client.initialized.capabilities);

  /** Asks everything about a text, and looks at some things of each answer where that may be done. */
  async function askAll(text: string, sees: (answer: unknown, method: string) => void): Promise<void> {
    await client.open(URI, text);
    for (const asking of askings()) {
      for (const place of placesIn(text)) {
        const answer = await answered(asking, URI, place);
        sees(answer, asking.method);
        const { resolve } = asking;
        if (resolve === undefined || answer === null) continue;
        for (const one of partsOf(answer).slice(0, 3)) sees(await client.connection.sendRequest(resolve, one), resolve);
      }
    }
  }

  /** What went wrong, by the log; how long an analysis takes is the machine's matter. */
  const faults = (): readonly string[] => client.logged.filter((line) => !line.includes('analysis took'));

  /** What the server asked of the client, registrations by what they are of. */
  const askedOfClient = (): readonly string[] => [
    ...client.registered,
    ...(client.configurationAsked > 0 ? ['workspace/configuration'] : []),
    ...(client.refreshes > 0 ? ['workspace/diagnostic/refresh'] : []),
  ];

  async function tryWith(
    capabilities: ClientCapabilities,
    sees: (answer: unknown, method: string) => void,
  ): Promise<void> {
    client = await LspClient.start({ capabilities });
    for (const text of [PLAN, ROUGH]) await askAll(text, sees);
    if (capabilities.textDocument?.publishDiagnostics === undefined)
      nothingIn(client.published, (part) =>
        ['relatedInformation', 'version', 'codeDescription', 'tags'].some((name) => part[name] !== undefined),
      );
    const may = allowed(capabilities);
    assert.deepEqual(
      askedOfClient().filter((method) => !may.has(method)),
      [],
    );
    assert.deepEqual(faults(), []);
  }

  it('is answered to a client that can do all', () => tryWith(rich, () => undefined));

  it('is answered to a client that has said nothing of itself, without anything it has not said', () =>
    tryWith({}, (answer, method) => {
      for (const [, , sees] of poorer) sees(answer, method);
    }));

  for (const [what, lacks, sees] of poorer)
    it(`is answered to a client without ${what}`, async () => {
      await tryWith(without(lacks), sees);
    });

  it('of completion is said at once to a client that does not look at items later', async () => {
    const completion = {
      method: 'textDocument/completion',
      params: (uri: string, position: Place) => ({ textDocument: { uri }, position }),
    };
    const place = { line: 0, character: 0 };
    const said = async (capabilities: ClientCapabilities): Promise<readonly unknown[]> => {
      client = await LspClient.start({ capabilities });
      await client.open(URI, '');
      const { items } = (await ask(completion, URI, place)) as { items: readonly CompletionItem[] };
      return Promise.all(
        items.map(async (item) =>
          capabilities === rich
            ? ((await client.connection.sendRequest('completionItem/resolve', item)) as CompletionItem).documentation
            : item.documentation,
        ),
      );
    };
    const later = await said(rich);
    await client.stop();
    const atOnce = await said(without('textDocument.completion.completionItem.resolveSupport'));
    assert.ok(later.filter((each) => each !== undefined).length > 5);
    assert.deepEqual(atOnce, later);
  });

  /** What depends on how often was asked. */
  const lasting = (answer: unknown): string =>
    JSON.stringify(answer, (key, value) => (key === 'resultId' || key === 'version' ? undefined : value)) ?? '';

  const [PLACE = { line: 0, character: 0 }] = placesIn(PLAN).slice(4);

  it('is nothing of a text that was never open, and of one that was closed', async () => {
    client = await LspClient.start({ capabilities: rich });
    await client.open(URI, PLAN);
    const there = new Map<string, string>();
    for (const asking of askings()) there.set(asking.method, lasting(await answered(asking, URI, PLACE)));
    await client.close(URI);
    let told = 0;
    for (const asking of askings()) {
      for (const uri of [URI, 'file:///never.cleanplan.yaml', 'untitled:x', ':', '']) {
        const answer = await answered(asking, uri, PLACE);
        const empty = [
          null,
          undefined,
          '[]',
          '{"data":[]}',
          '{"items":[],"kind":"full"}',
          '{"kind":"full","items":[]}',
        ];
        assert.ok(
          answer === null || answer === undefined || empty.includes(lasting(answer)),
          `${asking.method}: ${lasting(answer)}`,
        );
        if (lasting(answer) !== there.get(asking.method)) told++;
      }
    }
    assert.ok(told > 30, 'the open text was told of');
    assert.deepEqual(faults(), []);
  });

  it('is told of the text as it was when it was asked, whatever is typed meanwhile', async () => {
    const texts = [PLAN, `# 甲\n${PLAN}`, PLAN.slice(0, 3000), ROUGH];
    const expected: string[][] = [];
    for (const text of texts) {
      client = await LspClient.start({ capabilities: rich });
      await client.open(URI, text);
      const all: string[] = [];
      for (const asking of askings()) all.push(lasting(await answered(asking, URI, PLACE)));
      expected.push(all);
      await client.stop();
    }
    client = await LspClient.start({ capabilities: rich });
    await client.open(URI, '');
    // Nothing is waited for in between: edits and questions come as fast as the connection takes them.
    const asked = texts.map((text, at) => {
      void client.change(URI, at + 2, [{ text }]);
      return askings().map((asking) => answered(asking, URI, PLACE));
    });
    for (const [at, answers] of asked.entries())
      assert.deepEqual((await Promise.all(answers)).map(lasting), expected[at]);
    assert.deepEqual(faults(), []);
  });

  it('can be cancelled, and the server goes on', async () => {
    client = await LspClient.start({ capabilities: rich });
    await client.open(URI, PLAN);
    for (const asking of askings()) {
      const before = lasting(await answered(asking, URI, PLACE));
      const source = new CancellationTokenSource();
      const asking2 = client.connection.sendRequest(asking.method, asking.params(URI, PLACE), source.token);
      source.cancel();
      const ended = await asking2.then(
        () => 'answered',
        (error: { code?: number }) => error.code,
      );
      assert.ok(
        ['answered', LSPErrorCodes.RequestCancelled, LSPErrorCodes.RequestFailed].includes(ended as never),
        String(ended),
      );
      assert.equal(lasting(await answered(asking, URI, PLACE)), before, asking.method);
    }
    assert.deepEqual(faults(), []);
  });

  it('is refused, and no fault of ours, where what it asks about is left out', async () => {
    client = await LspClient.start({ capabilities: rich });
    await client.open(URI, PLAN);
    const ended = (method: string, params: object): Promise<unknown> =>
      client.connection.sendRequest(method, params).then(
        () => undefined,
        (error: { code?: number }) => error.code,
      );
    for (const { method, params } of askings()) {
      const whole = params(URI, PLACE) as Readonly<Record<string, unknown>>;
      for (const name of Object.keys(whole)) {
        const { [name]: _, ...rest } = whole;
        for (const odd of [rest, { ...rest, [name]: null }, { ...rest, [name]: 3 }])
          assert.ok(
            [undefined, -32602, LSPErrorCodes.RequestFailed].includes((await ended(method, odd)) as never),
            `${method} with ${JSON.stringify(odd)}`,
          );
      }
    }
    assert.deepEqual(faults(), []);
  });
});
