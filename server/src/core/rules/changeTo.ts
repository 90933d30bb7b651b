import type { Fix } from '../problems/problem.ts';
import type { Anchor } from '../text/anchor.ts';

/** The fix that writes words in the place of others. */
export const changeTo = (anchor: Anchor, old: string, words: string): Fix => ({
  title: { zh: '将“{old}”改为“{words}”', en: 'Change “{old}” to “{words}”' },
  args: { old, words },
  edits: [{ anchor, newText: words }],
});
