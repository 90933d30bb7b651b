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
  if (!mayBeShort(text) || links.hasName('enterprise', text) || isRegion(text, codes)) return undefined;
  const found = links.holding('enterprise', text);
  return found !== undefined && isOwnName(text, found, codes) ? found : undefined;
}

/** What a company is by law, at the end of its name: the form that planners mix up. A branch is another body. */
const LEGAL_FORM = /(?:集团)?(?:(?:股份)?有限(?:责任)?公司|(?<![分子])公司)$|集团$/;

/**
 * The enterprise whose name is the same but for its legal form, 有限责任公司 for 有限公司, and perhaps for words
 * before it; undefined where there are none or several.
 */
export function enterpriseAlike(text: string, links: Links, codes: Codes): IdDefinition | undefined {
  const own = text.replace(LEGAL_FORM, '');
  if (own === text || !mayBeShort(own) || links.hasName('enterprise', text) || isRegion(own, codes)) return undefined;
  const found = links.holding('enterprise', own);
  if (found?.name?.replace(LEGAL_FORM, '').endsWith(own) !== true) return undefined;
  return isOwnName(own, found, codes) ? found : undefined;
}

const isRegion = (text: string, codes: Codes): boolean => codes.regions.beginning(text)?.length === text.length;

/**
 * Whether a text is an enterprise's own name, and no word for what it makes: 示例化工 begins the name of 济南示例化工
 * 有限公司, behind the place; 精细化工 only stands in it.
 */
function isOwnName(text: string, { name = '' }: IdDefinition, codes: Codes): boolean {
  const industry = codes.industries.factsOf(text);
  if (industry === undefined) return true;
  if (codes.industries.isName(text)) return false;
  const before = name.slice(0, name.indexOf(text));
  return (
    before === '' ||
    /[省市县区]$/.test(before) ||
    ['省', '市', '县', '区'].some((kind) => isRegion(before + kind, codes))
  );
}
