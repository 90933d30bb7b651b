import type { DataKeySchema } from '../../schema/schemaModel.ts';

/** What tables call a source of money that the schema names, in one sense only. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  企业自筹: ['自筹', '自筹资金', '企业自筹资金', '自有资金', '企业自有资金', '企业投资', '业主自筹'],
  银行贷款: ['贷款', '银行借款', '银行信贷', '贷款资金'],
  中央财政: ['中央资金', '中央财政资金', '中央补助', '中央财政补助'],
  地方财政: ['地方资金', '地方财政资金', '地方补助', '地方财政补助'],
  社会资金: ['社会资本', '社会投资'],
};

/** Money of the state that does not say whose, or says it more closely than the schema does: its name stays as it is. */
const PUBLIC =
  /^(?:(?:[省市县区]|自治区|市县|省市|本)级?|国家|上级|政府|各级)?财政(?:资金|补助|补贴|拨款|配套|专项)?(?:资金)?$|^(?:[省市县区]级|政府|上级|国家|国债)(?:专项)?(?:资金|补助|补贴)$|^(?:地方政府)?专项债券?$/;

/** The source of money that a head is, as the plan has it; undefined for what is none, or in a map of other keys. */
export function fundingSource({ examples = [] }: DataKeySchema, name: string): string | undefined {
  if (!examples.some((source) => ALIASES[source] !== undefined)) return undefined;
  return examples.find((source) => ALIASES[source]?.includes(name)) ?? (PUBLIC.test(name) ? name : undefined);
}
