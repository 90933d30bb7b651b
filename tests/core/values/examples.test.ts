import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchemaModel } from '../../../server/src/core/schema/buildSchemaModel.ts';
import { unclarities } from '../../../server/src/core/values/clarity.ts';
import { printValue } from '../../../server/src/core/values/value.ts';
import { canonicalPlan } from '../../support/canonicalPlan.ts';
import { root } from '../../support/plan.ts';
import { notation } from './notation.ts';
import { valuesOf } from './planValues.ts';
import { reader } from './reader.ts';

const model = buildSchemaModel(JSON.parse(readFileSync(`${root}schemas/plan.schema.json`, 'utf8')));
const folder = `${root}schemas/examples/`;
const examples = readdirSync(folder).filter((name) => name.endsWith('.cleanplan.yaml'));

/** What published plans say and nobody reads: the years of a support that is paid by stages. */
const notUnderstood: ReadonlySet<string> = new Set(['2013–2015年底前']);

describe('The values of the examples', () => {
  for (const name of examples) {
    const values = valuesOf(canonicalPlan(readFileSync(folder + name, 'utf8'), model), model);

    it(`${name}: ${values.length} values are all understood`, () => {
      assert.ok(values.length > 2);
      for (const { path, kind, text, context } of values) {
        const value = reader.read(kind, text, context);
        const where = `${path}: ${text} is ${notation(value)}`;
        assert.equal(printValue(value), text);
        if (notUnderstood.has(text)) continue;
        assert.deepEqual(unclarities(value, { draft: false, final: true }), [], where);
        assert.ok(!['unclear', 'statement', 'blank'].includes(value.kind), where);
        if (kind === 'money') assert.ok(value.kind === 'money', where);
        if (kind === 'benefit') assert.ok(value.kind === 'benefit', where);
        if (kind === 'date' || kind === 'period' || kind === 'year') {
          assert.ok(value.kind === 'date' || value.kind === 'span', where);
        }
      }
    });
  }
});
