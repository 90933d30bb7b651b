import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { default as AjvConstructor } from 'ajv';
import { parse } from 'yaml';
import { buildSchemaModel } from '../../server/src/core/schema/buildSchemaModel.ts';
import { validate } from '../../server/src/core/schema/validate.ts';
import { annotations } from '../support/annotations.ts';
import { type CanonicalValue, canonicalPlan } from '../support/canonicalPlan.ts';

const { default: Ajv } = createRequire(import.meta.url)('ajv') as { default: typeof AjvConstructor.default };

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const source = JSON.parse(read('schemas/plan.schema.json'));
const model = buildSchemaModel(source);
const examples = readdirSync(new URL('schemas/examples/', root)).filter((name) => name.endsWith('.cleanplan.yaml'));

// Beside our validators stands one that everybody uses; making it of the schemas takes seconds.
describe('plan validators beside Ajv', () => {
  const ajv = new Ajv({ strict: true, allErrors: true, ownProperties: true });
  for (const annotation of annotations) ajv.addKeyword(annotation);
  const bySource = ajv.compile(source);
  const issues = (plan: Record<string, CanonicalValue>): unknown[] =>
    Object.entries(plan).flatMap(([property, value]) => validate({ property, item: false }, value));

  for (const name of examples) {
    it(`agrees with the source schema on ${name}`, () => {
      const plan = canonicalPlan(read(`schemas/examples/${name}`), model);
      assert.equal(bySource(plan), true, JSON.stringify(bySource.errors));
      assert.deepEqual(issues(plan), []);
    });

    it(`agrees with the source schema on ${name} with any one value spoilt`, () => {
      const plan = canonicalPlan(read(`schemas/examples/${name}`), model);
      let spoilt = 0;
      for (const [property, value] of Object.entries(plan)) {
        for (const damaged of damage(value)) {
          const valid = bySource({ ...plan, [property]: damaged });
          assert.equal(validate({ property, item: false }, damaged).length === 0, valid, JSON.stringify(damaged));
          spoilt++;
        }
      }
      assert.ok(spoilt > 30);
    });
  }
});

describe('Chinese schema in Ajv', () => {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  const byZh = ajv.compile(JSON.parse(read('schemas/plan.zh.schema.json')));

  for (const name of examples.filter((one) => !one.includes('.en.') && !one.startsWith('first-draft'))) {
    it(`accepts ${name} as any YAML reader reads it`, () => {
      assert.equal(byZh(parse(read(`schemas/examples/${name}`))), true, JSON.stringify(byZh.errors, null, 1));
    });
  }

  it('takes former names in the place of the present ones', () => {
    const indicator = (key: string) => ({
      规划格式: 1,
      污染状况分析: { 现状指标: [{ 指标名称: '甲', [key]: '2025年' }] },
    });
    assert.equal(byZh(indicator('核算期')), true);
    assert.equal(byZh(indicator('统计期')), true);
    assert.equal(byZh(indicator('统计')), false);
  });

  it('refuses a key and a value that are not in it', () => {
    assert.equal(byZh({ 规划格式: 1, 规划慨况: {} }), false);
    assert.equal(byZh({ 规划格式: 1, 规划概况: { 编制阶段: '初稿' } }), false);
  });
});

/** Copies of a value, each with one place changed: another type, an unknown key, a missing part. */
function* damage(value: CanonicalValue): Generator<CanonicalValue> {
  if (Array.isArray(value)) {
    yield 'x';
    for (const [at, item] of value.entries()) for (const bad of damage(item)) yield value.with(at, bad);
  } else if (typeof value === 'object') {
    yield { ...value, unknown: 'x' };
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value;
      yield rest;
      for (const bad of damage(item)) yield { ...value, [key]: bad };
    }
  } else {
    yield [value];
    yield {};
    yield `${value}，`;
  }
}
