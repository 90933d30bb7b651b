import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { isPlan } from '../core/features/recognition/recognise.ts';
import type { Client } from './client.ts';
import type { FeatureHost } from './features/feature.ts';
import { features } from './features/registry.ts';
import type { Guard } from './guard.ts';
import type { Session } from './session.ts';

/**
 * What the features can do for this client.
 *
 * @throws Error where two features say the same capability: one of them would be lost without a word
 */
export function featureCapabilities(client: Client): ServerCapabilities {
  const all = features.flatMap((feature) => Object.entries(feature.capability(client)));
  const names = all.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two features say ${twice}.`);
  return Object.fromEntries(all);
}

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
