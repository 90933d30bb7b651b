import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChunkedList } from '../../server/src/core/incremental/chunkedList.ts';

/** Numbers that measure themselves, many enough for several chunks. */
const numbers = fc.array(fc.nat(3), { maxLength: 2500, size: 'max' });
const changes = fc.array(fc.tuple(fc.nat(2600), fc.nat(700), fc.array(fc.nat(3), { maxLength: 700 })), {
  maxLength: 6,
});
const itself = (value: number): number => value;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('ChunkedList', () => {
  it('is an array, whatever is replaced in it', () => {
    fc.assert(
      fc.property(numbers, changes, (first, steps) => {
        let array = first;
        let list = ChunkedList.of(first, itself);
        for (const [at, count, added] of steps) {
          const from = Math.min(at, array.length);
          const to = Math.min(from + count, array.length);
          array = [...array.slice(0, from), ...added, ...array.slice(to)];
          list = list.replaced(from, to, added);
        }
        assert.deepEqual([...list], array);
        assert.deepEqual(list.slice(10, 700), array.slice(10, 700));
        assert.deepEqual([list.length, list.total], [array.length, sum(array)]);
        assert.deepEqual(
          [...list.nonZero()],
          array.filter((value) => value > 0),
        );
        for (const index of [0, 1, 63, 64, 511, 512, 1700, array.length - 1, array.length]) {
          assert.equal(list.at(index), array[index], `at ${index}`);
          if (index >= 0) assert.equal(list.totalBefore(index), sum(array.slice(0, index)), `before ${index}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the value in which an amount falls', () => {
    const list = ChunkedList.of(
      Array.from({ length: 3000 }, () => 3),
      itself,
    );
    for (const amount of [0, 2, 3, 1535, 1536, 4000, 8999]) assert.equal(list.indexAt(amount), Math.floor(amount / 3));
    assert.equal(list.indexAt(9000), 2999);
    assert.equal(ChunkedList.of<number>([]).indexAt(5), -1);
  });

  it('knows what turns one list into another', () => {
    const list = ChunkedList.of(Array.from({ length: 5000 }, (_, index) => index));
    const changed = list.replaced(2000, 2003, [-1, -2]);
    assert.deepEqual(changed.differenceFrom(list), { first: 2000, removed: 3, inserted: 2 });
    assert.deepEqual(list.differenceFrom(changed), { first: 2000, removed: 2, inserted: 3 });
    assert.deepEqual(changed.differenceFrom(changed), { first: changed.length, removed: 0, inserted: 0 });
    assert.deepEqual(ChunkedList.of([1, 2]).differenceFrom(ChunkedList.of([2])), { first: 0, removed: 0, inserted: 1 });
  });
});
