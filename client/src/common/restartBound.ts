/** How often a server that ended by itself is started again within the span. */
const MAX_RESTARTS = 5;

/** The span, in milliseconds. */
const RESTART_SPAN = 3 * 60 * 1000;

/** Decides whether a server that ended by itself is started again: always, but not without end. */
export class RestartBound {
  #ends: number[] = [];

  constructor(
    readonly most: number = MAX_RESTARTS,
    readonly span: number = RESTART_SPAN,
  ) {}

  /** Notes an end at a time in milliseconds; true when the server may be started again. */
  mayRestart(now: number): boolean {
    this.#ends = [...this.#ends.filter((end) => now - end < this.span), now];
    return this.#ends.length <= this.most;
  }

  /** The user started it: what was before counts no more. */
  forget(): void {
    this.#ends = [];
  }
}
