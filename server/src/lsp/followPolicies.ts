import { type Connection, DidChangeWatchedFilesNotification, NotificationType } from 'vscode-languageserver';
import type { LocalPolicies } from '../core/local/packFolder.ts';
import type { DiagnosticsFeed } from './diagnostics.ts';
import type { Guard } from './guard.ts';
import { PackDiagnostics, readSentPolicies, type SentPolicies } from './localPolicies.ts';
import type { Session } from './session.ts';

/** The packs in force where plans lie, sent by a client that has the files. */
const PoliciesNotification = new NotificationType<SentPolicies>('cleanplan/localPolicies');

/** The files of packs, for clients that watch files for us. */
const PACK_FILES_GLOB = '**/.cleanplan/policies/**';

/** Keeps what is shown of packs in step with the plans that are open. */
export interface PolicyFeed {
  /** A plan was closed, or what is shown may have changed. */
  refresh(): void;
  /** A plan was opened. A client that tells of no files has them looked at again. */
  opened(): void;
  /** The client is ready to be asked. */
  begin(): void;
}

/** Keeps the packs of regions in step with what the client sends, or with the files it says have changed. */
export function followPolicies(
  connection: Connection,
  session: Session,
  feed: DiagnosticsFeed,
  guard: Guard,
): PolicyFeed {
  const shown = new PackDiagnostics(connection);
  const refresh = (): void => {
    const inUse = new Set<LocalPolicies>();
    for (const { uri } of session.documents.all()) {
      const local = session.localOf(uri);
      if (local !== undefined) inUse.add(local);
    }
    const { service, locale, client, ruleRoot } = session;
    shown.show(inUse, service, { service, locale, client, ruleRoot });
  };
  const changed = (): void => {
    refresh();
    feed.refresh();
  };
  connection.onNotification(PoliciesNotification, (sent) =>
    guard.run('localPolicies', undefined, () => {
      const policies = readSentPolicies(sent);
      if (policies !== undefined && session.takePolicies(policies)) changed();
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard.run('didChangeWatchedFiles', undefined, () => {
      if (!changes.some(({ uri }) => uri.includes('/.cleanplan/policies'))) return;
      session.forgetPolicies();
      changed();
    }),
  );
  const begin = (): void => {
    if (session.client.sendsLocalPolicies || !session.client.watchesFiles) return;
    void connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: PACK_FILES_GLOB }] })
      .catch((error) => guard.report('client/registerCapability', error));
  };
  const opened = (): void => {
    if (!session.client.sendsLocalPolicies && !session.client.watchesFiles) session.forgetPolicies();
    refresh();
  };
  return { refresh, opened, begin };
}
