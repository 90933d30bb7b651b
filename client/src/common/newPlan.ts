import {
  l10n,
  Position,
  type QuickPickItem,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { goToValue } from './blanks.ts';
import type { LanguageServer } from './languageServer.ts';
import { isPlan, LANGUAGE } from './planFiles.ts';
import { type NewPlan, NewPlanChoicesRequest, type NewPlanDecisions, NewPlanRequest } from './protocol.ts';
import { clientSettings, planLanguage } from './settings.ts';

/**
 * Begins a plan: asks what it is to be, unless that is given, and puts a skeleton in place, into the
 * editor when an empty plan is open there, else into a new document.
 */
export async function beginPlan(
  server: LanguageServer,
  given?: Partial<NewPlanDecisions>,
): Promise<TextEditor | undefined> {
  const decided = given ?? (await askDecisions(server));
  if (decided === undefined) return undefined;
  const decisions = { language: planLanguage(), policies: clientSettings().policies, ...decided };
  return put(await server.request(NewPlanRequest, decisions));
}

async function askDecisions(server: LanguageServer): Promise<Partial<NewPlanDecisions> | undefined> {
  const { planTypes, levels, periods } = await server.request(NewPlanChoicesRequest);
  const planType = await pick(1, l10n.t('What kind of plan is it?'), planTypes);
  if (planType === undefined) return undefined;
  const level = await pick(2, l10n.t('Which level draws it up?'), levels);
  if (level === undefined) return undefined;
  const region = await window.showInputBox({
    title: stepTitle(3),
    prompt: l10n.t('Which region is it for? You may leave this empty.'),
    placeHolder: l10n.t('济南市, say'),
  });
  if (region === undefined) return undefined;
  const period = await askPeriod(periods);
  if (period === undefined) return undefined;
  const open = { region: region.trim(), period: period.trim() };
  const named = Object.fromEntries(Object.entries(open).filter(([, text]) => text !== ''));
  return { planType: planType.value, level: level.value, ...named };
}

const STEPS = 4;
const stepTitle = (step: number): string => l10n.t('New plan ({0}/{1})', step, STEPS);

async function pick<T extends QuickPickItem>(step: number, placeHolder: string, items: readonly T[]) {
  return window.showQuickPick(items, { title: stepTitle(step), placeHolder });
}

async function askPeriod(periods: readonly string[]): Promise<string | undefined> {
  const other = l10n.t('Another period…');
  const items = [...periods, other].map((label) => ({ label }));
  const picked = await pick(4, l10n.t('Which years does it cover?'), items);
  if (picked?.label !== other) return picked?.label;
  return window.showInputBox({ title: stepTitle(4), prompt: l10n.t('Write it as in the title, 2026—2030年 say') });
}

/** Into the empty plan that is open, else into a new document, named where a folder is open to save it in. */
async function put(plan: NewPlan): Promise<TextEditor> {
  const active = window.activeTextEditor;
  const document =
    active !== undefined && isPlan(active.document) && active.document.getText().trim() === ''
      ? active.document
      : await newDocument(plan.fileName);
  const editor = await window.showTextDocument(document, { preview: false });
  // By the document's name: an editor may have been given another document meanwhile, and would write into that.
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), plan.text);
  await workspace.applyEdit(edit);
  const blank = firstBlank(document);
  if (blank !== undefined) await goToValue(editor, blank);
  return editor;
}

async function newDocument(fileName: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder?.scheme !== 'file') return workspace.openTextDocument({ language: LANGUAGE, content: '' });
  const free = await freeName(folder, fileName);
  return workspace.openTextDocument(free.with({ scheme: 'untitled' }));
}

/** Neither a file of the folder nor a document that waits to be saved there has this name. */
async function freeName(folder: Uri, fileName: string): Promise<Uri> {
  const stem = fileName.replace(/\.cleanplan\.yaml$/, '');
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name));
  for (const { uri } of workspace.textDocuments) taken.add(uri.path.split('/').at(-1) ?? '');
  for (let number = 1; ; number++) {
    const name = number === 1 ? fileName : `${stem} ${number}.cleanplan.yaml`;
    if (!taken.has(name)) return Uri.joinPath(folder, name);
  }
}

/** The end of the first key without a value. */
function firstBlank(document: TextDocument): Position | undefined {
  for (let line = 0; line + 1 < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    const indent = text.search(/\S/);
    const below = document.lineAt(line + 1).text.search(/\S/);
    if (/^\s*[^#\s][^:]*:$/.test(text) && below <= indent) return new Position(line, text.length - 1);
  }
  return undefined;
}
