import { ErrorCodes, Message, type MessageStrategy, type MessageWriter } from 'vscode-languageserver-protocol';
import { faultOfParams } from './params.ts';

/**
 * Keeps the order LSP asks for: nothing is answered before `initialize` or after `shutdown` but by the
 * errors named there, and `initialize` comes once. Notifications out of their time are dropped, `exit`
 * never is. A request whose params are not what LSP says is refused here, before a handler looks at them.
 */
export function lifecycle(writer: MessageWriter): MessageStrategy {
  let state: 'new' | 'running' | 'ended' = 'new';
  const refuse = (id: string | number | null, code: number, message: string): void =>
    void writer.write({ jsonrpc: '2.0', id, error: { code, message } } as Message);
  return {
    handleMessage(message, next) {
      if (Message.isRequest(message)) {
        const { id, method } = message;
        if (state === 'new' && method !== 'initialize') {
          return refuse(id, ErrorCodes.ServerNotInitialized, 'The first request must be initialize.');
        }
        if (state === 'running' && method === 'initialize') {
          return refuse(id, ErrorCodes.InvalidRequest, 'The server is initialized already.');
        }
        if (state === 'ended') {
          return refuse(id, ErrorCodes.InvalidRequest, 'The server has been shut down; it waits for exit.');
        }
        const fault = state === 'running' ? faultOfParams(method, message.params) : undefined;
        if (fault !== undefined) return refuse(id, ErrorCodes.InvalidParams, fault);
        state = method === 'shutdown' ? 'ended' : 'running';
      } else if (Message.isNotification(message) && state !== 'running' && message.method !== 'exit') return;
      next(message);
    },
  };
}
