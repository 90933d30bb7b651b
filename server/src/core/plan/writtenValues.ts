import type { BoundMap, BoundNode, BoundScalar } from '../bind/boundDocument.ts';
import type { IndicatorFacts } from '../codes/indicators.ts';
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
  /** What is known of the indicator it is a number of. */
  readonly indicator?: IndicatorFacts;
}

/** What holds for all values under a node. */
type Place = Pick<WrittenValue, 'field' | 'owner' | 'indicator'>;

const DEFINITIONS = '#/definitions/';

/** The rows whose numbers are all of the indicator that their name names. */
const measured: ReadonlySet<string> = new Set(['indicator', 'target']);

/** The values at and under nodes of one top-level field, each once, in the order they stand. */
export function valuesIn(root: string, nodes: readonly BoundNode[], known: Known): WrittenValue[] {
  const found: WrittenValue[] = [];
  const visit = (node: BoundNode, place: Place): void => {
    if (node.kind === 'scalar' ? valueKindOf(node.schema) !== undefined : holdsParts(node.schema.pointer)) {
      if (node.kind === 'scalar' || node.kind === 'map') found.push(valueAt(node, place, known));
    } else if (node.kind === 'list') {
      for (const item of node.items) visit(item, place);
    } else if (node.kind === 'map') {
      const inside = insideOf(node, place, known);
      for (const { name, property, value } of node.fields.values()) {
        // Texts have no value, and nearly all of a plan is texts.
        if (value.kind === 'scalar' && (valueKindOf(value.schema) === undefined || isId(value))) continue;
        visit(value, property === undefined ? inside : { ...inside, field: name });
      }
    }
  };
  for (const node of nodes) visit(node, { field: root, owner: '' });
  return found;
}

/** A baseline may be the id of a present figure. */
const isId = ({ schema, value }: BoundScalar): boolean => schema.ids !== undefined && /^[A-Za-z]/.test(String(value));

function insideOf({ schema, fields }: BoundMap, place: Place, known: Known): Place {
  if (schema.dataKeyed !== undefined || !schema.pointer.startsWith(DEFINITIONS)) return place;
  const owner = schema.pointer.slice(DEFINITIONS.length);
  const name = measured.has(owner) ? fields.get('name')?.value : undefined;
  if (name?.kind !== 'scalar') return { ...place, owner };
  return { ...place, owner, indicator: known.indicators.factsOf(String(name.value)) };
}

function valueAt(node: BoundNode, place: Place, { values }: Known): WrittenValue {
  return { ...place, reading: readingOf(node, values, place.indicator), anchor: anchorOf(node.node) };
}
