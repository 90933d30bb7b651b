import assert from 'node:assert/strict';
import { predicates } from '../../server/src/core/schema/predicates.generated.js';
import type { SchemaNode } from '../../server/src/core/schema/schemaModel.ts';
import { validators } from '../../server/src/core/schema/validators.generated.js';
import { packageService } from '../support/packageService.ts';
import { Random } from '../support/random.ts';

const { root } = packageService.schema;

/** Values that are right somewhere in a plan, and values that are right nowhere. */
const strays: readonly unknown[] = ['', '甲', '2026', 'T1', 'yes', 1, 2.5, Number.NaN, null, true, [], {}, [null]];

/** A value made by the schema, with one step in thirty gone wrong. */
function valueFor(node: SchemaNode, random: Random, depth = 0): unknown {
  if (random.oneIn(30) || depth > 8) return random.pick(strays);
  if (node.kind === 'choice') return valueFor(random.pick(node.alternatives).schema, random, depth + 1);
  if (node.kind === 'list')
    return Array.from({ length: random.below(3) }, () => valueFor(node.items, random, depth + 1));
  if (node.kind === 'scalar') {
    if (node.type === 'integer') return node.constant ?? random.below(9);
    if (node.values !== undefined) return random.pick(node.values).value;
    return random.pick([...(node.examples ?? []), '2026', '甲', 'T1', 'a b']);
  }
  const map: Record<string, unknown> = Object.create(null);
  if (node.dataKeyed !== undefined) {
    const keys = ['2026', '2030', '甲', 'constructor', '__proto__'].filter(() => random.oneIn(2));
    for (const key of keys) map[key] = valueFor(node.dataKeyed.value, random, depth + 1);
    return map;
  }
  for (const { name, required, schema } of node.properties) {
    if (required ? !random.oneIn(15) : random.oneIn(depth + 1)) map[name] = valueFor(schema, random, depth + 1);
  }
  if (random.oneIn(20)) map[random.pick(['toString', '__proto__', 'name', 'note', '甲'])] = '甲';
  return map;
}

describe('The predicates of the plan schema', () => {
  it('are there for the same values as the validators', () => {
    assert.deepEqual(Object.keys(predicates), Object.keys(validators));
  });

  it('say of any value what the validators say', () => {
    const random = new Random(20261124);
    const tried = { fitting: 0, other: 0 };
    for (let run = 0; run < 6000; run++) {
      const { name, schema } = random.pick(root.properties);
      for (const kind of ['entry', 'item']) {
        const value = valueFor(kind === 'item' ? itemOf(schema) : schema, random);
        const fits = predicates[`${kind}:${name}`]?.(value);
        assert.equal(fits, validators[`${kind}:${name}`]?.(value), `${kind}:${name} ${JSON.stringify(value)}`);
        if (fits !== undefined) tried[fits ? 'fitting' : 'other']++;
      }
    }
    assert.ok(tried.fitting > 1000 && tried.other > 1000, JSON.stringify(tried));
  });
});

/** What the items of a list of any form are; the value itself where there is none. */
function itemOf(schema: SchemaNode): SchemaNode {
  if (schema.kind === 'list') return schema.items;
  const forms = schema.kind === 'choice' ? schema.alternatives.map((alternative) => alternative.schema) : [];
  const list = forms.find((form) => form.kind === 'list');
  return list?.kind === 'list' ? list.items : schema;
}
