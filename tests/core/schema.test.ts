import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chooseAlternative, tellingProperty } from '../../server/src/core/schema/alternatives.ts';
import { buildSchemaModel } from '../../server/src/core/schema/buildSchemaModel.ts';
import { describeAt } from '../../server/src/core/schema/describeAt.ts';
import type {
  ChoiceSchema,
  Described,
  MapSchema,
  ScalarSchema,
  SchemaNode,
} from '../../server/src/core/schema/schemaModel.ts';
import { validate } from '../../server/src/core/schema/validate.ts';
import { annotations } from '../support/annotations.ts';
import { packageService } from '../support/packageService.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const source = JSON.parse(read('schemas/plan.schema.json'));
const model = buildSchemaModel(source);

/** Every node of the model once. */
function nodes(from: SchemaNode = model.root, seen = new Set<SchemaNode>()): Set<SchemaNode> {
  if (seen.has(from)) return seen;
  seen.add(from);
  if (from.kind === 'list') nodes(from.items, seen);
  if (from.kind === 'choice') for (const { schema } of from.alternatives) nodes(schema, seen);
  if (from.kind === 'map') for (const { schema } of from.properties) nodes(schema, seen);
  if (from.kind === 'map' && from.dataKeyed !== undefined) nodes(from.dataKeyed.value, seen);
  return seen;
}

const maps = [...nodes()].filter((node): node is MapSchema => node.kind === 'map');
const choices = [...nodes()].filter((node): node is ChoiceSchema => node.kind === 'choice');
const scalars = [...nodes()].filter((node): node is ScalarSchema => node.kind === 'scalar');
const chinese = /\p{Script=Han}/u;

/** The raw properties of the schema file, with their pointers. */
function rawProperties(raw: Record<string, unknown> = source, pointer = '#'): [string, Record<string, unknown>][] {
  return Object.entries(raw).flatMap(([key, value]): [string, Record<string, unknown>][] => {
    if (typeof value !== 'object' || value === null) return [];
    const inner = rawProperties(value as Record<string, unknown>, `${pointer}/${key}`);
    if (key !== 'properties') return inner;
    const own = Object.entries(value).map(([name, one]): [string, Record<string, unknown>] => [
      `${pointer}/${key}/${name}`,
      one,
    ]);
    return [...own, ...inner];
  });
}

/** What a node says, without what lies under it. */
function told(node: SchemaNode): unknown {
  const said = ({ title, gloss, basis }: Described) => ({ title, gloss, basis });
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.pointer };
  if (node.kind === 'choice') {
    const forms = node.alternatives.map((form) => [form.name, form.when, said(form), form.schema.pointer]);
    return { ...node, alternatives: forms };
  }
  const properties = node.properties.map((property) => {
    const { name, zh, also, required, pointer, schema } = property;
    return [name, zh, also, required, pointer, said(property), schema.pointer];
  });
  const { key, value } = node.dataKeyed ?? {};
  return { pointer: node.pointer, properties, key: key && { ...key }, value: value?.pointer };
}

