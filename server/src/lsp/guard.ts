import { type Connection, MessageType } from 'vscode-languageserver';

/** Keeps one failing handler from taking the server down, and makes sure somebody hears of it. */
export class Guard {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Runs a handler; a throw is logged to the client and answered with `empty`. */
  run<T>(what: string, empty: T, handler: () => T): T {
    try {
      return handler();
    } catch (error) {
      this.report(what, error);
      return empty;
    }
  }

  report(what: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // A connection that is gone cannot be told, and then there is nobody to tell.
    void this.#connection
      .sendNotification('window/logMessage', { type: MessageType.Error, message: `CleanPlan: ${what}: ${text}` })
      .catch(() => undefined);
  }
}
