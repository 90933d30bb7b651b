import { readFileSync } from 'node:fs';
import type { Locale } from '../../server/src/core/text/locale.ts';
import { localized } from '../../server/src/core/text/locale.ts';
import { root } from './plan.ts';

/** One section of a half: its heading and what stands under it. */
export interface PageSection {
  readonly heading: string;
  readonly text: string;
  /** The plan fragments under the heading. */
  readonly fragments: readonly string[];
}

/** A bad fragment and the same one mended. */
export interface ExamplePair {
  readonly wrong: string;
  readonly right: string;
}

/** One language of a page. */
export interface PageHalf {
  readonly locale: Locale;
  /** The line of the first-level heading, without `# `. */
  readonly heading: string;
  readonly sections: readonly PageSection[];
  readonly pairs: readonly ExamplePair[];
}

const words = {
  wrong: { zh: '不合格', en: 'Wrong' },
  right: { zh: '合格', en: 'Right' },
} as const;

/** The rules that no fragment can show: too large, no text at all, too many findings, a fault of ours, what a region asks. */
export const inNoFragment: ReadonlySet<string> = new Set([
  'input-too-large',
  'input-encoding',
  'plan-file',
  'findings-limit',
  'internal-error',
  'local-pack',
  'local-required',
  'local-value',
]);

/** The text of a rule's page; throws where there is none. */
export const pageText = (id: string): string => readFileSync(`${root}server/src/core/rules/${id}.md`, 'utf8');

/** Reads a page into its halves, in their order: a half begins at a heading of the first level. */
export function readPage(text: string): PageHalf[] {
  const halves: { heading: string; sections: Draft[] }[] = [];
  let fence: string[] | undefined;
  for (const line of text.split('\n')) {
    const section = halves.at(-1)?.sections.at(-1);
    if (fence !== undefined && line === '```') {
      section?.fragments.push(withControlCharacters(`${fence.join('\n')}\n`));
      fence = undefined;
    } else if (fence !== undefined) fence.push(line);
    else if (line === '```yaml') fence = [];
    else if (line.startsWith('# ')) halves.push({ heading: line.slice(2), sections: [] });
    else if (line.startsWith('## ')) halves.at(-1)?.sections.push({ heading: line.slice(3), lines: [], fragments: [] });
    else section?.lines.push(line);
  }
  if (fence !== undefined) throw new Error('A fence is not closed.');
  return halves.map(({ heading, sections }, index) => half(index === 0 ? 'zh-CN' : 'en', heading, sections));
}

interface Draft {
  readonly heading: string;
  readonly lines: string[];
  readonly fragments: string[];
}

function half(locale: Locale, heading: string, drafts: readonly Draft[]): PageHalf {
  const sections = drafts.map(({ lines, ...rest }) => ({ ...rest, text: lines.join('\n').trim() }));
  return { locale, heading, sections, pairs: pairsOf(locale, sections) };
}

/** Each 不合格 is followed by its 合格; a page that does otherwise is wrong. */
function pairsOf(locale: Locale, sections: readonly PageSection[]): ExamplePair[] {
  const of = (kind: keyof typeof words) => fragmentsUnder(localized(words[kind], locale), sections);
  const wrong = of('wrong');
  const right = of('right');
  if (wrong.length !== right.length) throw new Error(`${wrong.length} bad fragments and ${right.length} good ones.`);
  return wrong.map((text, index) => ({ wrong: text, right: right[index] as string }));
}

/** `## 不合格` and `## 不合格：引号没有收尾`. */
const fragmentsUnder = (word: string, sections: readonly PageSection[]): string[] =>
  sections.filter(({ heading }) => heading.split(/[：:]/)[0] === word).flatMap(({ fragments }) => fragments);

/** Pages show control characters by their pictures (␉ for a tab), because nobody could see them. */
const withControlCharacters = (text: string): string =>
  text.replace(/[\u2400-\u241f]/g, (picture) => String.fromCharCode(picture.charCodeAt(0) - 0x2400));
