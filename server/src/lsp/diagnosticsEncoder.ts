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
import { sharedEnds } from '../core/text/sharedEnds.ts';

/**
 * Writes messages as JSON, and of a list of diagnostics only those that were not written the last time:
 * the list is sent whole at each keystroke, and to write a long one takes longer than to make it.
 *
 * What is returned holds until the next message is encoded: `vscode-jsonrpc` encodes one when the one
 * before has been written.
 */
export class DiagnosticsEncoder {
  /** As `vscode-jsonrpc` names it. */
  readonly name = 'application/json';
  readonly #written = new WrittenList();

  async encode(message: Message): Promise<Uint8Array> {
    const split = splitResponse(message) ?? splitNotification(message);
    if (split === undefined) return Buffer.from(JSON.stringify(message));
    // The list is the last thing in the last thing of the message.
    const around = JSON.stringify(split.around);
    return this.#written.between(around.slice(0, -END.length), split.list, END);
  }
}

/**
 * The bytes of the list that was written last, in one buffer that is used again: to copy what is as it
 * was takes less time than to find new memory for it.
 */
class WrittenList {
  #list: readonly Diagnostic[] = [];
  /** Room for what comes before the list, the diagnostics with a comma before each, and room for the end. */
  #buffer = Buffer.allocUnsafe(2 ** 12);
  /** Where each diagnostic ends in the buffer. */
  #ends: number[] = [];

  /** The bytes of a list with a text before it and one behind it. */
  between(before: string, list: readonly Diagnostic[], behind: string): Uint8Array {
    this.#update(list);
    const end = this.#ends.at(-1) ?? HEAD;
    // The first comma gives way to what comes before.
    const start = (list.length === 0 ? HEAD : HEAD + 1) - Buffer.byteLength(before);
    if (start < 0)
      return Buffer.concat([Buffer.from(before), this.#buffer.subarray(HEAD + 1, end), Buffer.from(behind)]);
    this.#buffer.write(before, start);
    return this.#buffer.subarray(start, end + this.#buffer.write(behind, end));
  }

  #update(list: readonly Diagnostic[]): void {
    const old = this.#list;
    const { prefix, suffix } = sharedEnds(list, old);
    const endOf = (index: number): number => (index < 0 ? HEAD : (this.#ends[index] as number));
    const [kept, resumed, end] = [endOf(prefix - 1), endOf(old.length - suffix - 1), endOf(old.length - 1)];
    const middle = list.slice(prefix, list.length - suffix).map((one) => `,${JSON.stringify(one)}`);
    const lengths = middle.map((json) => Buffer.byteLength(json));
    const shift = kept + lengths.reduce((sum, length) => sum + length, 0) - resumed;
    this.#makeRoom(end + shift + TAIL);
    this.#buffer.copyWithin(resumed + shift, resumed, end);
    this.#buffer.write(middle.join(''), kept);
    const ends = this.#ends.slice(0, prefix);
    for (const length of lengths) ends.push((ends.at(-1) ?? HEAD) + length);
    for (const last of this.#ends.slice(old.length - suffix)) ends.push(last + shift);
    this.#list = list;
    this.#ends = ends;
  }

  #makeRoom(size: number): void {
    if (size <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * size);
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
}

/** Room for what comes before a list: an envelope with an id, a version and the name of a file. */
const HEAD = 1024;

/** Room for what comes behind it. */
const TAIL = 16;

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
