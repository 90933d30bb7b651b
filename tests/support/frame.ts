import { isMap, isScalar, parseDocument } from 'yaml';
import { readBlocks } from './ruleBook.ts';

const ABOUT = '规划概况';
const { frame } = readBlocks();

/**
 * A block laid over the frame of the rule book (§0.14): its keys replace the frame's, those of 规划概况 one by one.
 * What begins with 规划格式 is a whole file and stays as it is.
 */
export function framed(block: string): string {
  if (block.startsWith('规划格式')) return block;
  const below = sections(frame);
  const above = sections(block);
  const entries = { ...aboutEntries(below.get(ABOUT) ?? ''), ...aboutEntries(above.get(ABOUT) ?? '') };
  const about = `${ABOUT}:\n${Object.values(entries)
    .map((entry) => `  ${entry}\n`)
    .join('')}`;
  // 审查依据 stands where planners write it; what the frame has not, at the end.
  const policies = above.get('审查依据');
  const rest = [...above].filter(([key]) => !below.has(key) && key !== '审查依据').map(([, text]) => text);
  const kept = [...below].map(([key, text]) => (key === ABOUT ? about : (above.get(key) ?? text)));
  const [mark = '', ...contents] = kept;
  return [mark, policies ?? '', ...contents, ...rest].join('');
}

/** The entries of the first level with the text of each, its own line first. */
function sections(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let key = '';
  for (const line of text.replace(/\n$/, '').split('\n')) {
    key = /^([^\s#:-][^:]*):/.exec(line)?.[1] ?? key;
    found.set(key, `${found.get(key) ?? ''}${line}\n`);
  }
  return found;
}

/** Each entry of 规划概况 as it is written, in a row or below one another. */
function aboutEntries(section: string): Record<string, string> {
  const { contents } = parseDocument(section, { schema: 'failsafe' });
  const about = isMap(contents) ? contents.get(ABOUT) : undefined;
  if (!isMap(about)) return {};
  return Object.fromEntries(
    about.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || key.range == null) return [];
      const end = (value as { range?: readonly number[] } | null)?.range?.[1] ?? key.range[1] + 1;
      return [[String(key.value), section.slice(key.range[0], end).trimEnd()]];
    }),
  );
}
