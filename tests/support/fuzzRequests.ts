import { inspect } from 'node:util';
import {
  CodeActionResolveRequest,
  CodeLensRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  LSPErrorCodes,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { damaged } from './damage.ts';
import { LspClient, modern } from './lspClient.ts';
import type { Random } from './random.ts';

/** What came of many requests over damaged plans. */
export interface RequestsRun {
  readonly requests: number;
  readonly texts: number;
  /** Requests by what they ask. */
  readonly asked: ReadonlyMap<string, number>;
  /** Requests that were answered by an error, with their texts, and what the server logged. */
  readonly failures: readonly string[];
}

/** How many requests are asked of one text before the next. */
const OF_ONE = 12;

/**
 * Asks every handler of the server about damaged plans, at places of no account, with an edit now and then.
 *
 * @param plans sound texts, of which damaged copies are made
 */
export async function fuzzRequests(count: number, plans: readonly string[], random: Random): Promise<RequestsRun> {
  const client = await LspClient.start({ capabilities: modern, locale: random.pick(['zh-CN', 'en']) });
  const asked = new Map<string, number>();
  const failures: string[] = [];
  let requests = 0;
  let texts = 0;
  while (requests < count) {
    let text = spoilt(random.pick(plans), random);
    const uri = `file:///${++texts}.cleanplan.yaml`;
    await client.open(uri, text);
    for (let round = 0; round < OF_ONE && requests < count; round++, requests++) {
      if (round > 0 && random.oneIn(4)) {
        text = spoilt(text, random);
        await client.change(uri, round + 1, [{ text }]);
      }
      const [what, ask] = random.pick(handlers);
      asked.set(what, (asked.get(what) ?? 0) + 1);
      try {
        await ask(client, uri, text, random);
      } catch (error) {
        // That an id cannot be renamed is an error by the protocol, and an answer.
        if (what.includes('ename') && error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed)
          continue;
        failures.push(`${what}: ${inspect(error)}\n${JSON.stringify(text)}`);
      }
      if (client.logged.length > 0)
        failures.push(`${what}: ${client.logged.splice(0).join('\n')}\n${JSON.stringify(text)}`);
    }
    await client.close(uri);
  }
  await client.stop();
  return { requests, texts, asked, failures };
}

type Ask = (client: LspClient, uri: string, text: string, random: Random) => Promise<unknown>;

/** A request about a text as a whole. */
const whole =
  (method: string): Ask =>
  (client, uri) =>
    client.connection.sendRequest(method, { textDocument: { uri } });

/** A request about a place. */
const atPlace =
  (method: string, more: object = {}): Ask =>
  (client, uri, text, random) =>
    client.connection.sendRequest(method, { textDocument: { uri }, position: placeIn(text, random), ...more });

const handlers: readonly (readonly [string, Ask])[] = [
  ['hover', (client, uri, text, random) => client.hover(uri, placeIn(text, random))],
  ['completion', (client, uri, text, random) => client.completion(uri, placeIn(text, random))],
  ['definition', (client, uri, text, random) => client.definition(uri, placeIn(text, random))],
  ['diagnostic', (client, uri) => client.pull(uri)],
  [
    'codeAction',
    (client, uri, text, random) => {
      const [start, end] = [placeIn(text, random), placeIn(text, random)].sort(
        (a, b) => a.line - b.line || a.character - b.character,
      );
      return client.codeActions(uri, { start: start as Position, end: end as Position });
    },
  ],
  [
    'codeAction/resolve',
    async (client, uri, text, random) => {
      const at = placeIn(text, random);
      for (const action of await client.codeActions(uri, { start: at, end: at }, ['refactor']))
        await client.connection.sendRequest(CodeActionResolveRequest.method, action);
    },
  ],
  ['documentSymbol', whole(DocumentSymbolRequest.method)],
  ['foldingRange', whole(FoldingRangeRequest.method)],
  ['documentLink', whole(DocumentLinkRequest.method)],
  ['documentHighlight', atPlace(DocumentHighlightRequest.method)],
  ['references', atPlace(ReferencesRequest.method, { context: { includeDeclaration: true } })],
  ['prepareRename', atPlace(PrepareRenameRequest.method)],
  ['rename', atPlace(RenameRequest.method, { newName: 'Z99' })],
  [
    'selectionRange',
    (client, uri, text, random) =>
      client.connection.sendRequest(SelectionRangeRequest.method, {
        textDocument: { uri },
        positions: [placeIn(text, random), placeIn(text, random)],
      }),
  ],
  ['codeLens', whole(CodeLensRequest.method)],
  [
    'inlayHint',
    (client, uri) =>
      client.connection.sendRequest(InlayHintRequest.method, {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } },
      }),
  ],
  [
    'formatting',
    (client, uri) =>
      client.connection.sendRequest(DocumentFormattingRequest.method, {
        textDocument: { uri },
        options: { tabSize: 2, insertSpaces: true },
      }),
  ],
  [
    'onTypeFormatting',
    (client, uri, text, random) =>
      client.connection.sendRequest(DocumentOnTypeFormattingRequest.method, {
        textDocument: { uri },
        position: placeIn(text, random),
        ch: '\n',
        options: { tabSize: 2, insertSpaces: true },
      }),
  ],
  ['semanticTokens/full', whole(SemanticTokensRequest.method)],
  [
    'semanticTokens/full/delta',
    (client, uri) =>
      client.connection.sendRequest(SemanticTokensDeltaRequest.method, {
        textDocument: { uri },
        previousResultId: '1',
      }),
  ],
  [
    'semanticTokens/range',
    (client, uri) =>
      client.connection.sendRequest(SemanticTokensRangeRequest.method, {
        textDocument: { uri },
        range: { start: { line: 2, character: 0 }, end: { line: 40, character: 0 } },
      }),
  ],
  [
    'workspace/symbol',
    (client, _uri, _text, random) =>
      client.connection.sendRequest(WorkspaceSymbolRequest.method, {
        query: random.pick(['', 'jn', '甲', '['] as const),
      }),
  ],
  ['cleanplan/requirements', (client, uri) => client.connection.sendRequest('cleanplan/requirements', { uri })],
  ['cleanplan/readingView', (client, uri) => client.connection.sendRequest('cleanplan/readingView', { uri })],
  ['cleanplan/status', (client, uri) => client.connection.sendRequest('cleanplan/status', { uri })],
  [
    'cleanplan/pasteRows',
    (client, uri, text, random) =>
      client.connection.sendRequest('cleanplan/pasteRows', { uri, position: placeIn(text, random), plain: TABLE }),
  ],
  [
    'cleanplan/copyRows',
    (client, uri, text, random) => {
      const place = placeIn(text, random);
      return client.connection.sendRequest('cleanplan/copyRows', { uri, range: { start: place, end: place } });
    },
  ],
  ['cleanplan/check', (client, uri, text) => client.connection.sendRequest('cleanplan/check', { uri, text })],
  ['cleanplan/newPlan', (client) => client.connection.sendRequest('cleanplan/newPlan', { language: 'zh' })],
  ['cleanplan/newPlanChoices', (client) => client.connection.sendRequest('cleanplan/newPlanChoices')],
  ['cleanplan/provisions', (client) => client.connection.sendRequest('cleanplan/provisions')],
  ['cleanplan/rulePage', (client) => client.connection.sendRequest('cleanplan/rulePage', { rule: 'content-empty' })],
];

/** Rows of any list. */
const TABLE = '序号\t名称\t指标名称\t企业名称\t项目名称\n1\t甲\t乙\t丙\t1,200\n';

/** Somewhere in a text, at times outside of it. */
function placeIn(text: string, random: Random) {
  const lines = text.split('\n');
  const line = random.below(lines.length + 2);
  return { line, character: random.below((lines[line] ?? '').length + 3) };
}

/** An excerpt that is damaged, or a whole plan cut off or damaged in one place. */
function spoilt(text: string, random: Random): string {
  if (random.oneIn(3)) return damaged(text, random);
  const at = random.below(text.length + 1);
  if (random.oneIn(3)) return text.slice(0, at);
  const end = at + random.below(4);
  return (
    text.slice(0, at) +
    random.pick(['', '：', ' ', '\t', '[', '}', '"', '\n', '- ', '\ud83d', '　', '××']) +
    text.slice(end)
  );
}
