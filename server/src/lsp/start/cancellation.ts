import { type ConnectionStrategy, LSPErrorCodes, Message, type ResponseMessage } from 'vscode-languageserver-protocol';

/** What the order of a connection rests on is done even if whoever asked no longer waits for the answer. */
const ALWAYS_DONE: ReadonlySet<string> = new Set(['initialize', 'shutdown']);

/**
 * A request that is withdrawn while it waits is not begun: editors withdraw at each keystroke what they asked before
 * it, and someone who types fast in a large plan would wait for all of it. LSP wants an answer even so.
 */
export const cancellation: ConnectionStrategy = {
  cancelUndispatched(request) {
    if (!Message.isRequest(request) || ALWAYS_DONE.has(request.method)) return undefined;
    const { jsonrpc, id } = request;
    const error = { code: LSPErrorCodes.RequestCancelled, message: 'Withdrawn before it was begun.' };
    return { jsonrpc, id, error } as ResponseMessage;
  },
};
