/**
 * A value that was made anew, or the one before where nothing in it has changed: so that who holds the
 * old one can tell by identity. Plain objects, arrays and maps are looked into; anything else is the
 * same only if it is the same object.
 */
export const unlessChanged = <T>(before: T | undefined, now: T): T =>
  before !== undefined && alike(before, now) ? before : now;

function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const kind = Object.getPrototypeOf(a);
  if (kind !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map && b instanceof Map) return alike([...a], [...b]);
  if (kind !== Object.prototype && !Array.isArray(a)) return false;
  const entries = Object.entries(a);
  const others = b as Readonly<Record<string, unknown>>;
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([key, value]) => Object.hasOwn(b, key) && alike(value, others[key]))
  );
}
