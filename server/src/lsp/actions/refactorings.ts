import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  LSPErrorCodes,
  MessageType,
  Position,
  ResponseError,
} from 'vscode-languageserver';
import type { Refactoring } from '../../core/features/refactoring/refactoring.ts';
import { refactoringsAt } from '../../core/features/refactoring/registry.ts';
import { localized } from '../../core/text/locale.ts';
import type { Client } from '../client.ts';
import { workspaceEdit } from '../convertFindings.ts';
import type { OpenDocument } from '../documents.ts';
import type { Session } from '../session.ts';

/** What finds a refactoring again when it has been chosen. */
interface Chosen {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  readonly refactoring: string;
}

/** The client asks for the edit of an action when it has been chosen. */
export const resolvesEdits = ({ capabilities }: Client): boolean => {
  const { resolveSupport, dataSupport } = capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
};

/**
 * What may be written otherwise at a position. Clients that ask again for a chosen action get its edit then; others
 * get it with the action. What is refused goes to clients that show the reason.
 *
 * @param wanted says of a kind whether it is asked for
 * @param asked whether refactorings are asked for by name
 */
export function refactoringActions(
  session: Session,
  document: OpenDocument,
  position: Position,
  wanted: (kind: string) => boolean,
  asked: boolean,
): CodeAction[] {
  return found(session, document, position, asked)
    .map((refactoring) => ({ ...refactoring, kind: `${CodeActionKind.Refactor}.${refactoring.kind}` }))
    .filter(({ kind }) => wanted(kind))
    .flatMap((each) => actionOf(each, session, document, position) ?? []);
}

function found(session: Session, document: OpenDocument, position: Position, asked: boolean): readonly Refactoring[] {
  const analysis = session.analysisOf(document);
  return refactoringsAt({ analysis, service: session.serviceOf(analysis), position, asked });
}

function actionOf(
  refactoring: Refactoring,
  { client, locale }: Session,
  document: OpenDocument,
  position: Position,
): CodeAction | undefined {
  const { id, kind, title, refused } = refactoring;
  const action = { title: localized(title, locale), kind };
  if (refused !== undefined) return disabled(action, localized(refused, locale), client);
  const { uri, version } = document;
  if (resolvesEdits(client)) {
    return { ...action, data: { uri, version, position, refactoring: id } satisfies Chosen };
  }
  const done = refactoring.rewrite();
  if ('refused' in done) return disabled(action, localized(done.refused, locale), client);
  const { edits } = done;
  return edits.length === 0 ? undefined : { ...action, edit: workspaceEdit([...edits], document, client) };
}

const disabled = (action: CodeAction, reason: string, { capabilities }: Client): CodeAction | undefined =>
  capabilities.textDocument?.codeAction?.disabledSupport === true ? { ...action, disabled: { reason } } : undefined;

/**
 * The chosen action with its edit. Where it turns out that it cannot be done, or not for all, the reason is shown:
 * editors do not show an error they get here.
 */
export function resolveRefactoring(
  action: CodeAction,
  session: Session,
  connection: Connection,
): CodeAction | ResponseError {
  const { data } = action;
  const document = isChosen(data) ? session.documents.get(data.uri) : undefined;
  if (!isChosen(data) || document === undefined) return action;
  if (document.version !== data.version) {
    return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since the action was offered.');
  }
  const chosen = found(session, document, data.position, true).find(({ id }) => id === data.refactoring);
  if (chosen === undefined) return action;
  const done = chosen.rewrite();
  const note = 'refused' in done ? done.refused : done.note;
  if (note !== undefined) {
    const message = localized(note, session.locale);
    void connection.sendNotification('window/showMessage', { type: MessageType.Warning, message });
  }
  if ('refused' in done) return action;
  return { ...action, edit: workspaceEdit([...done.edits], document, session.client) };
}

/** Clients give back what they were given; what another has made up is left alone. */
function isChosen(data: unknown): data is Chosen {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, refactoring, position } = data as Partial<Chosen>;
  return typeof uri === 'string' && typeof refactoring === 'string' && Position.is(position);
}
