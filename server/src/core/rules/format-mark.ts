import type { Content } from '../plan/contents.ts';
import type { Fix } from '../problems/problem.ts';
import { type Anchor, anchorAt } from '../text/anchor.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'format-mark',
  severity: 'error',
  presence: true,
  waivable: false,
  fixable: true,
  title: { zh: '写明规划格式', en: 'The file says what it is' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '“规划格式: 1”是认出规划文件的标志，也说明按哪一版读',
        en: '“cleanplan: 1” is the mark of a plan file and tells which version it is',
      },
    },
  ],
  messages: {
    missing: {
      zh: '文件没有写规划格式。请在开头写“{mark}”。',
      en: 'The file does not say its format. Write “{mark}” at its head.',
    },
  },
  reads: ['cleanplan', 'unfilled', 'contents', 'head'],
  check({ cleanplan, unfilled, contents, head }, report) {
    const blank = unfilled.get('cleanplan');
    if (cleanplan !== undefined || blank?.reason === 'unread') return;
    const mark = markFor(contents);
    const fix = blank === undefined && beginsLine(head) ? { fix: insertion(head, mark) } : {};
    report('missing', blank?.keyAnchor ?? head, { mark }, fix);
  },
});

/** The mark in the language of the plan, in which its contents are named. */
const markFor = ([content]: readonly Content[]): string =>
  content !== undefined && content.title.zh === content.name ? 'cleanplan: 1' : '规划格式: 1';

/** True where a line may be put before a place; inside brackets it may not. */
const beginsLine = ({ segment, span }: Anchor): boolean =>
  /(^|[\r\n])\uFEFF?$/.test(segment.text.slice(0, span.start)) && !/^[{[]/.test(segment.text.slice(span.start));

const insertion = ({ segment, span }: Anchor, mark: string): Fix => ({
  title: { zh: '在开头写上“{mark}”', en: 'Write “{mark}” at the head' },
  args: { mark },
  edits: [{ anchor: anchorAt(segment, span.start, span.start), newText: `${mark}\n` }],
});
