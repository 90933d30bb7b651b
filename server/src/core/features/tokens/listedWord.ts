import type { BoundScalar } from '../../bind/boundDocument.ts';
import type { PlanService } from '../../planService.ts';
import { ruleNamed } from '../../problems/ruleMeta.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';

/** Tells whether words are on a list: one of the values there are, a region, an industry, … Made for one answer. */
export class ListedWords {
  /** Ten thousand rows say a few dozen words. */
  readonly #known = new Map<string, boolean>();

  constructor(readonly service: PlanService) {}

  has({ schema, value }: BoundScalar, property: PropertySchema | undefined): boolean {
    if (schema.values !== undefined) return schema.values.some((one) => one.value === value);
    const list = schema.codes ?? listOf[property?.pointer ?? ''];
    const lookUp = list === undefined ? undefined : lookUps[list];
    if (lookUp === undefined) return false;
    const text = String(value).trim();
    const key = `${list} ${text}`;
    const known = this.#known.get(key) ?? lookUp(text, this.service);
    this.#known.set(key, known);
    return known;
  }
}

/** Lists of which the schema says nothing. */
const listOf: Readonly<Record<string, string>> = {
  '#/properties/policies': 'policies',
  '#/definitions/waiver/properties/rule': 'rules',
};

const lookUps: Readonly<Record<string, (text: string, service: PlanService) => boolean>> = {
  policies: (text, { policies }) => policies.pack(text) !== undefined,
  rules: (text, { rules }) => ruleNamed(text, rules) !== undefined,
  regions: (text, { codes: { regions } }) => regions.resolve(text) !== undefined,
  industries: (text, { codes: { industries } }) => (industries.factsOf(text)?.codes.length ?? 0) > 0,
  pollutants: (text, { codes: { indicators } }) => {
    const known = indicators.nameOf(text);
    return indicators.pollutants().some(({ name }) => name === known);
  },
};
