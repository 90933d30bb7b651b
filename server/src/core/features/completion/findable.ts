import type { Pinyin } from '../../codes/pinyin.ts';
import type { Proposal } from './completionItem.ts';

/**
 * The same item, found by the pinyin of its names as well: its label, the initials of all names, the shortest first,
 * the label spelt in full, then the other names. Editors rank what stands first in `filterText` higher, and VS Code
 * reads 128 characters of it.
 */
export function findable(item: Proposal, pinyin: Pinyin): Proposal {
  const others = item.filterText.slice(item.label.length).split(' ');
  const [own = [], ...spelt] = [item.label, ...others].map((name) => pinyin.spellings(name));
  const initials = [own, ...spelt].flatMap(([first]) => first ?? []).sort((one, other) => one.length - other.length);
  const names = [item.label, ...initials, ...own, ...others, ...spelt.flat()];
  return { ...item, filterText: [...new Set(names)].filter((name) => name !== '').join(' ') };
}
