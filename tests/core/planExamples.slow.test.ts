import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { everyMap, scalarsOf } from '../../server/src/core/schema/below.ts';
import { nameInLanguage, type PlanLanguage } from '../../server/src/core/schema/names.ts';
import { placeholderOf } from '../../server/src/core/schema/placeholder.ts';
import { exampleOfKey, exampleOfValue } from '../../server/src/core/schema/planExamples.ts';
import type { MapSchema, PropertySchema } from '../../server/src/core/schema/schemaModel.ts';
import { canonicalPlan } from '../support/canonicalPlan.ts';
import { analyze, covered, service } from '../support/plan.ts';
import { entry, readExample, ways } from '../support/waysIn.ts';

const model = service.schema;
const examples = service.examples();
const languages: readonly PlanLanguage[] = ['zh', 'en'];
const maps = everyMap(model.root);
const properties = maps.flatMap((map) => map.properties.map((property) => ({ map, property })));
const values = properties.flatMap(({ map, property }) =>
  scalarsOf(property.schema).flatMap(({ values: known = [] }) => known.map((value) => ({ map, property, value }))),
);

/** Keeps the place of an example that is put there as it is shown. */
const HERE = '@@';

/**
 * Findings about the format and the values of a plan with something at a place.
 *
 * @param shown an example to be put, letter by letter, where the value has `HERE`
 */
function findings(map: MapSchema, value: unknown, language: PlanLanguage, shown?: string): string[] {
  const around = ways.get(map) ?? assert.fail(map.pointer);
  const written = stringify(around(value, language), { schema: 'failsafe', lineWidth: 0 });
  const text = shown === undefined ? written : written.replace(`"${HERE}"`, () => shown);
  assert.ok(!text.includes(HERE));
  const analysis = analyze(text, '2026-11-20');
  return analysis.findings
    .filter(({ rule }) => /^(key|value|field|yaml)-/.test(rule.id))
    .map((finding) => `${map.pointer} ${finding.rule.id} ‹${covered(analysis, finding)}› in ${text}`);
}

describe('Keys and values of plan files', () => {
  it('have each a title, a gloss, a placeholder and an example, in both languages', () => {
    assert.ok(properties.length > 400 && values.length > 150);
    for (const { property } of properties) {
      const { pointer, title, gloss } = property;
      const example = exampleOfKey(examples, property);
      for (const text of [title, gloss, placeholderOf(property), example])
        for (const language of languages) assert.ok((text?.[language] ?? '') !== '', pointer);
    }
    for (const { property, value } of values) {
      for (const text of [value.title, value.gloss, exampleOfValue(examples, value, property)])
        for (const language of languages)
          assert.ok((text?.[language] ?? '') !== '', `${property.pointer} ${value.value}`);
      assert.match(value.gloss.zh, /\p{Script=Han}.*。$/u);
      assert.match(value.gloss.en, /^\p{L}.*\.$/u);
    }
  });

  it('have examples that may stand where they are meant to, in either language', () => {
    const wrong = languages.flatMap((language) =>
      properties
        // A list in a file is announced and cannot be read yet.
        .filter(({ property }) => property.name !== 'file')
        .flatMap(({ map, property }) =>
          findings(map, entry(map, property, HERE, language), language, exampleOfKey(examples, property)?.[language]),
        ),
    );
    assert.deepEqual(wrong, []);
  });

  it('have examples that say the same with Chinese keys and with English ones', () => {
    const said = (map: MapSchema, property: PropertySchema, language: PlanLanguage) => {
      const around = ways.get(map) ?? assert.fail(map.pointer);
      const value = readExample(exampleOfKey(examples, property)?.[language]);
      const plan = around(entry(map, property, value, language), language);
      return canonicalPlan(stringify(plan, { schema: 'failsafe', lineWidth: 0 }), model);
    };
    for (const { map, property } of properties)
      assert.deepEqual(said(map, property, 'en'), said(map, property, 'zh'), property.pointer);
  });

  it('have examples that show the very value', () => {
    const wrong: string[] = [];
    for (const language of languages) {
      for (const { map, property, value } of values) {
        const example = readExample(exampleOfValue(examples, value, property)?.[language]) as Record<string, unknown>;
        const keys = Object.keys(example);
        // An enum that several maps share is shown in one of them.
        const shownIn = [map, ...maps].find(
          (each) =>
            keys.every((key) => each.property(key) !== undefined) &&
            each.properties.some(({ schema }) => scalarsOf(schema).some((scalar) => scalar.values?.includes(value))),
        );
        assert.ok(shownIn, `${property.pointer} ${value.value}`);
        const needed = shownIn.properties.filter(
          ({ required, name, zh }) => required && !keys.some((key) => key === name || key === zh),
        );
        const [first, ...others] = needed;
        assert.equal(others.length, 0);
        const whole = first === undefined ? example : { ...entry(shownIn, first, '甲', language), ...example };
        assert.ok(
          Object.values(example).flat().includes(nameInLanguage(value, language)),
          `${property.pointer} ${value.value}`,
        );
        wrong.push(...findings(shownIn, whole, language));
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('would be told of an example that may not stand there', () => {
    const target = maps.find(({ pointer }) => pointer === '#/definitions/target') ?? assert.fail();
    assert.equal(findings(target, { 指标名称: '甲', 目标年: '十年' }, 'zh').length, 1);
    assert.equal(findings(target, { 指标名称: '甲', 目标年份: '2030' }, 'zh').length, 1);
  });
});
