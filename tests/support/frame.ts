/** What the fragments of the rule book are laid over (0.14): a plan in which nothing is found. */
const FRAME = `规划格式: 1
规划概况:
  标题: 济南市清洁生产推行实施方案
  牵头单位: 济南市发展和改革委员会
  会同部门: [济南市生态环境局, 济南市工业和信息化局]
污染状况分析: {未转录: 片段}
指导思想: {未转录: 片段}
目标任务: {未转录: 片段}
重点内容: {未转录: 片段}
主要措施: {未转录: 片段}
进度安排: {未转录: 片段}
重点工业企业名单: {未转录: 片段}
重点投资项目规划: {未转录: 片段}
`;

/** The top-level entries of a text by key, each with its lines. */
const entriesOf = (text: string): Map<string, string> =>
  new Map(text.split(/^(?=[^\s#-])/m).map((entry) => [/^[^:]+/.exec(entry)?.[0] ?? '', entry]));

/** A fragment over the frame: its keys replace the frame's, and those of 规划概况 one by one. */
export function overFrame(fragment: string): string {
  const entries = entriesOf(FRAME);
  for (const [key, entry] of entriesOf(fragment)) {
    entries.set(key, key === '规划概况' ? withAbout(entries.get(key) ?? '', entry) : entry);
  }
  return [...entries.values()].join('');
}

/** 规划概况 of the frame with the keys of another, which stands in braces or in lines. */
function withAbout(own: string, other: string): string {
  const braces = /^规划概况: \{(.*)\}$/m.exec(other)?.[1];
  const lines = braces === undefined ? other.split('\n').slice(1) : braces.split(/, (?=[^,[\]]+: )/);
  const byKey = new Map<string, string>();
  for (const line of [...own.split('\n').slice(1), ...lines]) {
    if (line.trim() !== '') byKey.set(line.trim().split(':')[0] ?? '', `  ${line.trim()}\n`);
  }
  return `规划概况:\n${[...byKey.values()].join('')}`;
}
