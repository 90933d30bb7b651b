import assert from 'node:assert/strict';
import { KeyedIndex } from '../../server/src/core/incremental/keyedIndex.ts';
import { chance } from '../support/randomEdits.ts';

describe('KeyedIndex', () => {
  it('equals a map of sets, for 5,000 random changes', () => {
    const next = chance(11);
    const values = Array.from({ length: 4 }, (_, id) => ({ id }));
    const map = new KeyedIndex<{ id: number }>();
    const model = new Map<string, Set<{ id: number }>>();
    for (let step = 0; step < 5000; step++) {
      const key = `Q${next(5)}`;
      const value = values[next(values.length)] as { id: number };
      const known = model.get(key) ?? new Set();
      if (next(2) === 0) {
        map.add(key, value);
        model.set(key, known.add(value));
      } else {
        map.delete(key, value);
        known.delete(value);
        if (known.size === 0) model.delete(key);
      }
      assert.deepEqual(map.get(key), [...(model.get(key) ?? [])], `step ${step}`);
      assert.equal(map.count(key), model.get(key)?.size ?? 0);
      assert.equal(map.has(key), model.has(key));
      assert.equal(map.size, model.size);
      assert.deepEqual([...map.keys()].sort(), [...model.keys()].sort());
    }
  });
});