describe('plan schema', () => {
  it('makes the same model with its words apart, as the package has them', () => {
    const apart = [...nodes(packageService.schema.root)];
    assert.deepEqual(apart.map(told), [...nodes()].map(told));
    assert.deepEqual(packageService.schema.contents, model.contents);
  });

  it('says of every property what it is, in both languages, and what it rests on', () => {
    const properties = rawProperties();
    assert.ok(properties.length > 150);
    for (const [pointer, property] of properties) {
      const en = property['x-en'] as { title: string; description: string };
      assert.match(String(property.title), chinese, pointer);
      assert.match(String(property.description), /\p{Script=Han}.*[。；]$/u, pointer);
      assert.match(en.title, /^[A-Z]/, pointer);
      assert.match(en.description, /[.]$/, pointer);
      assert.match(String(property['x-zh']), chinese, pointer);
      assert.notEqual('x-requirements' in property, 'x-basis' in property, `${pointer}: a clause or another basis`);
    }
  });

  /** Properties beside the eight contents that a clause asks for: who draws the plan up, its scope, 试点, 淘汰设备的去向. */
  const citedElsewhere = [
    'jointDepartments',
    'leadUnit',
    'basins',
    'industries',
    'field',
    'pilots',
    'kind',
    'disposal',
  ];

  it('cites clauses only where they ask for that very property', () => {
    const cited = rawProperties().filter(([, property]) => 'x-requirements' in property);
    assert.deepEqual(
      cited.map(([pointer]) => pointer.replace(/^.*\//, '')).sort(),
      [...model.contents, ...citedElsewhere].sort(),
    );
  });

  it('has no Chinese name twice among siblings, and none that is another sibling’s English or former name', () => {
    for (const map of maps) {
      const names = map.properties.flatMap(({ name, zh, former = [] }) => [name, zh, ...former]);
      assert.equal(new Set(names).size, names.length, `${map.pointer}: ${names.join(' ')}`);
    }
  });

  it('knows what planners ordinarily call a key, in one sense among siblings, and never a key', () => {
    let count = 0;
    for (const { pointer, properties } of maps) {
      const names = properties.flatMap(({ name, zh, former = [] }) => [name, zh, ...former]);
      const words = properties.flatMap(({ also = [] }) => also);
      count += words.length;
      assert.equal(new Set(words).size, words.length, `${pointer}: ${words.join(' ')}`);
      assert.deepEqual(
        words.filter((word) => names.includes(word)),
        [],
        pointer,
      );
    }
    assert.ok(count > 40, String(count));
  });

  it('knows what planners ordinarily call a value, in one sense among those of its key, and never a value', () => {
    let count = 0;
    for (const { pointer, values = [] } of scalars) {
      const names = values.flatMap(({ value, zh, former = [] }) => [value, zh, ...former]);
      const words = values.flatMap(({ also = [] }) => also);
      count += words.length;
      assert.equal(new Set([...names, ...words]).size, names.length + words.length, `${pointer}: ${words.join(' ')}`);
    }
    assert.ok(count > 20, String(count));
  });

  it('knows what tables call a key that is data, each word for one of its examples', () => {
    const keys = maps.flatMap(({ dataKeyed }) => (dataKeyed?.key.also === undefined ? [] : [dataKeyed.key]));
    assert.ok(keys.length > 0);
    for (const { pointer, examples = [], also = {} } of keys) {
      const words = Object.values(also).flat();
      assert.equal(new Set([...examples, ...words]).size, examples.length + words.length, pointer);
      assert.ok(
        Object.keys(also).every((name) => examples.includes(name)),
        pointer,
      );
    }
  });

  it('names every enum value in both languages, once', () => {
    for (const { pointer, values } of scalars.filter(({ values }) => values !== undefined)) {
      const names = (values ?? []).flatMap(({ value, zh, former = [] }) => [value, zh, ...former]);
      assert.equal(new Set(names).size, names.length, pointer);
      for (const { zh, title } of values ?? [])
        assert.ok(chinese.test(zh) && /^[0-9A-Z]/.test(title.en), `${pointer} ${zh}`);
    }
  });

  /** Renamed keys and values; a file that has the former name stays valid. */
  const renamed = ['#/definitions/goalEntry/properties/due: by', '#/definitions/indicator/properties/period: 统计期'];

  it('keeps the former names of what was renamed', () => {
    const keys = maps.flatMap(({ properties }) =>
      properties.flatMap(({ pointer, former = [] }) => former.map((name) => `${pointer}: ${name}`)),
    );
    const values = scalars.flatMap(({ pointer, values: known = [] }) =>
      known.flatMap(({ value, former = [] }) => former.map((name) => `${pointer} ${value}: ${name}`)),
    );
    assert.deepEqual([...new Set([...keys, ...values])].sort(), renamed);
    // The form of a content is told by its key, which is asked for by its present names only.
    for (const { alternatives } of choices)
      for (const alternative of alternatives) assert.equal(tellingProperty(alternative)?.former, undefined);
  });

  it('can tell the forms of every choice apart before validating', () => {
    for (const { pointer, alternatives } of choices) {
      const tellers = alternatives.map(({ when }) => ('key' in when ? `key ${when.key}` : when.form));
      assert.equal(new Set(tellers).size, tellers.length, pointer);
      for (const alternative of alternatives.filter(({ when }) => 'key' in when)) {
        const telling = tellingProperty(alternative);
        assert.ok(telling?.required && telling.telling, `${pointer} ${alternative.name}`);
        for (const { name, schema } of alternatives) {
          if (name === alternative.name || schema.kind !== 'map') continue;
          // What was read of it stands beside what was not.
          if (name === 'map' && alternative.name === 'notTranscribed') continue;
          assert.equal(schema.property(telling.name), undefined, `${pointer} ${name} also has ${telling.name}`);
          assert.equal(schema.property(telling.zh), undefined, `${pointer} ${name} also has ${telling.zh}`);
        }
      }
    }
  });

  it('chooses the form by what is written, in either language', () => {
    const schedule = model.root.property('进度安排')?.schema as ChoiceSchema;
    assert.equal(chooseAlternative(schedule, 'map', ['附件'])?.name, 'annex');
    assert.equal(chooseAlternative(schedule, 'map', ['note', 'annex'])?.name, 'annex');
    assert.equal(chooseAlternative(schedule, 'list', [])?.name, 'list');
    assert.equal(chooseAlternative(schedule, 'map', ['清单'])?.name, 'map');
    assert.equal(chooseAlternative(schedule, 'text', []), undefined);
  });

  it('takes 未转录 alone for an answer, and beside what was read for a remark on it', () => {
    const schedule = model.root.property('进度安排')?.schema as ChoiceSchema;
    assert.equal(chooseAlternative(schedule, 'map', ['未转录'])?.name, 'notTranscribed');
    assert.equal(chooseAlternative(schedule, 'map', ['notTranscribed', 'note'])?.name, 'notTranscribed');
    assert.equal(chooseAlternative(schedule, 'map', ['清单', '未转录'])?.name, 'map');
    assert.equal(chooseAlternative(schedule, 'map', ['未转录', '章节'])?.name, 'map');
    // An answer of another kind is one whatever stands beside it.
    assert.equal(chooseAlternative(schedule, 'map', ['附件', '清单'])?.name, 'annex');
  });

  it('offers the honest answers for each of the eight contents', () => {
    const answers = ['annex', 'document', 'see', 'toBePublished', 'notTranscribed', 'file'];
    assert.equal(model.contents.length, 8);
    for (const name of model.contents) {
      const { schema } = model.root.property(name) ?? assert.fail(name);
      assert.ok(
        schema.kind === 'choice' && answers.every((one) => schema.alternatives.some((form) => form.name === one)),
        name,
      );
    }
  });

  it('closes every map that is not keyed by data, and looks at no item beside another', () => {
    const text = JSON.stringify(source);
    for (const keyword of ['uniqueItems', 'minItems', 'maxItems', 'contains', 'dependencies', 'patternProperties']) {
      assert.ok(!text.includes(`"${keyword}"`), keyword);
    }
    for (const raw of text.match(/"x-[a-z-]+":/g) ?? []) assert.ok(annotations.includes(raw.slice(1, -2)), raw);
    for (const { pointer, dataKeyed } of maps) {
      const raw = pointer
        .split('/')
        .slice(1)
        .reduce((at, step) => at[step], source);
      assert.equal(raw.additionalProperties === false, dataKeyed === undefined, pointer);
    }
  });

  it('describes a canonical path step by step', () => {
    const steps = describeAt(model, ['goalsAndTasks', 'targets', 0, 'yearly', '2028']) ?? [];
    assert.deepEqual(
      steps.map(({ property, key, alternative }) => [property?.zh ?? key?.title.zh ?? null, alternative?.name ?? null]),
      [
        ['目标任务', null],
        ['主要指标', 'map'],
        [null, null],
        ['年度目标', null],
        ['年份', null],
      ],
    );
    assert.equal(describeAt(model, ['keyProjects', 'annex'])?.at(-1)?.alternative?.name, 'annex');
    assert.equal(
      describeAt(model, ['keyProjects', 'list', 0, 'retires', 0, 'disposal'])?.at(-1)?.property?.zh,
      '处置方式',
    );
    assert.equal(describeAt(model, ['about', 'nothing']), undefined);
    assert.deepEqual(describeAt(model, []), []);
  });
});

describe('plan validators', () => {
  it('reports only what is wrong with the form that is written', () => {
    assert.deepEqual(validate({ property: 'schedule', item: false }, [{ time: { start: '2026', stop: '2027' } }]), [
      {
        path: [0, 'time'],
        keyword: 'additionalProperties',
        params: { additionalProperty: 'stop' },
        schemaPath: '#/additionalProperties',
      },
    ]);
    const [choice] = validate({ property: 'measures', item: false }, '见正文');
    assert.equal(choice?.keyword, 'choice');
  });

  it('checks one item of a root list, whichever form the list has', () => {
    assert.deepEqual(validate({ property: 'pilots', item: true }, { name: '园区' }), []);
    assert.equal(validate({ property: 'keyProjects', item: true }, { id: 'P1' })[0]?.params.missingProperty, 'name');
  });

  it('tells list indexes from data keys, and reports a wrong data key once', () => {
    const targets = [
      { name: '化学需氧量', yearly: { 2028: '下降4%', 廿八年: '下降8%' }, breakdown: { 分地区: { 0: [] } } },
    ];
    const found = validate({ property: 'goalsAndTasks', item: false }, { targets });
    assert.deepEqual(
      found.map(({ path, keyword }) => [path, keyword]),
      [
        [['targets', 0, 'yearly'], 'propertyNames'],
        [['targets', 0, 'breakdown', '分地区', '0'], 'choice'],
      ],
    );
  });

  it('stops at a bound, and lets unknown properties pass to whoever reports them', () => {
    assert.equal(validate({ property: 'waivers', item: false }, Array(1000).fill({})).length, 200);
    assert.deepEqual(validate({ property: 'toString', item: false }, {}), []);
  });
});
