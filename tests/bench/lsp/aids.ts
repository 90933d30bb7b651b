import { setTimeout as sleep } from 'node:timers/promises';
import {
  CodeActionRequest,
  CodeLensRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  DocumentFormattingRequest,
  HoverRequest,
  InlayHintRequest,
  type ProtocolConnection,
  type Range,
  SemanticTokensRangeRequest,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { generatePlan, type Plan } from '../generate.ts';
import { randomOf } from '../plans/random.ts';
import { type Repeats, repeat, seriesOf } from '../stats.ts';
import { NoAnswer, type ServerClient, type ServerSpec, type Timing } from './client.ts';
import { type Edit, insertion } from './document.ts';
import { PAUSE, REST, type Setting, session, uriOf } from './oneSession.ts';
import { atEnd, linesOf, textAt } from './planLines.ts';
import type { QuestionFigures } from './questions.ts';
import { namesMistakes } from './scenes.ts';
import { inTurn } from './sessions.ts';

/** Where an edit was made, and what of the text can be seen around it. */
interface Place {
  readonly uri: string;
  readonly line: number;
  /** The length of the line, as edited. */
  readonly end: number;
  readonly visible: Range;
}

/** What an editor asks about the place at hand, right after an edit there. */
export interface Aid<A = unknown> {
  readonly name: string;
  /** What a server that answers it announces. */
  readonly capability: keyof ServerCapabilities;
  /** The key whose rows are edited in turn. */
  readonly key: string;
  readonly edit: (plan: Plan, line: number) => Edit;
  readonly ask: (connection: ProtocolConnection, place: Place) => Promise<A>;
  /** Whether the answer is about the text as it is now. */
  readonly isRight: (answer: A, place: Place) => boolean;
}

/** Lines that an editor shows at once. */
const SHOWN = 50;
/** Rows that are edited in turn, the same for every server. */
const ROWS = 50;
const SEED = 12;

const text = (uri: string) => ({ textDocument: { uri } });
const letterBehind = (plan: Plan, line: number): Edit => atEnd(plan, line, 'x');

/** The value of a key is deleted, and the cursor stands where it was. */
function withoutValue(plan: Plan, line: number): Edit {
  const written = textAt(plan, line);
  const start = written.indexOf(': ') + 2;
  return { range: { start: { line, character: start }, end: { line, character: written.length } }, text: '' };
}

/** One blank too many behind the colon. */
const blankBehindColon = (plan: Plan, line: number): Edit => insertion(line, textAt(plan, line).indexOf(': ') + 1, ' ');

const aid = <A>(of: Aid<A>): Aid => of as Aid;

const labels = (answer: CompletionItem[] | CompletionList | null): readonly string[] =>
  (Array.isArray(answer) ? answer : (answer?.items ?? [])).map(({ label }) => label);

/** The questions, by the names of their measures. */
export const AIDS = {
  completion: aid({
    name: 'completion right behind a key',
    capability: 'completionProvider',
    key: '企业规模',
    edit: withoutValue,
    ask: (connection, { uri, line, end }) =>
      connection.sendRequest(CompletionRequest.type, { ...text(uri), position: { line, character: end } }),
    isRight: (answer) => ['大型', '中型', '小型'].every((size) => labels(answer).some((label) => label.includes(size))),
  }),
  hover: aid({
    name: 'hover on a key',
    capability: 'hoverProvider',
    key: '企业规模',
    edit: letterBehind,
    ask: (connection, { uri, line, end }) =>
      connection.sendRequest(HoverRequest.type, { ...text(uri), position: { line, character: Math.min(6, end) } }),
    isRight: (answer) => JSON.stringify(answer ?? '').includes('企业规模'),
  }),
  lens: aid({
    name: 'code lenses',
    capability: 'codeLensProvider',
    key: '企业规模',
    edit: letterBehind,
    ask: (connection, { uri }) => connection.sendRequest(CodeLensRequest.type, text(uri)),
    isRight: (answer) => (answer?.length ?? 0) > 0,
  }),
  hints: aid({
    name: 'inlay hints of what is visible',
    capability: 'inlayHintProvider',
    key: '建设性质',
    edit: letterBehind,
    ask: (connection, { uri, visible }) =>
      connection.sendRequest(InlayHintRequest.type, { ...text(uri), range: visible }),
    isRight: (answer) => (answer?.length ?? 0) > 0,
  }),
  tokens: aid({
    name: 'semantic tokens of what is visible',
    capability: 'semanticTokensProvider',
    key: '企业规模',
    edit: letterBehind,
    ask: (connection, { uri, visible }) =>
      connection.sendRequest(SemanticTokensRangeRequest.type, { ...text(uri), range: visible }),
    isRight: (answer) => (answer?.data.length ?? 0) > 0,
  }),
  actions: aid({
    name: 'code actions on a mistake',
    capability: 'codeActionProvider',
    key: '企业规模',
    edit: letterBehind,
    ask: (connection, { uri, line, end }) => {
      const range = { start: { line, character: end - 1 }, end: { line, character: end } };
      return connection.sendRequest(CodeActionRequest.type, { ...text(uri), range, context: { diagnostics: [] } });
    },
    isRight: (answer) => (answer?.length ?? 0) > 0,
  }),
  formatting: aid({
    name: 'formatting as minimal edits',
    capability: 'documentFormattingProvider',
    key: '企业规模',
    edit: blankBehindColon,
    ask: (connection, { uri }) =>
      connection.sendRequest(DocumentFormattingRequest.type, {
        ...text(uri),
        options: { tabSize: 2, insertSpaces: true },
      }),
    isRight: (answer: TextEdit[] | null, { line }) =>
      (answer ?? []).some(({ range: { start, end } }) => start.line <= line && line <= end.line),
  }),
} as const satisfies Readonly<Record<string, Aid>>;

export type AidName = keyof typeof AIDS;

/**
 * Edits a row, asks about it, and undoes the edit, by turns in random rows.
 *
 * @returns undefined where the server does not announce that it answers
 */
export async function measureAid(
  spec: ServerSpec,
  of: Aid,
  size: number,
  setting: Setting,
  repeats: Repeats,
): Promise<QuestionFigures | undefined> {
  const plan = generatePlan({ size });
  const random = randomOf(SEED);
  const lines = linesOf(plan, of.key);
  const [first, ...others] = Array.from({ length: ROWS }, () => random.pick(lines));
  const next = inTurn<number>([first as number, ...others]);
  const arrived: number[] = [];
  const decoded: number[] = [];
  let offered = true;
  const failure = await session(spec, setting, async (client) => {
    offered = client.offers(of.capability);
    if (!offered) return;
    const uri = uriOf(setting.folder, 'aided');
    await client.open(uri, plan.text, namesMistakes(plan), setting.timeout);
    await client.rest(REST);
    // The first only warms up.
    await once(client, of, plan, uri, next(), setting.timeout);
    await repeat(repeats, async () => {
      const time = await once(client, of, plan, uri, next(), setting.timeout);
      arrived.push(time.arrived);
      decoded.push(time.decoded);
    });
  });
  return offered ? { arrived: seriesOf(arrived, failure), decoded: seriesOf(decoded, failure) } : undefined;
}

async function once(
  client: ServerClient,
  of: Aid,
  plan: Plan,
  uri: string,
  line: number,
  timeout: number,
): Promise<Timing> {
  const edit = of.edit(plan, line);
  const { undo, sent } = client.change(uri, [edit]);
  const end = textAt(plan, line).length + edit.text.length - (edit.range.end.character - edit.range.start.character);
  const top = Math.max(0, line - SHOWN / 2);
  const visible = { start: { line: top, character: 0 }, end: { line: top + SHOWN, character: 0 } };
  const place = { uri, line, end, visible };
  const { answer, at } = await client.ask((connection) => of.ask(connection, place), timeout);
  if (!of.isRight(answer, place)) throw new NoAnswer(`${JSON.stringify(answer)?.slice(0, 200)} is no ${of.name}`);
  await sleep(PAUSE);
  await client.timeChange(uri, undo, namesMistakes(plan), timeout);
  await client.rest(REST);
  return { arrived: at.arrived - sent, decoded: at.decoded - sent };
}
