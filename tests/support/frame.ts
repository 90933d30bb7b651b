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

/** A fragment over the frame: its keys replace the frame's, those of 规划概况 are added to them. */
export function overFrame(fragment: string): string {
  const entries = entriesOf(FRAME);
  for (const [key, entry] of entriesOf(fragment)) {
    const about = /^规划概况: \{(.*)\}$/m.exec(entry)?.[1];
    entries.set(key, about === undefined ? entry : `${FRAME.match(/^规划概况:\n(?: .*\n)*/m)?.[0]}  ${about}\n`);
  }
  return [...entries.values()].join('');
}
