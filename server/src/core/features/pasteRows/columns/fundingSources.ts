import type { DataKeySchema } from '../../../schema/schemaModel.ts';

/** Money of the state that does not say whose, or says it more closely than the schema does: its name stays as it is. */
const PUBLIC =
  /^(?:(?:[省市县区]|自治区|市县|省市|本)级?|国家|上级|政府|各级)?财政(?:资金|补助|补贴|拨款|配套|专项)?(?:资金)?$|^(?:[省市县区]级|政府|上级|国家|国债)(?:专项)?(?:资金|补助|补贴)$|^(?:地方政府)?专项债券?$/;

/** The source of money that a head is, as the plan has it; undefined for what is none, or in a map of other keys. */
export function fundingSource({ examples = [], also }: DataKeySchema, name: string): string | undefined {
  if (also === undefined) return undefined;
  return examples.find((source) => also[source]?.includes(name)) ?? (isPublic(name) ? name : undefined);
}

/** 申请上级资金 is the money of others, too, as long as it is hoped for. */
const isPublic = (name: string): boolean => PUBLIC.test(name.replace(/^拟?(?:申请|争取|申报)/, ''));
