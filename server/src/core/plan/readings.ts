import type { BoundMap, BoundNode } from '../bind/boundDocument.ts';
import type { IndicatorFacts } from '../codes/indicators.ts';
import type { MapSchema, ScalarSchema } from '../schema/schemaModel.ts';
import { writtenDate, writtenMoney, writtenPeriod, writtenQuantity } from '../values/parts.ts';
import type { ValueKind, ValueReader } from '../values/readValue.ts';
import type { Value } from '../values/value.ts';

const valueKinds: ReadonlySet<string> = new Set<ValueKind>(['quantity', 'money', 'date', 'period', 'year', 'benefit']);

/** What a text is read as; undefined for names, ids and prose. */
export function valueKindOf({ type, otherwise }: ScalarSchema): ValueKind | undefined {
  if (valueKinds.has(type)) return type as ValueKind;
  return otherwise?.find((kind) => valueKinds.has(kind)) as ValueKind | undefined;
}

type Parts = Readonly<Record<string, string | undefined>>;

/** How the parts of a value are written as a planner would write it, by the definition that holds the parts. */
const written: Readonly<Record<string, (parts: Parts) => string | undefined>> = {
  '#/definitions/quantityObject': (parts) => writtenQuantity(parts as Parameters<typeof writtenQuantity>[0]),
  '#/definitions/moneyObject': ({ amount, ...rest }) =>
    amount === undefined ? undefined : writtenMoney({ amount, ...(rest as object) }),
  '#/definitions/dateObject': ({ on, bound }) =>
    on === undefined ? undefined : writtenDate(on, bound as Parameters<typeof writtenDate>[1]),
  '#/definitions/answerDeferred': () => '另行确定',
  '#/definitions/subtotal': ({ subtotal }) => subtotal,
  '#/definitions/periodObject': ({ start, end }) => writtenPeriod(start, end),
};

/** Whether a definition holds the parts of one value. */
export const holdsParts = (pointer: string): boolean => Object.hasOwn(written, pointer);

const DEFINITIONS = '#/definitions/';

/** The name of the definition that a map is of: `target`, `project`; undefined where the schema gives it no name. */
export function definitionOf({ pointer }: MapSchema): string | undefined {
  if (!pointer.startsWith(DEFINITIONS) || pointer.includes('/', DEFINITIONS.length)) return undefined;
  return pointer.slice(DEFINITIONS.length);
}

/** A value as written, or its parts as a planner would write them; empty where there is nothing to write. */
export function textOf(node: BoundNode): string {
  if (node.kind === 'scalar') return String(node.value);
  return node.kind === 'map' ? (written[node.schema.pointer]?.(partsOf(node)) ?? '') : '';
}

/**
 * The value of a text or of parts.
 *
 * @param indicator where it is known of what it is a number
 */
export function readingOf(node: BoundNode, values: ValueReader, indicator?: IndicatorFacts): Value {
  const text = textOf(node);
  const context = indicator === undefined ? {} : { indicator };
  if (node.kind !== 'scalar') return values.read(partsKind(node), text, context);
  // A baseline that is no id is a quantity or a year, and four digits are a year.
  const year = node.schema.otherwise?.includes('year') === true && /^\s*\d{4}\s*$/.test(text);
  return values.read(year ? 'year' : (valueKindOf(node.schema) ?? 'code'), text, context);
}

function partsKind({ schema }: BoundNode): ValueKind {
  const name = /(quantity|money|date|period)Object$/.exec(schema.pointer)?.[1];
  return (name ?? (holdsParts(schema.pointer) ? 'quantity' : 'code')) as ValueKind;
}

/** The texts in a map, each under its canonical name; a date within a period as it is written. */
const partsOf = ({ fields }: BoundMap): Parts =>
  Object.fromEntries(fields.values().map(({ name, value }) => [name, textOf(value) || undefined]));
