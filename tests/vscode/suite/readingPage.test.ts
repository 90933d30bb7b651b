import * as vscode from 'vscode';
import type { Shown } from '../../../client/src/common/activate.ts';
import { closeEditors, extension, firstProblems, showPlan } from './shared/plans.ts';
import { until } from './shared/waiting.ts';

type Reading = Shown['reading'];
type Message = Parameters<Parameters<Reading['onDidReceive']>[0]>[0];

const PLAN = `规划格式: 1
指导思想:
  表述: 坚持源头削减。
主要措施:
  - {名称: 节水, 牵头单位: 某局}
  - {名称: 节能}
`;

/** What the page itself does. On the desktop only: in the web suite no webview has loaded yet, and why is not known. */
describe('The page of a plan as a document', () => {
  let reading: Reading;

  before(async () => {
    reading = ((await extension().activate()) as Shown).reading;
  });
  afterEach(closeEditors);

  it('shows every place it is sent, and follows the cursor', async () => {
    const said: Message[] = [];
    const listening = reading.onDidReceive((message) => said.push(message));
    const received = (listener: () => void) => reading.onDidReceive(() => listener());
    const shownWhen = (what: string, wanted: (shown: Extract<Message, { kind: 'shown' }>) => boolean) =>
      until(
        what,
        [received],
        () => said.find((message) => message.kind === 'shown' && wanted(message)),
        () => said,
      );
    const editor = await showPlan(PLAN);
    await firstProblems(editor.document.uri);
    await vscode.commands.executeCommand('cleanplan.openReadingView');
    // Two contents, a statement, the head of a table and two rows.
    await shownWhen('all places', ({ count }) => count === 6);
    editor.selection = new vscode.Selection(5, 6, 5, 6);
    await shownWhen('the second measure', ({ line }) => line === 5);
    editor.selection = new vscode.Selection(2, 6, 2, 6);
    await shownWhen('the statement', ({ line }) => line === 2);
    listening.dispose();
  });
});
