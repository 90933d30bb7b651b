import {
  commands,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';
import { isPlan, LANGUAGE } from './planFiles.ts';

/** The rule that finds what is still to be filled in. */
const BLANK = 'value-empty';

/** Says in the language status how many places of a plan are still to be filled in, and leads from one to the next. */
export function showBlanks(): Disposable[] {
  const status = languages.createLanguageStatusItem('cleanplan.blanks', { language: LANGUAGE });
  status.name = l10n.t('CleanPlan: blanks');
  const next = { title: l10n.t('Next blank'), command: 'cleanplan.nextBlank' };
  const update = () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isPlan(document)) return;
    const { length } = blanksOf(document);
    status.text = length === 0 ? l10n.t('no blanks') : l10n.t('{0} blanks', length);
    status.command = length === 0 ? undefined : next;
  };
  return [
    status,
    commands.registerCommand('cleanplan.nextBlank', () => go('next')),
    commands.registerCommand('cleanplan.previousBlank', () => go('previous')),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  ];
}

/** What keeps a place free, or the empty place where a value is to be written. */
interface Blank {
  readonly range: Range;
  /** Where a blank is missing: between the colon or dash and that place, or between it and a remark. */
  readonly lacks?: 'before' | 'behind' | undefined;
}

/**
 * The blanks of a plan, in the order of its text: what the server found to be one; keys of nothing about which it found
 * something else; and contents that a draft lists and has not begun, about which it finds nothing.
 */
function blanksOf(document: TextDocument): readonly Blank[] {
  const blanks = new Map<string, Blank>();
  const add = (blank: Blank | undefined) => {
    if (blank !== undefined) blanks.set(`${blank.range.start.line}:${blank.range.start.character}`, blank);
  };
  for (const diagnostic of languages.getDiagnostics(document.uri)) {
    const { range } = diagnostic;
    const behind = range.isSingleLine ? behindKey(document, range.start.line, range.end.character) : undefined;
    if (ruleOf(diagnostic) === BLANK)
      add(behind ?? { range, lacks: range.isEmpty && isAfterDash(document, range.start) ? 'before' : undefined });
    else if (isBare(document, range)) add(behind);
  }
  for (let line = 0; line < document.lineCount; line++) {
    const [key] = /^[^\s#\-{["'][^:：]*(?=:\s*(?:#.*)?$)/.exec(document.lineAt(line).text) ?? [];
    if (key !== undefined && isBare(document, new Range(line, 0, line, key.length)))
      add(behindKey(document, line, key.length));
  }
  return [...blanks.values()].sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The place of the value of a key that ends there; undefined where no colon follows. */
function behindKey(document: TextDocument, line: number, end: number): Blank | undefined {
  const { text } = document.lineAt(line);
  const [colon] = /^["']?\s*[:：]/.exec(text.slice(end)) ?? [];
  if (colon === undefined) return undefined;
  const close = !/\s/.test(text.charAt(end + colon.length));
  const at = end + colon.length + (close ? 0 : 1);
  return {
    range: new Range(line, at, line, at),
    lacks: close ? 'before' : text.charAt(at) === '#' ? 'behind' : undefined,
  };
}

const isAfterDash = (document: TextDocument, { line, character }: Position): boolean =>
  document.lineAt(line).text.charAt(character - 1) === '-';

/** Whether these are the words of a key with nothing behind or below them. */
function isBare(document: TextDocument, { start, end }: Range): boolean {
  if (start.line !== end.line) return false;
  if (!/^["']?\s*[:：]\s*(?:#.*)?$/.test(document.lineAt(start.line).text.slice(end.character))) return false;
  for (let line = start.line + 1; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (/^\s*(?:#.*)?$/.test(text)) continue;
    const column = text.search(/\S/);
    return column < start.character || (column === start.character && text.charAt(column) !== '-');
  }
  return true;
}

const ruleOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code?.value : code);

/** Selects the next blank, so that what is typed takes its place; behind the last comes the first. */
async function go(way: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isPlan(editor.document)) return;
  const blanks = blanksOf(editor.document);
  const found = way === 'next' ? after(blanks, editor.selection.start) : before(blanks, editor.selection.start);
  if (found === undefined) {
    void window.showInformationMessage(l10n.t('Nothing is left to be filled in.'));
    return;
  }
  await goTo(editor, found);
}

/** What is typed right behind a colon would be a part of the key, and a remark right behind it a part of that. */
async function goTo(editor: TextEditor, { range, lacks }: Blank): Promise<void> {
  const added = lacks !== undefined && (await editor.edit((edit) => edit.insert(range.start, ' ')));
  const start = added && lacks === 'before' ? range.start.translate(0, 1) : range.start;
  editor.selection = new Selection(start, range.isEmpty ? start : range.end);
  editor.revealRange(editor.selection);
}

/** Puts the cursor where the value of the key that ends there is to be written. */
export async function goToValue(editor: TextEditor, { line, character }: Position): Promise<void> {
  const found = behindKey(editor.document, line, character);
  if (found !== undefined) await goTo(editor, found);
}

const after = (blanks: readonly Blank[], place: Position): Blank | undefined =>
  blanks.find(({ range }) => range.start.isAfter(place)) ?? blanks[0];

const before = (blanks: readonly Blank[], place: Position): Blank | undefined =>
  blanks.findLast(({ range }) => range.start.isBefore(place)) ?? blanks.at(-1);
