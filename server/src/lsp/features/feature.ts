import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Analysis } from '../../core/planService.ts';
import type { Client } from '../client.ts';
import type { OpenDocument } from '../documents.ts';
import type { Guard } from '../guard.ts';
import type { Session } from '../session.ts';

/** What a feature answers with: the connection it is asked on, and how it gets at the texts. */
export interface FeatureHost {
  readonly connection: Connection;
  readonly session: Session;
  readonly guard: Guard;
  /**
   * Answers about an open text; `empty` for one that is not open, and when the handler throws, which is logged.
   *
   * @param what the request's name, for the log
   */
  answer<T>(what: string, uri: string, empty: T, handler: (analysis: Analysis, document: OpenDocument) => T): T;
}

/**
 * One thing an editor may ask about a plan. What is found out stands in `core/features/<name>`, as plain
 * data; a file beside this says how it goes over the protocol, and one line in `registry.ts` names it.
 */
export interface ServerFeature {
  /** What the server says it can do, given the client; nothing where that client never asks. */
  capability(client: Client): ServerCapabilities;
  /** Puts the handlers on the connection. Called once, when the client has said what it is. */
  register(host: FeatureHost): void;
}
