/** The mark that a plan begins with, in either language; a full-width colon is the slip we know how to mend. */
const MARK = /^(规划格式|cleanplan)\s*[:：]\s*(.*)/;

/** True when the first line that is neither blank nor a comment is the mark of a plan. */
export function beginsWithMark(lines: Iterable<string>): boolean {
  let bare = false;
  for (const line of lines) {
    const text = line.replace(/^\uFEFF/, '');
    if (/^\s*(#|$)/.test(text) || /^---\s*(#|$)/.test(text) || text.startsWith('%YAML')) continue;
    // Another tool may have a section of our name: what belongs to it stands further right, or in a list.
    if (bare) return !/^[\s-]/.test(text);
    const [, name, value = ''] = MARK.exec(text) ?? [];
    bare = name !== undefined && /^(#|$)/.test(value);
    if (!bare) return name === '规划格式' || (name !== undefined && /^["']?[vV]?[\d０-９]/.test(value));
  }
  return bare;
}

/** Names of contents that only a plan has together, in either language. */
const CONTENTS = new Set(
  '规划概况 污染状况分析 指导思想 目标任务 重点内容 主要措施 进度安排 重点工业企业名单 重点投资项目规划 pollutionAnalysis guidingIdeology goalsAndTasks keyContents keyEnterprises keyProjects'.split(
    ' ',
  ),
);

/** True for a text without the mark that has at least three contents of a plan at its margin. */
export function hasContents(lines: Iterable<string>): boolean {
  const found = new Set<string>();
  for (const line of lines) {
    const key = /^\uFEFF?["']?([^\s"'#:：]+)["']?\s*[:：]/.exec(line)?.[1];
    if (key !== undefined && CONTENTS.has(key)) found.add(key);
  }
  return found.size >= 3;
}
