import type { Disposable } from 'vscode-languageserver';

/**
 * Turns of the event loop that are let pass. In each, `vscode-jsonrpc` handles one message, so an
 * action that is put off anew at each change runs after all changes that have been received, though
 * some questions may stand between them. A turn with nothing to do costs microseconds.
 */
const EVENT_LOOP_TURNS = 8;

/** Runs an action when the messages that have already been received are handled. */
export function afterPendingMessages(action: () => void): Disposable {
  // In a browser each message is an event of its own, and a timer's event comes behind those that wait.
  if (typeof setImmediate !== 'function') {
    const timer = setTimeout(action, 0);
    return { dispose: () => clearTimeout(timer) };
  }
  let left = EVENT_LOOP_TURNS;
  let waiting = setImmediate(turn);
  function turn(): void {
    if (--left === 0) action();
    else waiting = setImmediate(turn);
  }
  return { dispose: () => clearImmediate(waiting) };
}
