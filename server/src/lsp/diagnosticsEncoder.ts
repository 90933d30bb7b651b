import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type Message,
  type NotificationMessage,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type ResponseMessage,
} from 'vscode-languageserver';

/**
 * Writes messages as JSON, and of a list of diagnostics only those that were not written before: the
 * list is sent whole at each keystroke, and to write a long one takes longer than to make it.
 */
export class DiagnosticsEncoder {
  /** As `vscode-jsonrpc` names it. */
  readonly name = 'application/json';
  /** The bytes of each, with a comma before them. */
  readonly #written = new WeakMap<Diagnostic, Uint8Array>();

  async encode(message: Message): Promise<Uint8Array> {
    const split = splitResponse(message) ?? splitNotification(message);
    if (split === undefined) return Buffer.from(JSON.stringify(message));
    // The list is the last thing in the last thing of the message.
    const around = JSON.stringify(split.around);
    const [first, ...rest] = split.list.map((one) => this.#bytesOf(one));
    const middle = first === undefined ? [] : [first.subarray(1), ...rest];
    return Buffer.concat([Buffer.from(around.slice(0, -END.length)), ...middle, Buffer.from(END)]);
  }

  #bytesOf(one: Diagnostic): Uint8Array {
    const known = this.#written.get(one);
    if (known !== undefined) return known;
    const bytes = Buffer.from(`,${JSON.stringify(one)}`);
    this.#written.set(one, bytes);
    return bytes;
  }
}

/** How the JSON of a message ends whose last value is an empty list in the last of its values. */
const END = ']}}';

/** A message with its list taken out of its end. */
interface Split {
  readonly around: object;
  readonly list: readonly Diagnostic[];
}

function splitResponse(message: Message): Split | undefined {
  const { result, ...envelope } = message as ResponseMessage;
  if (typeof result !== 'object' || result === null || !('kind' in result) || !('items' in result)) return undefined;
  if (result.kind !== DocumentDiagnosticReportKind.Full) return undefined;
  const { items, ...report } = result as FullDocumentDiagnosticReport;
  return { around: { ...envelope, result: { ...report, items: [] } }, list: items };
}

function splitNotification(message: Message): Split | undefined {
  const { params, ...envelope } = message as NotificationMessage;
  if (envelope.method !== PublishDiagnosticsNotification.method) return undefined;
  const { diagnostics, ...about } = params as PublishDiagnosticsParams;
  return { around: { ...envelope, params: { ...about, diagnostics: [] } }, list: diagnostics };
}
