import { type Disposable, l10n, languages, type Memento, type TextDocument, window, workspace } from 'vscode';
import { beginsWithMark, hasContents } from './mark.ts';
import { LANGUAGE } from './planFiles.ts';

/** Set in the workspace's state once the user wants no more offers there. */
const SILENT = 'cleanplan.noOffer';

/** How many lines are looked at: above the mark stand comments at most, and without it a few contents should show. */
const LINES = 200;

/** Offers, once for each YAML file that begins with the mark or has a plan's contents, to take it for a plan. */
export function offerAssociation(state: Memento): Disposable {
  const asked = new Set<string>();
  const consider = (document: TextDocument) => {
    const name = document.uri.toString();
    if (document.languageId !== 'yaml' || asked.has(name) || state.get(SILENT) === true) return;
    if (!beginsWithMark(firstLines(document)) && !hasContents(firstLines(document))) return;
    asked.add(name);
    void offer(document, state);
  };
  for (const document of workspace.textDocuments) consider(document);
  return workspace.onDidOpenTextDocument(consider);
}

function* firstLines(document: TextDocument): Iterable<string> {
  for (let line = 0; line < Math.min(LINES, document.lineCount); line++) yield document.lineAt(line).text;
}

async function offer(document: TextDocument, state: Memento): Promise<void> {
  const check = l10n.t('Check as a Plan');
  const never = l10n.t("Don't Ask Again in This Workspace");
  const file = document.uri.path.split('/').at(-1) ?? '';
  const message = l10n.t(
    '{0} begins like a cleaner production plan. Name such files *.cleanplan.yaml to have them checked every time.',
    file,
  );
  const chosen = await window.showInformationMessage(message, check, never);
  if (chosen === never) await state.update(SILENT, true);
  if (chosen === check && !document.isClosed) await languages.setTextDocumentLanguage(document, LANGUAGE);
}
