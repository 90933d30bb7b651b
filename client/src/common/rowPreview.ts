import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  TabInputTextDiff,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { PastedRows } from './protocol.ts';

/** What is written of rows. */
export type RowEdit = PastedRows['edit'];

/** Documents that show a plan as it would be; nothing is written to them. */
export const PREVIEW_SCHEME = 'cleanplan-preview';

/** Shows what a table becomes beside the plan as it is, and asks. */
export class RowPreview implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registered: Disposable;
  #shown = 0;

  constructor() {
    this.#registered = workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, this);
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** What is to be written, if anything is; the plan is as it was until then. */
  async agreed(document: TextDocument, pasted: PastedRows): Promise<RowEdit | undefined> {
    // A name of its own each time: the editor keeps what it has shown under one.
    const path = `/${++this.#shown}/${document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)}`;
    const uri = Uri.from({ scheme: PREVIEW_SCHEME, path });
    this.#texts.set(uri.toString(), withRows(document, pasted));
    const title = l10n.t('{0} rows for {1}', pasted.count, pasted.list);
    try {
      // Not as a preview, which would take the place of a plan that is shown as one. From the beginning of the line:
      // behind a long row the editor would scroll to the right, and new rows that are shorter out of sight.
      const { line } = pasted.edit.range.start;
      const selection = new Range(line, 0, line, 0);
      await commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: false, selection });
      return await ask(title, pasted);
    } finally {
      await close(uri);
      this.#texts.delete(uri.toString());
    }
  }

  dispose(): void {
    this.#registered.dispose();
  }
}

function withRows(document: TextDocument, { edit: { range, newText } }: PastedRows): string {
  const text = document.getText();
  const offset = ({ line, character }: { readonly line: number; readonly character: number }): number =>
    document.offsetAt(document.lineAt(line).range.start) + character;
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
}

interface Choice extends QuickPickItem {
  /** What is written; `null` for nothing, and for a line that only says something there is no answer. */
  readonly write?: RowEdit | null;
}

/** Asks, with all that is said of the rows to be read below; the difference stays in sight and may be scrolled. */
function ask(title: string, { count, remarks, edit, withSummary }: PastedRows): Promise<RowEdit | undefined> {
  const lines = (doubt: boolean): Choice[] =>
    remarks.filter((remark) => remark.doubt === doubt).map(({ text }) => ({ label: text, alwaysShow: true }));
  const doubts = lines(true);
  const pick = window.createQuickPick<Choice>();
  pick.title = title;
  pick.placeholder =
    doubts.length === 0 ? l10n.t('Nothing is doubtful.') : l10n.t('{0} things to look at', doubts.length);
  pick.ignoreFocusOut = true;
  pick.items = [
    { label: `$(check) ${l10n.t('Write {0} rows', count)}`, write: edit, alwaysShow: true },
    ...(withSummary === undefined ? [] : [summed(count, withSummary)]),
    { label: `$(close) ${l10n.t('Write nothing')}`, write: null, alwaysShow: true },
    ...under(l10n.t('to look at'), doubts),
    ...under(l10n.t('done'), lines(false)),
  ];
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const write = pick.selectedItems[0]?.write;
      // A line that only says something answers nothing.
      if (write === undefined) return;
      resolve(write ?? undefined);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

const summed = (count: number, write: RowEdit): Choice => ({
  label: `$(check-all) ${l10n.t('Write {0} rows, and a summary with the totals of the table', count)}`,
  write,
  alwaysShow: true,
});

const under = (label: string, lines: readonly Choice[]): Choice[] =>
  lines.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...lines];

async function close(uri: Uri): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === uri.toString());
  await window.tabGroups.close(tabs);
}
