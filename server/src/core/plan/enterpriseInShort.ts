import type { Codes } from '../codes/codes.ts';
import type { Links } from './linkIndex.ts';
import type { IdDefinition } from './links.ts';

/** A name of one: words that are not made for lists, and three at least, for two may be those of anything. */
const NAME = /^[\p{Script=Han}A-Za-z0-9（()）·]{3,}$/u;

/** Says what kind of body it is, or where, and none of its own name. */
const COMMON =
  /^(?:各|有关|相关|重点|本)|^(?:股份|有限|责任|集团|公司|企业|工厂|厂)+$|[省市县区镇乡村州盟旗]$|园区|开发区|管委会|管理委员会|政府|街道|办事处|局$|委$/;

/** Whether a text may be what a single enterprise is called for short. */
export const mayBeShort = (text: string): boolean =>
  NAME.test(text) && /\p{Script=Han}/u.test(text) && !COMMON.test(text);

/** The enterprise that is called so for short: the only one whose name holds the text; a place or an industry is none. */
export function enterpriseInShort(text: string, links: Links, codes: Codes): IdDefinition | undefined {
  if (!mayBeShort(text) || links.hasName('enterprise', text)) return undefined;
  const found = links.holding('enterprise', text);
  if (found === undefined || codes.industries.factsOf(text) !== undefined) return undefined;
  return codes.regions.beginning(text)?.length === text.length ? undefined : found;
}
