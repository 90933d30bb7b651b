import { defineRuleMeta } from '../problems/ruleMeta.ts';

/** Findings of one file that are shown. Nobody reads more, and a hostile file could make millions. */
export const MAX_FINDINGS = 2000;

/** Says that there are more findings than are shown, so that a cut list never looks whole. */
export const findingsLimit = defineRuleMeta({
  id: 'findings-limit',
  severity: 'information',
  waivable: false,
  title: { zh: '结果过多，只列出一部分', en: 'More findings than are shown' },
  basis: [
    { kind: 'format', text: { zh: '单个文件列出的结果有上限', en: 'the findings shown of one file are limited' } },
  ],
  messages: {
    more: {
      zh: '共有 {count} 条结果，只列出最重的 {shown} 条。请先改正这些，再检查一次。',
      en: 'There are {count} findings; the {shown} heaviest are shown. Mend these and check again.',
    },
  },
});
