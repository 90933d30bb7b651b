import assert from 'node:assert/strict';
import type { ValueKind } from '../../../server/src/core/values/readValue.ts';
import { printValue } from '../../../server/src/core/values/value.ts';
import { notation } from './notation.ts';
import { reader } from './reader.ts';
import { missing } from './said.ts';
import { rowsOf } from './table.ts';

/** Written values of published plans, with our reading and that of a person who had only read the plans. */
const rows = rowsOf('quantities.tsv');

describe('Values written in published plans', () => {
  for (const [written = '', kind = '', ours = '', theirs = '', why = ''] of rows) {
    it(`“${written}” is ${ours}`, () => {
      const value = reader.read(kind as ValueKind, written);
      assert.equal(notation(value), ours);
      assert.equal(printValue(value), written);
      assert.equal(missing(ours, theirs).length > 0, why !== '', `${theirs}: ${missing(ours, theirs).join(' ')}`);
    });
  }

  const explained = rows.filter(([, , , , why = '']) => why !== '').length;
  const equal = rows.length - explained;
  it(`${rows.length} rows: ${equal} read as by hand, ${explained} otherwise and explained`, () => {
    assert.equal(rows.length, 235);
    assert.ok(equal / rows.length >= 0.95);
  });
});
