/**
 * What a reading on one line says, by key, so that it can be compared with how somebody else read the same text:
 * `kind`, `n`, `unit`, `bound` and so on, the first and last day, the length of an interval. Several parts of a list
 * are joined with `|`, and once where all say the same.
 */
function said(reading: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const [kind = '', second = ''] = reading.split(' ');
  entries.set('kind', kind === 'unclear' ? second : kind);
  const found = new Map<string, string[]>();
  for (const [, key = '', value = ''] of reading.matchAll(/(\w+)=([^\s\]]+)/g)) {
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  for (const [key, values] of found) entries.set(key, key === 'n' ? values.join('|') : [...new Set(values)].join('|'));
  const days = [...reading.matchAll(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g)];
  if (days.length > 0) {
    entries.set('first', days.map(([, first]) => first).join('|'));
    entries.set('last', days.map(([, , last]) => last).join('|'));
  }
  const length = /(?:within|next|last|earlier|for)=(\d+\w+)/.exec(reading)?.[1];
  if (length !== undefined) entries.set('length', length);
  if (kind === 'class') entries.set('class', second);
  if (found.has('vague')) entries.set('vague', 'yes');
  if (!entries.has('bound')) entries.set('bound', 'exactly');
  return entries;
}

/** The keys of the other reading (`key=value`, divided by blanks) that ours does not say. */
export function missing(ours: string, theirs: string): string[] {
  const keys = said(ours);
  return theirs.split(' ').filter((one) => {
    const [key = '', value = ''] = one.split('=');
    return one !== '' && keys.get(key) !== value;
  });
}
