import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeRequest,
  type ProtocolConnection,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import type { Plan } from '../generate.ts';
import { type Repeats, repeat, type Series, seriesOf } from '../stats.ts';
import { NoAnswer, type ServerClient, type ServerSpec, type Timing } from './client.ts';
import type { Edit } from './document.ts';
import { keystroke } from './keystrokes.ts';
import { PAUSE, REST, type Setting, session, uriOf } from './oneSession.ts';
import { rowLines } from './planLines.ts';
import { namesMistakes } from './scenes.ts';
import { turns } from './sessions.ts';

/** Something an editor asks about a whole text after each edit, beside its diagnostics. */
export interface Question<A> {
  readonly name: string;
  /** What a server that answers it announces. */
  readonly capability: keyof ServerCapabilities;
  readonly send: (connection: ProtocolConnection, uri: string) => Promise<A>;
  /** The zero-based lines on which something in the answer begins. */
  readonly lines: (answer: A) => readonly number[];
}

export const SYMBOLS: Question<DocumentSymbol[] | SymbolInformation[] | null> = {
  name: 'document symbols',
  capability: 'documentSymbolProvider',
  send: (connection, uri) => connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }),
  lines: (answer) => (answer ?? []).flatMap(symbolLines),
};

export const FOLDING: Question<FoldingRange[] | null> = {
  name: 'folding ranges',
  capability: 'foldingRangeProvider',
  send: (connection, uri) => connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } }),
  lines: (answer) => (answer ?? []).map(({ startLine }) => startLine),
};

const symbolLines = (symbol: DocumentSymbol | SymbolInformation): readonly number[] =>
  'location' in symbol
    ? [symbol.location.range.start.line]
    : [symbol.range.start.line, ...(symbol.children ?? []).flatMap(symbolLines)];

/** From sending an edit to the complete answer, edits and their undoing alike. */
export interface QuestionFigures {
  readonly arrived: Series;
  readonly decoded: Series;
}

/** An empty line is typed behind a line of a random row, and what must begin where, after that and once it is undone. */
interface Break {
  readonly edits: readonly Edit[];
  readonly done: readonly number[];
  readonly undone: readonly number[];
}

/** The edits of `keystroke`, but with a line break, which moves all rows behind it, so that an old answer is wrong. */
function breaks(size: number): { readonly plan: Plan; readonly breaks: readonly [Break, ...Break[]] } {
  const { plan, strokes } = keystroke(size);
  const undone = rowLines(plan);
  const broken = ({ edits }: { readonly edits: readonly Edit[] }): Break => {
    const moved = edits.map(({ range }) => ({ range, text: '\n' }));
    const at = edits[0]?.range.start.line ?? 0;
    return { edits: moved, done: undone.map((line) => (line > at ? line + 1 : line)), undone };
  };
  const [first, ...others] = strokes;
  return { plan, breaks: [broken(first), ...others.map(broken)] };
}

/**
 * Edits a plan and asks right after each edit, when the diagnostics have been asked for, as editors do. An answer is
 * complete when something in it begins on the first line of every row of both lists.
 *
 * @returns undefined where the server does not announce that it answers
 */
export async function measureQuestion<A>(
  spec: ServerSpec,
  question: Question<A>,
  size: number,
  setting: Setting,
  repeats: Repeats,
): Promise<QuestionFigures | undefined> {
  const scene = breaks(size);
  const arrived: number[] = [];
  const decoded: number[] = [];
  let offered = true;
  const failure = await session(spec, setting, async (client) => {
    offered = client.offers(question.capability);
    if (!offered) return;
    const uri = uriOf(setting.folder, 'asked');
    await client.open(uri, scene.plan.text, namesMistakes(scene.plan), setting.timeout);
    await client.rest(REST);
    const next = turns(scene.breaks);
    const once = async (): Promise<readonly Timing[]> => {
      const { edits, done, undone } = next();
      const forth = await editAndAsk(client, question, uri, edits, done, setting.timeout);
      const back = await editAndAsk(client, question, uri, forth.undo, undone, setting.timeout);
      return [forth.time, back.time];
    };
    // The first only warms up.
    await once();
    await repeat(repeats, async () => {
      for (const time of await once()) {
        arrived.push(time.arrived);
        decoded.push(time.decoded);
      }
    });
  });
  return offered ? { arrived: seriesOf(arrived, failure), decoded: seriesOf(decoded, failure) } : undefined;
}

async function editAndAsk<A>(
  client: ServerClient,
  question: Question<A>,
  uri: string,
  edits: readonly Edit[],
  rows: readonly number[],
  timeout: number,
): Promise<{ readonly time: Timing; readonly undo: readonly Edit[] }> {
  const { undo, sent } = client.change(uri, edits);
  const { answer, at } = await client.ask((connection) => question.send(connection, uri), timeout);
  const begun = new Set(question.lines(answer));
  const missing = rows.filter((line) => !begun.has(line)).length;
  if (missing > 0) throw new NoAnswer(`${missing} of ${rows.length} rows are not in the ${question.name}`);
  await sleep(PAUSE);
  return { time: { arrived: at.arrived - sent, decoded: at.decoded - sent }, undo };
}
