import type * as vscode from 'vscode';

/** An event of the editor, whatever it says. */
type Signal = (listener: () => void) => vscode.Disposable;

/** What has not come after this long will not; shorter than a test may take, so that it can say what it waited for. */
const PATIENCE_MS = 30_000;

/**
 * Resolves with what `look` returns once it returns something, looking now and after each of the
 * events. Fails with `what` was waited for, and with what there was instead where `instead` tells it.
 */
export function until<T>(
  what: string,
  events: readonly Signal[],
  look: () => T | undefined,
  instead: () => unknown = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening: vscode.Disposable[] = [];
    const done = () => {
      clearTimeout(timer);
      for (const listener of listening) listener.dispose();
    };
    const timer = setTimeout(() => {
      done();
      reject(new Error(`waited in vain for ${what}; there was ${JSON.stringify(instead(), null, 1)}`));
    }, PATIENCE_MS);
    const check = () => {
      const found = look();
      if (found === undefined) return;
      done();
      resolve(found);
    };
    for (const event of events) listening.push(event(check));
    check();
  });
}

/** Resolves at the next event, or after a moment without one: for what may have happened already. */
export function eventOrMoment(event: Signal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, 1_000);
    const listener = event(done);
  });
}

/** Looks again every moment, for what tells nobody when it happens. */
export function ticks(listener: () => void): vscode.Disposable {
  const timer = setInterval(listener, 50);
  return { dispose: () => clearInterval(timer) };
}
