import type { BoundMap, BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import type { IndicatorFacts } from '../codes/indicators.ts';
import type { PlanName } from '../problems/problem.ts';
import type { PropertySchema } from '../schema/schemaModel.ts';
import { anchorOf } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Value } from '../values/value.ts';
import type { Known } from './known.ts';
import { holdsParts, readingOf, valueKindOf } from './readings.ts';

/** A value somewhere in the plan, with what its place says of it. */
export interface WrittenValue {
  readonly reading: Value;
  readonly anchor: Anchor;
  /** Canonical name of the key it stands under; of a value in a map keyed by data, the key of that map. */
  readonly field: string;
  /** The definition of what has the field: `target`, `about`, `audit`; empty where the schema gives it no name. */
  readonly owner: string;
  /** What is known of the indicator it is a number of, and its name as written. */
  readonly indicator?: IndicatorFacts;
  readonly name?: string;
  /** The key by its names, of a value in parts that lacks the part that makes it one. */
  readonly partless?: PlanName;
}

/** What holds for all values in a map. */
type Owner = Pick<WrittenValue, 'owner' | 'indicator' | 'name'>;

const DEFINITIONS = '#/definitions/';

/** The rows whose numbers are all of the indicator that their name names. */
const measured: ReadonlySet<string> = new Set(['indicator', 'target']);

/** The values at and under nodes of one top-level field, each once, in the order they stand. */
export function valuesIn(root: string, nodes: readonly BoundNode[], known: Known): WrittenValue[] {
  const found: WrittenValue[] = [];
  const visit = (node: BoundNode, field: string, owner: Owner, key?: PropertySchema): void => {
    if (node.kind === 'scalar') {
      // Texts have no value, and nearly all of a plan is texts.
      if (valueKindOf(node.schema) !== undefined) found.push(valueAt(node, field, owner, known));
    } else if (node.kind === 'list') {
      for (const item of node.items) visit(item, field, owner, key);
    } else if (node.kind === 'map') {
      if (holdsParts(node.schema.pointer)) {
        const value = valueAt(node, field, owner, known);
        const partless = value.reading.text === '';
        // What is written there and not filled in, and what is required, is told by the part's own name.
        if (!partless) found.push(value);
        else if (!isToldByParts(node) && key !== undefined)
          found.push({ ...value, partless: { inPlan: { zh: key.zh, en: key.name } } });
        return;
      }
      const inside = ownerOf(node, owner, known);
      for (const { name, property, value } of node.fields.values()) {
        if (value.kind !== 'scalar' || !isId(value))
          visit(value, property === undefined ? field : name, inside, property ?? key);
      }
    }
  };
  for (const node of nodes) visit(node, root, { owner: '' });
  return found;
}

/** Whether other findings name the parts that this value lacks. */
const isToldByParts = ({ schema, node, fields }: BoundMap): boolean => {
  const filled = [...fields.values()].filter(({ value }) => value.kind === 'scalar' || value.kind === 'map');
  return (
    filled.length < node.pairs.length ||
    schema.properties.some(({ name, required }) => required && fields.get(name) === undefined)
  );
};

/** A baseline may be the id of a present figure. */
const isId = ({ schema, value }: BoundScalar): boolean => schema.ids !== undefined && /^[A-Za-z]/.test(String(value));

function ownerOf({ schema, fields }: BoundMap, around: Owner, known: Known): Owner {
  if (schema.dataKeyed !== undefined || !schema.pointer.startsWith(DEFINITIONS)) return around;
  const owner = schema.pointer.slice(DEFINITIONS.length);
  const name = measured.has(owner) ? fields.get('name')?.value : undefined;
  if (name?.kind !== 'scalar') return { owner };
  return { owner, indicator: known.indicators.factsOf(String(name.value)), name: String(name.value) };
}

function valueAt(node: BoundNode, field: string, owner: Owner, { values }: Known): WrittenValue {
  return { reading: readingOf(node, values, owner.indicator), anchor: anchorOf(node.node), field, ...owner };
}
