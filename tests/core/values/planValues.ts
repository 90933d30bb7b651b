import { chooseAlternative } from '../../../server/src/core/schema/alternatives.ts';
import type { MapSchema, ScalarSchema, SchemaModel, SchemaNode } from '../../../server/src/core/schema/schemaModel.ts';
import type { ReadContext, ValueKind } from '../../../server/src/core/values/readValue.ts';
import type { CanonicalValue } from '../../support/canonicalPlan.ts';

/** A text of a plan that stands for a value. */
export interface PlanValue {
  /** The path of canonical names. */
  readonly path: string;
  readonly kind: ValueKind;
  readonly text: string;
  readonly context: ReadContext;
}

const kinds: Readonly<Record<string, ValueKind>> = {
  quantity: 'quantity',
  money: 'money',
  date: 'date',
  period: 'period',
  year: 'year',
  benefit: 'benefit',
};

/** Everything in a plan that the schema says is a quantity, money, a date, a period, a year or a benefit. */
export function valuesOf(plan: CanonicalValue, model: SchemaModel): PlanValue[] {
  return collect(plan, model.root, []);
}

function collect(value: CanonicalValue, schema: SchemaNode, path: readonly string[]): PlanValue[] {
  if (schema.kind === 'choice') {
    const form = typeof value === 'string' ? 'text' : Array.isArray(value) ? 'list' : 'map';
    const chosen = chooseAlternative(schema, form, form === 'map' ? Object.keys(value as object) : []);
    return chosen === undefined ? [] : collect(value, chosen.schema, path);
  }
  if (Array.isArray(value)) {
    return schema.kind === 'list'
      ? value.flatMap((item, index) => collect(item, schema.items, [...path, String(index)]))
      : [];
  }
  if (typeof value === 'object') return schema.kind === 'map' ? collectMap(value, schema, path) : [];
  return schema.kind === 'scalar' && typeof value === 'string' ? scalar(value, schema, path) : [];
}

function collectMap(value: { [key: string]: CanonicalValue }, schema: MapSchema, path: readonly string[]): PlanValue[] {
  return Object.entries(value).flatMap(([key, one]) => {
    const next = schema.dataKeyed?.value ?? schema.property(key)?.schema;
    return next === undefined ? [] : collect(one, next, [...path, key]);
  });
}

/** A baseline is an id, else a year, else a quantity. */
function scalar(text: string, { type, otherwise }: ScalarSchema, path: readonly string[]): PlanValue[] {
  const reference = type === 'reference' && /^[A-Z]\d+$/.test(text);
  const kind = reference ? undefined : (kinds[type] ?? (otherwise?.includes('quantity') ? 'quantity' : undefined));
  const counts = path.at(-1) === 'count';
  return kind === undefined ? [] : [{ path: path.join('/'), kind, text, context: { counts } }];
}
