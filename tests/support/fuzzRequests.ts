import { inspect } from 'node:util';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import { damaged } from './damage.ts';
import { type Asking, askingsOf, type Place } from './everyRequest.ts';
import { LspClient, modern } from './lspClient.ts';
import type { Random } from './random.ts';

/** What came of many requests over damaged plans. */
export interface RequestsRun {
  readonly requests: number;
  readonly texts: number;
  /** How often each was asked. */
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
  const askings = (text: string) => [...askingsOf(client.initialized.capabilities), ...ourOwn(text)];
  const asked = new Map(askings('').map(({ method }) => [method, 0]));
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
      const asking = random.pick(askings(text));
      const { method } = asking;
      asked.set(method, (asked.get(method) ?? 0) + 1);
      const fails = (how: string) => failures.push(`${method}: ${how}\n${JSON.stringify(text)}`);
      try {
        await ask(client, asking, uri, placeIn(text, random));
      } catch (error) {
        // That an id cannot be renamed is an error by the protocol, and an answer.
        if (method.includes('ename') && error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed)
          continue;
        fails(inspect(error));
      }
      if (client.logged.length > 0) fails(client.logged.splice(0).join('\n'));
    }
    await client.close(uri);
  }
  await client.stop();
  return { requests, texts, asked, failures };
}

/** Asks, and looks at each thing of the answer where the server has announced that one may. */
async function ask({ connection }: LspClient, { method, params, resolve }: Asking, uri: string, place: Place) {
  const answer: unknown = await connection.sendRequest(method, params(uri, place));
  if (resolve === undefined || !Array.isArray(answer)) return;
  for (const each of answer.slice(0, 3)) await connection.sendRequest(resolve, each);
}

const own = (name: string, params: Asking['params']): Asking => ({ method: `cleanplan/${name}`, params });

/** Rows of any list. */
const TABLE = '序号\t名称\t指标名称\t企业名称\t项目名称\n1\t甲\t乙\t丙\t1,200\n';

/** The requests of our own, which LSP has no way to announce. */
const ourOwn = (text: string): readonly Asking[] => [
  own('requirements', (uri) => ({ uri })),
  own('readingView', (uri) => ({ uri })),
  own('status', (uri) => ({ uri })),
  own('pasteRows', (uri, position) => ({ uri, position, plain: TABLE })),
  own('copyRows', (uri, place) => ({ uri, range: { start: place, end: place } })),
  own('check', (uri) => ({ uri, text })),
  own('newPlan', () => ({ language: 'zh' })),
  own('newPlanChoices', () => ({})),
  own('provisions', () => ({})),
  own('rulePage', () => ({ rule: 'content-empty' })),
];

/** Somewhere in a text, at times outside of it. */
function placeIn(text: string, random: Random): Place {
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
