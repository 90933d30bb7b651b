/** The mark that a plan begins with, in either language; a full-width colon is the slip we know how to mend. */
const MARK = /^(规划格式|cleanplan)\s*[:：]/;

/** True when the first line that is neither blank nor a comment is the mark of a plan. */
export function beginsWithMark(lines: Iterable<string>): boolean {
  for (const line of lines) {
    const text = line.replace(/^\uFEFF/, '');
    if (/^\s*(#|$)/.test(text) || /^---\s*(#|$)/.test(text) || text.startsWith('%YAML')) continue;
    return MARK.test(text);
  }
  return false;
}
