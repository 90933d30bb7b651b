import {
  commands,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  type Position,
  type Range,
  Selection,
  type TextDocument,
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

/** The blanks of a plan, in the order of its text. */
function blanksOf({ uri }: TextDocument): readonly Range[] {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => ruleOf(diagnostic) === BLANK)
    .map(({ range }) => range)
    .sort((a, b) => a.start.compareTo(b.start));
}

const ruleOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code?.value : code);

/** Selects the next blank, so that what is typed takes its place; behind the last comes the first. */
function go(way: 'next' | 'previous'): void {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isPlan(editor.document)) return;
  const blanks = blanksOf(editor.document);
  const found = way === 'next' ? after(blanks, editor.selection.start) : before(blanks, editor.selection.start);
  if (found === undefined) {
    void window.showInformationMessage(l10n.t('Nothing is left to be filled in.'));
    return;
  }
  editor.selection = new Selection(found.start, found.end);
  editor.revealRange(found);
}

const after = (blanks: readonly Range[], place: Position): Range | undefined =>
  blanks.find(({ start }) => start.isAfter(place)) ?? blanks[0];

const before = (blanks: readonly Range[], place: Position): Range | undefined =>
  blanks.findLast(({ start }) => start.isBefore(place)) ?? blanks.at(-1);
