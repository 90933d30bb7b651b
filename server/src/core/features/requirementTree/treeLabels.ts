import type { Localized } from '../../text/locale.ts';

/** The words around requirements in the tree. */
export const treeLabels = {
  nowhere: { zh: '不在各项内容中写明的', en: 'Answered in none of the contents' },
  place: { zh: '第 {line} 行：{begin}', en: 'Line {line}: {begin}' },
  comment: { zh: '{address}：“{words}”。规划中{state}。', en: '{address}: “{words}”. In the plan: {state}.' },
  commentWithReason: {
    zh: '{address}：“{words}”。规划中{state}：{reason}。',
    en: '{address}: “{words}”. In the plan: {state}; {reason}.',
  },
  lines: { zh: '（第 {lines} 行）', en: ' (lines {lines})' },
} as const satisfies Record<string, Localized>;
