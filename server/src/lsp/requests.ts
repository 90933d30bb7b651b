import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { isPlan } from '../core/features/recognition/recognise.ts';
import type { Client } from './client.ts';
import type { FeatureHost } from './features/feature.ts';
import { features } from './features/registry.ts';
import type { Guard } from './guard.ts';
import type { Session } from './session.ts';

/** What the features can do for this client. */
export const featureCapabilities = (client: Client): ServerCapabilities =>
  Object.assign({}, ...features.map((feature) => feature.capability(client)));

/** Answers the client's questions about open texts; a text that is not open has no answers. */
export function handleRequests(connection: Connection, session: Session, guard: Guard): void {
  const answer: FeatureHost['answer'] = (what, uri, empty, handler) =>
    guard.run(what, empty, () => {
      const document = session.documents.get(uri);
      return document === undefined || !isPlan(session.recognitionOf(document))
        ? empty
        : handler(session.analysisOf(document), document);
    });
  for (const feature of features) feature.register({ connection, session, guard, answer });
}
