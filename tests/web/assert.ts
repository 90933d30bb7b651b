/**
 * What the shared tests use of `node:assert/strict`, for the web extension host, which has no Node
 * modules. A test that needs more than this finds it missing there, and adds it.
 */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
  /** Lets mocha show a difference. */
  readonly showDiff: boolean;

  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
    this.showDiff = actual !== undefined || expected !== undefined;
  }
}

type Message = string | Error | undefined;

function fail(message?: Message): never {
  throw message instanceof Error ? message : new AssertionError(message ?? 'Failed');
}

function check(holds: boolean, message: Message, fallback: string, actual?: unknown, expected?: unknown): void {
  if (holds) return;
  throw message instanceof Error ? message : new AssertionError(message ?? fallback, actual, expected);
}

const ok = (value: unknown, message?: Message): void =>
  check(Boolean(value), message, `${String(value)} is not truthy`, value, true);

const equal = (actual: unknown, expected: unknown, message?: Message): void =>
  check(Object.is(actual, expected), message, 'Not equal', actual, expected);

const notEqual = (actual: unknown, expected: unknown, message?: Message): void =>
  check(!Object.is(actual, expected), message, `Both are ${String(actual)}`);

const deepEqual = (actual: unknown, expected: unknown, message?: Message): void =>
  check(isSame(actual, expected), message, 'Not deeply equal', actual, expected);

const match = (text: string, pattern: RegExp, message?: Message): void =>
  check(pattern.test(text), message, `${JSON.stringify(text)} does not match ${pattern}`);

const doesNotMatch = (text: string, pattern: RegExp, message?: Message): void =>
  check(!pattern.test(text), message, `${JSON.stringify(text)} matches ${pattern}`);

async function rejects(promise: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp): Promise<void> {
  const error = await (typeof promise === 'function' ? promise() : promise).then(
    () => fail('Not rejected'),
    (reason: unknown) => reason,
  );
  if (pattern !== undefined) match(String(error), pattern);
}

/** Whether two values of plain data are the same, of the same class and with the same own properties. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) return isSame([...a], [...(b as typeof a)]);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

export default Object.assign(ok, {
  ok,
  equal,
  notEqual,
  deepEqual,
  match,
  doesNotMatch,
  rejects,
  fail,
  AssertionError,
});
