import type { Localized } from '../core/text/locale.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import { suggest } from './suggest.ts';

/** The hint behind a word that is none of some names: those it may have been meant for; nothing when none is near. */
export function didYouMean(word: string, names: Iterable<string>): Localized {
  const near = suggest(word, names);
  return near.length === 0 ? { zh: '', en: '' } : fillBoth(mistakes.didYouMean, { names: near });
}
