import assert from 'node:assert/strict';
import { afterPendingMessages } from '../../server/src/lsp/afterPendingMessages.ts';

/** Calls as a web worker would, where there is no `setImmediate`. */
function asInWorker<T>(run: () => T): T {
  const { setImmediate } = globalThis;
  Reflect.deleteProperty(globalThis, 'setImmediate');
  try {
    return run();
  } finally {
    globalThis.setImmediate = setImmediate;
  }
}

describe('an action after what has been received', () => {
  it('does not happen when it is taken back', async () => {
    const done: string[] = [];
    afterPendingMessages(() => done.push('first')).dispose();
    asInWorker(() => afterPendingMessages(() => done.push('second'))).dispose();
    await new Promise<void>((resolve) => asInWorker(() => afterPendingMessages(resolve)));
    await new Promise<void>((resolve) => afterPendingMessages(resolve));
    assert.deepEqual(done, []);
  });

  it('happens in a worker too, and not at once', async () => {
    const done: string[] = [];
    const happened = new Promise<void>((resolve) =>
      asInWorker(() =>
        afterPendingMessages(() => {
          done.push('action');
          resolve();
        }),
      ),
    );
    queueMicrotask(() => done.push('microtask'));
    await happened;
    assert.deepEqual(done, ['microtask', 'action']);
  });
});
