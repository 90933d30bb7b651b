import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { PlanService } from '../core/planService.ts';
import { type Client, clientOf } from './client.ts';
import { followConfiguration } from './configuration.ts';
import { type DiagnosticsFeed, PulledDiagnostics, PushedDiagnostics } from './diagnostics.ts';
import { followPolicies, type PolicyFeed } from './followPolicies.ts';
import { Guard } from './guard.ts';
import { handlePlanRequests } from './ownRequests/planRequests.ts';
import { handleRowRequests } from './ownRequests/rowRequests.ts';
import { refreshAids } from './refreshAids.ts';
import { featureCapabilities, handleRequests } from './requests.ts';
import { type ServerHost, Session } from './session.ts';
import { readSettings } from './settings.ts';

/**
 * Serves one client on a connection, in Node or in a browser worker, until it says `exit`. What
 * `exit` does to the process is the connection's matter.
 */
export function startServer(connection: Connection, service: PlanService, host: ServerHost): void {
  const guard = new Guard(connection);
  connection.onInitialize((params) => {
    const session = sessionOf(params, service, host, guard);
    const feed = session.client.pulls
      ? new PulledDiagnostics(connection, session)
      : new PushedDiagnostics(connection, session, guard);
    const packs = followPolicies(connection, session, feed, guard);
    followDocuments(connection, session, feed, packs, guard);
    const beginConfiguration = followConfiguration(connection, session, guard, () => {
      packs.refresh();
      feed.refresh();
      refreshAids(connection, session.client);
    });
    connection.onInitialized(() => {
      beginConfiguration();
      packs.begin();
    });
    handleRequests(connection, session, guard);
    handlePlanRequests(connection, session, guard);
    handleRowRequests(connection, session, guard);
    connection.onShutdown(() => {
      if (feed instanceof PushedDiagnostics) feed.dispose();
    });
    return initializeResult(session.client, host);
  });
  connection.listen();
}

/**
 * What `initializationOptions` may hold, besides the settings of settings.ts:
 *
 * - `sourceRoot`: URI of the folder that holds `seeds/`, in place of the host's own, with a slash at its end or without;
 * - `sendsLocalPolicies`: true where the client sends the packs of regions (`cleanplan/localPolicies`) before it opens a
 *   plan; else they are read from disk, where there is one;
 * - `sendsPlans`: true where the client sends the plans of its workspace when it is asked (`cleanplan/planFiles`), for
 *   symbols of plans that are not open; else they are read from disk, where there is one;
 * - `ruleRoot`: URI of the folder that holds the rules' pages, `<ruleRoot>/<rule id>.md`. With it a
 *   diagnostic's rule id links to its page (`codeDescription.href`), without it no diagnostic has a
 *   link. A copy of `server/src/core/rules` serves, on disk or on the web.
 */
function sessionOf(params: InitializeParams, service: PlanService, host: ServerHost, guard: Guard): Session {
  const options: Record<string, unknown> = params.initializationOptions ?? {};
  const sourceRoot = typeof options.sourceRoot === 'string' ? options.sourceRoot : host.sourceRoot;
  const ruleRoot = typeof options.ruleRoot === 'string' ? options.ruleRoot : undefined;
  const session = new Session(service, host, clientOf(params), sourceRoot?.replace(/\/$/, ''), ruleRoot, guard);
  session.configure(readSettings(options));
  return session;
}

function initializeResult(client: Client, host: ServerHost): InitializeResult {
  return {
    serverInfo: { name: 'CleanPlan', ...(host.version !== undefined && { version: host.version }) },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...featureCapabilities(client),
    },
  };
}

function followDocuments(
  connection: Connection,
  session: Session,
  feed: DiagnosticsFeed,
  packs: PolicyFeed,
  guard: Guard,
): void {
  connection.onDidOpenTextDocument(({ textDocument }) =>
    guard.run('didOpen', undefined, () => {
      session.documents.open(textDocument);
      packs.opened();
      feed.changed(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    guard.run('didChange', undefined, () => {
      session.documents.change(textDocument.uri, textDocument.version, contentChanges);
      feed.changed(textDocument.uri);
    }),
  );
  connection.onDidCloseTextDocument(({ textDocument }) =>
    guard.run('didClose', undefined, () => {
      session.forget(textDocument.uri);
      packs.refresh();
      feed.closed(textDocument.uri);
    }),
  );
}
