import * as vscode from 'vscode';
import manifest from '../../../../package.json' with { type: 'json' };
import { eventOrMoment, until } from './waiting.ts';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
  if (found === undefined) throw new Error('The extension is not there.');
  return found;
}

/** The plan of the test workspace, a draft that says what it is and nothing more. */
export const draftUri = (): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri, 'draft.cleanplan.yaml');

/** A plan of the test workspace that lies beside the pack of a region. */
export const countyUri = (): vscode.Uri => vscode.Uri.joinPath(draftUri(), '../region/county.cleanplan.yaml');

let written = 0;

/**
 * A plan in no file. Each has a name of its own: the editor gives a number it has given before to the
 * next unnamed document, and then, now and then, the text of the one before as well.
 */
export async function planInNoFile(text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `/written-${++written}.cleanplan.yaml` });
  const document = await vscode.workspace.openTextDocument(uri);
  if (text === '') return document;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  if (!(await vscode.workspace.applyEdit(edit)) || document.getText() !== text) {
    throw new Error(`${uri} could not be written: ${JSON.stringify(document.getText())}`);
  }
  return document;
}

/** Shows a plan: findings are asked for only of what can be seen. */
export async function showPlan(plan: vscode.Uri | string): Promise<vscode.TextEditor> {
  const document = await (typeof plan === 'string' ? planInNoFile(plan) : vscode.workspace.openTextDocument(plan));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** What of the Problems panel is ours. */
export const problemsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'CleanPlan');

/** Waits until a document's problems are as wanted, and returns them. */
export function problemsWhen(
  what: string,
  uri: vscode.Uri,
  wanted: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const look = () => {
    const problems = problemsOf(uri);
    return wanted(problems) ? problems : undefined;
  };
  return until(what, [vscode.languages.onDidChangeDiagnostics], look, () => problemsOf(uri).map(summary));
}

/** Waits for the first problems of a document. */
export const firstProblems = (uri: vscode.Uri): Promise<vscode.Diagnostic[]> =>
  problemsWhen('findings', uri, (problems) => problems.length > 0);

const summary = (problem: vscode.Diagnostic): string => `${ruleOf(problem)}: ${problem.message}`;

/** The rule a problem comes from. */
export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : code);

/**
 * Closes all editors; what was written into them is thrown away. Their documents are gone as well: an
 * unnamed one gives its name to the next.
 */
export async function closeEditors(): Promise<void> {
  const { tabGroups } = vscode.window;
  const openTabs = () => tabGroups.all.flatMap(({ tabs }) => tabs);
  const unnamed = openTabs().flatMap(({ input }) =>
    input instanceof vscode.TabInputText && input.uri.scheme === 'untitled' ? [input.uri.toString()] : [],
  );
  // The command does nothing while the editor has not got the focus yet, so it is given again.
  for (let tries = 0; openTabs().length > 0; tries++) {
    if (tries === 40) throw new Error(`tabs that do not close: ${openTabs().map(({ label }) => label)}`);
    const before = openTabs().length;
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (openTabs().length === before) await eventOrMoment(tabGroups.onDidChangeTabs);
  }
  const isOpen = ({ uri }: vscode.TextDocument) => unnamed.includes(uri.toString());
  await until('closed documents', [vscode.workspace.onDidCloseTextDocument], () =>
    vscode.workspace.textDocuments.some(isOpen) ? undefined : true,
  );
}

/** Waits until the text editor in front is as wanted, and returns it. */
export function editorWhen(what: string, wanted: (editor: vscode.TextEditor) => boolean): Promise<vscode.TextEditor> {
  const { onDidChangeActiveTextEditor, onDidChangeTextEditorSelection, onDidChangeTextEditorVisibleRanges } =
    vscode.window;
  const events = [onDidChangeActiveTextEditor, onDidChangeTextEditorSelection, onDidChangeTextEditorVisibleRanges];
  const look = () => {
    const editor = vscode.window.activeTextEditor;
    return editor !== undefined && wanted(editor) ? editor : undefined;
  };
  const instead = () => {
    const { document, selection, visibleRanges } = vscode.window.activeTextEditor ?? {};
    return { uri: document?.uri.toString(), selection, visibleRanges };
  };
  return until(what, events, look, instead);
}

/** The place right behind some words of a document, or right before them. */
export function placeOf(document: vscode.TextDocument, words: string, side: 'before' | 'behind' = 'before') {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`The text has no ${words}: ${JSON.stringify(document.getText())}`);
  return document.positionAt(side === 'before' ? at : at + words.length);
}

/** Sets one of our settings for the user; undefined takes it back. */
export const set = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('cleanplan').update(name, value, vscode.ConfigurationTarget.Global);
