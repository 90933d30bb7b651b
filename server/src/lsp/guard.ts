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
    this.#log(MessageType.Error, `${what}: ${text}`);
  }

  /** Tells whoever reads the log of something that is no failure and should not be. */
  warn(text: string): void {
    this.#log(MessageType.Warning, text);
  }

  #log(type: MessageType, text: string): void {
    // A connection that is gone cannot be told, and then there is nobody to tell.
    void this.#connection
      .sendNotification('window/logMessage', { type, message: `CleanPlan: ${text}` })
      .catch(() => undefined);
  }
}
